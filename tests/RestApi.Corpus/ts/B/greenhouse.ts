import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

type Res = { statusCode: number; content: string; headers: Record<string, string>; errorMessage?: string };
type Reading = { sensor: string; celsius: number; humidity: number };
type Either<L, R> = { tag: "left"; left: L } | { tag: "right"; right: R };

const left = <L>(value: L): Either<L, never> => ({ tag: "left", left: value });
const right = <R>(value: R): Either<never, R> => ({ tag: "right", right: value });

const HUB = "https://hub.gewaechshaus.farm";

const get = (path: string, query: Record<string, string> = {}): Res => {
  RestApi.createClient(HUB);
  RestApi.createRequest(path, "GET");
  RestApi.setOAuth2AuthorizationHeaderAuth(AppSchema.getSecrets().COMIND_SECRET_HUB_TOKEN);
  Object.entries(query).forEach(([k, v]) => RestApi.addQueryParameter(k, v));
  return RestApi.executeRequest();
};

const write = (method: "POST" | "PUT" | "DELETE") => (path: string, body: object): Res => {
  RestApi.createClient(HUB);
  RestApi.createRequest(path, method);
  RestApi.addJsonBody(body);
  return RestApi.executeRequest();
};

const isOk = ({ statusCode }: Res): boolean => statusCode >= 200 && statusCode < 300;

const orThrow = (res: Res): Res => {
  if (!isOk(res)) throw new Error(`hub answered ${res.statusCode}`);
  return res;
};

const parseChecked = <T>(res: Res): T => JSON.parse(orThrow(res).content); // quiet B inner

const toEither = <T>(res: Res): Either<number, T> =>
  isOk(res) ? right(JSON.parse(res.content) as T) : left(res.statusCode); // quiet B either

const safeParse = <T>(text: string, fallback: T): T => {
  try {
    return JSON.parse(text);
  } catch {
    return fallback;
  }
};

const sensors = (): string[] => JSON.parse(get("/sensors").content); // LOUD B2001 oneliner

const activeSensors = (): string[] => {
  const res = get("/sensors", { active: "true" });
  return res.statusCode === 200 ? JSON.parse(res.content) : []; // quiet B ternary
};

const readings = (ids: string[]): Reading[] =>
  ids
    .map((id) => get(`/sensors/${id}/reading`))
    .map((res) => JSON.parse(res.content)); // LOUD B2001 map

const validReadings = (ids: string[]): Reading[] =>
  ids
    .map((id) => get(`/sensors/${id}/last`))
    .filter(isOk)
    .map(({ content }) => JSON.parse(content)); // quiet B filter

const averages = (zones: string[]): number[] =>
  zones.flatMap((zone) => {
    const res = get(`/zones/${zone}/average`);
    return res.content ? [Number(res.content)] : []; // LOUD B2001 notempty
  });

const dewPoints = (zones: string[]): number[] =>
  zones.flatMap((zone) => {
    const { statusCode, content } = get("/dew-point", { zone });
    return statusCode === 200 ? [parseFloat(content)] : []; // quiet B destructured
  });

const total = (meters: string[]): number =>
  meters.reduce((sum, meter) => sum + JSON.parse(get(`/meters/${meter}`).content).liters, 0); // LOUD B2001 reduce

const totalSafe = (meters: string[]): number =>
  meters.reduce((sum, meter) => {
    const res = get("/water", { meter });
    if (!isOk(res)) return sum;
    return sum + JSON.parse(res.content).liters; // quiet B reduce
  }, 0);

const forecast = (days: number) => {
  const res = get("/forecast", { days: String(days) });
  return safeParse<{ min: number; max: number }[]>(res.content, []); // LOUD B2001 safeparse
};

const frostWarning = (): boolean => {
  const outcome = toEither<{ frost: boolean }>(get("/frost"));
  return outcome.tag === "right" && outcome.right.frost; // quiet B tagged
};

const setpoint = (zone: string): number | undefined => {
  const res = get(`/zones/${zone}/setpoint`);
  return res.statusCode !== 404 ? JSON.parse(res.content).celsius : undefined; // LOUD B2001 onlynotfound
};

const pipe = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));

const fetchPlan = pipe(
  (zone: string) => get("/plan", { zone }),
  (res) => JSON.parse(res.content) as { steps: string[] }, // LOUD B2001 pipe
);

const fetchRecipe = pipe((crop: string) => get(`/recipes/${crop}`), parseChecked<{ ec: number; ph: number }>); // quiet B pipe

const openVent = (zone: string, percent: number): boolean =>
  isOk(write("PUT")(`/zones/${zone}/vent`, { percent })); // quiet B write

const closeAll = (zones: string[]): void =>
  zones.forEach((zone) => {
    RestApi.createClient(HUB);
    RestApi.createRequest(`/zones/${zone}/close`, "POST");
    RestApi.executeRequest(); // LOUD B2002 foreach
  });

const retry = (times: number, action: () => Res): Res => {
  const res = action();
  if (isOk(res) || times <= 1) return res;
  ComindServer.sleep(300);
  return retry(times - 1, action);
};

const calibration = (id: string) => {
  const res = retry(3, () => get(`/calibration/${id}`));
  return JSON.parse(res.content) as { offset: number }; // LOUD B2001 retry
};

const calibrationOr = (id: string, fallback: { offset: number }) => {
  const res = retry(2, () => get(`/calibration/v2/${id}`));
  if (![200, 203].includes(res.statusCode)) return fallback;
  return JSON.parse(res.content) as { offset: number }; // quiet B includes
};

const firstAlarm = (): string => {
  const { content } = get("/alarms");
  const [alarm] = JSON.parse(content); // LOUD B2001 destructured
  return alarm?.text ?? "none";
};

const lampStates = (): Record<string, boolean> => {
  const res = get("/lamps");
  const states = res.statusCode === 200 && JSON.parse(res.content); // quiet B and
  return states || {};
};

const handlers: Record<number, (res: Res) => string> = {
  200: (res) => JSON.parse(res.content).mode, // quiet B table
  404: () => "manual",
};

const mode = (zone: string): string => {
  const res = get(`/zones/${zone}/mode`);
  const handle = handlers[res.statusCode] ?? (() => "unknown");
  return handle(res);
};

const harvest = (crop: string) => {
  const res = write("POST")("/harvests", { crop, at: new Date().toISOString() });
  const level = isOk(res) ? "info" : "error";
  console.log(`[${level}] harvest ${crop}`);
  return JSON.parse(res.content).batch as string; // LOUD B2001 logonly
};

const plant = (crop: string): Either<string, string> => {
  const res = write("POST")("/plantings", { crop });
  if (res.statusCode === 409) return left("already planted");
  if (!isOk(res)) return left(`failed with ${res.statusCode}`);
  return right(JSON.parse(res.content).id); // quiet B chain
};

const refresh_zone = () => {
  const zone: string = entity.c_zone;
  entity.c_mode = mode(zone);
  entity.c_setpoint = setpoint(zone);
  entity.c_frost = frostWarning();
  entity.c_average = averages([zone])[0];
  entity.c_vent_open = openVent(zone, 40);
};

export default {
  refresh_zone, sensors, activeSensors, readings, validReadings, dewPoints, total, totalSafe, forecast, fetchPlan, fetchRecipe,
  closeAll, calibration, calibrationOr, firstAlarm, lampStates, harvest, plant,
};
