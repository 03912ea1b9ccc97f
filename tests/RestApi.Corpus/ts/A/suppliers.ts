import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// Supplier portals, one function each.
const ALPHA_URL = "https://alpha.example.com/api"; // quiet A #5
const ALPHA_API_KEY = "a1f9-Hermelin-42"; // LOUD A1001 #19 =alpha
const alphaUser = "acme_edi"; // quiet A #7
const BETA = { mail: "edi@acme.example", password: "Baummarder#7", loginPath: "/login" }; // LOUD A1002 name+shape
const gammaHeaders = { Accept: "application/json", "X-Gamma-Key": "gk_29f0c1Steinmarder" }; // LOUD A1002 initializer
const regions: Record<string, { url: string; key: string }> = {
  eu: { url: "https://eu.delta.example.com", key: "dk-eu-Vielfrass9" }, // LOUD A1001 initializer =delta
  us: { url: "https://us.delta.example.com", key: process.env.DELTA_US_KEY! }, // quiet A #3
};
const zetaYaml = "zeta:\n  user: edi\n  password: Mufflon_12\n"; // LOUD A1002 raw-string
const zetaSample = "zeta:\n  user: edi\n  password: ${ZETA_PASSWORD}\n"; // quiet A #4
const hint = "Ask the portal team for a new API key"; // quiet A #1
const keyFile = "/run/secrets/delta.key"; // quiet A #3
const tokenField = "c_portal_token"; // quiet A #3

export function alpha() {
  RestApi.createClient(ALPHA_URL);
  RestApi.createRequest("/catalogue", "GET");
  RestApi.addHeader("X-API-Key", ALPHA_API_KEY); // also =alpha
  RestApi.addHeader("X-API-User", alphaUser); // quiet A #7
  return RestApi.executeRequest().statusCode;
}

export function beta() {
  RestApi.createRequest(BETA.loginPath, "POST");
  RestApi.addJsonBody({ mail: BETA.mail, password: BETA.password }); // quiet A flow
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw hint;
  entity[tokenField] = JSON.parse(res.content).access_token; // quiet A #3
}

export function gamma(isTest: boolean) {
  RestApi.createRequest("/stock", "GET");
  Object.entries(gammaHeaders).forEach(([name, value]) => RestApi.addHeader(name, value)); // quiet A loop
  if (isTest) RestApi.addHeader("X-Gamma-Sandbox-Token", "sandbox-Mauswiesel-1"); // LOUD A1001 own-api
  return RestApi.executeRequest().statusCode;
}

export function delta(region: "eu" | "us") {
  const { url, key } = regions[region];
  RestApi.createClient(url);
  RestApi.createRequest("/orders", "GET");
  RestApi.addHeader("X-API-Key", key); // also =delta
  return RestApi.executeRequest().statusCode;
}

export const deltaKey = (region: string) => (region === "eu" ? "dk-eu-Dachsbau8" : AppSchema.getSecrets().DELTA_US); // LOUD A1001 conditional

export function upload(token = entity.c_upload_token) { // quiet A default-parameter
  RestApi.createRequest("/upload", "POST");
  RestApi.addFormField("upload_token", token || "Waschbaer:upload:77"); // LOUD A1001 coalesce
  return RestApi.executeRequest().statusCode;
}

export function signed(body: string) {
  RestApi.createRequest("/signed", "POST");
  RestApi.setHmacSignature("X-Signature", "gamma-Zobel-sign"); // LOUD A1001 own-api
  RestApi.addBody(body, "application/json");
  return RestApi.executeRequest().statusCode;
}

export async function oauth() {
  RestApi.setOAuth2ClientCredentials("https://login.example.com/token", "acme", "Wildschwein_live_8", "read"); // LOUD A1001 own-api
  return (await RestApi.executeRequestAsync()).statusCode;
}

export class EpsilonClient {
  private secret: string;
  private readonly keyName = "epsilon-secret"; // quiet A #3

  constructor(private readonly tenant: string) {
    this.secret = "eps-Wildkatze-12"; // LOUD A1002 name+shape
  }

  request(path: string) {
    RestApi.createRequest(`/${this.tenant}${path}`, "GET");
    RestApi.setApiKey("X-Epsilon", this.secret); // quiet A flow
    return RestApi.executeRequest().statusCode;
  }

  describe() {
    return `key ${this.keyName} of ${this.tenant}: ${this.secret ? "set" : "missing"}`; // quiet A #1
  }
}

export function matches(token: string, tokenType: string) {
  return tokenType === "bearer" && token === "hook-Rothirsch-19"; // LOUD A1002 name+shape
}

export const connection = "Host=zeta.example.com;Username=edi;Password=Damhirsch7;Database=zeta"; // LOUD A1002 #21
export const template = (user: string, pwd: string) => `Host=zeta.example.com;Username=${user};Password=${pwd}`; // quiet A #4
export const sftp = "sftp://edi:Rehbock%21@sftp.zeta.example.com:22/out"; // LOUD A1002 #21
export const mailto = "mailto:edi@acme.example?subject=token:+renew"; // quiet A #5
export const all = [zetaYaml, zetaSample, keyFile];
