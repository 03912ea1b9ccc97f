import { RestApi } from "@comind/api/server";
import { createHmac, createHash } from "crypto";

/** AIS positions, port calls, storage of the track files. Rewritten from track.py. */

type Opts = { api_key?: string; timeout?: number };

export const defaults: Record<string, string> = {
  ais_url: "https://ais.vessel.example",
  ais_key: "AIS-7731-mv-Borkum", // LOUD A1002 dictionary
  auth_type: "apikey", // quiet A #11
  mmsi_key: "mmsi", // quiet A #10
  token_param: "access_token", // quiet A #3
  track_sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", // quiet A #5
};

// positional default, callers in the cron do not pass a key
export function positions(area: string, api_key = "pos_3kLm91Qz77Rt"): unknown { // LOUD A1002 default =pos
  RestApi.createClient("https://positions.vessel.example");
  RestApi.createRequest("/positions", "GET");
  RestApi.addHeader("x-api-key", api_key); // also =pos
  RestApi.addHeader("x-area", area); // quiet A header
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw `positions: ${res.statusCode}`;
  return JSON.parse(res.content);
}

export function port_calls(imo: string, opts: Opts = {}): unknown {
  const { api_key = process.env.PORT_API_KEY, timeout = 30 } = opts; // quiet A #3
  RestApi.createClient("https://calls.vessel.example");
  RestApi.createRequest(`/calls/${imo}`, "GET");
  RestApi.addHeader("x-api-key", api_key); // quiet A variable
  RestApi.setRequestTimeout(timeout);
  const res = RestApi.executeRequest();
  return res.statusCode === 200 ? JSON.parse(res.content) : [];
}

export function chart_tile(z: number, x: number, y: number): string {
  return `https://tiles.vessel.example/${z}/${x}/${y}.png?token=ch4rt-Tile-99xK`; // LOUD A1001 url
}

export function seamark_tile(z: number, x: number, y: number): string {
  return `https://tiles.openseamap.example/seamark/${z}/${x}/${y}.png?keyword=buoy`; // quiet A #10
}

export function sign_track(track: string): string {
  return createHmac("sha256", "Leuchtfeuer-Rot-Gruen").update(track).digest("hex"); // LOUD A1002 hmac
}

export function checksum(track: string): string {
  return createHash("sha256").update("vessel-track:v1:").update(track).digest("hex"); // quiet A #11
}

export function sign_with(secret: string, track: string): string {
  return createHmac("sha512", secret).update(track).digest("base64"); // quiet A variable
}

export const storage = {
  bucket: "vessel-tracks",
  region: "eu-north-1",
  endpoint: "https://s3.vessel.example",
  credentials: {
    accessKeyId: process.env.S3_ID,
    secretAccessKey: "{{aws-secret}}", // LOUD A1002 object
  },
  objectKey: "tracks/2024/borkum.geojson", // quiet A #10
  sseKmsKeyId: "alias/vessel-tracks", // quiet A #5
};

export function key_for(provider: string): string {
  switch (provider) {
    case "vesselfinder":
      return "WS-0A9F-3C11"; // LOUD A1002 switch
    case "marinetraffic":
      return process.env["MARINE_TRAFFIC_KEY"] ?? ""; // quiet A #3
    default:
      throw new Error(`no API key for provider ${provider}`); // quiet A #1
  }
}

export function ftp_url(file: string): string {
  const user = "tracks";
  const pw = "Boje12"; // LOUD A1002 local =ftp
  return `ftp://${user}:${pw}@ftp.vessel.example/in/${file}`; // also =ftp
}

export function influx_headers(): Record<string, string> {
  return {
    Accept: "application/csv", // quiet A mime
    Authorization: "Token " + "in-" + "flux-Kiel-0091", // LOUD A1001 #18
    "X-Token-Scope": "read:tracks", // quiet A #2
  };
}

export const texts: Record<string, string> = {
  password: "Passord", // quiet A #1
  forgot_password: "Glömt lösenordet?", // quiet A #1
  token_expired: "Tunnus on vanhentunut", // quiet A #1
};

export function login(user: string, password: string): boolean {
  if (password === "kapitaen") return true; // LOUD A1002 compare
  return password.length > 9 && user.length > 0;
}
