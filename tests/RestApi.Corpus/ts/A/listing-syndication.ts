import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

type Portal = Readonly<{ name: string; url: string; auth: () => void }>;
type Listing = Readonly<{ id: string; title: string; price: number; rooms: number }>;
type Result<T> = { ok: true; value: T } | { ok: false; reason: string };

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const fail = (reason: string): Result<never> => ({ ok: false, reason });

const secret = (name: string): string => AppSchema.getSecrets()[name] ?? "";
const bearer = (token: string) => () => RestApi.setOAuth2AuthorizationHeaderAuth(token);
const basic = (user: string, password: string) => () => RestApi.setHttpBasicAuth(user, password);
const apiKey = (value: string, header = "X-Api-Key") => () => RestApi.addHeader(header, value); // quiet A #2

const portals: readonly Portal[] = [
  { name: "homefinder", url: "https://api.homefinder.ch", auth: bearer(secret("COMIND_SECRET_HOMEFINDER")) }, // quiet A #3
  { name: "immoweb", url: "https://feed.immoweb.be", auth: basic("agentur-nord", "Backstein_1904") }, // LOUD A1002 #17
  { name: "casa", url: "https://push.casa.it/v2", auth: apiKey("{{base62-24}}", "X-Casa-Key") }, // LOUD A1002 #17
  { name: "wohnnetz", url: "https://www.wohnnetz.at/api", auth: basic("agentur-nord", secret("COMIND_SECRET_WOHNNETZ")) }, // quiet A #7
];

const send = (portal: Portal, path: string, body: unknown): Result<string> => {
  RestApi.createClient(portal.url);
  RestApi.createRequest(path, "POST");
  portal.auth();
  RestApi.addJsonBody(body);
  const res = RestApi.executeRequest();
  return res.statusCode >= 200 && res.statusCode < 300 ? ok(res.content) : fail(`${portal.name}: ${res.statusCode}`);
};

const toListing = (record: any): Listing => ({
  id: record.c_external_id,
  title: record.title,
  price: Number(record.c_price),
  rooms: Number(record.c_rooms),
});

const publish = (listing: Listing) => portals.map((portal) => send(portal, "/listings", listing));

const geocode = (address: string): Result<[number, number]> => {
  RestApi.createClient("https://maps.googleapis.com");
  RestApi.createRequest("/maps/api/geocode/json", "GET");
  RestApi.addQueryParameter("address", address);
  RestApi.addQueryParameter("key", "{{google-api}}"); // LOUD A1001 #17
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) return fail("geocoding failed");
  const [first] = JSON.parse(res.content).results;
  return first ? ok([first.geometry.location.lat, first.geometry.location.lng]) : fail("ZERO_RESULTS");
};

const withQuery = (params: Record<string, string>) =>
  Object.entries(params).forEach(([name, value]) => RestApi.addQueryParameter(name, value)); // also =schools

const nearbySchools = (lat: number, lng: number): string[] => {
  RestApi.createClient("https://places.schulatlas.de");
  RestApi.createRequest("/near", "GET");
  withQuery({
    lat: String(lat),
    lng: String(lng),
    category_key: "primary_school", // quiet A #10
    access_token: "sa.Uq41kXb9ZtRw7Pe2", // LOUD A1002 #19 =schools
  });
  const res = RestApi.executeRequest();
  return res.statusCode === 200 ? JSON.parse(res.content).map((s: any) => s.name) : [];
};

const energyLabels = {
  passivhaus: "Passive house", // quiet A #10
  keyFacts: "Key facts at a glance", // quiet A #10
  authorName: "Listing author", // quiet A #10
  passwordHint: "Leave empty to keep the current password", // quiet A #1
} as const;

const label = (name: keyof typeof energyLabels) => energyLabels[name];

const tokenOf = (region: "north" | "south"): string =>
  region === "north"
    ? secret("COMIND_SECRET_VALUATION_NORTH") // quiet A #3
    : "val-south-8Yt3Kq0B"; // LOUD A1002 #18 =south

const valuation = (listing: Listing, region: "north" | "south"): Result<number> => {
  RestApi.createClient("https://valuation.pricehub.eu");
  RestApi.createRequest(`/estimate/${listing.id}`, "GET");
  RestApi.setOAuth2AuthorizationHeaderAuth(tokenOf(region)); // also =south
  const { statusCode, content } = RestApi.executeRequest();
  return Math.floor(statusCode / 100) === 2 ? ok(JSON.parse(content).estimate) : fail(`valuation ${statusCode}`);
};

const photoUploadHeaders = (): [string, string][] => [
  ["Accept", "application/json"],
  ["X-Request-Token", `${entity.id}-${Date.now()}`], // quiet A #4
  ["Authorization", "Bearer " + "{{jwt}}"], // LOUD A1002 #18 =photo
  ["If-None-Match", "{{hex40}}"], // quiet A #5
];

const registerPhotos = (urls: readonly string[]) =>
  urls
    .map((url) => {
      RestApi.createClient("https://media.nordagentur.com");
      RestApi.createRequest("/photos", "POST");
      photoUploadHeaders().forEach(([name, value]) => RestApi.addHeader(name, value)); // also =photo
      RestApi.addJsonBody({ url });
      return RestApi.executeRequest();
    })
    .filter((res) => res.statusCode === 201)
    .map((res) => JSON.parse(res.content).id as string);

const shortCode = (length: number): string => {
  const alphabet = "abcdefghijkmnpqrstuvwxyz23456789"; // quiet A #6
  return Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join("");
};

const feedLogin = [
  ["user", "nordagentur"],
  ["password", "Klinker77"], // LOUD A1002 #22 =feed
].map((pair) => pair.join("=")).join("&");

const feed = (): Result<string> => {
  RestApi.createClient("https://ftp-gateway.nordagentur.com");
  RestApi.createRequest("/login", "POST");
  RestApi.addJsonBody({ form: feedLogin }); // also =feed
  const res = RestApi.executeRequest();
  return res.statusCode !== 200 ? fail("login refused") : ok(res.content);
};

const describeAuth = (portal: Portal): string =>
  [portal.name, "password=" + "*".repeat(6), "token=REDACTED"].join(" "); // quiet A #4

const authErrors: Record<number, string> = {
  401: "invalid_token", // quiet A #11
  403: "insufficient_scope",
  419: "password_change_required", // quiet A #11
};

const explain = (status: number) => authErrors[status] ?? "unknown";

const pingCrm = ({ password = "changeme", user = "feed" } = {}) => { // LOUD A1002 #25 =ping
  RestApi.createClient("https://crm.nordagentur.com");
  RestApi.createRequest("/ping", "GET");
  basic(user, password)(); // also =ping
  return RestApi.executeRequest().statusCode === 200;
};

// e.g. basic("agent", "s3cret") or apiKey("abc123")
const fixtures = {
  mockPortal: { name: "mock", url: "https://localhost", auth: basic("user", "pass") }, // quiet A #8
  mockToken: "test-token", // quiet A #8
};

const dryRun = (listing: Listing) => ({ listing, via: fixtures.mockPortal.name, token: fixtures.mockToken.length });

const publish_listing = () => {
  const failed = publish(toListing(entity)).flatMap((r) => (r.ok ? [] : [r.reason]));
  entity.c_publish_status = failed.length ? failed.join("; ") : "published";
  ComindServer.sleep(200);
};

export default { publish_listing, geocode, nearbySchools, valuation, registerPhotos, feed, label, shortCode, describeAuth, explain, pingCrm, dryRun };
