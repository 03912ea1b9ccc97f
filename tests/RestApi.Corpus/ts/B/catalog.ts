import { entity } from "#typings";
import { ComindServer, Files, RestApi } from "@comind/api/server";

interface Reply {
  statusCode: number;
  content: string;
}

// Products and prices in several hands' styles.
const api = {
  base: "https://catalog.example.com",
  get(path: string): Reply {
    RestApi.createClient(this.base);
    RestApi.createRequest(path, "GET");
    return RestApi.executeRequest();
  },
  getJson(path: string) {
    const res = this.get(path);
    if (res.statusCode !== 200) throw new Error(`${path} → ${res.statusCode}`);
    return JSON.parse(res.content); // quiet B range
  },
  getLoose(path: string) {
    return JSON.parse(this.get(path).content); // LOUD B2001 inline
  },
};

function execute(): Reply {
  const response = RestApi.executeRequest();
  console.debug("← %d", response.statusCode);
  return response;
}

function safeParse<T>(text: string, fallback: T): T {
  try {
    return JSON.parse(text);
  } catch {
    return fallback;
  }
}

export function product(sku: string) {
  return api.getJson(`/products/${sku}`).name; // quiet B helper-returns
}

export function price(sku: string) {
  const { statusCode, content } = api.get(`/prices/${sku}`);
  if (statusCode === 404) return null;
  if (statusCode >= 400) throw new Error(content); // quiet B known-failure
  return JSON.parse(content).amount; // quiet B destructuring
}

export function priceLoose(sku: string) {
  const { statusCode, content } = api.get(`/prices/${sku}`); // LOUD B2001 destructuring =price
  if (statusCode === 404) return null;
  return JSON.parse(content).amount; // also =price
}

export function variants(sku: string) {
  RestApi.createRequest(`/products/${sku}/variants`, "GET");
  const res = execute();
  return safeParse(res.content, []); // LOUD B2001 helper-returns
}

export function variantsChecked(sku: string) {
  RestApi.createRequest(`/products/${sku}/variants`, "GET");
  const res = execute();
  return res.statusCode === 200 ? safeParse(res.content, []) : []; // quiet B ternary
}

export function stock(skus: string[]) {
  const result: Record<string, number> = {};
  for (const sku of skus) {
    const res = api.get(`/stock/${sku}`);
    switch (res.statusCode) {
      case 200:
        result[sku] = JSON.parse(res.content).qty; // quiet B switch
        break;
      case 404:
        result[sku] = 0;
        break;
      default:
        throw new Error(`stock of ${sku}: ${res.statusCode}`);
    }
  }
  return result;
}

export function stockLoose(skus: string[]) {
  const result: Record<string, number> = {};
  for (const sku of skus) {
    const res = api.get(`/stock/${sku}`);
    if (res.statusCode === 429) {
      ComindServer.sleep(1000);
      continue;
    }
    result[sku] = JSON.parse(res.content).qty; // LOUD B2001 lesson-loop
  }
  return result;
}

export function publish(sku: string) {
  RestApi.createRequest(`/products/${sku}/publish`, "POST");
  execute(); // LOUD B2002 ignored
  entity.c_state = "published";
}

export function publishChecked(sku: string) {
  RestApi.createRequest(`/products/${sku}/publish`, "POST");
  const { statusCode } = execute(); // quiet B ignored
  if (statusCode > 299) throw "not published";
}

export function image(sku: string) {
  RestApi.createRequest(`/products/${sku}/image`, "GET");
  const res = RestApi.downloadFile();
  const ref = res.downloadedFileRef; // LOUD B2003 download =image
  entity.c_image = Files.persistFileRef(ref.ref).uploadedFileId; // also =image
}

export function imageChecked(sku: string) {
  RestApi.createRequest(`/products/${sku}/image`, "GET");
  const res = RestApi.downloadFile();
  if (res.statusCode !== 200 || !res.downloadedFileRef) return false;
  entity.c_image = Files.persistFileRef(res.downloadedFileRef.ref).uploadedFileId; // quiet B download
  return true;
}

export const search = (term: string) => {
  RestApi.createRequest("/search", "GET");
  RestApi.addQueryParameter("q", term);
  const res = RestApi.executeRequest();
  const ok = res.statusCode >= 200 && res.statusCode <= 299;
  return ok && JSON.parse(res.content).hits; // quiet B local-flag
};

export const searchLoose = (term: string) => {
  RestApi.createRequest("/search", "GET");
  RestApi.addQueryParameter("q", term);
  const res = RestApi.executeRequest();
  const failed = res.statusCode >= 500;
  return failed ? [] : JSON.parse(res.content).hits; // LOUD B2001 lets-through
};

export async function related(sku: string) {
  const res = await RestApi.executeRequestAsync();
  const body = await Promise.resolve(res.content).then((text) => JSON.parse(text)); // LOUD B2001 async
  return body[sku];
}

export function reviews(sku: string) {
  let res = api.get(`/reviews/${sku}`);
  if (res.statusCode === 401) {
    refresh();
    res = api.get(`/reviews/${sku}`);
  }
  return JSON.parse(res.content); // LOUD B2001 reassigned
}

export function reviewsChecked(sku: string) {
  let res = api.get(`/reviews/${sku}`);
  if (res.statusCode === 401) {
    refresh();
    res = api.get(`/reviews/${sku}`);
  }
  if (res.statusCode !== 200) return [];
  return JSON.parse(res.content); // quiet B reassigned
}

function refresh() {
  RestApi.createRequest("/token", "POST");
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "no token";
  entity.c_token = JSON.parse(res.content).access_token; // quiet B range
}

export function both(sku: string) {
  const [a, b] = [api.get(`/a/${sku}`), api.get(`/b/${sku}`)];
  if (a.statusCode !== 200 || b.statusCode !== 200) throw "one failed";
  return { ...JSON.parse(a.content), ...JSON.parse(b.content) }; // quiet B tuple
}

export function bothLoose(sku: string) {
  const [a, b] = [api.get(`/a/${sku}`), api.get(`/b/${sku}`)];
  if (a.statusCode !== 200 && b.statusCode !== 200) throw "both failed";
  return { ...JSON.parse(a.content), ...JSON.parse(b.content) }; // LOUD B2001 and
}

export function html(sku: string) {
  const res = api.get(`/pages/${sku}`);
  const title = /<title>(.*)<\/title>/.exec(res.content)?.[1]; // LOUD B2001 regex
  return title ?? sku;
}

export function csv(sku: string) {
  const res = api.get(`/export/${sku}.csv`);
  if (res.statusCode !== 200) throw `export failed: ${res.content}`; // quiet B known-failure
  return res.content.split("\n").map((line) => line.split(";")); // quiet B range
}

export function csvLoose(sku: string) {
  const res = api.get(`/export/${sku}.csv`);
  if (res.statusCode !== 200) console.error(`export failed: ${res.statusCode}`);
  return res.content.split("\n").map((line) => line.split(";")); // LOUD B2001 lesson-exit
}

export function retried(sku: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const res = api.get(`/slow/${sku}`);
    if (res.statusCode < 300) return JSON.parse(res.content); // quiet B lesson-loop
    if (res.statusCode < 500) throw new Error(res.content); // quiet B known-failure
  }
  return null;
}
