import { entity } from "#typings";
import { ComindServer, Files, RestApi } from "@comind/api/server";

type Order = { id: string; total: number; lines: { sku: string; qty: number }[] };

const OK = 200;
const SUCCESS_CODES = new Set([200, 201, 204]);

function call(method: string, path: string, body?: unknown) {
  RestApi.createClient("https://shop.example.com/api");
  RestApi.createRequest(path, method);
  if (body) RestApi.addJsonBody(body);
  return RestApi.executeRequest();
}

function callOrThrow(method: string, path: string, body?: unknown) {
  const res = call(method, path, body);
  if (!SUCCESS_CODES.has(res.statusCode)) {
    throw new Error(`${method} ${path}: ${res.statusCode} ${res.content}`); // quiet B known-failure
  }
  return res;
}

const parse = <T>(text: string): T => JSON.parse(text) as T;

const isOk = (res: { statusCode: number }) => res.statusCode >= 200 && res.statusCode < 300;

const assertOk = (res: { statusCode: number; content: string }, what: string) => {
  if (isOk(res)) return;
  console.error(what, res.content); // quiet B known-failure
  throw `${what} failed`;
};

const logStatus = (res: { statusCode: number }) => console.log("status", res.statusCode);

export function import_orders() {
  const res = callOrThrow("GET", "/orders?status=paid");
  const orders: Order[] = parse(res.content); // quiet B helper-returns
  return ComindServer.importData({ data: orders, keyFields: ["id"] });
}

export function import_orders_fast() {
  const res = call("GET", "/orders?status=new");
  const orders: Order[] = parse(res.content); // LOUD B2001 helper-returns
  return ComindServer.importData({ data: orders, keyFields: ["id"] });
}

export function order_total(id: string) {
  const res = call("GET", `/orders/${id}`);
  assertOk(res, "order");
  return parse<Order>(res.content).total; // quiet B helper-throws
}

export function order_lines(id: string) {
  const res = call("GET", `/orders/${id}/lines`);
  logStatus(res);
  return parse<Order>(res.content).lines; // LOUD B2001 helper-logs
}

export function order_or_null(id: string): Order | null {
  const res = call("GET", `/orders/by-number/${id}`);
  return isOk(res) ? JSON.parse(res.content) : null; // quiet B helper-flag
}

export function order_number(id: string) {
  const { content } = call("GET", `/orders/${id}/number`); // LOUD B2001 destructuring =number
  return JSON.parse(content).number; // also =number
}

export function order_state(id: string) {
  const { statusCode: code, content: body } = call("GET", `/orders/${id}/state`);
  if (code !== OK) return "unknown";
  return JSON.parse(body).state; // quiet B destructuring
}

export function cancel_order() {
  const res = call("POST", `/orders/${entity.c_order_id}/cancel`);
  try {
    const data = JSON.parse(res.content); // LOUD B2001 try-catch
    entity.c_state = data.state;
  } catch (e) {
    console.warn("no JSON", e);
  }
}

export function cancel_order_checked() {
  try {
    const res = call("POST", `/orders/${entity.c_order_id}/void`);
    if (res.statusCode >= 300) throw new Error(res.content); // quiet B known-failure
    entity.c_state = JSON.parse(res.content).state; // quiet B try-catch
  } catch (e) {
    entity.c_state = "error";
  }
}

export function refund() {
  const res = call("POST", "/refunds", { order: entity.c_order_id });
  if (res.statusCode === 422) {
    entity.c_error = JSON.parse(res.content).errors[0]; // quiet B known-failure
    return;
  }
  entity.c_refund = JSON.parse(res.content).id; // LOUD B2001 lets-through
}

export function refund_all(ids: string[]) {
  return ids
    .map((id) => call("POST", `/orders/${id}/refund`))
    .filter((res) => res.statusCode === 201)
    .map((res) => JSON.parse(res.content).id); // quiet B collection
}

export function refund_each(ids: string[]) {
  return ids.map((id) => call("POST", `/orders/${id}/refund-later`)).map((res) => JSON.parse(res.content).id); // LOUD B2001 collection
}

export function pay() {
  RestApi.createClient("https://pay.example.com");
  RestApi.createRequest("/charges", "POST");
  RestApi.addJsonBody({ amount: entity.c_total });
  const res = RestApi.executeRequest();
  if (res.statusCode == 402) throw "card declined";
  else if (res.statusCode == 409) throw "already paid";
  const charge = JSON.parse(res.content); // LOUD B2001 lets-through
  entity.c_charge = charge.id;
}

export function pay_checked() {
  RestApi.createClient("https://pay.example.com");
  RestApi.createRequest("/charges/confirm", "POST");
  const res = RestApi.executeRequest();
  if (res.statusCode == 402) throw "card declined";
  else if (res.statusCode > 299) throw `payment failed: ${res.content}`; // quiet B known-failure
  entity.c_charge = JSON.parse(res.content).id; // quiet B range
}

export function invoice_file() {
  RestApi.createRequest(`/invoices/${entity.c_number}.pdf`, "GET");
  const file = RestApi.downloadFile();
  const stored = Files.persistFileRef(file.downloadedFileRef!.ref); // LOUD B2003 download
  entity.c_invoice = stored.uploadedFileId;
}

export function invoice_file_checked() {
  RestApi.createRequest(`/invoices/${entity.c_number}/original.pdf`, "GET");
  const file = RestApi.downloadFile();
  if (file.statusCode !== OK) throw `no invoice: ${file.statusCode}`;
  const stored = Files.persistFileRef(file.downloadedFileRef!.ref); // quiet B download
  entity.attachments__list = [{ file_uid: stored.uploadedFileId, title: "invoice.pdf" }]; // quiet B temporary
}

export function label_file() {
  RestApi.createRequest("/label", "GET");
  const file = RestApi.downloadFile();
  if (!file.downloadedFileRef) return;
  entity.attachments__list = [...(entity.attachments__list ?? []), { file_uid: file.downloadedFileRef.ref, title: "label" }]; // LOUD B2011 temporary
}

export function poll(job: string) {
  for (let i = 0; i < 10; i++) {
    const res = call("GET", `/jobs/${job}`);
    const state = JSON.parse(res.content).state; // LOUD B2001 lesson-loop
    if (state === "done") return true;
    ComindServer.sleep(500);
  }
  return false;
}

export function poll_checked(job: string) {
  let res = call("GET", `/jobs/${job}`);
  while (res.statusCode === 202) {
    ComindServer.sleep(500);
    res = call("GET", `/jobs/${job}`);
  }
  if (res.statusCode !== 200) throw `job ${job} failed`;
  return JSON.parse(res.content).result; // quiet B lesson-loop
}

export function stock(sku: string) {
  const res = call("GET", `/stock/${sku}`);
  return res.statusCode === 404 ? 0 : Number(JSON.parse(res.content).qty); // LOUD B2001 ternary
}

export function stock_checked(sku: string) {
  const res = call("GET", `/stock/${sku}/free`);
  return res.statusCode === 200 && Number(JSON.parse(res.content).qty); // quiet B and
}

export function price(sku: string) {
  const res = call("GET", `/prices/${sku}`);
  switch (true) {
    case res.statusCode >= 500:
      throw "shop is down";
    case res.statusCode >= 400:
      return undefined;
    default:
      return JSON.parse(res.content).price; // quiet B switch
  }
}

export function price_group(sku: string) {
  const res = call("GET", `/prices/${sku}/group`);
  switch (res.statusCode) {
    case 404:
      return "none";
    case 500:
      console.error("shop is down");
    default:
      return JSON.parse(res.content).group; // LOUD B2001 fallthrough
  }
}

export function delete_cart() {
  call("DELETE", `/carts/${entity.c_cart}`); // LOUD B2002 ignored
  entity.c_cart = null;
}

export function delete_cart_checked() {
  const gone = [204, 404].includes(call("DELETE", `/carts/${entity.c_cart}/items`).statusCode); // quiet B ignored
  entity.c_cart = gone ? null : entity.c_cart;
}

export function two_calls() {
  const head = call("GET", "/a");
  const tail = call("GET", "/b");
  if (head.statusCode !== 200) throw "a failed";
  return [JSON.parse(head.content).id, JSON.parse(tail.content).id]; // LOUD B2001 other-response
}

export function nested() {
  const outer = call("GET", "/customers/1");
  if (outer.statusCode === 200) {
    const customer = JSON.parse(outer.content); // quiet B nested
    const inner = call("GET", customer.address);
    entity.c_city = JSON.parse(inner.content).city; // LOUD B2001 nested
  }
}
