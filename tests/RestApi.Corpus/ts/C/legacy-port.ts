import { fetch as undiciFetch, Agent } from "undici"; // LOUD C3004 package =undici
import ky from "ky"; // LOUD C3004 package =ky
import WebSocket from "ws"; // LOUD C3004 socket =ws
import soap = require("axios"); // LOUD C3004 require =equals
import { io } from "socket.io-client"; // LOUD C3004 socket =io
import fs from "node:fs"; // quiet C other-module
import { entity } from "#typings";
import { http } from "../lib/http"; // quiet C own-module
import { RestApi } from "@comind/api/server";

// Code that came from a Node service and was never ported.
const client = ky.create({ prefixUrl: "https://api.example.com", retry: 2 }); // also =ky
const agent = new Agent({ connect: { timeout: 1000 } }); // also =undici

export async function load_rates() {
  const response = await undiciFetch("https://rates.example.com", { dispatcher: agent }); // also =undici
  if (response.status !== 200) throw new Error("rates");
  entity.c_rates = await response.text(); // quiet C use
}

export const load_orders = () => client.get("orders").json(); // quiet C use

export function listen(url: string) {
  const socket = new WebSocket(url); // also =ws
  socket.on("message", (data: Buffer) => fs.writeFileSync("last.bin", data)); // quiet C use
}

export const post_order = () => soap.default.post("https://erp.example.com", entity); // also =equals

export const subscribe = () => io("https://push.example.com").on("order", () => undefined); // also =io

export const load_own = () => http.get("/orders"); // quiet C own-module

export function lazily() {
  const name = "superagent";
  return require(name).get("https://api.example.com/lazy"); // LOUD C3004 require
}

export const ponyfill = () => import("cross-fetch").then(({ default: load }) => load("https://api.example.com/pony")); // LOUD C3004 import

export const load_ported = () => RestApi.createRequest("/orders", "GET"); // quiet C own-api
