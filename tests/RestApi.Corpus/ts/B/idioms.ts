import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

// One idiom each, taken from code that people write.
export function assignedInCondition() {
  let res;
  while ((res = RestApi.executeRequest()).statusCode === 200) {
    entity.c_log += JSON.parse(res.content).line; // quiet B loop
  }
  return res.statusCode;
}

export function doWhile() {
  let res;
  let tries = 0;
  do {
    res = RestApi.executeRequest();
  } while (res.statusCode === 503 && ++tries < 5);
  return JSON.parse(res.content); // LOUD B2001 lesson-loop
}

export function regular() {
  const res = RestApi.executeRequest();
  if (!/^2\d\d$/.test(`${res.statusCode}`)) throw new Error(`unexpected ${res.statusCode}`);
  entity.c_payload = res.content; // quiet B digits
}

export function digits() {
  const res = RestApi.executeRequest();
  const kind = res.statusCode.toString()[0];
  return kind === "2" ? JSON.parse(res.content) : { error: kind }; // quiet B digits
}

export function bitwise() {
  const res = RestApi.executeRequest();
  if (((res.statusCode / 100) | 0) !== 2) return null;
  return JSON.parse(res.content); // quiet B div-100
}

export function emptyOrFailed() {
  const res = RestApi.executeRequest();
  if (!res || res.statusCode !== 200 || !res.content?.trim()) return [];
  return JSON.parse(res.content); // quiet B or
}

export function contentOrDefault() {
  const res = RestApi.executeRequest();
  return JSON.parse(res?.content || "[]"); // LOUD B2001 coalesce
}

export function afterwards() {
  const res = RestApi.executeRequest();
  const rows = JSON.parse(res.content); // LOUD B2001 too-late
  if (res.statusCode !== 200) throw rows.message;
  return rows;
}

export function destructuredLater() {
  let statusCode: number, content: string;
  ({ statusCode, content } = RestApi.executeRequest());
  if (statusCode < 300) entity.c_result = JSON.parse(content).result; // quiet B destructuring
}

export function rest() {
  const { content, ...meta } = RestApi.executeRequest(); // LOUD B2001 destructuring =rest
  console.log(meta);
  const rows = JSON.parse(content); // also =rest
  return rows.map((row: { id: string }) => row.id);
}

export function errorText() {
  const res = RestApi.executeRequest();
  let error = "";
  if (res.statusCode >= 400) error = `failed with ${res.statusCode}`;
  if (error) throw error;
  return JSON.parse(res.content); // quiet B local-flag
}

export function outcome() {
  const res = RestApi.executeRequest();
  return { ok: res.statusCode === 200, status: res.statusCode, body: res.content }; // quiet B handed-on
}

export function every(paths: string[]) {
  const answers = paths.map((path) => {
    RestApi.createRequest(path, "GET");
    return RestApi.executeRequest();
  });
  if (!answers.every((answer) => answer.statusCode === 200)) throw "one failed";
  return answers.map((answer) => JSON.parse(answer.content)); // quiet B collection
}

export function labelled(ids: string[]) {
  const found: unknown[] = [];
  outer: for (const id of ids) {
    for (const kind of ["person", "company"]) {
      RestApi.createRequest(`/${kind}/${id}`, "GET");
      const res = RestApi.executeRequest();
      if (res.statusCode === 404) continue;
      if (res.statusCode !== 200) continue outer;
      found.push(JSON.parse(res.content)); // quiet B lesson-loop
      continue outer;
    }
  }
  return found;
}

export function strictness() {
  const res = RestApi.executeRequest();
  if (res.statusCode !== 500) {
    const rows = JSON.parse(res.content); // LOUD B2001 lets-through
    entity.c_count = rows.length;
  }
}

export function below500() {
  const res = RestApi.executeRequest();
  return res.statusCode < 500 && res.content ? JSON.parse(res.content) : []; // LOUD B2001 lets-through
}

export function greaterZero() {
  const res = RestApi.executeRequest();
  if (res.statusCode > 0) entity.c_rows = JSON.parse(res.content).rows; // LOUD B2001 truthiness
}

export function named() {
  const res = RestApi.executeRequest();
  const failures = [400, 401, 403, 404, 500];
  if (failures.some((failure) => failure === res.statusCode)) return;
  entity.c_rows = JSON.parse(res.content).rows; // LOUD B2001 set
}

export function lookedUp() {
  const res = RestApi.executeRequest();
  const handlers: Record<number, () => unknown> = {
    200: () => JSON.parse(res.content), // quiet B lambda
    404: () => null,
  };
  return handlers[res.statusCode]?.();
}
