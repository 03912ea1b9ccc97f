import { entity } from "#typings";
import { Files, RestApi } from "@comind/api/server";

// Data bases, queues and stores, each with the text that its driver wants.
export const stores = {
  mongo: "mongodb+srv://ingest:Gannet-Cliff@cluster0.mongodb.example/app?retryWrites=true", // LOUD A1002 url
  redis: "redis://:sprat-School-8@cache.internal:6379/0", // LOUD A1002 url
  amqp: `amqp://${process.env.MQ_USER}:${process.env.MQ_PASSWORD}@mq.internal/%2f`, // quiet A #4
  local: "postgres://postgres@localhost:5432/app", // quiet A url
  kafka: { username: "ingest", mechanism: "scram-sha-256", password: process.env.KAFKA_PASSWORD! }, // quiet A #3
  sftp: { host: "sftp.example.com", username: "drop", passphrase: "eel River 7", privateKey: "/etc/keys/drop.pem" }, // LOUD A1002 initializer
};

const signingKey = [
  "-----BEGIN RSA PRIVATE KEY-----", // LOUD A1002 pem =rsa
  "MIIEowIBAAKCAQEAx9Hc2Vq0sJx3mJQ5dFq1bT0u", // also =rsa
  "-----END RSA PRIVATE KEY-----",
].join("\n");

const verificationKey = "-----BEGIN PUBLIC KEY-----\n" + "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n" + "-----END PUBLIC KEY-----"; // quiet A pem

export function upload() {
  const sas = "sv=2024-05-04&ss=b&srt=co&sp=rwl&se=2027-01-01T00:00:00Z&sig={{azure-sig}}"; // LOUD A1002 format
  const etag = "0x8DC9A2B7F4D1E60"; // quiet A #12
  const md5 = "1B2M2Y8AsgTpgAmY7PhCfg=="; // quiet A #12
  RestApi.createClient("https://media.blob.core.windows.example");
  RestApi.createRequest(`/uploads/${entity.id}?${sas}`, "PUT");
  RestApi.addHeader("If-Match", etag);
  RestApi.addHeader("Content-MD5", md5);
  RestApi.addFile("file", Files.getFileRef(entity.attachments__list[0].file_uid));
  return RestApi.executeRequest().statusCode;
}

export function sign(jwt: { sign(payload: object, key: string, o?: object): string }) {
  const session = jwt.sign({ sub: entity.id, kid: "2024-key-1" }, "jwt-Lamprey-63", { algorithm: "HS256" }); // LOUD A1001 #17
  return [session, jwt.sign({ aud: "app" }, signingKey), verificationKey]; // quiet A flow
}

export const cacheKeys = {
  token: "oauth:token:crm", // quiet A #3
  session: "sess:v2", // quiet A #11
};

export const vault = (read: (path: string, field: string) => string) => read("kv/data/erp", "db_password"); // quiet A #3

export const importCsv = "Login;Password;Role\n"; // quiet A #1
