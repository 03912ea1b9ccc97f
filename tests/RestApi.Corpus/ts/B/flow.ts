import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

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
  throw JSON.parse(res.content).message; // quiet B known-failure
}

export function helperFlagWeak() {
  const res = RestApi.executeRequest();
  if (!answered(res)) return;
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

function answered(res: { statusCode: number }) {
  return res.statusCode !== 503;
}

function send() {
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw res.content; // quiet B known-failure
  }
  return res;
}
