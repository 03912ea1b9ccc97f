import axios, { AxiosError } from "axios"; // LOUD C3004 axios
import type { RequestInit } from "node-fetch"; // quiet C type-only
import { fetch as undiciFetch, ProxyAgent } from "undici"; // LOUD C3004 package
import { connect } from "http2"; // LOUD C3004 node
import ky, { HTTPError } from "ky"; // LOUD C3004 package
import { createHash, randomUUID } from "crypto"; // quiet C other-module
import { entity } from "#typings";
import { RestApi } from "@comind/api/server";
import { fetchAll } from "./fetch-all"; // quiet C own-module
import request from "../request"; // quiet C own-module

let cached: typeof globalThis.fetch; // quiet C type-only

export async function page(url: string) {
  try {
    const { data } = await axios.get(url); // quiet C use
    return data;
  } catch (error) {
    if (error instanceof AxiosError) return null; // quiet C use
    return (await (await fetch(url)).text()).trim(); // LOUD C3004 fetch
  }
}

export const pages = (urls: string[]) => urls.map((url) => globalThis.fetch(url)); // LOUD C3004 globalThis

export function remember() {
  cached ??= fetch; // LOUD C3004 alias
  return cached;
}

export function retried(url: string, init?: RequestInit, doFetch = window.fetch) { // LOUD C3004 globalThis
  return doFetch(url, init as never);
}

export async function lazy() {
  const needle = require("needle"); // LOUD C3004 require
  const { default: superagent } = await import("superagent"); // LOUD C3004 import
  return [needle, superagent];
}

export const socket = () => new globalThis.WebSocket("wss://live.example.com"); // LOUD C3004 socket

export const old = () => new (window as any).XMLHttpRequest(); // LOUD C3004 xhr

export const own = async () => (await fetchAll()).concat(request("/x")); // quiet C own-module

export const contacts = {
  fetch(id: string) {
    RestApi.createRequest(`/contacts/${id}`, "GET");
    return RestApi.executeRequest(); // quiet C member
  },
};

export const one = () => contacts.fetch(entity.id); // quiet C member

export const grouped = (rows: { fetch: boolean }[]) => rows.filter(({ fetch }) => fetch); // quiet C shadowed

export const isBrowser = () => typeof XMLHttpRequest !== "undefined"; // quiet C other-global

export const hash = (text: string) => createHash("sha1").update(`fetch:${text}:${randomUUID()}`).digest("hex"); // quiet C text

export const uses = [undiciFetch, ProxyAgent, connect, ky, HTTPError]; // quiet C use

export default { name: "axios", run: one }; // quiet C text
