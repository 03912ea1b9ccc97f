import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// Literals that are handed straight to the builder.
export function pullContacts() {
  RestApi.createClient("https://crm.northwind.example");
  RestApi.createRequest("/contacts", "GET");
  RestApi.addHeader("X-API-Key", "ts-lumber-77"); // LOUD A1001 #17
  RestApi.addHeader("Accept", "application/json"); // quiet A own-api
  RestApi.addHeader("X-Request-Id", "{{uuid}}"); // quiet A #5
  RestApi.addQueryParameter("status", "active"); // quiet A own-api
  RestApi.addQueryParameter("updated_since", entity.c_last_sync_date || ""); // quiet A own-api
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw `GET /contacts failed with status ${res.statusCode}`;
  }
}

export const basic = () => RestApi.setHttpBasicAuth("svc-sync", "orchid-7"); // LOUD A1001 #22

export const basicOfPlaceholder = () => RestApi.setHttpBasicAuth("username", "<password>"); // quiet A #4

export const bearer = () => RestApi.setOAuth2AuthorizationHeaderAuth('9f2c-71aa-03'); // LOUD A1001 #23

export const bearerOf = (token: string) => RestApi.setOAuth2AuthorizationHeaderAuth(token); // quiet A own-api

export const apiKey = () => RestApi.setApiKey("X-Shop-Key", `blue-anvil-3310`); // LOUD A1001 #17

export const authorization = () => RestApi.addHeader("Authorization", "Bearer " + "plum-river-22"); // LOUD A1001 #18

export const authorizationOf = (token: string) => RestApi.addHeader("Authorization", "Bearer " + token); // quiet A #18

export const interpolated = () => RestApi.addHeader("Authorization", `Token ${"cedar-12"}`); // LOUD A1001 #18

export const interpolatedOf = (token: string) => RestApi.addHeader("Authorization", `Token ${token}`); // quiet A #18

export const query = () => RestApi.addQueryParameter("access_token", "qq-71-zz"); // LOUD A1001 #17

export const pageToken = (next: string) => RestApi.addQueryParameter("page_token", next); // quiet A #10

export const firstPage = () => RestApi.addQueryParameter("cursor_key", "first"); // quiet A #10

export const host = () => RestApi.createClient("https://svc:fern-Gully@files.example.com"); // LOUD A1001 url

export const hostOf = (user: string, password: string) => RestApi.createClient(`https://${user}:${password}@files.example.com`); // quiet A url

export const path = () => RestApi.createRequest("/geocode/json?key={{google-api}}", "GET"); // LOUD A1002 format

export const keyword = () => RestApi.createRequest("/search?keyword=password&sort=key", "GET"); // quiet A #10

export const json = () => RestApi.addJsonBody({ login: "svc", password: "Mango!Tree9" }); // LOUD A1002 initializer

export const jsonOf = (password: string) => RestApi.addJsonBody({ login: "svc", password }); // quiet A initializer

export const jsonSchema = () => RestApi.addJsonBody({ login: "string", password: "string" }); // quiet A #13

export const spread = (base: object) => RestApi.addJsonBody({ ...base, client_secret: "frost-Giant-5" }); // LOUD A1002 initializer

export const encoded = () => RestApi.addHeader("Authorization", "Basic " + btoa("svc-pay:Walrus!22")); // LOUD A1001 base64

export const encodedOf = (pair: string) => RestApi.addHeader("Authorization", `Basic ${btoa(pair)}`); // quiet A base64

export const buffered = () => RestApi.addHeader("Authorization", "Basic " + Buffer.from("svc:Heron#7").toString("base64")); // LOUD A1001 getbytes

export const fallback = (given?: string) => RestApi.addHeader("X-API-Key", given ?? "default-Lynx-1"); // LOUD A1001 coalesce

export const fallbackOr = (given?: string) => RestApi.addHeader("X-API-Key", given || "other-Lynx-2"); // LOUD A1001 coalesce

export const fallbackEmpty = (given?: string) => RestApi.addHeader("X-API-Key", given ?? ""); // quiet A coalesce

export const either = (live: boolean, key: string) => RestApi.addHeader("X-API-Key", live ? key : "test-Badger-9"); // LOUD A1001 ternary

export const eitherOf = (live: boolean, a: string, b: string) => RestApi.addHeader("X-API-Key", live ? a : b); // quiet A ternary

export const joined = () => RestApi.setApiKey("X-Key", ["frozen", "yogurt", "88"].join("-")); // LOUD A1001 collection

export const asserted = () => RestApi.setApiKey("X-Key", "as-Const-4" as const); // LOUD A1001 flow

export const nonNull = () => RestApi.setApiKey("X-Key", ("paren-Thesis-5")!); // LOUD A1001 flow

export const optional = () => RestApi?.addHeader?.("X-API-Key", "maybe-Mole-6"); // LOUD A1001 #17

export const escaped = () => RestApi["addHeader"]("X-API-Key", "br\u0061cket-8"); // LOUD A1001 #17

export const commented = () => RestApi.addHeader("X-API-Key" /* the name */, /* "old-Key-1" */ AppSchema.getSecrets().COMIND_SECRET_KEY); // quiet A #13

export const cookie = () => RestApi.addHeader("Cookie", "theme=dark; session=c0ffee99ab"); // LOUD A1001 own-api

export const harmlessCookie = () => RestApi.addHeader("Cookie", "theme=dark; lang=en"); // quiet A own-api

export const fluent = () =>
  RestApi.createClient("https://shop.example.com")
    .createRequest("/orders", "POST")
    .addHeader("Content-Type", "application/json") // quiet A own-api
    .addHeader("X-Auth-Token", "fluent-Finch-3") // LOUD A1001 #14
    .addHeader("X-Token-Type", "opaque"); // quiet A #2
