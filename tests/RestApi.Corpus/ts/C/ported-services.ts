import type { Options } from "got"; // quiet C type-only
import https from "node:https"; // LOUD C3004 node
import * as undici from "undici"; // LOUD C3004 package
import superagent, { type Response as Answer } from "superagent"; // LOUD C3004 package
import { readFileSync } from "node:fs"; // quiet C other-module
import { format } from "node:url"; // quiet C other-module
import { entity } from "#typings";
import { RestApi } from "@comind/api/server";
import { request as send } from "../lib/request"; // quiet C own-module
import axios from "./axios"; // quiet C own-module

const ky = require("ky").default; // LOUD C3004 require
const { Agent } = require("http"); // LOUD C3004 require
const path = require("path"); // quiet C other-module
const fetchImpl = globalThis["fetch"]; // LOUD C3004 globalThis
const client = axios.create({ baseURL: "https://own.example.com" }); // quiet C own-module

export async function rates() {
  const res = await fetch("https://rates.example.com/latest"); // LOUD C3004 fetch
  if (!res.ok) throw new Error(`rates: ${res.status}`);
  return (await res.json()).eur; // quiet C use
}

export const chained = () => fetch("https://a.example.com").then((res) => res.json()).catch(console.error); // LOUD C3004 fetch

export const parallel = async (urls: string[]) => (await Promise.allSettled(urls.map(fetch))).length; // LOUD C3004 fetch

export async function timed(url: string) {
  const controller = new AbortController(); // quiet C other-global
  setTimeout(() => controller.abort(), 1000); // quiet C other-global
  return self.fetch(url, { signal: controller.signal }); // LOUD C3004 globalThis
}

export const aliased = (get = fetch) => get("https://b.example.com"); // LOUD C3004 alias

export function injected(fetch: (url: string) => string) {
  return fetch("/own"); // quiet C shadowed
}

export class Loader {
  private http = fetchImpl;

  constructor(private readonly options: Options) {} // quiet C type-only

  fetch(id: string) {
    return this.load(`/items/${id}`); // quiet C member
  }

  load(url: string) {
    return this.http(url, this.options as RequestInit); // quiet C use
  }

  all() {
    return ["1", "2"].map((id) => this.fetch(id)); // quiet C member
  }
}

export function legacy(url: string, done: (text: string) => void) {
  const xhr = new XMLHttpRequest(); // LOUD C3004 xhr
  xhr.onload = () => done(xhr.responseText); // quiet C use
  xhr.open("GET", url); // quiet C use
  xhr.send(); // quiet C use
}

export const live = (url: string) => new WebSocket(url, ["v1.acme"]); // LOUD C3004 socket

export const events = (url: string) => new EventSource(url).addEventListener("message", console.log); // LOUD C3004 socket

export const beacon = (data: string) => navigator.sendBeacon("/metrics", data); // LOUD C3004 beacon

export const raw = (host: string) => https.get({ host }); // quiet C use

export const pooled = (url: string) => undici.request(url); // quiet C use

export const agent = () => superagent.get("https://c.example.com").set("Accept", "text/csv") as unknown as Answer; // quiet C use

export const kept = () => new Agent({ keepAlive: true }); // quiet C use

export const own = () => send(path.join("/a", "b")) + format(new URL("https://d.example.com")); // quiet C own-module

export const typed = (value: unknown) => value instanceof Response; // quiet C other-global

export const built = () => new Request("https://e.example.com"); // quiet C message

export const form = () => new FormData(); // quiet C message

export async function later() {
  const got = (await import("got")).default; // LOUD C3004 import
  return got("https://f.example.com").json(); // quiet C use
}

export function with_rest_api() {
  RestApi.createRequest("/fetch", "GET"); // quiet C text
  const prefetch = entity.c_prefetch; // quiet C text
  return prefetch ? RestApi.executeRequest().statusCode : readFileSync("/dev/null").length; // quiet C other-module
}

export const jquery = (url: string) => $.ajax({ url, method: "POST" }); // LOUD C3004 jquery

export const text = "await fetch('https://g.example.com')"; // quiet C text

export const kind: "axios" | "fetch" = "fetch"; // quiet C text

export { client, ky };
