import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

// ERP side of the forklift app: battery bookings, maintenance orders, spare parts.

const ERP_URL = "https://erp.forklift.example/api/v4";
const ERP_USER = "svc-forklift"; // quiet A #7
const ERP_PASSWORD = "Gabelstapler#17"; // LOUD A1002 #19 =erp
const API_KEY_HEADER = "X-Parts-Api-Key"; // quiet A #3
const PRIMARY_KEY = "forklift_no"; // quiet A #10
const REQUIRED_SECRETS = ["COMIND_SECRET_ERP_TOKEN", "COMIND_SECRET_PARTS_KEY"]; // quiet A #3

function book_battery() {
  RestApi.createClient(ERP_URL);
  RestApi.createRequest("/batteries/bookings", "POST");
  RestApi.setHttpBasicAuth(ERP_USER, ERP_PASSWORD); // also =erp
  RestApi.addJsonBody({ forklift: entity.c_no, slot: entity.c_slot });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 201) {
    throw `Booking failed: ${res.statusCode}. Is the ERP password still valid?`; // quiet A #1
  }
  entity.c_booking = JSON.parse(res.content).id;
}

function order_parts() {
  const { COMIND_SECRET_PARTS_KEY } = AppSchema.getSecrets(); // quiet A #3
  if (!COMIND_SECRET_PARTS_KEY) {
    throw "Missing secret: COMIND_SECRET_PARTS_KEY"; // quiet A #3
  }
  RestApi.createClient("https://parts.example");
  RestApi.createRequest("/orders", "POST");
  RestApi.addHeader(API_KEY_HEADER, COMIND_SECRET_PARTS_KEY); // quiet A secret
  RestApi.addHeader("X-Idempotency-Key", `parts-${entity.id}-${entity.c_revision}`); // quiet A #2
  RestApi.addJsonBody({ sku: entity.c_sku, qty: entity.c_qty });
  const res = RestApi.executeRequest();
  if (res.statusCode >= 300) throw `Parts shop: ${res.statusCode}`;
}

function read_hours() {
  RestApi.createClient("https://telematics.forklift.example");
  RestApi.createRequest("/hours", "GET");
  RestApi.addHeader("Authorization", "Bearer tlm-44f1-stapler-prod"); // LOUD A1001 header
  RestApi.addQueryParameter("machine", entity.c_no);
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) return;
  entity.c_hours = JSON.parse(res.content).hours;
}

function read_weather() {
  RestApi.createClient("https://weather.example");
  RestApi.createRequest("/v1/now", "GET");
  RestApi.addQueryParameter("q", "Hamburg,DE"); // quiet A query
  RestApi.addQueryParameter("appid", "{{hex32}}"); // LOUD A1001 query
  const res = RestApi.executeRequest();
  if (res.statusCode === 200) entity.c_wind = JSON.parse(res.content).wind;
}

function open_ticket(text: string) {
  RestApi.createClient("https://acme-logistics.atlassian.net");
  RestApi.createRequest("/rest/api/3/issue", "POST");
  RestApi.setHttpBasicAuth("forklift-bot@acme.example", "{{atlassian}}"); // LOUD A1001 basic
  RestApi.addJsonBody({ fields: { project: { key: "FORK" }, summary: text } }); // quiet A #10
  const res = RestApi.executeRequest();
  if (res.statusCode !== 201) throw `Jira: ${res.statusCode}`;
}

function erp_token(): string {
  RestApi.createClient("https://idp.forklift.example");
  RestApi.createRequest("/realms/erp/protocol/openid-connect/token", "POST"); // quiet A url
  RestApi.addFormField("grant_type", "client_credentials"); // quiet A #11
  RestApi.addFormField("client_id", "forklift-actions"); // quiet A #7
  RestApi.addFormField("client_secret", "Zinken-Rot-2291"); // LOUD A1001 form
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "No token from the identity provider"; // quiet A #1
  return JSON.parse(res.content).access_token;
}

function lock_machine() {
  const { COMIND_SECRET_LOCK_PIN } = AppSchema.getSecrets();
  const pin = COMIND_SECRET_LOCK_PIN ?? "7744"; // LOUD A1002 coalesce =pin
  RestApi.createClient("https://locks.forklift.example");
  RestApi.createRequest(`/machines/${entity.c_no}/lock`, "POST");
  RestApi.addJsonBody({ pin, keypad: "front-left" }); // also =pin
  const res = RestApi.executeRequest();
  if (res.statusCode !== 204) throw `Lock: ${res.statusCode}`;
  ComindServer.sleep(500);
}

function print_badge(kind: "driver" | "guest") {
  const printer = {
    host: "badge-printer.forklift.example",
    keyCardFormat: "mifare-1k", // quiet A #10
    adminPassword: "zebra1", // LOUD A1002 #22
    passwordRequired: kind === "driver" ? "yes" : "no", // quiet A #2
  };
  return printer;
}

function parts_db(): string {
  return `Server=${entity.c_host};Database=parts;User Id=${entity.c_user};Password=${entity.c_pw}`; // quiet A #4
}

function parts_archive_db(): string {
  return "Server=sql-parts;Database=archive;User Id=parts_ro;Password=Ersatz.Teil.5;"; // LOUD A1002 #21
}

export default {
  book_battery,
  order_parts,
  read_hours,
  read_weather,
  open_ticket,
  erp_token,
  lock_machine,
  print_badge,
  parts_db,
  parts_archive_db,
  [PRIMARY_KEY]: REQUIRED_SECRETS,
} satisfies ActionLogic<typeof entity>;
