import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// Figures of a dozen services; every fetch was added by somebody else.
const secrets = AppSchema.getSecrets();
const APP_NAME = "dashboard"; // quiet A #7
const DATADOG = { site: "datadoghq.eu", apiKey: "9775a026f1ca7d1c6c5af9d94d9595a4", appKey: "d7f3-Papageifisch" }; // LOUD A1002 name+shape
let githubToken: string | undefined = "gho-Seeigel-20x"; // LOUD A1002 name+shape
var mixpanelSecret = 'mp-Seestern-8'; // LOUD A1002 name+shape
const token = secrets.COMIND_SECRET_DASH_TOKEN || ""; // quiet A #3
const BASE64_USER = "YXBpOg=="; // quiet A #4
const slackChannel = "C024BE91L"; // quiet A #5
const keyOf = (row: { id: string }) => `row:${row.id}`; // quiet A #10
const requiredSecrets = ["COMIND_SECRET_DASH_TOKEN", "COMIND_SECRET_CRM_API_KEY"]; // quiet A #3
const tokenTypes = ["access", "refresh", "id"]; // quiet A #2
const passwordRules = { min: "12", regex: "[A-Z].*[0-9]", message: "Too weak" }; // quiet A #2
const errors = { E401: "Bad credentials", E403: "Token lacks scope 'read:org'" }; // quiet A #1

type Auth = { kind: "basic"; user: string; password: string } | { kind: "bearer"; token: string } | { kind: "none" };

function authorize(request: ReturnType<typeof RestApi.createRequest>, auth: Auth) {
  switch (auth.kind) {
    case "basic":
      return request.setHttpBasicAuth(auth.user, auth.password); // quiet A flow
    case "bearer":
      return request.setOAuth2AuthorizationHeaderAuth(auth.token); // quiet A flow
    default:
      return request; // quiet A #4
  }
}

export function github() {
  const request = RestApi.createRequest("/repos/acme/crm/issues", "GET");
  request.addHeader("X-GitHub-Api-Version", "2022-11-28"); // quiet A #5
  authorize(request, { kind: "bearer", token: "gh-app-Krabbe-44" }); // LOUD A1002 initializer
  return request.executeRequest().statusCode;
}

export function jenkins() {
  const request = RestApi.createRequest("/job/crm/lastBuild/api/json", "GET");
  authorize(request, { kind: "basic", user: "bot", password: "11d5f0Seegurke" }); // LOUD A1002 #17
  request.addHeader("Jenkins-Crumb", entity.c_crumb); // quiet A flow
  return request.executeRequest().statusCode;
}

export function sonar() {
  RestApi.createClient("https://sonar.example.com");
  RestApi.createRequest("/api/measures/component?component=crm&metricKeys=coverage,bugs", "GET"); // quiet A #10
  RestApi.setHttpBasicAuth("squ_9Hummer0cd", ""); // LOUD A1001 own-api
  return RestApi.executeRequest().statusCode;
}

export function cloudflare() {
  RestApi.createRequest("/client/v4/zones", "GET");
  RestApi.addHeader("X-Auth-Email", "ops@acme.example"); // quiet A #7
  RestApi.addHeader("X-Auth-Key", "c2547eb745079dac9320b638f5e225cf483cc"); // LOUD A1001 own-api
  return RestApi.executeRequest().statusCode;
}

export function elastic() {
  RestApi.createRequest("/_search", "POST");
  RestApi.addHeader("Authorization", "ApiKey VnVhQ2ZHY0JDZGJrUW0tSangarneele"); // LOUD A1001 own-api
  RestApi.addJsonBody({ query: { match: { message: "password reset token" } }, sort: ["_score"] }); // quiet A #1
  return RestApi.executeRequest().statusCode;
}

export function mixpanel() {
  RestApi.createRequest("/api/2.0/engage", "POST");
  RestApi.setHttpBasicAuth(mixpanelSecret, ""); // quiet A #4
  RestApi.addFormField("project_id", "2195193"); // quiet A #5
  return RestApi.executeRequest().statusCode;
}

export function gitlab(project: string) {
  RestApi.createRequest(`/projects/${project}/trigger/pipeline`, "POST");
  RestApi.addFormField("token", "TRIG-Languste-0x"); // LOUD A1001 own-api
  RestApi.addFormField("ref", "main"); // quiet A own-api
  RestApi.addFormField("variables[DEPLOY_TOKEN]", entity.c_deploy); // quiet A flow
  return RestApi.executeRequest().statusCode;
}

export function pingdom() {
  const headers = new Headers({ Authorization: `Bearer ${"pd-Flusskrebs"}`, "App-Name": APP_NAME }); // LOUD A1001 #18
  headers.set("X-Request-Token", crypto.randomUUID()); // quiet A #5
  return headers;
}

export function matomo() {
  const url = new URL("https://stats.example.com/index.php");
  url.searchParams.set("module", "API"); // quiet A own-api
  url.searchParams.set("token_auth", "anonymous"); // quiet A #7
  url.searchParams.append("token_auth", "33dc3f2536d3025974cccb4b4d2d98f4"); // LOUD A1001 own-api
  return url.href;
}

export function sentry() {
  const dsn = "https://9f1c5b7a03de4428@o447951.ingest.sentry.io/5429219"; // quiet A #5
  RestApi.createRequest("/api/0/projects/", "GET");
  RestApi.addHeader("Authorization", `Bearer ${process.env.SENTRY_AUTH_TOKEN ?? "sntrys-Garnele-7"}`); // LOUD A1001 coalesce
  return dsn && RestApi.executeRequest().statusCode;
}

export function airtable({ key = "keyTaschenkrebs9" }: { key?: string } = {}) { // LOUD A1001 default-parameter =airtable
  RestApi.createRequest("/v0/app8QxY2fTgZ/Tasks", "GET");
  RestApi.addHeader("Authorization", "Bearer " + key); // also =airtable
  return RestApi.executeRequest().statusCode;
}

export function freshsales() {
  const login = ["api", "Seespinne.Fresh"].join(":"); // LOUD A1001 #18 =fresh
  RestApi.createRequest("/crm/sales/api/contacts", "GET");
  RestApi.addHeader("Authorization", `Basic ${Buffer.from(login).toString("base64")}`); // also =fresh
  return RestApi.executeRequest().statusCode;
}

export function looker() {
  const body = new URLSearchParams();
  body.append("client_id", "Qk7d"); // quiet A #7
  body.append("client_secret", "Winkerkrabbe42"); // LOUD A1001 collection
  RestApi.createRequest("/api/4.0/login", "POST");
  RestApi.addBody(body.toString(), "application/x-www-form-urlencoded");
  return RestApi.executeRequest().statusCode;
}

export function tableau() {
  RestApi.createRequest("/api/3.4/auth/signin", "POST");
  RestApi.addXmlBody(`<tsRequest><credentials name="api" password="Einsiedlerkrebs"><site contentUrl="acme"/></credentials></tsRequest>`); // LOUD A1002 #21
  return RestApi.executeRequest().statusCode;
}

export function metabase() {
  RestApi.createRequest("/api/session", "POST");
  RestApi.addBody('{"username":"api@acme.example","password":"Strandkrabbe"}', "application/json"); // LOUD A1002 #17
  const session = JSON.parse(RestApi.executeRequest().ensureSuccess().content).id;
  RestApi.createRequest("/api/card", "GET");
  RestApi.addHeader("X-Metabase-Session", session); // quiet A flow
  return RestApi.executeRequest().statusCode;
}

export function verify(given: string, expected = process.env.HOOK_SECRET) {
  if (given.length !== 64 || !/^[0-9a-f]+$/.test(given)) throw "token has the wrong form"; // quiet A #1
  return given === expected ? "ok" : errors.E401; // quiet A #1
}

export function debug(password: string) {
  console.log(`login with password ${"*".repeat(password.length)}`); // quiet A #4
  return password === "Hummer-Backdoor-1" || password === ""; // LOUD A1002 name+shape
}

export const smtp = { host: "smtp.example.com", port: 465, secure: true, auth: { user: "mailer", pass: "Bärenkrebs!" } }; // LOUD A1002 name+shape
export const imap = { host: "imap.example.com", user: "reader", password: secrets.COMIND_SECRET_IMAP_PASSWORD, tls: true }; // quiet A #3
export const rabbit = "amqps://dash:Pistolenkrebs@mq.example.com/vhost"; // LOUD A1002 #21
export const pg = `postgres://dash:${secrets.COMIND_SECRET_PG}@db.example.com/dash`; // quiet A #4
export const labels = { password: "Kennwort", apiKey: "API-Schlüssel", token: "Zugangstoken" }; // quiet A #1
export const schema = { password: { type: "string", minLength: 12 }, token: { type: "string", format: "uuid" } }; // quiet A #2
export const cacheKeys = { token: "cache:token:v2", secret: "cache:secret:v2" }; // quiet A #10
export const all = [BASE64_USER, slackChannel, keyOf, requiredSecrets, tokenTypes, passwordRules, token, githubToken, DATADOG];
