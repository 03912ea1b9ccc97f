import jwt from "jsonwebtoken";
import crypto from "node:crypto";
import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// Small jobs: weather, shop, bot. Copied from tutorials, then grown.
const CLOUD_NAME = "oz1mkn2s"; // quiet A #7
const API_KEY = "458683116565521"; // LOUD A1002 name+shape
const API_SECRET = "doPaTXHlqqd9OeIMCNxj-rnpxrI"; // LOUD A1002 name+shape
const secrett = "plan360_b769953d42804f03874ad9339a4a496f"; // LOUD A1002 name+shape
const JWT_SECRET = "mysecretjwtkey"; // LOUD A1002 #25
const BOT_TOKEN = process.env.BOT_TOKEN || "8644725270:Bekassine9h6ww2MpJqCb"; // LOUD A1002 coalesce
const ADMIN_ID = process.env.ADMIN_ID || "6078445562"; // quiet A #7
const ingestToken = process.env.INGEST_TOKEN || "dev-token"; // LOUD A1002 #25
const hubspotToken = process.env.HUBSPOT_PRIVATE_APP_TOKEN || "missing"; // quiet A #11
const ACCESS_TOKEN = "ACCESS_TOKEN"; // quiet A #3
const TOKEN_COOKIE_NAME = "PlantPalToken"; // quiet A #3
const PASSWORD_RECOVERY = "passwordRecovery"; // quiet A #2
const PUBLIC_KEY_PATH = "./keys/public.pem"; // quiet A #3
const tokenAddress = "0x6B175474E89094C44Da98b954EedeAC495271d0F"; // quiet A #5
const csrfHeader = "x-csrf-token"; // quiet A #3
const KEY_PREFIX = "session:key:"; // quiet A #10
// const API_SECRET_OLD = "5vigQbRGXNGTqTWG6WH8k2kdiCVVU5g93TGZ";

export function weather(city: string) {
  const appid = "b1b15e88fa797225412429c1c50c122a1"; // LOUD A1001 #12 =appid
  RestApi.createClient("https://api.openweathermap.org");
  RestApi.createRequest("/data/2.5/weather", "GET");
  RestApi.addQueryParameter("q", city); // quiet A own-api
  RestApi.addQueryParameter("appid", appid); // also =appid
  return RestApi.executeRequest().statusCode;
}

export function geocode(address: string) {
  RestApi.createClient("https://maps.googleapis.com");
  RestApi.createRequest(`/maps/api/geocode/json?address=${encodeURIComponent(address)}&key={{google-api}}`, "GET"); // LOUD A1002 format
  return RestApi.executeRequest().statusCode;
}

export function geocode_of(address: string) {
  const { COMIND_SECRET_MAPS_KEY: key } = AppSchema.getSecrets(); // quiet A #3
  RestApi.createRequest(`/maps/api/geocode/json?address=${encodeURIComponent(address)}&key=${key}`, "GET"); // quiet A #4
  return RestApi.executeRequest().statusCode;
}

export function auth_token(id: string) {
  return jwt.sign({ id, type: "access_token" }, JWT_SECRET, { expiresIn: "1d", algorithm: "HS256" }); // quiet A flow
}

export function guest_token() {
  return jwt.sign({ guest: true }, "Strandlaeufer-guest", { expiresIn: "1h" }); // LOUD A1001 #17
}

export function verify_token(token: string) {
  return jwt.verify(token, process.env.JWT_PUBLIC_KEY!, { algorithms: ["RS256"] }); // quiet A #3
}

export function shop_products() {
  const wooUser = process.env.WOOCOMMERCE_CONSUMER; // quiet A #3
  const wooKey = process.env.WOOCOMMERCE_SECRET_KEY; // quiet A #3
  RestApi.createClient(`https://${wooUser}:${wooKey}@shop.example.com`); // quiet A #4
  RestApi.createRequest("/wp-json/wc/v3/products", "GET");
  return RestApi.executeRequest().statusCode;
}

export function shop_orders() {
  RestApi.createClient("https://orders:Sanderling88@shop.example.com"); // LOUD A1001 #21
  RestApi.createRequest("/wp-json/wc/v3/orders", "GET");
  return RestApi.executeRequest().statusCode;
}

export function zoom(topic: string) {
  const request = RestApi.createRequest("/v2/users/me/meetings", "POST");
  request.addHeader("authorization", "bearer " + "{{jwt}}"); // LOUD A1001 format
  request.addJsonBody({ topic, type: 2, password: "837291" }); // LOUD A1002 #22
  return request.executeRequest().statusCode;
}

export function zoom_of(topic: string, password = String(Math.random()).slice(2, 8)) { // quiet A default-parameter
  const request = RestApi.createRequest("/v2/users/me/meetings", "POST");
  request.addJsonBody({ topic, password, settings: { passcode_required: "true", password_policy: "numeric" } }); // quiet A #2
  return request.executeRequest().statusCode;
}

export function sign_upload(publicId: string) {
  const timestamp = Date.now();
  const text = `public_id=${publicId}&timestamp=${timestamp}`; // quiet A #4
  const signature = crypto.createHash("sha1").update(text + API_SECRET).digest("hex"); // quiet A flow
  RestApi.createRequest(`/v1_1/${CLOUD_NAME}/image/upload`, "POST");
  RestApi.addFormField("api_key", API_KEY); // quiet A flow
  RestApi.addFormField("signature", signature); // quiet A #11
  return RestApi.executeRequest().statusCode;
}

export const server = {
  port: 3000,
  cors: { origin: "https://acme.example.com" }, // quiet A #5
  cookieSecret: ["alt-Austernfischer", process.env.COOKIE_SECRET!], // LOUD A1002 collection
  adminPassword: "admin123", // LOUD A1002 #25
  users: [
    { name: "admin", pass: "Regenpfeifer!" }, // LOUD A1002 initializer
    { name: "guest", pass: "" }, // quiet A #4
  ],
  ldap: { bindDn: "cn=reader,dc=acme", bindCredentials: "Kampflaeufer12" }, // LOUD A1002 name+shape
  ssh: { username: "deploy", privateKeyPath: "~/.ssh/id_ed25519", passphrase: "triel triel triel" }, // LOUD A1002 name+shape
  oauth: { clientID: "acme-web", clientSecret: "Odinshuehnchen.Qx", callbackURL: "/auth/callback" }, // LOUD A1002 name+shape
  recaptcha: { siteKey: "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI", secretKey: "6LeIx-Wassertreter-vFWe" }, // LOUD A1002 name+shape
  vapid: { publicKey: "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUb", subject: "mailto:ops@acme.example" }, // quiet A #6
  rateLimit: { keyGenerator: "ip", tokensPerInterval: "150" }, // quiet A #10
  flags: { showPassword: "never", tokenRefresh: "silent", secretSanta: "2026-12-06" }, // quiet A #2
};

export function cli() {
  const command = `mysqldump -u backup -pWaldschnepfe7 crm > /tmp/crm.sql`; // LOUD A1002 #21
  const curl = "curl -H 'X-Api-Key: $API_KEY' https://api.example.com"; // quiet A #4
  const note = "Set password= in the file, then restart"; // quiet A #1
  return [command, curl, note, entity.id];
}

export const known = [secrett, BOT_TOKEN, ADMIN_ID, ingestToken, hubspotToken, ACCESS_TOKEN, TOKEN_COOKIE_NAME, PASSWORD_RECOVERY]; // quiet A #3
export const others = [PUBLIC_KEY_PATH, tokenAddress, csrfHeader, KEY_PREFIX]; // quiet A #3
