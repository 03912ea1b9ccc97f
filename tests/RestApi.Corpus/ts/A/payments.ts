import { createHmac, timingSafeEqual } from "node:crypto";
import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

const API_VERSION = "2024-06-20"; // quiet A #5
const SIGNATURE_HEADER = "X-Pay-Signature"; // quiet A #3
const webhookSecret = "wh-Barnacle_2209"; // LOUD A1002 name+shape
const SECRET_PATH = "secret/data/payments/stripe"; // quiet A #3
let idempotencyKey = "order-unknown"; // quiet A #10

type Outcome = { token_type: "bearer"; expires: number };

export class PaymentClient {
  private readonly merchant = "M-20994"; // quiet A #7
  private readonly passphrase: string = "salted Hazel & 12 nuts"; // LOUD A1002 name+shape

  constructor(private token = "") {} // quiet A default-parameter

  get apiKey() {
    return "getter-Newt-81"; // LOUD A1002 name+shape
  }

  charge(amount: number): number {
    idempotencyKey = `charge-${entity.id}-${amount}`; // quiet A #10
    RestApi.createClient("https://pay.example.com");
    RestApi.createRequest("/charges", "POST");
    RestApi.addHeader("Idempotency-Key", idempotencyKey); // quiet A #10
    RestApi.addHeader("Authorization", "Bearer ".concat("tern-Shoal-612")); // LOUD A1001 #18
    RestApi.addHeader("Stripe-Version", API_VERSION); // quiet A own-api
    RestApi.addJsonBody({ amount, merchant: this.merchant, source: "tok_visa" }); // quiet A #13
    return RestApi.executeRequest().statusCode;
  }

  refund(charge: string) {
    this.token ||= "late-Limpet-30"; // LOUD A1002 coalesce =late
    RestApi.createRequest(`/refunds/${charge}`, "POST");
    RestApi.addHeader("Authorization", ["Bearer", this.token].join(" ")); // also =late
    return RestApi.executeRequest().statusCode;
  }
}

export function verify(body: string, given: string) {
  const digest = createHmac("sha256", "sign-Urchin-55").update(body).digest(); // LOUD A1001 own-api
  return timingSafeEqual(digest, Buffer.from(given, "hex")); // quiet A getbytes
}

export function verifyOf(body: string, key: string) {
  return createHmac("sha256", key).update(body).digest("hex"); // quiet A own-api
}

export function accept(headers: Record<string, string>) {
  if (headers["x-webhook-token"] !== "hook-Puffin-17") return false; // LOUD A1002 name+shape
  return headers["x-webhook-source"] === "payments" && Boolean(headers[SIGNATURE_HEADER]); // quiet A #2
}

export const granted = (o: Outcome) => o.token_type === "bearer"; // quiet A #2
