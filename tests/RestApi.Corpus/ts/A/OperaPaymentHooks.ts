import { createCipheriv, createHash, createHmac, timingSafeEqual } from "node:crypto";
import { AppSchema, RestApi } from "@comind/api/server";

type Provider = "card" | "wallet" | "invoice";
type Hook = Readonly<{ provider: Provider; body: string; signature: string }>;
type Verdict = { ok: true } | { ok: false; reason: "bad-signature" | "unknown-key" | "token-expired" }; // quiet A #10

const SIGNATURE_HEADERS = {
  card: "stripe-signature", // quiet A #3
  wallet: "x-wallet-signature-sha256", // quiet A #3
  invoice: "x-invoice-token", // quiet A #3
} as const;

const hookSecrets = new Map<Provider, string>([
  ["card", "{{stripe-hook}}"], // LOUD A1002 map
  ["wallet", AppSchema.getSecrets().COMIND_SECRET_WALLET_HOOK ?? ""], // quiet A #3
  ["invoice", "Rechnung!Ruft#An"], // LOUD A1002 map
]);

const sha = (text: string) => createHash("sha256").update(text).digest("hex"); // quiet A #11
const hmac = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex"); // quiet A #11

export const verify = ({ provider, body, signature }: Hook): Verdict => {
  const key = hookSecrets.get(provider);
  if (!key) return { ok: false, reason: "unknown-key" }; // quiet A #10
  const expected = Buffer.from(hmac(key, body));
  return timingSafeEqual(expected, Buffer.from(signature)) ? { ok: true } : { ok: false, reason: "bad-signature" };
};

export const sealReceipt = (receipt: string) => // also =seal
  createHmac("sha512", "quittung::2b|!2b::siegel").update(receipt).digest("base64"); // LOUD A1002 hmac =seal

export const encryptIban = (iban: string, iv: Buffer) => {
  const cipher = createCipheriv("aes-256-cbc", Buffer.from("{{hex32}}", "utf8"), iv); // LOUD A1002 cipher
  return cipher.update(iban, "utf8", "hex") + cipher.final("hex");
};

export const checksum = (file: string) => sha(file) === "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; // quiet A #5

export function refund(charge: string, { amount, idempotencyKey = `refund-${charge}` }: { amount: number; idempotencyKey?: string }) { // quiet A #10
  RestApi.createClient("https://api.card.example");
  RestApi.createRequest("/v1/refunds", "POST");
  RestApi.setHttpBasicAuth("{{stripe-live}}", ""); // LOUD A1001 basic
  RestApi.addHeader("Idempotency-Key", idempotencyKey); // quiet A #10
  RestApi.addFormField("charge", charge);
  RestApi.addFormField("amount", String(amount));
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw `refund ${charge}: ${res.statusCode}`;
  return JSON.parse(res.content).id as string;
}

const tokenBody = (clientId: string) =>
  new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: "wl_8Zt2Kq6Xm0Vb", // LOUD A1002 form
    scope: "payments.read tokens.write", // quiet A #10
  }).toString();

export function walletToken() {
  RestApi.createClient("https://wallet.example");
  RestApi.createRequest("/oauth/token", "POST");
  RestApi.addBody(tokenBody("agency-opera"), "application/x-www-form-urlencoded");
  const res = RestApi.executeRequest();
  return res.statusCode === 200 ? (JSON.parse(res.content).access_token as string) : undefined; // quiet A #3
}

export const checkoutPage = (locale: "de" | "en" | "es") =>
  ({
    de: { password: "Passwort", secretQuestion: "Geheimfrage" }, // quiet A #1
    en: { password: "Password", secretQuestion: "Secret question" }, // quiet A #1
    es: { password: "Contraseña", secretQuestion: "Pregunta secreta" }, // quiet A #1
    publicKey: "{{stripe-publishable}}", // quiet A public-key
    locale,
  });

export const dunningDb = (stage: string) => // also =dunning
  stage === "live"
    ? "postgres://dunning:Mahn.Stufe.3@db.opera.example:5432/dunning" // LOUD A1002 #21 =dunning
    : process.env.DUNNING_DATABASE_URL; // quiet A #3

export const archiveDb = (user: string, password: string) => `postgres://${user}:${password}@db.opera.example/archive`; // quiet A #4

export const invoiceLink = (id: string) => {
  const url = new URL(`https://invoices.example/${id}`);
  url.searchParams.set("access_token", "inv-R7k2-81Lz-xQ0p"); // LOUD A1001 search-params
  url.searchParams.set("tokenize", "false-by-default"); // quiet A #10
  return url.href;
};

export const adminPin = { door: "front", pin: "480913" }; // LOUD A1002 #22

export const isStrong = (password: string) => /^(?=.*[A-Z])(?=.*\d)[^\s]{10,}$/.test(password) && password !== "Passw0rd"; // quiet A #13
