import { entity } from "#typings";
import type { AxiosInstance, AxiosResponse } from "axios"; // quiet C type-only
import needle from "needle"; // LOUD C3004 package =needle
import { createServer, request as nodeRequest } from "node:https"; // LOUD C3004 node =noderequest
import { setTimeout as delay } from "node:timers/promises"; // quiet C other-module
import { RestApi } from "@comind/api/server";
import { got as gotWrapper } from "./clients/got"; // quiet C own-module

declare const axios: AxiosInstance;
const LIBRARY = "node-fetch";

export async function validated(url: string): Promise<AxiosResponse> {
  return axios.request({ url, method: "get", validateStatus: (status) => status < 500 }); // LOUD C3004 axios
}

export const needled = (url: string) => needle("get", url); // also =needle

export const secured = (host: string) => nodeRequest({ host, port: 443 }, () => undefined).end(); // also =noderequest

export const served = () => createServer((_, response) => response.end("ok")); // quiet C server

export async function dynamic() {
  const { default: load } = await import(LIBRARY); // LOUD C3004 import
  await delay(100);
  return load("https://api.example.com");
}

export function polyfilled() {
  const load = typeof fetch === "undefined" ? require("cross-fetch") : fetch; // LOUD C3004 require
  return load("https://api.example.com");
}

export class Gateway {
  private readonly transport = globalThis.fetch.bind(globalThis); // LOUD C3004 globalThis
  constructor(private readonly http: { fetch(path: string): string }) {}

  own(path: string) {
    return this.http.fetch(path); // quiet C member
  }

  foreign(path: string) {
    return this.transport(path); // quiet C use
  }

  async upload(form: FormData) {
    const xhr: XMLHttpRequest = new window.XMLHttpRequest(); // LOUD C3004 xhr
    xhr.open("POST", "https://upload.example.com");
    xhr.send(form);
    const [head] = await Promise.allSettled([fetch("https://a.example.com", { method: "HEAD" })]); // LOUD C3004 fetch
    return head.status;
  }
}

export const wrapped = gotWrapper("memory://x"); // quiet C own-module
export const events = { onFetch: () => entity.c_state, axiosVersion: "1.7.2" }; // quiet C text
export const deps = { fetch: RestApi.executeRequest }; // quiet C member
export const { fetch: fetchArticles } = { fetch: (id: string) => entity[id] }; // quiet C own-type
export const fn = function fetch(depth: number): number { return depth ? fetch(depth - 1) : 0; }; // quiet C shadowed
export const reportUri = new URL("https://shop.example.com/fetch?lib=axios").toString(); // quiet C text
