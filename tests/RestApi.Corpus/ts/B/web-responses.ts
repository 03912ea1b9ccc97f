import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

// What is named like a response and is none of RestApi, and waits and chains around one that is.
export async function viaFetch() {
  const res = await fetch("https://api.example.com/rates"); // LOUD C3004 fetch
  if (!res.ok) throw new Error(`rates: ${res.status}`);
  return res.json(); // quiet B own-type
}

export const chained = (url: string) =>
  fetch(url) // LOUD C3004 fetch
    .then((r) => (r.status === 200 ? r.json() : Promise.reject(r.statusText))) // quiet B own-type
    .catch(() => null);

export function fromCache(cache: Map<string, { statusCode: number; content: string }>) {
  const hit = cache.get("rates");
  return hit ? JSON.parse(hit.content) : undefined; // quiet B own-type
}

export async function awaited() {
  RestApi.createRequest("/rates", "GET");
  const res = await Promise.resolve(RestApi.executeRequest());
  if (res.statusCode !== 200) return;
  entity.c_rates = JSON.parse(res.content); // quiet B async
}

export async function awaitedUnchecked() {
  RestApi.createRequest("/rates/today", "GET");
  const res = await RestApi.executeRequest();
  entity.c_rates = JSON.parse(res.content); // LOUD B2001 async
}

export const immediately = (() => {
  const res = RestApi.executeRequest();
  return res.statusCode === 200 ? res.content : "{}"; // quiet B lambda
})();

export async function together(paths: string[]) {
  const load = async (path: string) => {
    RestApi.createRequest(path, "GET");
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) throw path;
    return JSON.parse(res.content); // quiet B lambda
  };
  return Promise.all(paths.map(load));
}

export function nestedFunction() {
  const res = RestApi.executeRequest();
  function check() {
    if (res.statusCode !== 200) throw new Error("nested");
  }
  check();
  return JSON.parse(res.content); // quiet B helper-throws
}

export function reviver() {
  const res = RestApi.executeRequest();
  const data = JSON.parse(res.content, (name, value) => (name === "at" ? new Date(value) : value)); // LOUD B2001 not-checked
  return data.at;
}

export function xml(parse: (text: string) => { root: unknown }) {
  const res = RestApi.executeRequest();
  const lines = res.content.split("\n").map((line: string) => line.trim()); // LOUD B2001 not-checked
  return [parse("<a/>"), lines];
}

export function header(res: { headers: Record<string, string>; content: string; statusCode: number }) {
  if (res.headers["x-total"] === "0") return [];
  return JSON.parse(res.content); // quiet B parameter
}

export function throughApi(api: { rest: { v1: { get(url: string): { content: string } } } }) {
  return JSON.parse(api.rest.v1.get("https://api.example.com/rates").content); // quiet B own-type
}

export function probe() {
  RestApi.createRequest("/health", "HEAD");
  const { statusCode } = RestApi.executeRequest();
  entity.c_healthy = statusCode === 200; // quiet B ignored
}

export function voided() {
  RestApi.createRequest("/events", "POST");
  RestApi.addJsonBody({ kind: "opened" });
  void RestApi.executeRequest(); // quiet B ignored
}
