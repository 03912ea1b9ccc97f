import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

/** Never write `password = "geheim123"` here. */
const NEVER = "Never paste a token here: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; // quiet A #13

export interface Credentials {
  user: string;
  password: string;
  scheme: "basic" | "bearer"; // quiet A #2
}

const columns = [
  { key: "api_key", label: "API key", mask: "********" }, // quiet A #4
  { key: "client_secret", label: "Client secret", mask: "•••" }, // quiet A #4
  { key: "password_changed_at", label: "Last change of the password", mask: "" }, // quiet A #1
];

const messages: Record<string, string> = {
  missing_password: "Please enter a password", // quiet A #1
  weak_password: "Use 12 characters or more, 2 of them digits", // quiet A #1
  token_expired: "Your session has expired, log in again", // quiet A #1
  invalid_secret: "AADSTS7000215: Invalid client secret provided", // quiet A #1
};

const regex = { bearer: /^Bearer [\w.-]+$/, password: /password=([^&]+)/ }; // quiet A #2
const REDACTED = "[redacted]"; // quiet A #4
const credentialType = "client_credentials"; // quiet A #2
const secretsPath = "/run/secrets/crm_token"; // quiet A #3
const keyboardShortcut = "Ctrl+Shift+K"; // quiet A #10
const authorName = "Keya Passmore"; // quiet A #10
const tokenizer = "cl100k_base"; // quiet A #10
const passport = "C01X00T478"; // quiet A #10
const hotkeys = { save: "mod+s", paste_token: "mod+shift+v" }; // quiet A #10

export function redact(text: string) {
  return text.replace(regex.password, `password=${REDACTED}`).replace(/token":"[^"]+/g, 'token":"***'); // quiet A #4
}

export function secret_of(name: string) {
  const secrets = AppSchema.getSecrets();
  return secrets[`COMIND_SECRET_${name.toUpperCase()}_TOKEN`] ?? secrets.COMIND_SECRET_DEFAULT_TOKEN; // quiet A #3
}

export function credentials(kind: string): Credentials {
  if (kind === "legacy") return { user: "legacy", password: "legacy-Baumfalke", scheme: "basic" }; // LOUD A1002 initializer
  return { user: entity.c_user, password: secret_of(kind), scheme: "bearer" }; // quiet A #3
}

export function headers(kind: string): Record<string, string> {
  const result: Record<string, string> = {};
  result["X-Auth-Kind"] = kind; // quiet A #2
  result["X-Auth-Token"] = "adm-Wendehals-4"; // LOUD A1002 name+shape
  result.authorization = `Basic ${Buffer.from("acme:Nonnengans7").toString("base64")}`; // LOUD A1002 #18
  return result;
}

export function basic_of_text() {
  RestApi.createRequest("/me", "GET");
  RestApi.addHeader("Authorization", "Basic YWNtZTpTY2hsZWllcmV1bGU="); // LOUD A1001 own-api
  RestApi.addHeader("WWW-Authenticate", 'Basic realm="acme"'); // quiet A #2
  return RestApi.executeRequest().statusCode;
}

export function encoded() {
  const login = btoa("reports:" + "Sperber_11"); // LOUD A1002 #18 =btoa
  RestApi.createRequest("/reports", "GET");
  RestApi.addHeader("Authorization", "Basic " + login); // also =btoa
  return RestApi.executeRequest().statusCode;
}

export function license() {
  const licenseKey = "ACME-9F3K-77QX-LM20-P0RT"; // LOUD A1002 #23
  const productKey = "acme-crm-connector"; // quiet A #10
  return { licenseKey, productKey, columns, messages };
}

export function jwt() {
  RestApi.createRequest("/v1/items", "GET");
  RestApi.setOAuth2AuthorizationHeaderAuth("{{jwt}}"); // LOUD A1001 format
  return RestApi.executeRequest().statusCode;
}

export function assign(target: { token?: string; apiSecret?: string }) {
  target.token ??= "fallback-Bussard-8"; // LOUD A1002 coalesce
  target.apiSecret = atob("c2VjcmV0LUhhYmljaHQtMQ=="); // LOUD A1002 getbytes
  Object.assign(target, { tokenType: "Bearer", passcode: "5512-Rohrweihe" }); // LOUD A1002 #17
  return target;
}

export function set_later() {
  let password;
  if (entity.c_env === "test") {
    password = "Test-Milan-1"; // LOUD A1002 reassigned =later
  } else {
    password = secret_of("portal"); // quiet A #3
  }
  RestApi.setHttpBasicAuth("portal", password); // also =later
  return RestApi.executeRequest().statusCode;
}

export function guard(given: string) {
  if (given !== entity.c_cron_secret) throw "cron secret does not match"; // quiet A #1
  return [NEVER, credentialType, secretsPath, keyboardShortcut, authorName, tokenizer, passport, hotkeys];
}
