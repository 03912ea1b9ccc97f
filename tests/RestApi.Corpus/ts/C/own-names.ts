import type Axios from "axios"; // quiet C type-only
import { type Got } from "got"; // quiet C type-only
import { axios } from "#vendor"; // quiet C own-module
import { entity } from "#typings";
import request from "@/api/request"; // quiet C own-module
import { fetch as pull } from "../net"; // quiet C own-module
import { RestApi } from "@comind/api/server";

// Everything here is named like a client and is none.
class HttpClient {
  #fetch(path: string) { // quiet C member
    RestApi.createRequest(path, "GET");
    return RestApi.executeRequest();
  }

  get fetch() { // quiet C member
    return this.#fetch;
  }

  static axios(path: string) {
    return new HttpClient().#fetch(path); // quiet C member
  }
}

class Cached extends HttpClient {
  load(path: string) {
    return super.fetch(path); // quiet C member
  }
}

namespace Orders {
  export const fetch = (id: string) => id; // quiet C own-type
  export const one = fetch("1"); // quiet C shadowed
}

class WebSocket { // quiet C own-type
  constructor(readonly topic: string) {}
}

export const topic = new WebSocket("orders").topic; // quiet C own-type
export const orders = Orders.fetch("2"); // quiet C member
export const client = HttpClient.axios("/a"); // quiet C own-type
export const cached = new Cached().load("/b"); // quiet C own-type
export const pulled = pull("/c"); // quiet C own-module
export const requested = request.get("/d"); // quiet C own-module
export const vendored = axios.get("/e"); // quiet C own-module

export function each(tasks: (() => void)[]) {
  for (const fetch of tasks) fetch(); // quiet C shadowed
}

export function closure() {
  var fetch = (id: string) => entity[id];
  return ["a", "b"].map((id) => fetch(id)); // quiet C shadowed
}

export function picked({ repository }: { repository: { fetch(id: number): string } }) {
  const { fetch, ...others } = repository;
  return [fetch(1), others]; // quiet C shadowed
}

export const typed = (a: Axios, g: Got) => [a, g].length; // quiet C type-only

export const hint = "Replace axios.get(url) by RestApi, or fetch(`${url}`)"; // quiet C text

export const generator = { *fetch() { yield 1; }, async axios() { return 2; } }; // quiet C member
