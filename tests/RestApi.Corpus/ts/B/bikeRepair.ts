import { entity } from "#typings";
import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";

type Bike = { id: string; model: string; frameNo: string; owner?: { name: string; email: string } };
type Part = { sku: string; label: string; price: number; inStock: number };
type Slot = { day: string; stand: number; taken: boolean };
type ApiResponse = ReturnType<typeof RestApi.executeRequest>;

const SHOP_URL = "https://shop.velo-werkstatt.example";
const PARTS_URL = "https://parts.example.net/v3";

const isOk = ({ statusCode }: { statusCode: number }) => statusCode >= 200 && statusCode < 300;

const call = (base: string, path: string, method = "GET", body?: unknown): ApiResponse => {
  RestApi.createClient(base);
  RestApi.createRequest(path, method);
  RestApi.addHeader("X-Shop", AppSchema.getSecrets().COMIND_SECRET_SHOP_KEY);
  if (body !== undefined) RestApi.addJsonBody(body);
  return RestApi.executeRequest();
};

const getJson = <T>(base: string, path: string): T => {
  const res = call(base, path);
  if (!isOk(res)) {
    throw new Error(`GET ${path} -> ${res.statusCode}`);
  }
  return JSON.parse(res.content) as T; // quiet B generic
};

export const getBike = (id: string): Bike => getJson<Bike>(SHOP_URL, `/bikes/${id}`);

export const getOwner = (id: string) => {
  const { content } = call(SHOP_URL, `/bikes/${id}/owner`);
  return JSON.parse(content) as Bike["owner"]; // LOUD B2001 destructured
};

export const getOwnerEmail = (id: string): string | undefined => {
  const { statusCode, content } = call(SHOP_URL, `/bikes/${id}/owner`);
  if (statusCode !== 200) return undefined;
  return (JSON.parse(content) as Bike["owner"])?.email; // quiet B destructured
};

export const searchParts = (query: string): Part[] => {
  RestApi.createClient(PARTS_URL);
  RestApi.createRequest("/parts", "GET");
  RestApi.addQueryParameter("q", query);
  const res = RestApi.executeRequest();
  return res.statusCode === 200 ? JSON.parse(res.content).items : []; // quiet B ternary
};

export const searchCompatibleParts = (bike: Bike): Part[] => {
  RestApi.createClient(PARTS_URL);
  RestApi.createRequest("/parts/compatible", "GET");
  RestApi.addQueryParameter("model", bike.model);
  const res = RestApi.executeRequest();
  return res.content ? JSON.parse(res.content).items : []; // LOUD B2001 truthy
};

export const cheapest = (skus: string[]): Part | undefined =>
  skus
    .map((sku) => call(PARTS_URL, `/parts/${sku}`))
    .filter(isOk)
    .map((res) => JSON.parse(res.content) as Part) // quiet B filter
    .sort((a, b) => a.price - b.price)[0];

export const totalPrice = (skus: string[]): number =>
  skus
    .map((sku) => JSON.parse(call(PARTS_URL, `/parts/${sku}`).content) as Part) // LOUD B2001 map
    .reduce((sum, part) => sum + part.price, 0);

export const bookSlot = (slot: Slot, bikeId: string): string => {
  const res = call(SHOP_URL, "/slots", "POST", { ...slot, bikeId });
  switch (res.statusCode) {
    case 200:
    case 201:
      return JSON.parse(res.content).bookingId; // quiet B switch
    case 409:
      throw "This stand is already taken";
    default:
      throw `Booking failed (${res.statusCode})`;
  }
};

export const freeSlots = (day: string): Slot[] => {
  const res = call(SHOP_URL, `/slots?day=${day}`);
  if (res.statusCode === 404) return [];
  const slots: Slot[] = JSON.parse(res.content); // LOUD B2001 notfound
  return slots.filter(({ taken }) => !taken);
};

export const nextFreeDay = (from: Date): string | null => {
  for (let i = 0; i < 14; i++) {
    const day = new Date(from.getTime() + i * 86_400_000).toISOString().slice(0, 10);
    const res = call(SHOP_URL, `/days/${day}`);
    if (!isOk(res)) continue;
    if (JSON.parse(res.content).free > 0) return day; // quiet B continue
  }
  return null;
};

export const markAsReady = (ids: string[]) => {
  ids.forEach((id) => call(SHOP_URL, `/repairs/${id}/ready`, "PUT")); // LOUD B2002 foreach
  entity.c_state = "ready";
};

export const cancelRepair = (id: string): boolean => {
  const res = call(SHOP_URL, `/repairs/${id}`, "DELETE"); // quiet B write
  return [200, 202, 204].includes(res.statusCode);
};

const retry = (times: number, send: () => ApiResponse): ApiResponse => {
  let res = send();
  while (times-- > 0 && res.statusCode >= 500) {
    ComindServer.sleep(500);
    res = send();
  }
  return res;
};

export const checkFrameNumber = (frameNo: string): boolean => {
  const res = retry(3, () => call("https://register.example.org", `/frames/${frameNo}`));
  return JSON.parse(res.content).stolen === true; // LOUD B2001 retry
};

export const checkBattery = (serial: string): number => {
  const res = retry(2, () => call("https://battery.example.org", `/health/${serial}`));
  if (isOk(res)) {
    const { health = 0 } = JSON.parse(res.content); // quiet B retry
    return health;
  }
  throw new Error("Battery service is not available");
};

export const loadCatalog = () => {
  const [bikes, brands] = ["/bikes", "/brands"].map((path) => call(SHOP_URL, path));
  if (bikes.statusCode !== 200 || brands.statusCode !== 200) {
    throw "Catalog is not available";
  }
  const names: Record<string, string> = JSON.parse(brands.content); // quiet B both
  return (JSON.parse(bikes.content) as Bike[]).map((bike) => ({ title: bike.model, c_brand: names[bike.model.split(" ")[0]] })); // quiet B bothagain
};

export const loadPriceList = () => {
  const list = call(PARTS_URL, "/price-list");
  const rebates = call(PARTS_URL, "/rebates");
  if (!isOk(list)) return null;
  return {
    list: JSON.parse(list.content) as Part[], // quiet B first
    rebates: JSON.parse(rebates.content), // LOUD B2001 wrongone
  };
};

export const attachInvoice = (number: string) => {
  RestApi.createClient(SHOP_URL);
  RestApi.createRequest(`/invoices/${number}.pdf`, "GET");
  const res = RestApi.downloadFile();
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2001 download
  entity.attachments__list = [...(entity.attachments__list ?? []), { file_uid: stored.uploadedFileId, title: `${number}.pdf` }];
};

export const attachManual = (bike: Bike) => {
  RestApi.createClient(SHOP_URL);
  RestApi.createRequest(`/manuals/${encodeURIComponent(bike.model)}`, "GET");
  const { statusCode, downloadedFileRef } = RestApi.downloadFile();
  if (statusCode === 200 && downloadedFileRef) {
    entity.c_manual_uid = Files.persistFileRef(downloadedFileRef.ref).uploadedFileId; // quiet B download
  }
};

export const estimate = (bikeId: string, works: string[]): number | undefined => {
  try {
    const res = call(SHOP_URL, "/estimates", "POST", { bikeId, works });
    return JSON.parse(res.content)?.total; // LOUD B2001 trycatch
  } catch (e) {
    console.warn("no estimate", e);
    return undefined;
  }
};

export const ratingOf = (sku: string): string => {
  const res = call(PARTS_URL, `/ratings/${sku}`);
  isOk(res) || console.warn(`rating ${res.statusCode}`);
  return `${res.content} / 5`; // LOUD B2001 orlog
};

export const warrantyOf = (frameNo: string): string =>
  ((res) => (isOk(res) && JSON.parse(res.content).until) || "none")(call(SHOP_URL, `/warranty/${frameNo}`)); // quiet B iife

export const refresh_bike = () => {
  const bike = getBike(entity.c_bike_id);
  entity.title = bike.model;
  entity.c_frame_no = bike.frameNo;
};

export default { refresh_bike, mark_as_ready: () => markAsReady([entity.c_repair_id]) };
