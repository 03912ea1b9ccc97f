import { createCipheriv, createHash, createHmac, createSign } from "node:crypto";
import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

// Object stores, queues and databases: connection texts, keys of requests, certificates.
export const config = {
  aws: {
    region: process.env.AWS_REGION || "eu-central-1", // quiet A coalesce
    accessKeyId: process.env.AWS_ACCESS_KEY_ID || "{{aws-id}}", // LOUD A1002 coalesce
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY || "{{aws-secret}}", // LOUD A1002 coalesce =aws
    bucket: "acme-invoices-secret-free", // quiet A #10
    keyPrefix: "incoming/tokens/", // quiet A #10
  },
  azure: {
    account: "acmefiles", // quiet A #7
    connectionString: "DefaultEndpointsProtocol=https;AccountName=acmefiles;AccountKey={{azure-storage}}", // LOUD A1002 #21
    sas: "?sv=2022-11-02&ss=b&srt=co&sp=rl&se=2026-12-31T00:00:00Z&sig={{azure-sig}}", // LOUD A1002 format
    container: "sas-tokens", // quiet A #10
  },
  postgres: { host: "db.acme.example", user: "actions", password: "elch", database: "crm" }, // LOUD A1002 #22
  mysql: { host: "db.acme.example", user: "reader", password: process.env.MYSQL_PASSWORD, ssl: "preferred" }, // quiet A #3
  redisUrl: "redis://:Feldhamster9@cache.acme.example:6379/0", // LOUD A1002 #21
  redisSample: "redis://:<password>@localhost:6379", // quiet A #4
  mongo: `mongodb://${process.env.MONGO_USER}:${process.env.MONGO_PASSWORD}@mongo.acme.example/crm`, // quiet A #4
  kafka: { mechanism: "scram-sha-256", username: "actions", password: "K4fka-Kreuzotter" }, // LOUD A1002 name+shape
  jwt: { algorithm: "HS256", secret: "keyboard cat" }, // LOUD A1002 #25
  session: { name: "connect.sid", secret: process.env.SESSION_SECRET! }, // quiet A #3
  certificate: "{{pem-certificate}}", // quiet A #6
  privateKey: "{{pem-private}}", // LOUD A1002 format
  issuer: "https://acme.auth0.com/", // quiet A #5
  jwksUri: "https://acme.auth0.com/.well-known/jwks.json", // quiet A #5
  fingerprint: "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8", // quiet A #5
};

function hmac(key: string | Buffer, text: string) {
  return createHmac("sha256", key).update(text).digest(); // quiet A own-api
}

export function sign(date: string, region: string, payload: string) {
  const scope = `${date}/${region}/s3/aws4_request`; // quiet A #2
  const dateKey = hmac("AWS4" + config.aws.secretAccessKey, date); // also =aws
  const signingKey = hmac(hmac(hmac(dateKey, region), "s3"), "aws4_request"); // quiet A #11
  const hashed = createHash("sha256").update(payload).digest("hex"); // quiet A #11
  return hmac(signingKey, ["AWS4-HMAC-SHA256", scope, hashed].join("\n")).toString("hex"); // quiet A #11
}

export function cdn(path: string, expires: number) {
  const token = createHash("md5").update(`${expires}${path} cdnSecret-Wiesel`).digest("base64url"); // LOUD A1002 name+shape
  return `https://cdn.acme.example${path}?md5=${token}&expires=${expires}`; // quiet A #4
}

export function encrypt(text: string) {
  const cipher = createCipheriv("aes-256-cbc", Buffer.from("0f1e2d3c4b5a69788796a5b4c3d2e1f0", "utf8"), Buffer.alloc(16)); // LOUD A1001 getbytes
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

export function encrypt_of(text: string, key: Buffer, iv: Buffer) {
  const cipher = createCipheriv("aes-256-gcm", key, iv); // quiet A own-api
  return cipher.update(text, "utf8", "base64") + cipher.final("base64");
}

export function assertion(claims: object) {
  const head = Buffer.from(JSON.stringify({ alg: "RS256", typ: "JWT" })).toString("base64url"); // quiet A #11
  const body = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return `${head}.${body}.${createSign("RSA-SHA256").update(`${head}.${body}`).sign(config.privateKey, "base64url")}`; // quiet A flow
}

export function upload() {
  RestApi.createClient("https://acmefiles.blob.core.windows.net");
  RestApi.createRequest(`/invoices/${entity.id}.pdf`, "PUT");
  RestApi.addHeader("x-ms-blob-type", "BlockBlob"); // quiet A own-api
  RestApi.addHeader("x-ms-version", "2023-11-03"); // quiet A #5
  RestApi.addHeader("x-functions-key", "s7Kq-Haubentaucher-0=="); // LOUD A1001 own-api
  RestApi.addQueryParameter("comp", "block"); // quiet A own-api
  return RestApi.executeRequest().statusCode;
}

export function dropbox() {
  RestApi.createRequest("/2/files/list_folder", "POST");
  const refreshToken = "qX-3vDorsch_refresh"; // LOUD A1002 name+shape =dropbox
  const appId = "k3jh2g1f0d9s8a7"; // quiet A #7
  RestApi.addFormField("grant_type", "refresh_token"); // quiet A #1
  RestApi.addFormField("refresh_token", refreshToken); // also =dropbox
  RestApi.addFormField("client_id", appId); // quiet A #7
  return RestApi.executeRequest().statusCode;
}

export function cloudinary(publicId: string) {
  RestApi.createRequest("/v1_1/acme/image/destroy", "POST");
  RestApi.addJsonBody({ public_id: publicId, api_key: "478293118337455", signature: sign("20261128", "eu", publicId) }); // LOUD A1002 initializer
  return RestApi.executeRequest().statusCode;
}

export const cloudinary_url = "cloudinary://478293118337455:Ja8-Rotmilan-Xq2@acme"; // LOUD A1002 #21
export const nextToken = (page?: { nextToken?: string }) => page?.nextToken ?? "start"; // quiet A #2
export const partitionKey = "tenant#2026"; // quiet A #10
export const sortKey = ["customer", "invoice"].join("#"); // quiet A #10
