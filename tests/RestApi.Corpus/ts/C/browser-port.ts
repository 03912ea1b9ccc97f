import { entity } from "#typings";

// Code that came from a browser: the globals under all their names.
const root = globalThis;
const { XMLHttpRequest: Xhr, EventSource } = window; // LOUD C3004 destructuring =xhr
const send = navigator.sendBeacon.bind(navigator); // LOUD C3004 beacon =beacon
const TIMEOUT = 10_000;

export function load_legacy(url: string, done: (text: string) => void) {
  const xhr = new Xhr(); // also =xhr
  xhr.open("GET", url, true);
  xhr.timeout = TIMEOUT;
  xhr.onload = () => done(xhr.status === 200 ? xhr.responseText : ""); // quiet C use
  xhr.send();
}

export async function with_abort(url: string) {
  const controller = new AbortController(); // quiet C other-type
  const timer = setTimeout(() => controller.abort(), TIMEOUT);
  try {
    const [a, b] = await Promise.all([
      root.fetch(url, { signal: controller.signal }), // LOUD C3004 alias
      window["fetch"](`${url}/more`), // LOUD C3004 globalThis
    ]);
    return [await a.json(), await b.json()]; // quiet C use
  } finally {
    clearTimeout(timer);
  }
}

export const stream = () => new EventSource("https://push.example.com/stream"); // also =xhr

export const track = (name: string) => send("https://track.example.com", name); // also =beacon

export const load = async (url: string, via: typeof fetch = globalThis.fetch) => (await via(url)).text(); // LOUD C3004 globalThis

export const reflected = () => Reflect.apply(fetch, undefined, ["https://api.example.com"]); // LOUD C3004 alias

export const computed = () => (globalThis as Record<string, any>)["fe" + "tch"]("https://api.example.com"); // LOUD C3004 globalThis

export const compiled = () => new Function("url", "return fetch(url)")("https://api.example.com"); // LOUD C3004 eval

export const wrapped = { get: (url: string) => fetch(url).then((r) => r.json()) }; // LOUD C3004 fetch

export const chosen = globalThis.fetch ?? (() => undefined); // LOUD C3004 globalThis

export const named = (error: Error) => error.name === "FetchError" || "fetch" in error; // quiet C text

export const supported = () => "fetch" in globalThis && typeof window.XMLHttpRequest !== "undefined"; // quiet C typeof

export type Options = Parameters<typeof fetch>[1]; // quiet C type-only

export const link = (id: string) => `${new URL(id, "https://shop.example.com")}#${entity.id}`; // quiet C message
