import axios, { type AxiosInstance } from "axios"; // LOUD C3004 axios =client
import { AppSchema, RestApi } from "@comind/api/server";

const TOKEN_ENDPOINT = "https://login.example.com/oauth2/v2.0/token"; // quiet A #2
const clientId = "b7d2c6f1-8a41-4c0e-9d57-1f6f3b7c9e20"; // quiet A #5

export function passwordGrant() {
  const form = new URLSearchParams({
    grant_type: "password", // quiet A #2
    client_id: clientId,
    username: "svc-reports", // quiet A #7
    password: "Kittiwake;44", // LOUD A1002 initializer
  });
  form.append("client_secret", "append-Dory-20"); // LOUD A1002 #17
  form.set("scope", "api://reports/.default"); // quiet A own-api
  RestApi.createClient(TOKEN_ENDPOINT);
  RestApi.createRequest("", "POST");
  RestApi.addBody(form.toString());
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "No access token: check client id and client secret"; // quiet A #1
  return JSON.parse(res.content).access_token as string;
}

export function clientCredentials() {
  const { COMIND_SECRET_LOGIN_CLIENT: secret } = AppSchema.getSecrets(); // quiet A #3
  return `grant_type=client_credentials&client_id=${clientId}&client_secret=${secret}`; // quiet A #18
}

export const portal: AxiosInstance = axios.create({ // also =client
  baseURL: "https://portal.example.com",
  timeout: 5_000,
  auth: { username: "portal", password: "Sandpiper_9" }, // LOUD A1002 initializer
  headers: { common: { Authorization: `Bearer ${process.env.PORTAL_TOKEN}` } }, // quiet A #18
  xsrfCookieName: "XSRF-TOKEN", // quiet A #3
});

export const legacy = {
  url: "https://legacy.example.com/soap",
  headers: { Authorization: "Basic c3ZjLXNvYXA6U2thdGUtMTE=" }, // LOUD A1002 base64
  authHeader: "Authorization", // quiet A #3
};

export function search(term: string) {
  const url = new URL("https://search.example.com/v1/query");
  url.searchParams.set("q", term);
  url.searchParams.set("api_key", "find-Mullet-72"); // LOUD A1002 #17
  url.searchParams.append("token_limit", "4096"); // quiet A #10
  return url.href;
}

export const authorizeUrl = (state: string) =>
  `https://login.example.com/authorize?response_type=token&client_id=${clientId}&state=${state}`; // quiet A #2
