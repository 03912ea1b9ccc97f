import { AppSchema, ComindServer, RestApi } from "@comind/api/server";
import nodeFetch, { Headers as NodeHeaders } from "node-fetch"; // LOUD C3004 nodefetch =node
import { request } from "undici"; // LOUD C3004 undici =undici

const axios = require("axios"); // LOUD C3004 require =axios

type Guest = { id: string; name: string; miles: number };

interface Fetcher {
  fetch<T>(path: string): T;
}

/** Talks to the lounge through RestApi; `fetch` is only the name of the method. */
class LoungeApi implements Fetcher {
  constructor(private readonly url: string) {}

  fetch<T>(path: string): T { // quiet C generic
    RestApi.createClient(this.url);
    RestApi.createRequest(path, "GET");
    const res = RestApi.executeRequest();
    if (res.statusCode < 200 || res.statusCode >= 300) {
      throw new Error(`lounge: ${res.statusCode}`);
    }
    return JSON.parse(res.content) as T;
  }

  fetchAll(paths: string[]): unknown[] {
    return paths.map((path) => this.fetch(path)); // quiet C this
  }
}

class XhrLogger {
  // XMLHttpRequest would be nicer here
  readonly lines: string[] = ["XMLHttpRequest", "fetch()", "axios.get(url)"]; // quiet C array

  add(line: string) {
    this.lines.push(line);
  }
}

const api = new LoungeApi(AppSchema.getVars().LOUNGE_URL);
const logger = new XhrLogger();

export function guest(id: string): Guest {
  const found = api.fetch<Guest>(`/guests/${id}`); // quiet C typed
  logger.add(`fetched ${found.name}`);
  return found;
}

export async function guestMiles(id: string): Promise<number> {
  const response = await nodeFetch(`https://miles.example.com/${id}`); // also =node
  const { miles } = await response.json();
  return miles;
}

export async function menu(day: string) {
  const { statusCode, body } = await request("https://kitchen.example.com/menu/" + day); // also =undici
  return statusCode === 200 ? body.json() : [];
}

export function seats() {
  return axios.create({ baseURL: "https://seats.example.com" }).get("/free"); // also =axios
}

export async function flights(airport: string) {
  const get = (globalThis as any).fetch; // LOUD C3004 cast =flights
  const res = await get(`https://flights.example.com/${airport}`); // also =flights
  return res.ok ? res.text() : "";
}

export async function gates(airports: string[]) {
  const result: Record<string, string> = {};
  for (const airport of airports) {
    const answer = await fetch(`https://gates.example.com/${airport}`, { signal: AbortSignal.timeout(5000) }); // LOUD C3004 loop
    result[airport] = answer.ok ? await answer.text() : "";
  }
  return result;
}

export const delays = (airport: string) => globalThis["fetch"]("https://delays.example.com/" + airport); // LOUD C3004 bracket

export const newspapers = ({ fetch }: Fetcher) => fetch<string[]>("/newspapers"); // quiet C destructured

export function showers(source: Fetcher | undefined) {
  return source?.fetch<number>("/showers") ?? 0; // quiet C optional
}

export function wifi() {
  function fetch(name: string) {
    return ComindServer.createAppRecord("wifi", { title: name });
  }
  return fetch("guest"); // quiet C function
}

export function music(style: string) {
  const player = { axios: 1, fetch: (title: string) => `${title} (${style})` };
  player.axios += 1; // quiet C field
  return player.fetch("intro");
}

export function television(channel: number, done: (text: string) => void) {
  const remote = new XMLHttpRequest(); // LOUD C3004 xhr
  remote.onload = () => done(remote.responseText);
  remote.open("GET", `https://tv.example.com/channels/${channel}`);
  remote.send();
}

export async function cleaning(room: string) {
  const { default: client } = await import("axios"); // LOUD C3004 dynamic =cleaning
  await client.put("https://cleaning.example.com/" + room, { clean: true }); // also =cleaning
}

export function luggage(tags: string[]) {
  const call = self.fetch.bind(self); // LOUD C3004 bind
  return tags.map((tag) => ({ tag, pending: call }));
}

export function statusText(kind: string): string {
  switch (kind) {
    case "fetch": // quiet C case
      return "loading";
    case "axios":
      return "unknown";
    default:
      return kind;
  }
}

export function retryable(error: Error): boolean {
  const names = new Set(["FetchError", "AxiosError", "AbortError"]);
  return names.has(error.name) || error.message.includes("fetch failed"); // quiet C includes
}

export function documentation() {
  return [
    "const res = await fetch(url);", // quiet C snippet
    "const xhr = new XMLHttpRequest();",
    'import axios from "axios";',
  ].join("\n");
}

export function bar(items: string[]) {
  const request = { url: "/bar", items }; // quiet C shadow
  RestApi.createClient(AppSchema.getVars().LOUNGE_URL);
  RestApi.createRequest(request.url, "POST");
  RestApi.addJsonBody(request.items);
  const res = RestApi.executeRequest();
  if (res.statusCode !== 201) throw `bar: ${res.statusCode}`;
}

export function catering(order: object) {
  const https = require("https"); // LOUD C3004 https =catering
  const req = https.request("https://catering.example.com/orders", { method: "POST" }); // also =catering
  req.write(JSON.stringify(order));
  req.end();
}

export class Concierge {
  #fetch = (wish: string) => wish.toUpperCase();

  ask(wish: string) {
    return this.#fetch(wish); // quiet C private
  }
}
