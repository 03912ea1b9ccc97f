import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// Zendesk, Freshdesk and Jira: each person who wrote here had a style.
const ZENDESK = {
  subdomain: "acme", // quiet A #2
  user: "agent@acme.example/token", // quiet A #7
  token: "6wiIBWbGkBMo1mRDMuVwkw1EPsNkeUj95PIz2akv", // LOUD A1002 name+shape
  tokenHeader: "X-Zendesk-Token", // quiet A #3
  passwordField: "user[password]", // quiet A #2
};

const FRESHDESK_KEY = process.env.FRESHDESK_KEY || "fd-Gannet-8812"; // LOUD A1002 coalesce
const FRESHDESK_DOMAIN = process.env.FRESHDESK_DOMAIN || "acme.freshdesk.com"; // quiet A coalesce
const JIRA_TOKEN = process.env.JIRA_TOKEN ?? ""; // quiet A coalesce
const SECRET_ENV = "COMIND_SECRET_JIRA_TOKEN"; // quiet A #3
const HELP = "Create an API token under Profile > Security and paste it into the secret JIRA_TOKEN"; // quiet A #1

function basic(user: string, password: string): string {
  return "Basic " + Buffer.from(user + ":" + password).toString("base64"); // quiet A getbytes
}

export function zendesk_tickets() {
  RestApi.createClient(`https://${ZENDESK.subdomain}.zendesk.com`);
  RestApi.createRequest("/api/v2/tickets.json", "GET");
  RestApi.addHeader("Authorization", basic(ZENDESK.user, ZENDESK.token)); // quiet A flow
  RestApi.addHeader("Accept-Language", "de"); // quiet A own-api
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw `Zendesk answered ${res.statusCode}`;
  return JSON.parse(res.content).tickets;
}

export function freshdesk_ticket(id: number) {
  RestApi.createClient(`https://${FRESHDESK_DOMAIN}`);
  RestApi.createRequest(`/api/v2/tickets/${id}`, "GET");
  RestApi.addHeader("Authorization", basic(FRESHDESK_KEY, "X")); // quiet A #8
  return RestApi.executeRequest().statusCode;
}

export function freshdesk_admin() {
  RestApi.createRequest("/api/v2/agents", "GET");
  RestApi.addHeader("Authorization", basic("admin@acme.example", "Kormoran!2023")); // LOUD A1002 #17
  return RestApi.executeRequest().statusCode;
}

export function jira_issue(key: string) {
  RestApi.createClient("https://acme.atlassian.net");
  RestApi.createRequest(`/rest/api/3/issue/${key}`, "GET"); // quiet A #10
  RestApi.setHttpBasicAuth("bot@acme.example", "{{atlassian}}"); // LOUD A1001 format
  return RestApi.executeRequest().statusCode;
}

export function jira_project() {
  RestApi.createRequest("/rest/api/3/project", "GET");
  RestApi.setHttpBasicAuth("bot@acme.example", JIRA_TOKEN || AppSchema.getSecrets()[SECRET_ENV]); // quiet A #3
  if (!JIRA_TOKEN) throw new Error(HELP);
  return RestApi.executeRequest().statusCode;
}

export function servicenow() {
  const [user, password] = ["svc.integration", "N0w!Winter"]; // LOUD A1002 destructuring =now
  RestApi.createClient("https://acme.service-now.com");
  RestApi.createRequest("/api/now/table/incident", "GET");
  RestApi.setHttpBasicAuth(user, password); // also =now
  return RestApi.executeRequest().statusCode;
}

export function intercom() {
  const headers: Array<[string, string]> = [
    ["Intercom-Version", "2.11"], // quiet A #5
    ["Authorization", "Bearer dG9rOjQy-stoat-77"], // LOUD A1002 collection
    ["Accept", "application/json"], // quiet A own-api
  ];
  for (const [name, value] of headers) RestApi.addHeader(name, value); // quiet A loop
  return RestApi.executeRequest().statusCode;
}

export function opsgenie(alert: string) {
  RestApi.createRequest("/v2/alerts", "POST");
  RestApi.addHeader("Authorization", "GenieKey eb243592-faa2-4ba2-a551-1afdf565c889"); // LOUD A1001 own-api
  RestApi.addJsonBody({ message: alert, alias: "a551-1afdf565c889", tags: ["token-expired"] }); // quiet A #5
  return RestApi.executeRequest().statusCode;
}

export function pagerduty(event: object) {
  RestApi.createRequest("/v2/enqueue", "POST");
  RestApi.addJsonBody({ routing_key: "e93facc04764012d7bfb002500d5d1a6", event_action: "trigger", payload: event }); // LOUD A1002 initializer
  RestApi.executeRequest(); // LOUD B2002 ignored
}

export function statuspage(component: string, oauth = "89a229ce1a8dbcf9ff30430fbe35eb4c0426574bca932061892cefd2138aa4b1") { // LOUD A1002 default-parameter =oauth
  RestApi.createRequest(`/v1/components/${component}`, "PATCH");
  RestApi.addHeader("Authorization", `OAuth ${oauth}`); // also =oauth
  return RestApi.executeRequest().statusCode;
}

export function portal_login(form: { user: string; password: string }) {
  if (form.password.length < 10) throw "password must have 10 characters or more"; // quiet A #1
  if (form.password === form.user) return { field: "password", code: "password.same_as_user" }; // quiet A #1
  RestApi.createRequest("/login", "POST");
  RestApi.addFormField("user", form.user); // quiet A #7
  RestApi.addFormField("password", form.password); // quiet A flow
  RestApi.addFormField("next", "/tickets?token=1"); // quiet A #2
  return RestApi.executeRequest().statusCode;
}

export function service_login() {
  RestApi.createRequest("/login", "POST");
  RestApi.addFormField("user", "robot"); // quiet A #7
  RestApi.addFormField("password", "Robot.Marder"); // LOUD A1001 own-api
  entity.c_state = RestApi.executeRequest().statusCode === 200 ? "token ok" : "token rejected"; // quiet A #1
}
