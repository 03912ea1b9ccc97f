import { entity } from "#typings";
import { Files, RestApi } from "@comind/api/server";

type Result<T> = { ok: true; value: T } | { ok: false; status: number };

const SUCCESS = new Set([200, 201, 204]);
const ERRORS: Record<number, string> = { 400: "bad request", 401: "unauthorized", 404: "not found" };

const is2xx = ({ statusCode }: { statusCode: number }) => 200 <= statusCode && statusCode < 300;

const check = (res: { statusCode: number; content: string }, what: string) => {
  if (SUCCESS.has(res.statusCode)) return res;
  throw new Error(`${what}: ${ERRORS[res.statusCode] ?? res.content}`); // quiet B known-failure
};

const parse = <T>(res: { statusCode: number; content: string }): Result<T> =>
  is2xx(res) ? { ok: true, value: JSON.parse(res.content) as T } : { ok: false, status: res.statusCode }; // quiet B helper-flag

export function viaResult() {
  const result = parse<{ id: string }>(RestApi.executeRequest());
  if (result.ok) entity.c_id = result.value.id; // quiet B own-type
}

export function viaCheck() {
  const { content } = check(RestApi.executeRequest(), "viaCheck");
  entity.c_id = JSON.parse(content).id; // quiet B helper-returns
}

export function viaLookup() {
  const res = RestApi.executeRequest();
  const message = ERRORS[res.statusCode];
  if (message) throw message;
  entity.c_id = JSON.parse(res.content).id; // LOUD B2001 lookup
}

export function viaBoolean() {
  const res = RestApi.executeRequest();
  const failed = res.statusCode >= 400 || res.statusCode === 0;
  if (failed) {
    console.error("failed", res.content); // quiet B log-only
    return;
  }
  entity.c_id = JSON.parse(res.content).id; // quiet B local-flag
}

export function viaNestedTernary() {
  const res = RestApi.executeRequest();
  const value = res.statusCode === 404 ? null : res.statusCode === 200 ? JSON.parse(res.content) : undefined; // quiet B ternary
  entity.c_id = value?.id;
}

export function viaErrorField() {
  const res = RestApi.executeRequest();
  const body = JSON.parse(res.content); // LOUD B2001 not-checked
  if (body.error) throw body.error.message;
  entity.c_id = body.id;
}

export function viaTryOnly() {
  const res = RestApi.executeRequest();
  let body: { id?: string } = {};
  try {
    body = JSON.parse(res.content); // LOUD B2001 try-catch
  } catch {
    throw `not JSON: ${res.statusCode}`;
  }
  entity.c_id = body.id;
}

export function viaIncludesText() {
  const res = RestApi.executeRequest();
  if (res.content.includes("error")) throw "failed"; // LOUD B2001 other-test
  entity.c_done = true;
}

export function viaHeader() {
  const res = RestApi.executeRequest();
  if (res.headers["content-type"] !== "application/json") throw "no JSON";
  entity.c_id = JSON.parse(res.content).id; // LOUD B2001 other-test
}

export function viaElse() {
  const res = RestApi.executeRequest();
  if (res.statusCode >= 400) {
    entity.c_error = res.content; // quiet B known-failure
  } else {
    entity.c_id = JSON.parse(res.content).id; // quiet B guard-range
  }
}

export function viaElseIfChain() {
  const res = RestApi.executeRequest();
  if (res.statusCode === 401) throw "key";
  else if (res.statusCode === 404) return;
  else if (res.statusCode === 429) throw "later";
  entity.c_id = JSON.parse(res.content).id; // LOUD B2001 lets-through
}

export function viaEarlyStatus() {
  const { statusCode: code, content: text, headers } = RestApi.executeRequest();
  if (code === 304) return headers.etag;
  if (code !== 200) throw `unexpected ${code}: ${text}`; // quiet B known-failure
  return JSON.parse(text); // quiet B destructuring
}

export function viaDownload() {
  const res = RestApi.downloadFile();
  if (res.statusCode === 404) throw "gone";
  const file = res.downloadedFileRef; // LOUD B2003 download =file
  entity.c_file = Files.persistFileRef(file.ref).uploadedFileId; // also =file
}

export function viaDownloadOptional() {
  const ref = RestApi.downloadFile().downloadedFileRef?.ref;
  if (!ref) throw "no file";
  entity.c_file = Files.persistFileRef(ref).uploadedFileId; // quiet B download
}

export function viaStatusOnly() {
  RestApi.createRequest("/ping", "POST");
  if (RestApi.executeRequest().statusCode !== 204) throw "no pong"; // quiet B ignored
}

export function viaSequence() {
  RestApi.createRequest("/lock", "POST");
  RestApi.executeRequest(); // LOUD B2002 ignored
  RestApi.createRequest("/job", "POST");
  const res = RestApi.executeRequest();
  entity.c_job = res.statusCode === 202 ? res.content : null; // quiet B ternary
}
