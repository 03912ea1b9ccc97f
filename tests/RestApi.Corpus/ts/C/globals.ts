import { RestApi } from "@comind/api/server";

export async function plain() {
  const response = await fetch("https://api.example.com/a"); // LOUD C3004 fetch
  return response.json(); // quiet C use
}

export const arrow = (url: string) => fetch(url, { method: "POST" }); // LOUD C3004 fetch

export const viaGlobalThis = () => globalThis.fetch("https://api.example.com/b"); // LOUD C3004 globalThis

export const viaWindow = () => window.fetch("https://api.example.com/c"); // LOUD C3004 globalThis

export const viaSelf = () => self["fetch"]("https://api.example.com/d"); // LOUD C3004 globalThis

export const viaGlobal = () => global.fetch("https://api.example.com/e"); // LOUD C3004 globalThis

export const viaCast = () => (globalThis as any).fetch("https://api.example.com/f"); // LOUD C3004 globalThis

export const viaOptional = () => globalThis?.fetch?.("https://api.example.com/g"); // LOUD C3004 globalThis

export function alias() {
  const get = fetch; // LOUD C3004 alias =alias
  return get("https://api.example.com/h"); // also =alias
}

export function destructured() {
  const { fetch: load } = globalThis; // LOUD C3004 destructuring =destructured
  return load("https://api.example.com/i"); // also =destructured
}

export const bound = () => fetch.bind(globalThis); // LOUD C3004 alias

export const called = () => fetch.call(undefined, "https://api.example.com/j"); // LOUD C3004 alias

export const handedOn = (use: (f: unknown) => void) => use(fetch); // LOUD C3004 alias

export const mapped = (urls: string[]) => Promise.all(urls.map(fetch)); // LOUD C3004 alias

export const byDefault = (get = fetch) => get("https://api.example.com/k"); // LOUD C3004 alias

export function request() {
  const xhr = new XMLHttpRequest(); // LOUD C3004 xhr
  xhr.open("GET", "https://api.example.com/l"); // quiet C use
  xhr.send(); // quiet C use
}

export const requestOfWindow = () => new window.XMLHttpRequest(); // LOUD C3004 xhr

export const socket = () => new WebSocket("wss://api.example.com"); // LOUD C3004 socket

export const events = () => new EventSource("https://api.example.com/events"); // LOUD C3004 socket

export const beacon = () => navigator.sendBeacon("https://api.example.com/log", "x"); // LOUD C3004 beacon

export class Derived extends XMLHttpRequest {} // LOUD C3004 derivation

export const inTemplate = () => `${fetch("https://api.example.com/m")}`; // LOUD C3004 fetch

export const inTernary = (live: boolean) => (live ? fetch("https://api.example.com/n") : null); // LOUD C3004 fetch

export const evaluated = () => eval("fetch('https://api.example.com/o')"); // LOUD C3004 eval

// Not the global one.
export function parameter(fetch: (url: string) => string) {
  return fetch("memory://a"); // quiet C shadowed
}

export function local() {
  const fetch = (url: string) => url;
  return fetch("memory://b"); // quiet C shadowed
}

export function hoisted() {
  return fetch("memory://c"); // quiet C shadowed
  function fetch(url: string) {
    return url;
  }
}

export function block(wanted: boolean) {
  if (wanted) {
    let fetch = (url: string) => url;
    fetch("memory://d"); // quiet C shadowed
  }
  return fetch("https://api.example.com/p"); // LOUD C3004 shadowed
}

export function destructuredParameter({ fetch }: { fetch: (url: string) => void }) {
  fetch("memory://e"); // quiet C shadowed
}

export function caught() {
  try {
    return null;
  } catch (fetch) {
    return String(fetch); // quiet C shadowed
  }
}

export const member = (repository: { fetch(id: number): string }) => repository.fetch(1); // quiet C member

export const nestedMember = (api: { orders: { fetch: () => void } }) => api.orders.fetch(); // quiet C member

export class Repository {
  fetch(id: string) { // quiet C member
    return this.load(id);
  }

  load(id: string) {
    return id || this.fetch(id); // quiet C member
  }
}

export const object = { fetch: () => 1, axios: 2, XMLHttpRequest: 3 }; // quiet C member

export const shorthand = { fetch() { return 1; } }; // quiet C member

export const text = "fetch('https://api.example.com') is not available"; // quiet C text
export const template = `use RestApi, not fetch("…")`; // quiet C text
// fetch("https://api.example.com/commented")
export const commented = 1; // quiet C text
/* new XMLHttpRequest() */ export const block2 = 2; // quiet C text
export const regex = /fetch\(|axios\.get/; // quiet C text
export const fetchContacts = () => RestApi.executeRequest(); // quiet C own-api
export const prefetch = (url: string) => url; // quiet C own-type
export const usesPrefetch = () => prefetch("memory://f"); // quiet C own-type
export type Fetch = typeof fetch; // quiet C type-only
export interface Http { fetch: (url: string) => Promise<Response> } // quiet C type-only
export const typed = (f: typeof globalThis.fetch | null) => f === null; // quiet C type-only
export const available = typeof fetch === "function"; // quiet C typeof
export const label: { [key: string]: string } = { fetch: "Abrufen" }; // quiet C member
export const labelOf = () => label["fetch"]; // quiet C member
export enum Verb { fetch, send } // quiet C member
export const verb = Verb.fetch; // quiet C member
fetch: for (const i of [1]) { if (i) break fetch; } // quiet C label
