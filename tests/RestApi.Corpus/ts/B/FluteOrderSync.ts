import { entity } from "#typings";
import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";

// web shop -> back office. written in one long night before the fair
const SHOP = "https://shop.example";

function auth() {
  RestApi.addHeader("X-API-Key", AppSchema.getSecrets().COMIND_SECRET_SHOP_KEY);
}

function read_order() {
  RestApi.createClient(SHOP);
  RestApi.createRequest(`/orders/${entity.c_order_id}`, "GET");
  auth();
  const res = RestApi.executeRequest();
  const order = JSON.parse(res.content); // LOUD B2001 no-check
  entity.c_total = order.total;
}

function read_customer() {
  RestApi.createClient(SHOP);
  RestApi.createRequest(`/customers/${entity.c_customer_id}`, "GET");
  auth();
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw `GET customer failed with ${res.statusCode}: ${res.content}`; // quiet B message
  }
  const customer = JSON.parse(res.content); // quiet B throw
  entity.c_email = customer.email;
}

function read_voucher() {
  RestApi.createClient(SHOP);
  RestApi.createRequest("/vouchers/" + entity.c_voucher, "GET");
  auth();
  const res = RestApi.executeRequest();
  if (res.statusCode === 404) { // also =voucher
    entity.c_voucher = null;
    return;
  }
  entity.c_discount = JSON.parse(res.content).percent; // LOUD B2001 only-404 =voucher
}

function read_stock(sku: string) {
  RestApi.createClient(SHOP);
  RestApi.createRequest("/stock/" + sku, "GET");
  auth();
  const res = RestApi.executeRequest();
  if (res.statusCode >= 200 && res.statusCode < 300) {
    return JSON.parse(res.content).available; // quiet B range
  } else if (res.statusCode === 429) {
    ComindServer.sleep(1000);
  }
  return 0;
}

function read_prices(skus: string[]) {
  const prices: Record<string, number> = {};
  for (const sku of skus) {
    RestApi.createClient(SHOP);
    RestApi.createRequest("/prices/" + sku, "GET");
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) { // also =prices
      console.warn(`no price for ${sku}: ${res.statusCode}`);
    }
    prices[sku] = JSON.parse(res.content).net; // LOUD B2001 log-only =prices
  }
  return prices;
}

function read_pages() {
  const all: any[] = [];
  let page = 1;
  while (true) {
    RestApi.createClient(SHOP);
    RestApi.createRequest("/orders", "GET");
    RestApi.addQueryParameter("page", String(page++));
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) break;
    const items = JSON.parse(res.content); // quiet B break
    if (items.length === 0) break;
    all.push(...items);
  }
  return all;
}

function ship_order() {
  RestApi.createClient("https://parcel.example");
  RestApi.createRequest("/labels", "POST");
  RestApi.addJsonBody({ order: entity.c_order_id });
  const labelRes = RestApi.executeRequest();
  if (labelRes.statusCode !== 201) throw "no label";
  entity.c_tracking = JSON.parse(labelRes.content).tracking; // quiet B throw

  RestApi.createClient(SHOP);
  RestApi.createRequest(`/orders/${entity.c_order_id}/ship`, "POST");
  auth();
  RestApi.addJsonBody({ tracking: entity.c_tracking });
  const shipRes = RestApi.executeRequest();
  if (labelRes.statusCode === 201) {
    entity.c_state = JSON.parse(shipRes.content).state; // LOUD B2001 other-response
  }
}

function cancel_order() {
  RestApi.createClient(SHOP);
  RestApi.createRequest(`/orders/${entity.c_order_id}/cancel`, "POST");
  auth();
  RestApi.executeRequest(); // LOUD B2002 ignored
  entity.c_state = "cancelled";
}

function attach_label() {
  RestApi.createClient("https://parcel.example");
  RestApi.createRequest(`/labels/${entity.c_tracking}.pdf`, "GET");
  const res = RestApi.downloadFile();
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2003 download
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "label.pdf" });
}

function attach_invoice() {
  RestApi.createClient(SHOP);
  RestApi.createRequest(`/orders/${entity.c_order_id}/invoice.pdf`, "GET");
  auth();
  const res = RestApi.downloadFile();
  if (res.statusCode !== 200 || !res.downloadedFileRef) {
    throw `invoice: ${res.statusCode}`;
  }
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // quiet B download
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "invoice.pdf" }); // quiet B persisted
}

function read_rating() {
  RestApi.createClient("https://ratings.example");
  RestApi.createRequest("/shops/fair", "GET");
  const res = RestApi.executeRequest();
  entity.c_rating = res.statusCode == 200 ? JSON.parse(res.content).stars : 0; // quiet B ternary
}

function read_news() {
  RestApi.createClient("https://news.example");
  RestApi.createRequest("/latest", "GET");
  const res = RestApi.executeRequest();
  if (res.statusCode != 500) { // also =news
    entity.c_news = JSON.parse(res.content)[0].title; // LOUD B2001 not-500 =news
  }
}

function read_delivery_slots(zip: string) {
  RestApi.createClient("https://parcel.example");
  RestApi.createRequest("/slots/" + zip, "GET");
  const res = RestApi.executeRequest();
  if (!res.content) return []; // also =slots
  return JSON.parse(res.content).slots; // LOUD B2001 content-only =slots
}

export default { read_order, read_customer, read_voucher, read_stock, read_prices, read_pages, ship_order, cancel_order, attach_label, attach_invoice, read_rating, read_news, read_delivery_slots };
