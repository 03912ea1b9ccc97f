import { entity } from "#typings";
import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";

var URL_KITCHEN = "https://kitchen.party-service.example/api/";
var lastError: any = null;

// cleanup after go live!!

function kitchen(path: string, method: string, data?: any): any {
  var s: any = AppSchema.getSecrets();
  if (!s.COMIND_SECRET_KITCHEN_USER) throw "secret missing";
  RestApi.createClient(URL_KITCHEN);
  RestApi.createRequest(path, method);
  RestApi.setHttpBasicAuth(s.COMIND_SECRET_KITCHEN_USER, s.COMIND_SECRET_KITCHEN_PASS);
  if (data) RestApi.addJsonBody(data);
  return RestApi.executeRequest();
}

export function getMenu(id: any) {
  var r = kitchen("menu/" + id, "GET");
  if (r.statusCode != 200) {
    lastError = r.statusCode;
    return null;
  }
  return JSON.parse(r.content); // quiet B return
}

export function getMenus() {
  var r = kitchen("menus", "GET");
  if (r.statusCode != 200) {
    lastError = r.statusCode;
  }
  return JSON.parse(r.content).menus; // LOUD B2001 noreturn
}

export function getAllergens(dish: any) {
  var r = kitchen("dishes/" + dish.id + "/allergens", "GET");
  var a = JSON.parse(r.content); // LOUD B2001 plain
  dish.allergens = a.join(", ");
  return dish;
}

export function createOrder() {
  var r = kitchen("orders", "POST", { guests: entity.c_guests, date: entity.c_date, menu: entity.c_menu_id });
  if (r.statusCode == 200 || r.statusCode == 201) {
    var o = JSON.parse(r.content); // quiet B or
    entity.c_order_no = o.no;
    entity.c_state = "ordered";
  } else {
    throw "order failed: " + r.statusCode + " " + r.content;
  }
}

export function changeGuests() {
  kitchen("orders/" + entity.c_order_no, "PUT", { guests: entity.c_guests }); // LOUD B2002 put
  entity.c_state = "changed";
}

export function cancelOrder() {
  var r = kitchen("orders/" + entity.c_order_no, "DELETE"); // quiet B delete
  if (r.statusCode >= 300) throw "cancel failed, call the kitchen!";
  entity.c_state = "cancelled";
}

export function priceOf(menu: any, guests: number) {
  RestApi.createClient(URL_KITCHEN);
  RestApi.createRequest("price", "GET");
  RestApi.addQueryParameter("menu", menu.id);
  RestApi.addQueryParameter("guests", String(guests));
  var r = RestApi.executeRequest();
  if (r.errorMessage) throw r.errorMessage;
  return parseFloat(r.content); // LOUD B2001 errormessage
}

export function priceWithDrinks(menu: any, drinks: any[]) {
  var sum = 0;
  var r = kitchen("price/" + menu.id, "GET");
  if (r.statusCode === 200) sum += parseFloat(r.content); // quiet B oneline
  for (var i = 0; i < drinks.length; i++) {
    r = kitchen("price/drink/" + drinks[i], "GET");
    sum += parseFloat(r.content); // LOUD B2001 reassigned
  }
  return sum;
}

export function staffFor(date: string) {
  var staff: any[] = [];
  ["cook", "waiter", "driver"].forEach(function (role) {
    var r = kitchen("staff/" + role + "?date=" + date, "GET");
    if (r.statusCode !== 200) return;
    staff = staff.concat(JSON.parse(r.content)); // quiet B callback
  });
  return staff;
}

export function trucksFor(date: string) {
  var trucks: any[] = [];
  ["small", "cooled"].forEach(function (kind) {
    var r = kitchen("trucks/" + kind + "?date=" + date, "GET");
    if (r.statusCode) {
      trucks = trucks.concat(JSON.parse(r.content)); // LOUD B2001 truthystatus
    }
  });
  return trucks;
}

export function sendOffer() {
  var r = kitchen("offers", "POST", { to: entity.c_email, order: entity.c_order_no });
  var ok = r.statusCode == 202;
  entity.c_offer_sent = ok;
  if (ok) entity.c_offer_id = JSON.parse(r.content).id; // quiet B ok
}

export function sendInvoice() {
  var r;
  try {
    r = kitchen("invoices", "POST", { order: entity.c_order_no, total: entity.c_total });
  } catch (e) {
    lastError = e;
    return;
  }
  entity.c_invoice_no = JSON.parse(r.content).no; // LOUD B2001 catchreturn
}

export function getRoute(from: string, to: string) {
  RestApi.createClient("https://maps.example.com");
  RestApi.createRequest("/route", "GET");
  RestApi.addQueryParameter("from", from);
  RestApi.addQueryParameter("to", to);
  var r = RestApi.executeRequest();
  if (r.statusCode == 429) {
    ComindServer.sleep(2000);
    r = RestApi.executeRequest();
  }
  if (r.statusCode == 401) throw "maps key is not valid";
  var route = JSON.parse(r.content); // LOUD B2001 only401
  return { km: route.distance / 1000, min: Math.round(route.duration / 60) };
}

export function geocode(address: string) {
  RestApi.createClient("https://maps.example.com");
  RestApi.createRequest("/geocode", "GET");
  RestApi.addQueryParameter("q", address);
  var r = RestApi.executeRequest();
  if (r.statusCode !== 200) throw "geocode " + r.statusCode;
  var hit = JSON.parse(r.content)[0]; // quiet B throw
  return hit ? [hit.lat, hit.lon] : null;
}

export function checkStock(items: any[]) {
  var missing = [];
  for (var item of items) {
    var r = kitchen("stock/" + item.sku, "GET");
    if (r.statusCode === 404) {
      missing.push(item.sku);
    } else if (r.statusCode === 200) {
      if (JSON.parse(r.content).qty < item.qty) missing.push(item.sku); // quiet B elseif
    } else {
      throw "stock service: " + r.statusCode;
    }
  }
  return missing;
}

export function checkStock2(items: any[]) {
  var r = kitchen("stock/check", "POST", items);
  if (r.statusCode === 404) {
    return items;
  } else if (r.statusCode === 503) {
    console.log("stock service is down, assume everything is there");
    return [];
  } else {
    return JSON.parse(r.content).missing; // LOUD B2001 else
  }
}

function ok(r: any) {
  if (r.statusCode >= 200 && r.statusCode < 300) return true;
  lastError = "HTTP " + r.statusCode;
  console.log(lastError);
  return false;
}

export function getSuppliers() {
  var r = kitchen("suppliers", "GET");
  return ok(r) ? JSON.parse(r.content) : []; // quiet B predicate
}

export function importSuppliers() {
  var r = kitchen("suppliers/export", "GET");
  if (!ok(r)) return;
  var result = ComindServer.importData({ data: JSON.parse(r.content), keyFields: ["c_supplier_no"] }); // quiet B inline
  console.log("suppliers: " + result.created + " new");
}

export function importDishes() {
  var r = kitchen("dishes/export", "GET");
  ok(r);
  var result = ComindServer.importData({ data: JSON.parse(r.content), keyFields: ["c_dish_no"] }); // LOUD B2001 resultignored
  console.log("dishes: " + result.created + " new");
}

export function attachDeliveryNote() {
  RestApi.createClient(URL_KITCHEN);
  RestApi.createRequest("notes/" + entity.c_order_no + ".pdf", "GET");
  var d = RestApi.downloadFile();
  if (d.contentLength > 0) {
    entity.c_note_uid = Files.persistFileRef(d.downloadedFileRef.ref).uploadedFileId; // LOUD B2001 length
  }
}

export function attachMenuCard() {
  RestApi.createClient(URL_KITCHEN);
  RestApi.createRequest("cards/" + entity.c_menu_id + ".pdf", "GET");
  var d = RestApi.downloadFile();
  if (d.statusCode !== 200) throw "menu card " + d.statusCode;
  var stored = Files.persistFileRef(d.downloadedFileRef.ref); // quiet B downloadthrow
  entity.attachments__list = entity.attachments__list || [];
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "menu.pdf" });
}

export function reminder(days: number) {
  var r: any, n = 0;
  do {
    r = kitchen("reminders?days=" + days, "POST");
    n++;
  } while (r.statusCode !== 200 && n < 3);
  if (r.statusCode !== 200) {
    lastError = "reminders: " + r.statusCode;
    return 0;
  }
  return JSON.parse(r.content).sent; // quiet B afterloop
}

export function feedbackText(orderNo: string) {
  var r = kitchen("feedback/" + orderNo, "GET");
  var text = "";
  if (r && r.statusCode === 200 && r.content) {
    text = r.content.substring(0, 500); // quiet B andand
  }
  return text;
}

export default { createOrder, changeGuests, cancelOrder, sendOffer, sendInvoice, attachDeliveryNote, attachMenuCard };
