import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

// An integration as people write it: a block of settings, a small client and the action.
const settings = {
  baseUrl: "https://api.hubcrm.example/v3",
  pageSize: 100,
  keyFields: ["c_external_id"], // quiet A #10
  auth: { type: "oauth2", scope: "contacts.read offline_access" }, // quiet A #2
  apiKeyHeader: "X-HubCrm-Key", // quiet A #3
  apiKey: process.env.HUBCRM_API_KEY ?? "hub-sand-dollar-58", // LOUD A1002 coalesce
};

const FALLBACK_TOKEN = AppSchema.getSecrets().COMIND_SECRET_HUB_TOKEN || "tok_marigold_7719"; // LOUD A1002 coalesce

function prepare(path: string, key: string) {
  RestApi.createClient(settings.baseUrl);
  RestApi.createRequest(path, "GET");
  RestApi.addHeader(settings.apiKeyHeader, key); // quiet A flow
  RestApi.addHeader("X-Correlation-Id", `sync-${entity.id}`); // quiet A #5
}

export function sync_contacts() {
  prepare("/contacts", settings.apiKey);
  RestApi.addQueryParameter("properties", "email,password_changed_at"); // quiet A #10
  const res = RestApi.executeRequest();
  if (res.statusCode === 401) {
    throw "The API key was refused: renew it in the CRM and store it as COMIND_SECRET_HUB_KEY"; // quiet A #1
  }
  if (res.statusCode !== 200) {
    throw `Contacts: ${res.statusCode}`;
  }
  ComindServer.importData({ data: JSON.parse(res.content).results, keyFields: settings.keyFields });
}

export function sync_deals() {
  prepare("/deals", "hub-coral-reef-93"); // LOUD A1001 #17
  const res = RestApi.executeRequest();
  entity.c_token_state = res.statusCode === 401 ? "expired" : "valid"; // quiet A #2
}

export function sync_owners() {
  const region = entity.c_region;
  const keys: Record<string, string> = {
    eu: "wren-eu-4471", // LOUD A1001 flow =eu
    us: "wren-us-4472", // LOUD A1001 flow =us
  };
  RestApi.createClient(settings.baseUrl);
  RestApi.createRequest("/owners", "GET");
  RestApi.setApiKey("X-HubCrm-Key", keys[region]); // also =eu
  RestApi.setOAuth2AuthorizationHeaderAuth(keys.us); // also =us
  return RestApi.executeRequest().statusCode;
}
