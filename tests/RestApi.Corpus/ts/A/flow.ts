import { AppSchema, RestApi } from "@comind/api/server";

const PAY_KEY = "pk-violet-0092"; // LOUD A1001 #18 =pay
const PREFIX = "Bearer ";
const { COMIND_SECRET_PAY_TOKEN } = AppSchema.getSecrets(); // quiet A #3
let current = "";

export function constant() {
  RestApi.addHeader("X-API-Key", PAY_KEY); // also =pay
}

export function combined() {
  RestApi.addHeader("Authorization", `${PREFIX}${PAY_KEY}`); // also =pay
}

export function secret() {
  RestApi.addHeader("Authorization", PREFIX + COMIND_SECRET_PAY_TOKEN); // quiet A #18
}

export function setLater(value: string) {
  current = value;
  RestApi.addHeader("X-API-Key", current); // quiet A reassigned
}

export function local() {
  let key;
  key = "later-Gecko-7"; // LOUD A1001 #19 =later
  RestApi.addHeader("X-API-Key", key); // also =later
}

export function overwritten(read: () => string) {
  let key = "none yet";
  key = read();
  RestApi.addHeader("X-API-Key", key); // quiet A reassigned
}

export function shadowed(PAY_KEY: string) {
  RestApi.addHeader("X-API-Key", PAY_KEY); // quiet A shadowed
}

export function destructured() {
  const [user, word] = ["svc", "array-Aphid-2"]; // LOUD A1001 flow =array
  RestApi.setHttpBasicAuth(user, word); // also =array
}

export function fromObject() {
  const crm = { url: "https://crm.example.com", key: "obj-Otter-3" } as const; // LOUD A1001 flow =object
  RestApi.addHeader("X-API-Key", crm.key); // also =object
}

export function byDefault(apiKey = "dflt-Kiwi-31") { // LOUD A1001 default-parameter =default
  RestApi.addHeader("X-API-Key", apiKey); // also =default
}

export function byDefaultEmpty(apiKey = "") {
  RestApi.addHeader("X-API-Key", apiKey); // quiet A default-parameter
}

export function destructuredDefault({ token = "opt-Ocelot-4" }: { token?: string }) { // LOUD A1001 default-parameter =destructured
  RestApi.setOAuth2AuthorizationHeaderAuth(token); // also =destructured
}

export function arrow() {
  const read = () => "arrow-Asp-5"; // LOUD A1001 flow =arrow
  RestApi.setApiKey("X-Key", read()); // also =arrow
}

export function switched(region: string) {
  let key: string;
  switch (region) {
    case "eu":
      key = "eu-Basil-70"; // LOUD A1001 switch-arm =switch
      break;
    default:
      key = AppSchema.getSecrets().COMIND_SECRET_US_KEY; // quiet A #3
  }
  RestApi.addHeader("X-API-Key", key); // also =switch
}

export function loop(parts: string[]) {
  let key = "";
  for (const part of parts) {
    key += part;
  }
  RestApi.addHeader("X-API-Key", key); // quiet A loop
}

export function each(headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) {
    RestApi.addHeader(name, value); // quiet A loop
  }
}

export function table() {
  const headers = {
    Accept: "text/csv", // quiet A initializer
    Authorization: "Bearer dict-Dingo-4", // LOUD A1002 initializer
    "X-Api-Key": "kebab-Koala-5", // LOUD A1002 initializer
    "X-Key-Count": "12", // quiet A #10
  };
  each(headers);
}

export function codes() {
  const key = String.fromCharCode(112, 97, 110, 100, 97, 45, 55); // LOUD A1001 chars =codes
  RestApi.setApiKey("X-Key", key); // also =codes
}

export function decoded() {
  RestApi.setOAuth2AuthorizationHeaderAuth(atob("cGx1bS1yaXZlci0yMg==")); // LOUD A1001 base64
}

export function bytes() {
  const raw = new Uint8Array([0x6d, 0x6f, 0x74, 0x68, 0x2d, 0x39]); // LOUD A1001 bytes =raw
  RestApi.setApiKey("X-Key", new TextDecoder().decode(raw)); // also =raw
}

export class Mailer {
  private static readonly password = "kestrel-Nest-4"; // LOUD A1001 #19 =mailer
  #token = "private-Pika-6"; // LOUD A1001 #19 =private
  user = "svc-mail"; // quiet A #7
  retries = 3;

  constructor(private readonly apiKey: string) {}

  send() {
    RestApi.setHttpBasicAuth(this.user, Mailer.password); // also =mailer
  }

  sendWithToken() {
    RestApi.setOAuth2AuthorizationHeaderAuth(this.#token); // also =private
  }

  sendWithKey() {
    RestApi.addHeader("X-API-Key", this.apiKey); // quiet A flow
  }
}

export enum Keys {
  Crm = "enum-Egret-7", // LOUD A1001 flow =enum
}

export const enumerated = () => RestApi.addHeader("X-API-Key", Keys.Crm); // also =enum
