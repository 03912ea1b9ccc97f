import type { AxiosError } from "axios"; // quiet C type-only
import { isAxiosError } from "axios"; // quiet C type-only
import nodeFetch, { Headers } from "node-fetch"; // LOUD C3004 package
import net from "net"; // LOUD C3004 node
import { io, Manager } from "socket.io-client"; // LOUD C3004 socket
import { GraphQLClient } from "graphql-request"; // LOUD C3004 package
import { http } from "@acme/internal-http"; // quiet C own-module
import { RestApi } from "@comind/api/server";

const { fetch: load } = window; // LOUD C3004 destructuring
const w = globalThis as any;
const request = (await import("node:http")).request; // LOUD C3004 import

export const viaAny = (url: string) => w.fetch(url); // LOUD C3004 globalThis

export const viaReflect = () => Reflect.get(globalThis, "XMLHttpRequest"); // LOUD C3004 globalThis

export const viaCall = (url: string) => fetch.call(undefined, url); // LOUD C3004 fetch

export const viaCondition = (url: string, own?: typeof fetch) => (own ?? fetch)(url); // LOUD C3004 fetch

export function nested() {
  function fetch(id: number) {
    return RestApi.createRequest(`/items/${id}`, "GET").executeRequest(); // quiet C own-type
  }
  return [1, 2].map(fetch); // quiet C shadowed
}

export function caught() {
  try {
    return http.get("/x");
  } catch (fetch) {
    return String(fetch); // quiet C shadowed
  }
}

export class Repository {
  static fetch = (id: string) => id; // quiet C member
  axios = { get: (path: string) => path }; // quiet C member

  load(id: string) {
    return Repository.fetch(id) + this.axios.get(id); // quiet C member
  }
}

export const labels = { fetch: "Fetch again", axios: "Axes", XMLHttpRequest: "classic" }; // quiet C text
export const handler = (e: AxiosError) => isAxiosError(e) && e.message; // quiet C type-only
export const comment = /* fetch("https://x") */ 1; // quiet C text
export const regex = /fetch\(/.test("fetch("); // quiet C text
export const template = `call ${"fetch"}('/x')`; // quiet C text
export const uses = [load, request, nodeFetch, Headers, net, io, Manager, GraphQLClient]; // quiet C use
