import { entity } from "#typings";
import { Files, RestApi } from "@comind/api/server";

export function flag() {
  const res = RestApi.executeRequest();
  const ok = res.statusCode >= 200 && res.statusCode < 300;
  if (!ok) {
    throw "failed";
  }
  return JSON.parse(res.content); // quiet B local-flag
}

export function flagUnused() {
  const res = RestApi.executeRequest();
  const ok = res.statusCode === 200;
  console.log(ok);
  return JSON.parse(res.content); // LOUD B2001 local-flag
}

export function destructured() {
  const { statusCode, content } = RestApi.executeRequest();
  if (statusCode !== 200) {
    throw statusCode;
  }
  return JSON.parse(content); // quiet B destructuring
}

export function destructuredUnchecked() {
  const { statusCode, content } = RestApi.executeRequest(); // LOUD B2001 destructuring =destructured
  console.log(statusCode);
  return JSON.parse(content); // also =destructured
}

export function renamed() {
  const { statusCode: status, content: body } = RestApi.executeRequest();
  return status < 300 ? JSON.parse(body) : undefined; // quiet B destructuring
}

export function status() {
  const res = RestApi.executeRequest();
  const code = res.statusCode;
  if (code > 299) return;
  return JSON.parse(res.content); // quiet B local-status
}

export function text() {
  const res = RestApi.executeRequest();
  const content = res.content; // quiet B local-content
  if (res.statusCode !== 200) throw content;
  return JSON.parse(content); // quiet B local-content
}

export function textUnchecked() {
  const res = RestApi.executeRequest();
  const content = res.content; // LOUD B2001 local-content =text
  return JSON.parse(content).data; // also =text
}

export function stored() {
  const res = RestApi.executeRequest();
  entity.c_json_response = res.content; // LOUD B2001 not-checked
}

export function pages() {
  const all = [];
  for (let page = 1; ; page++) {
    RestApi.createRequest("/contacts", "GET");
    RestApi.addQueryParameter("page", String(page));
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) break;
    const items = JSON.parse(res.content); // quiet B loop
    if (items.length === 0) break;
    all.push(...items);
  }
  return all;
}

export function pagesUnchecked() {
  let next = "/contacts";
  while (next) {
    RestApi.createRequest(next, "GET");
    const res = RestApi.executeRequest();
    next = JSON.parse(res.content).next; // LOUD B2001 loop
  }
}

export function again() {
  let res = RestApi.executeRequest();
  while (res.statusCode !== 200) {
    res = RestApi.executeRequest();
  }
  return JSON.parse(res.content); // quiet B lesson-loop
}

export function againLimited() {
  let res = RestApi.executeRequest();
  for (let i = 0; i < 3 && res.statusCode !== 200; i++) {
    res = RestApi.executeRequest();
  }
  return JSON.parse(res.content); // LOUD B2001 lesson-loop
}

export function each(ids: string[]) {
  return ids.map((id) => {
    RestApi.createRequest(`/contacts/${id}`, "GET");
    return JSON.parse(RestApi.executeRequest().content); // LOUD B2001 lambda
  });
}

export function eachChecked(ids: string[]) {
  return ids.map((id) => {
    RestApi.createRequest(`/contacts/${id}`, "GET");
    const res = RestApi.executeRequest();
    return res.statusCode === 200 ? JSON.parse(res.content) : null; // quiet B lambda
  });
}

export function tried() {
  try {
    const res = RestApi.executeRequest();
    return JSON.parse(res.content); // LOUD B2001 try-catch
  } catch (e) {
    console.error(e);
  }
}

export function triedChecked() {
  const res = RestApi.executeRequest();
  try {
    if (res.statusCode !== 200) throw new Error("failed");
    return JSON.parse(res.content); // quiet B try-catch
  } finally {
    console.log("done");
  }
}

export function swallowed() {
  const res = RestApi.executeRequest();
  try {
    demand(res);
  } catch {
    console.warn("ignored");
  }
  return JSON.parse(res.content); // LOUD B2001 try-catch
}

export function helper() {
  const res = RestApi.executeRequest();
  demand(res);
  return JSON.parse(res.content); // quiet B helper-throws
}

export function helperWeak() {
  const res = RestApi.executeRequest();
  note(res);
  return JSON.parse(res.content); // LOUD B2001 helper-logs
}

export function helperFlag() {
  const res = RestApi.executeRequest();
  if (!isOk(res)) return;
  return JSON.parse(res.content); // quiet B helper-flag
}

export function helperFlagSwapped() {
  const res = RestApi.executeRequest();
  if (isOk(res)) return;
  return JSON.parse(res.content); // LOUD B2001 helper-flag
}

export function helperReturns() {
  return JSON.parse(send().content); // quiet B helper-returns
}

export function reassigned() {
  let res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "first";
  RestApi.createRequest("/second", "GET");
  res = RestApi.executeRequest();
  return JSON.parse(res.content); // LOUD B2001 reassigned
}

export function fallback() {
  let res = RestApi.executeRequest();
  if (res.statusCode === 401) {
    res = RestApi.executeRequest();
  }
  if (res.statusCode !== 200) throw "still";
  return JSON.parse(res.content); // quiet B reassigned
}

export function two() {
  const a = RestApi.executeRequest();
  const b = RestApi.executeRequest();
  if (a.statusCode !== 200) return;
  const first = JSON.parse(a.content); // quiet B two-responses
  const second = JSON.parse(b.content); // LOUD B2001 two-responses
  return { first, second };
}

export function oneSide(strict: boolean) {
  const res = RestApi.executeRequest();
  if (strict && res.statusCode !== 200) throw "strict";
  return JSON.parse(res.content); // LOUD B2001 lesson-join
}

export function bothSides(strict: boolean) {
  const res = RestApi.executeRequest();
  if (strict) {
    if (res.statusCode !== 200) throw "strict";
  } else {
    if (res.statusCode > 299) return;
  }
  return JSON.parse(res.content); // quiet B lesson-join
}

export function shadowed() {
  const res = RestApi.executeRequest();
  [{ statusCode: 200 }].forEach((res) => {
    if (res.statusCode !== 200) throw "other";
  });
  return JSON.parse(res.content); // LOUD B2001 shadowed
}

export function nested() {
  const res = RestApi.executeRequest();
  if (res.statusCode >= 200) {
    if (res.statusCode < 300) {
      return JSON.parse(res.content); // quiet B guard-range
    }
  }
}

export function download() {
  const res = RestApi.downloadFile();
  return Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2003 download
}

export function downloadChecked() {
  const res = RestApi.downloadFile();
  if (res.statusCode !== 200 || !res.downloadedFileRef) {
    throw `File download failed: ${res.statusCode}`;
  }
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // quiet B download
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "report.pdf" }); // quiet B temporary-file
}

export function downloadMissingOnly() {
  const res = RestApi.downloadFile();
  if (res.statusCode === 404) return;
  Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2003 download
}

export function ignored() {
  RestApi.createRequest("/orders/1", "DELETE");
  RestApi.executeRequest(); // LOUD B2002 ignored
}

export function onlyStatus() {
  return RestApi.executeRequest().statusCode; // quiet B ignored
}

export function ownObject() {
  const res = { statusCode: 500, content: "{}" };
  return JSON.parse(res.content); // quiet B own-type
}

export function ownParse(res: { content: string }) {
  return JSON.parse(res.content); // quiet B parameter
}

export function ownApi(RestApi: { executeRequest(): { content: string } }) {
  return JSON.parse(RestApi.executeRequest().content); // quiet B shadowed
}

export function record() {
  return JSON.parse(entity.c_json_response); // quiet B own-type
}

function demand(res: { statusCode: number; content: string }) {
  if (res.statusCode >= 300) {
    throw res.content; // quiet B known-failure
  }
}

function note(res: { statusCode: number }) {
  console.log(res.statusCode);
}

function isOk(res: { statusCode: number }) {
  return res.statusCode >= 200 && res.statusCode < 300;
}

function send() {
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw res.content; // quiet B known-failure
  }
  return res;
}
