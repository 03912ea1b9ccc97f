import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";
import { entity } from "#typings";

const { COMIND_SECRET_ERP_TOKEN } = AppSchema.getSecrets();

const OK = 200;
const CREATED = 201;
const SUCCESS = [200, 201, 202, 204];

type Options = { query?: Record<string, string>; body?: unknown; timeout?: number };

const call = (method: string, path: string, { query = {}, body, timeout = 30 }: Options = {}) => {
  RestApi.createClient(AppSchema.getVars().ARCHIVE_URL);
  RestApi.createRequest(path, method);
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_ERP_TOKEN);
  Object.keys(query).forEach((name) => RestApi.addQueryParameter(name, query[name]));
  if (body) RestApi.addJsonBody(body);
  RestApi.setRequestTimeout(timeout);
  return RestApi.executeRequest();
};

const ok = (res: { statusCode: number }) => res.statusCode >= 200 && res.statusCode <= 299;
const json = (res: { content: string }) => JSON.parse(res.content); // also =json
const assertOk = (res: { statusCode: number }, label: string) => {
  if (!ok(res)) throw new Error(`${label}: ${res.statusCode}`);
};
const safeJson = (res: { statusCode: number; content: string }, fallback: any = null) => (ok(res) ? JSON.parse(res.content) : fallback); // quiet B safe

export const getJson = (path: string) => {
  const res = call("GET", path);
  if (res.statusCode !== OK) throw `GET ${path} failed: ${res.statusCode}`;
  return JSON.parse(res.content); // quiet B constant
};

export const getText = (path: string) => call("GET", path).content; // LOUD B2001 arrow

export const getDocument = (id: string) => {
  const res = call("GET", `/documents/${id}`);
  assertOk(res, "document");
  return JSON.parse(res.content); // quiet B assert
};

export const getFolder = (id: string) => {
  const res = call("GET", `/folders/${id}`);
  return json(res); // LOUD B2001 helper =json
};

export const getFolderTree = (id: string) => {
  const res = call("GET", `/folders/${id}/tree`);
  return safeJson(res, []);
};

export const getShelf = (id: string) => {
  const res = call("GET", `/shelves/${id}`);
  const data = JSON.parse(res.content); // LOUD B2001 late
  assertOk(res, "shelf");
  return data;
};

export const getBoxes = (shelf: string): string[] => {
  const { statusCode, content } = call("GET", "/boxes", { query: { shelf } });
  return SUCCESS.includes(statusCode) ? JSON.parse(content).boxes : []; // quiet B includes
};

export const getBoxCount = (shelf: string) => {
  const { content } = call("GET", "/boxes/count", { query: { shelf } });
  return parseInt(content, 10); // LOUD B2001 destructuring
};

export const getLabel = (box: string) => {
  const { statusCode: status, content: text } = call("GET", `/boxes/${box}/label`);
  if (status !== 200) return "";
  return text.trim().toUpperCase(); // quiet B rename
};

export const createBox = (shelf: string, title: string) => {
  const res = call("POST", "/boxes", { body: { shelf, title } });
  if (res.statusCode === CREATED) return JSON.parse(res.content).id; // quiet B oneline
  if (res.statusCode === 409) return null;
  throw new Error("box was not created: " + res.content);
};

export const createShelf = (room: string) => {
  const res = call("POST", "/shelves", { body: { room } });
  if (res.statusCode === 409) return null;
  if (res.statusCode === 422) throw new Error("room is full");
  return JSON.parse(res.content).id; // LOUD B2001 conflict
};

export const moveBox = (box: string, shelf: string) => {
  const res = call("PUT", `/boxes/${box}`, { body: { shelf } });
  if (!ok(res)) entity.c_error = res.content; // quiet B error
  return ok(res);
};

export const moveAll = (boxes: string[], shelf: string) => {
  RestApi.createClient(AppSchema.getVars().ARCHIVE_URL);
  boxes.forEach((box) => {
    RestApi.createRequest(`/boxes/${box}/move`, "POST");
    RestApi.addJsonBody({ shelf });
    RestApi.executeRequest(); // LOUD B2002 foreach
  });
};

export const deleteBox = (box: string) => ok(call("DELETE", `/boxes/${box}`));

export const search = (term: string) => {
  const res = call("GET", "/search", { query: { term }, timeout: 60 });
  const hits = res.statusCode === 200 && JSON.parse(res.content).hits; // quiet B and
  return hits || [];
};

export const suggest = (term: string) => {
  const res = call("GET", "/suggest", { query: { term } });
  const words = res && JSON.parse(res.content).words; // LOUD B2001 truthy
  return words || [];
};

export const searchAll = (term: string) => {
  const found: any[] = [];
  let page = 1;
  let more = true;
  while (more) {
    const res = call("GET", "/search", { query: { term, page: String(page) } });
    if (!ok(res)) break;
    const { hits, last } = JSON.parse(res.content); // quiet B paging
    found.push(...hits);
    more = !last;
    page += 1;
  }
  return found;
};

export const listRooms = () => {
  const rooms: string[] = [];
  for (let page = 1; page <= 10; page++) {
    const res = call("GET", "/rooms", { query: { page: `${page}` } });
    if (res.statusCode === 404) break;
    rooms.push(...JSON.parse(res.content)); // LOUD B2001 pages
  }
  return rooms;
};

export const retry = (path: string, times = 3) => {
  let res = call("GET", path);
  while (!ok(res) && --times > 0) {
    ComindServer.sleep(1000);
    res = call("GET", path);
  }
  if (!ok(res)) throw `gave up: ${res.statusCode}`;
  return res.content; // quiet B retry
};

export const retryOnce = (path: string) => {
  let res = call("GET", path);
  if (!ok(res)) {
    ComindServer.sleep(1000);
    res = call("GET", path);
  }
  return res.content; // LOUD B2001 once
};

export const scan = (id: string) => {
  RestApi.createClient(AppSchema.getVars().SCAN_URL);
  RestApi.createRequest(`/scans/${id}.tif`, "GET");
  const res = RestApi.downloadFile();
  if (!ok(res)) return null;
  return Files.persistFileRef(res.downloadedFileRef!.ref).uploadedFileId; // quiet B download
};

export const scanPreview = (id: string) => {
  RestApi.createClient(AppSchema.getVars().SCAN_URL);
  RestApi.createRequest(`/scans/${id}.jpg`, "GET");
  const res = RestApi.downloadFile();
  if (res.contentLength === 0) return null;
  const { uploadedFileId } = Files.persistFileRef(res.downloadedFileRef!.ref); // LOUD B2003 length
  return uploadedFileId;
};

export const status = (id: string) => {
  const res = call("GET", `/documents/${id}/status`);
  const isFine = ok(res);
  const { state } = isFine ? JSON.parse(res.content) : { state: "unknown" }; // quiet B local
  return state;
};

export const owner = (id: string) => {
  const res = call("GET", `/documents/${id}/owner`);
  return res.statusCode < 500 ? JSON.parse(res.content).owner : undefined; // LOUD B2001 upperbound
};

export const importDocuments = () => {
  const res = call("GET", "/documents/export");
  if (!SUCCESS.some((code) => code === res.statusCode)) throw new Error(`export: ${res.statusCode}`);
  const data = JSON.parse(res.content).map((d: any) => ({ title: d.title, c_external_id: d.id })); // quiet B some
  return ComindServer.importData({ data, keyFields: ["c_external_id"] });
};

export default { importDocuments } satisfies ActionLogic<typeof entity>;
