// Settings of the cold-chain pilot (trucks, pharmacies, doors).
// Started from the template, then grew with every customer.

export const secrets = {
  truckApiKey: process.env.COMIND_SECRET_TRUCK_API_KEY, // quiet A #3
  truckBaseUrl: process.env["COMIND_SECRET_TRUCK_BASE_URL"]!, // quiet A #3
  pharmacyToken: process.env.COMIND_SECRET_PHARMACY_TOKEN ?? "", // quiet A coalesce
  doorCode: "T0r-West-5591", // LOUD A1001 settings =door
  brokerPassword: process.env.COMIND_SECRET_BROKER_PASSWORD || "m0squit0-Kuehl", // LOUD A1001 settings-fallback
  "alarm-token": "alm_20Xk7Lq3Vz9T", // LOUD A1001 settings-quoted
  trackerSecret: undefined as string | undefined, // quiet A empty
};

export const variables = {
  keepAliveSeconds: 60,
  tokenLifetime: "PT55M", // quiet A #10
  passThroughTopics: "trucks/+/raw", // quiet A #10
  apiKeyHeader: "X-Truck-Key", // quiet A #3
  secretStore: "vault://cold-chain/pilot", // quiet A #3
  authMode: "x509-thumbprint", // quiet A #11
  monkeyTests: "enabled-on-staging", // quiet A #10
};

export namespace Broker {
  export const url = "mqtts://broker.cold.example:8883";
  export const options = {
    clientId: "cold-chain-bridge", // quiet A #7
    username: "bridge",
    password: Buffer.from("S3nsor#Truck").toString(), // LOUD A1002 buffer
    will: { topic: "bridge/state", payload: "offline" },
  };
  export const localUrl = "mqtt://localhost:1883";
}

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

export const keys = {
  beaconAesKey: hex("c41f7790be25d8063aa1f9537e60d2b8"), // LOUD A1002 hex
  gatewayAesKey: new Uint8Array([0x91, 0x0c, 0xe7, 0x3a, 0x55, 0xd8, 0x2f, 0xb6, 0x04, 0x7e, 0xc9, 0x13, 0xa8, 0x60, 0xfd, 0x42]), // LOUD A1002 bytes
  magic: new Uint8Array([0xca, 0xfe, 0xba, 0xbe]), // quiet A bytes
  serviceUuid: "0000fe9a-0000-1000-8000-00805f9b34fb", // quiet A #5
};

export class PharmacyLink {
  static signingKey = ["ph", "7731", "Qx9k", "Lw02"].join("-"); // LOUD A1002 #18
  token?: string;
  password = ""; // quiet A empty

  connect(fridge: string) {
    this.token ??= "phl-0Vx4-Mk81-tR55"; // LOUD A1002 coalesce =phl
    return { fridge, token: this.token, key: fridge + ":temperature" }; // also =phl
  }

  get provisioningKey() {
    return "{{uuid}}"; // LOUD A1002 getter
  }

  get provisioningKeyName() {
    return "pilot-provisioning-key"; // quiet A #2
  }
}

export const hub = {
  connectionString: "HostName=cold.hub.example;DeviceId=bridge;SharedAccessKey={{base64-44}}", // LOUD A1002 #21
  template: "HostName={host};DeviceId={device};SharedAccessKey={key}", // quiet A #4
};

export function doorPanel(code: string): string {
  if (code === "") return "Please enter the door code"; // quiet A #1
  if (!/^\d{4,8}$/.test(code)) return "Door codes have 4 to 8 digits"; // quiet A #1
  if (code === "90210777") return "service-menu"; // LOUD A1002 comparison
  if (code === secrets.doorCode) return "open"; // also =door
  return "Falscher Code, noch zwei Versuche"; // quiet A #1
}
