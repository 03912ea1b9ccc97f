import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";
import * as axios from "axios"; // LOUD C3004 import =axios
import * as https from "node:https"; // LOUD C3004 node =https

interface Ship {
  id: string;
  name: string;
}

interface DockClient {
  fetch(id: string): Ship | undefined;
  get(path: string): string;
}

class Warehouse {
  private readonly ships = new Map<string, Ship>();

  fetch(id: string) { // quiet C method
    return this.ships.get(id);
  }

  request(path: string): string {
    RestApi.createClient(AppSchema.getVars().DOCK_URL);
    RestApi.createRequest(path, "GET");
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) throw `dock: ${res.statusCode}`;
    return res.content;
  }
}

const warehouse = new Warehouse();

// fetch() is not there on the server, so the warehouse does it
export function findShip(id: string) {
  const ship = warehouse.fetch(id); // quiet C member
  if (!ship) throw `Could not fetch("${id}")`; // quiet C string
  return ship;
}

export async function tides(port: string) {
  const res = await fetch(`https://tides.example.com/${port}`); // LOUD C3004 fetch
  if (!res.ok) throw new Error("tides: " + res.status);
  return res.json();
}

export async function crane(id: string) {
  const { data } = await axios.get(`https://cranes.example.com/${id}`); // also =axios
  return data.position;
}

export function moveCrane(id: string, position: number) {
  return axios({ // also =axios
    method: "post",
    url: `https://cranes.example.com/${id}`,
    data: { position },
  });
}

export function containerCount(dock: string): number {
  const xhr = new XMLHttpRequest(); // LOUD C3004 xhr
  xhr.open("GET", "https://dock.example.com/" + dock, false);
  xhr.send();
  return Number(xhr.responseText);
}

export function ping(host: string, done: (code: number) => void) {
  https.get({ host, path: "/ping" }, (res: { statusCode: number }) => done(res.statusCode)); // also =https
}

export async function manifest(number: string) {
  const got = (await import("got")).default; // LOUD C3004 dynamic =got
  return got(`https://manifests.example.com/${number}`).text(); // also =got
}

export function unload(client: DockClient, id: string) {
  const ship = client.fetch(id); // quiet C parameter
  const list = client.get("/unload/" + id);
  return { ship, list };
}

export function withOwnFetch(fetch: (path: string) => string) {
  return fetch("/berths").split(","); // quiet C shadow
}

export function berthNames() {
  const fetch = (path: string) => warehouse.request(path);
  const names = ["north", "south"].map((side) => fetch(`/berths/${side}`)); // quiet C local
  return names.join("\n");
}

export const help = {
  fetch: "Loads the list of ships again", // quiet C key
  axios: "is not available in action logic", // quiet C key
  text: `Use RestApi instead of fetch(url) or new XMLHttpRequest()`, // quiet C template
};

export async function weather() {
  return globalThis.fetch("https://weather.example.com/now").then((r) => r.text()); // LOUD C3004 globalthis
}

export function lastWeather(): string {
  /* const res = await fetch("https://weather.example.com/last"); */ // quiet C comment
  return entity.c_weather ?? "";
}

export function pilots() {
  const load = window.fetch; // LOUD C3004 alias =pilots
  return load("https://pilots.example.com/list"); // also =pilots
}

export function isFetchError(e: unknown) {
  return e instanceof Error && /^fetch failed|axios/i.test(e.message); // quiet C regex
}

export function prefetch(ids: string[]) {
  const prefetched = ids.map((id) => warehouse.fetch(id)?.name ?? "axios"); // quiet C name
  entity.c_prefetched = prefetched.join();
}

const http = { get: (path: string) => warehouse.request(path), post: (path: string, data: unknown) => path + data };

export function anchor(id: string) {
  const answer = http.get(`/anchors/${id}`); // quiet C object
  http.post("/log", answer);
  return answer;
}

export function report(text: string) {
  fetch("https://log.example.com/dock", { method: "POST", body: text }).catch(() => undefined); // LOUD C3004 post
}

export function lockGate(gate: number) {
  const http1 = require("http"); // LOUD C3004 require =gate
  const req = http1.request({ host: "gates.example.com", path: `/lock/${gate}`, method: "POST" }); // also =gate
  req.end();
}

export const buoys = async (ids: number[]) =>
  Promise.all(ids.map((id) => fetch("https://buoys.example.com/" + id))); // LOUD C3004 map

export class Radio {
  fetch = (channel: number) => `channel ${channel}`;

  listen() {
    return this.fetch(16); // quiet C this
  }
}

export function lightsOn(): boolean {
  const r = new window.XMLHttpRequest(); // LOUD C3004 window
  r.open("HEAD", "https://lights.example.com", false);
  r.send(null);
  return r.status === 200;
}

export async function radar(area: string) {
  try {
    if (area) return (await fetch(new URL(area, "https://radar.example.com"), { headers: { accept: "image/png" } })).blob(); // LOUD C3004 await
  } finally {
    entity.c_radar = area;
  }
}

export default { findShip, containerCount } satisfies ActionLogic<typeof entity>;
