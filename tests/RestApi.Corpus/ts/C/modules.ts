import axios from "axios"; // LOUD C3004 axios =axios
import { get as httpGet, type AxiosInstance } from "axios"; // LOUD C3004 axios =axiosget
import * as https from "node:https"; // LOUD C3004 node =https
import http from "http"; // LOUD C3004 node =http
import got from "got"; // LOUD C3004 package =got
import superagent from "superagent"; // LOUD C3004 package =superagent
import nodeFetch from "node-fetch"; // LOUD C3004 package =nodefetch
import { request } from "undici"; // LOUD C3004 package =undici
import net from "node:net"; // LOUD C3004 socket =net
import "isomorphic-fetch"; // LOUD C3004 package
import type { AxiosResponse } from "axios"; // quiet C type-only
import type { RequestOptions } from "node:https"; // quiet C type-only
import path from "node:path"; // quiet C other-module
import { createHash } from "crypto"; // quiet C other-module
import { fetch as loadLabels } from "./labels"; // quiet C own-module
import axiosLike from "./axios"; // quiet C own-module
import { http as transport } from "#transport"; // quiet C own-module
import { RestApi } from "@comind/api/server"; // quiet C own-api
export { default as client } from "ky"; // LOUD C3004 package
export * from "./got"; // quiet C own-module

export const list = () => axios.get("https://api.example.com"); // also =axios
export const listNamed = () => httpGet("https://api.example.com"); // also =axiosget
export const secure = () => https.get("https://api.example.com"); // also =https
export const clear = () => http.request({ host: "api.example.com" }); // also =http
export const gotten = () => got("https://api.example.com").json(); // also =got
export const agent = () => superagent.post("https://api.example.com"); // also =superagent
export const noded = () => nodeFetch("https://api.example.com"); // also =nodefetch
export const dispatched = () => request("https://api.example.com"); // also =undici
export const connected = () => net.connect(6379); // also =net

export const required = () => require("axios").get("https://api.example.com"); // LOUD C3004 require
export const requiredHttp = () => {
  const http2 = require("node:http2"); // LOUD C3004 require =http2
  return http2.connect("https://api.example.com"); // also =http2
};
export const requiredDestructured = () => {
  const { post } = require("axios"); // LOUD C3004 require =post
  return post("https://api.example.com", {}); // also =post
};
export const imported = async () => (await import("axios")).default.get("https://api.example.com"); // LOUD C3004 import
export const importedNode = async () => {
  const { request: send } = await import("node:http"); // LOUD C3004 import =send
  return send("http://api.example.com"); // also =send
};
export const importedTemplate = () => import(`got`); // LOUD C3004 import

export const requiredOwn = () => require("./http").get("/a"); // quiet C own-module
export const importedOwn = () => import("../lib/axios"); // quiet C own-module
export const requiredPath = () => require("path").join("a", "b"); // quiet C other-module
export const requiredUnknown = (name: string) => require(name); // quiet C other-module
export const shadowedRequire = (require: (name: string) => string) => require("axios"); // quiet C shadowed
export const shadowedAxios = (axios: { get(id: number): void }) => axios.get(1); // quiet C shadowed
export const ownAxios = () => axiosLike.get("memory://a"); // quiet C own-module
export const ownLabels = () => loadLabels("de"); // quiet C own-module
export const ownTransport = () => transport.send("x"); // quiet C own-module
export const joined = () => path.join("a", "b"); // quiet C other-module
export const hashed = (text: string) => createHash("sha256").update(text).digest("hex"); // quiet C other-module
export const typed = (a: AxiosInstance, b: AxiosResponse, c: RequestOptions) => [a, b, c].length; // quiet C type-only
export const named = "axios"; // quiet C text
export const install = "npm install axios got node-fetch"; // quiet C text
export const dependency = { axios: "^1.7.0" }; // quiet C text
export const ours = () => RestApi.createClient("https://api.example.com"); // quiet C own-api
export const link = (id: string) => new URL(`/orders/${id}`, "https://shop.example.com"); // quiet C message
export const parameters = () => new URLSearchParams({ q: "fetch" }).toString(); // quiet C message
export const status = { axiosStatus: 200, httpStatus: 404 }; // quiet C text
