import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

// newsletter <-> CRM, first version for the workshop customer (bakery chain)
const LIST_URL = "https://lists.example/3.0";
const LIST_USER = "anystring"; // quiet A #7
const LIST_KEY = "{{mailchimp}}"; // LOUD A1002 #19 =list
const SORT_KEY = "timestamp_signup"; // quiet A #10
const TOKEN_FIELD = "c_unsubscribe_token"; // quiet A #3
const MISSING = "Kein API-Schlüssel hinterlegt. Bitte unter Einstellungen > Newsletter eintragen."; // quiet A #1

function pull_subscribers() {
  RestApi.createClient(LIST_URL);
  RestApi.createRequest("/lists/rolls/members", "GET");
  RestApi.setHttpBasicAuth(LIST_USER, LIST_KEY); // also =list
  RestApi.addQueryParameter("sort_field", SORT_KEY);
  RestApi.addQueryParameter("fields", "members.email_address,members.unique_email_id,members.merge_fields.TOKEN"); // quiet A #3
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw `lists: ${res.statusCode}`;
  }
  return JSON.parse(res.content).members;
}

function push_customers(rows: any[]) {
  const { COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL } = AppSchema.getSecrets();
  if (!COMIND_SECRET_CRM_API_KEY) {
    throw "Missing secret: COMIND_SECRET_CRM_API_KEY"; // quiet A #3
  }
  RestApi.createClient(COMIND_SECRET_CRM_BASE_URL);
  RestApi.createRequest("/customers/bulk", "POST");
  RestApi.addHeader("X-API-Key", COMIND_SECRET_CRM_API_KEY); // quiet A #3
  RestApi.addHeader("X-Idempotency-Key", `bulk-${entity.id}`); // quiet A #10
  RestApi.addHeader("X-Bakery-Secret", "Mohn+Sesam-0430"); // LOUD A1001 #17
  RestApi.addJsonBody({ rows, keyFields: ["email"], source: "newsletter" });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "customers: " + res.content;
}

function send_birthday_mails() {
  RestApi.createClient("https://mail.example");
  RestApi.createRequest("/v3/send", "POST");
  RestApi.addHeader("Authorization", "Bearer {{sendgrid}}"); // LOUD A1001 bearer
  RestApi.addJsonBody({
    to: entity.c_email,
    template: "birthday-2024",
    smtp: { host: "smtp.bakery.example", user: "mailer", pass: "hefe&zopf" }, // LOUD A1001 nested
  });
  const res = RestApi.executeRequest();
  if (res.statusCode < 200 || res.statusCode >= 300) throw "mail: " + res.statusCode;
}

function map_shops(city: string) {
  RestApi.createClient("https://maps.example");
  RestApi.createRequest(`/geocode/json?address=${encodeURIComponent(city)}&key={{google-api}}`, "GET"); // LOUD A1001 url
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    return [];
  }
  return JSON.parse(res.content).results;
}

function weather_for_sundays() {
  RestApi.createClient("https://weather.example");
  RestApi.createRequest("/onecall", "GET");
  RestApi.addQueryParameter("units", "metric");
  RestApi.addQueryParameter("appid", "7d0c3b51e9fa4486b2"); // LOUD A1001 query
  RestApi.addQueryParameter("token", entity[TOKEN_FIELD] ?? ""); // quiet A #3
  const res = RestApi.executeRequest();
  return res.statusCode === 200 ? JSON.parse(res.content) : null;
}

function sms_code(phone: string, key = "sms.Q4t8.Lx2w.77") { // LOUD A1002 default-parameter =sms
  RestApi.createClient("https://sms.example");
  RestApi.createRequest("/verify", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(key); // also =sms
  RestApi.addJsonBody({ phone, text: "Your one-time password is {{code}}. Never share it." }); // quiet A #1
  const res = RestApi.executeRequest();
  if (res.statusCode !== 202) throw MISSING;
}

function login_shop() {
  const creds = ["shop-admin", "Laugenbrezel1!"]; // LOUD A1002 array =shop
  RestApi.createClient("https://shop.bakery.example");
  RestApi.createRequest("/admin/session", "POST");
  RestApi.addFormField("user", creds[0]);
  RestApi.addFormField("password", creds[1]); // also =shop
  RestApi.addFormField("grant", "password"); // quiet A #11
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "Wrong user name or password for the shop"; // quiet A #1
  ComindServer.sleep(200);
  return res.headers["x-session"];
}

export default {
  pull_subscribers,
  push_customers,
  send_birthday_mails,
  map_shops,
  weather_for_sundays,
  sms_code,
  login_shop,
} satisfies ActionLogic<typeof entity>;
