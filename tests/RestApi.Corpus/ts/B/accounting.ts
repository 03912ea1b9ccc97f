import { entity } from "#typings";
import { ComindServer, Files, RestApi, type RestResponse } from "@comind/api/server";

// Accounting exports: function style, closures, generics, recursion.
const request = (method: string, path: string) => {
  RestApi.createClient("https://books.example.com");
  return RestApi.createRequest(path, method);
};

const get = (path: string) => request("GET", path).executeRequest();

const withRetry = (run: () => RestResponse, tries = 3): RestResponse => {
  const res = run();
  if (res.statusCode === 503 && tries > 0) {
    ComindServer.sleep(1000);
    return withRetry(run, tries - 1);
  }
  return res;
};

const must = (res: RestResponse): RestResponse => {
  if (res.statusCode < 200 || res.statusCode >= 300) throw new Error(`HTTP ${res.statusCode}`);
  return res;
};

const failed = (code: number) => code >= 400;

export const accounts = () => JSON.parse(must(get("/accounts")).content); // quiet B helper-returns

export const ledgers = () => JSON.parse(get("/ledgers").content); // LOUD B2001 inline

export const journals = () => JSON.parse(withRetry(() => get("/journals")).content); // LOUD B2001 helper-returns

export const taxes = () => JSON.parse(must(withRetry(() => get("/taxes"))).content); // quiet B helper-returns

export function balance(account: string) {
  const res = get(`/accounts/${account}/balance`);
  if (failed(res.statusCode)) return 0;
  return JSON.parse(res.content).balance; // quiet B helper-flag
}

export function turnover(account: string) {
  const res = get(`/accounts/${account}/turnover`);
  if (failed(res.statusCode)) console.warn("turnover failed");
  return JSON.parse(res.content).turnover; // LOUD B2001 helper-flag
}

export function currency() {
  const res = get("/currency");
  let data: { code: string } | undefined;
  if (res.statusCode === 200) {
    data = JSON.parse(res.content); // quiet B range
  }
  return data?.code ?? "EUR";
}

export function rate(code: string) {
  const res = get(`/rates/${code}`);
  let data = { rate: 1 };
  if (res.statusCode !== 404) {
    data = JSON.parse(res.content); // LOUD B2001 lets-through
  }
  return data.rate;
}

export function bookings(year: number) {
  const rows: unknown[] = [];
  let cursor = "";
  do {
    const { statusCode, content } = get(`/bookings?year=${year}&cursor=${cursor}`);
    if (statusCode !== 200) throw `bookings: ${statusCode} ${content}`; // quiet B known-failure
    const page = JSON.parse(content); // quiet B lesson-loop
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return rows;
}

export function documents(year: number) {
  const rows: unknown[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const { statusCode, content } = get(`/documents?year=${year}&cursor=${cursor}`); // LOUD B2001 lesson-loop =documents
    if (statusCode === 401) throw "not authorised";
    const page: { rows: unknown[]; cursor: string | null } = JSON.parse(content); // also =documents
    rows.push(...page.rows);
    cursor = page.cursor;
  }
  return rows;
}

export function post_booking() {
  const res = request("POST", "/bookings").addJsonBody({ amount: entity.c_amount }).executeRequest();
  const created = res.statusCode === 201;
  const body = created ? JSON.parse(res.content) : null; // quiet B local-flag
  entity.c_booking = body?.id;
}

export function post_correction() {
  const res = request("POST", "/corrections").addJsonBody({ amount: entity.c_amount }).executeRequest();
  const created = res.statusCode === 201;
  entity.c_state = created ? "done" : "failed";
  entity.c_booking = JSON.parse(res.content).id; // LOUD B2001 local-flag
}

export function post_and_forget() {
  request("POST", "/events").addJsonBody({ id: entity.id }).executeRequest(); // LOUD B2002 ignored
}

export function post_and_check() {
  if (request("POST", "/events").addJsonBody({ ref: entity.id }).executeRequest().statusCode >= 300) throw "event lost"; // quiet B ignored
}

export function statement() {
  const res = request("GET", "/statement.csv").downloadFile();
  switch (res.statusCode) {
    case 200:
      return Files.persistFileRef(res.downloadedFileRef.ref).uploadedFileId; // quiet B download
    case 204:
      return null;
    default:
      throw `statement: ${res.statusCode}`;
  }
}

export function annual() {
  const { downloadedFileRef, statusCode } = request("GET", "/annual.pdf").downloadFile(); // LOUD B2003 download =annual
  console.log("annual report", statusCode);
  return Files.persistFileRef(downloadedFileRef.ref).uploadedFileId; // also =annual
}

export function first_success(paths: string[]) {
  for (const path of paths) {
    const res = get(path);
    if (res.statusCode === 200) return JSON.parse(res.content); // quiet B lesson-loop
  }
  return null;
}

export function last_answer(paths: string[]) {
  let res!: RestResponse;
  for (const path of paths) {
    res = get(path);
    if (res.statusCode === 200) break;
  }
  return JSON.parse(res.content); // LOUD B2001 lesson-loop
}

export function reduce_pages(paths: string[]) {
  return paths.reduce<unknown[]>((rows, path) => {
    const res = get(path);
    return res.statusCode === 200 ? [...rows, ...JSON.parse(res.content)] : rows; // quiet B lambda
  }, []);
}

export function map_pages(paths: string[]) {
  return paths.flatMap((path) => JSON.parse(get(path).content)); // LOUD B2001 lambda
}

export function guarded() {
  const res = get("/limits");
  const problem = res.statusCode === 200 ? null : `limits: ${res.statusCode}`;
  if (problem) throw problem;
  return JSON.parse(res.content); // quiet B local-flag
}

export function finally_parsed() {
  const res = get("/finally");
  try {
    if (!res.isSuccess) throw new Error("failed");
  } finally {
    entity.c_json_response = JSON.stringify(JSON.parse(res.content)); // LOUD B2001 try-catch
  }
}

export function optional(id?: string) {
  const res = id ? get(`/entries/${id}`) : undefined;
  return res?.statusCode === 200 ? JSON.parse(res.content) : undefined; // quiet B optional
}

export function optional_loose(id?: string) {
  const res = id ? get(`/entries/${id}/raw`) : undefined;
  return res && JSON.parse(res.content); // LOUD B2001 truthiness
}

export function error_first() {
  const res = get("/profile");
  const data = JSON.parse(res.content); // LOUD B2001 too-late
  if (data.error) throw data.error;
  return data.profile;
}

export function negated() {
  const res = get("/plan");
  if (!(res.statusCode === 200)) return undefined;
  const { plan } = JSON.parse(res.content); // quiet B not
  return plan;
}
