import { entity } from "#typings";
import { ComindServer, RestApi } from "@comind/api/server";

const MAX_TRIES = 4;

function call(path: string, cursor?: string) {
  RestApi.createClient("https://api.shop.example");
  RestApi.createRequest(path, "GET");
  if (cursor) RestApi.addQueryParameter("cursor", cursor);
  return RestApi.executeRequest();
}

function withRetry(path: string) {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const res = call(path);
    if (res.statusCode === 200) return res;
    if (res.statusCode !== 429 && res.statusCode < 500) break;
    ComindServer.sleep(1000 * 2 ** attempt);
  }
  throw new Error(`${path} failed`);
}

function lastAnswer(path: string) {
  let res = call(path);
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    if (res.statusCode < 500) break;
    res = call(path);
  }
  return res;
}

export function products() {
  return JSON.parse(withRetry("/products").content); // quiet B helper-returns
}

export function prices() {
  return JSON.parse(lastAnswer("/prices").content); // LOUD B2001 helper-returns
}

export function orders() {
  const rows: unknown[] = [];
  let cursor: string | undefined;
  do {
    const res = call("/orders", cursor);
    if (res.statusCode !== 200) {
      entity.c_error = `orders: ${res.statusCode}`;
      break;
    }
    const page = JSON.parse(res.content); // quiet B loop
    rows.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return rows;
}

export function customers() {
  const rows: unknown[] = [];
  let hasMore = true;
  for (let page = 1; hasMore; page++) {
    const res = call(`/customers?page=${page}`);
    const batch = JSON.parse(res.content); // LOUD B2001 loop
    hasMore = batch.length === 100;
    rows.push(...batch);
    if (res.statusCode !== 200) hasMore = false;
  }
  return rows;
}

export function refreshed() {
  let res = call("/me");
  if (res.statusCode === 401) {
    RestApi.createRequest("/token", "POST");
    const token = RestApi.executeRequest();
    if (token.statusCode !== 200) throw "no token";
    RestApi.setOAuth2AuthorizationHeaderAuth(JSON.parse(token.content).access_token); // quiet B two-responses
    res = call("/me");
  }
  return JSON.parse(res.content); // LOUD B2001 reassigned
}

export function first(paths: string[]) {
  const found = paths.map((path) => call(path)).find((res) => res.statusCode === 200);
  return found ? JSON.parse(found.content) : undefined; // quiet B collection
}

export function all(paths: string[]) {
  return paths
    .map((path) => call(path))
    .filter((res) => res.statusCode === 200)
    .map((res) => JSON.parse(res.content)); // quiet B collection
}

export function allUnchecked(paths: string[]) {
  const bodies = [];
  for (const path of paths) {
    const { content } = call(path); // LOUD B2001 destructuring =bodies
    bodies.push(JSON.parse(content)); // also =bodies
  }
  return bodies;
}

export function merged() {
  const [left, right] = [call("/left"), call("/right")];
  if (left.statusCode !== 200 || right.statusCode !== 200) return {};
  return { ...JSON.parse(left.content), ...JSON.parse(right.content) }; // quiet B two-responses
}

export function mergedHalf() {
  const [left, right] = [call("/l"), call("/r")];
  if (left.statusCode !== 200) return {};
  return Object.assign(JSON.parse(left.content), JSON.parse(right.content)); // LOUD B2001 two-responses
}
