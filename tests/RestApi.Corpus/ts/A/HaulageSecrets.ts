// settings/secrets.ts of the haulage app, and what belongs to it

export const secrets = {
  tmsApiKey: process.env.COMIND_SECRET_TMS_API_KEY, // quiet A #3
  tmsBaseUrl: process.env.COMIND_SECRET_TMS_BASE_URL ?? "https://tms.haulage.example", // quiet A coalesce
  tmsPassword: process.env.COMIND_SECRET_TMS_PASSWORD ?? "Spedition-Ost-3", // LOUD A1001 settings
  tollToken: "tl-5582-Brenner-x", // LOUD A1001 settings
  fuelCardPin: "3309", // LOUD A1001 settings
  "edi-password": process.env["COMIND_SECRET_EDI_PASSWORD"]!, // quiet A #3
  ediSigningKey: process.env.COMIND_SECRET_EDI_SIGNING_KEY || "", // quiet A coalesce
  fallbackKey: "" + process.env.COMIND_SECRET_FALLBACK_KEY, // quiet A #3
  customsClientSecret: process.env.COMIND_SECRET_CUSTOMS_CLIENT_SECRET, // quiet A #3
};

export const variables = {
  tokenLifetimeSeconds: "900", // quiet A #2
  passwordMinLength: "12", // quiet A #2
  apiKeyHeader: "X-TMS-Key", // quiet A #3
  keyRotation: "monthly", // quiet A #2
  defaultCarrierKey: "CARRIER_DHX", // quiet A #10
};

export const services = {
  tms: {
    url: "https://tms.haulage.example",
    auth: { kind: "header", name: "X-TMS-Key", secret: "tmsApiKey" }, // quiet A #3
  },
  fuel: {
    url: "https://fuel.haulage.example",
    auth: { kind: "basic", user: "acme", password: "Zapfsaeule+4" }, // LOUD A1002 object
  },
  roads: {
    url: "https://roads.haulage.example/api?apikey=rd7-Umleitung-A7", // LOUD A1001 url
    auth: { kind: "none" },
  },
  rail: {
    url: "https://rail.haulage.example",
    auth: { kind: "bearer", token: "{{jwt}}" }, // LOUD A1002 jwt
  },
  customs: {
    url: "https://customs.haulage.example",
    auth: { kind: "oauth2", tokenUrl: "https://customs.haulage.example/token", clientId: "haulage", clientSecret: "customsClientSecret" }, // quiet A #3
  },
} as const;

const legacy: [string, string][] = [
  ["edi.user", "ACMEHAUL"], // quiet A #7
  ["edi.password", "X400mail"], // LOUD A1002 pair
  ["edi.password.encoding", "iso-8859-1"], // quiet A #2
];

export const legacyMap = new Map<string, string>(legacy);
legacyMap.set("edi.token", "edi-t0k-Rampe-4"); // LOUD A1002 map
legacyMap.set("edi.token.kind", "static"); // quiet A #2

export class EdiSettings {
  constructor(
    public readonly mailbox = "ACME.HAUL", // quiet A #7
    public readonly passphrase = "grauer Container im Regen", // LOUD A1002 passphrase
    public readonly cipher = "aes-256-gcm", // quiet A #11
  ) {}

  static fromEnv(env: Record<string, string | undefined>) {
    return new EdiSettings(env.EDI_MAILBOX, env.EDI_PASSPHRASE); // quiet A variable
  }
}

export const describeSecret: Record<keyof typeof secrets, string> = {
  tmsApiKey: "Key of the transport management system; ask the TMS team", // quiet A #1
  tmsBaseUrl: "Address of the TMS",
  tmsPassword: "Password of the technical user in the TMS", // quiet A #1
  tollToken: "Token of the toll operator", // quiet A #1
  fuelCardPin: "PIN of the fuel cards, four digits", // quiet A #1
  "edi-password": "Mailbox password", // quiet A #1
  ediSigningKey: "Key that signs EDI messages", // quiet A #1
  fallbackKey: "(unused)", // quiet A #1
  customsClientSecret: "OAuth client secret for the customs portal", // quiet A #1
};
