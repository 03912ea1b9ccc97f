// Hive scales, treatments and honey harvest of the beekeepers' club.
import { entity } from "#typings";
import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";

const BASE = "https://hives.example.org/api";

function request(path: string, method: string, params: { [key: string]: string } = {}) {
  RestApi.createClient(BASE);
  RestApi.createRequest(path, method);
  for (const key of Object.keys(params)) {
    RestApi.addQueryParameter(key, params[key]);
  }
  RestApi.setOAuth2AuthorizationHeaderAuth(AppSchema.getSecrets().COMIND_SECRET_HIVE_TOKEN);
}

function raise_for_status(res: any) {
  if (res.statusCode < 200 || res.statusCode >= 300) {
    throw new Error("HTTP " + res.statusCode);
  }
}

function parse_rows(res: any) {
  const rows = JSON.parse(res.content); // also =rows
  return rows.filter((row: any) => row !== null);
}

function get_hives() {
  request("/hives", "GET");
  const res = RestApi.executeRequest();
  raise_for_status(res);
  return JSON.parse(res.content); // quiet B raise
}

function get_hive(hive_id: number) {
  request("/hives/" + hive_id, "GET");
  const res = RestApi.executeRequest();
  const hive = JSON.parse(res.content); // LOUD B2001 late
  raise_for_status(res);
  return hive;
}

function get_weights(hive_id: number, since: string) {
  request(`/hives/${hive_id}/weights`, "GET", { since: since });
  const res = RestApi.executeRequest();
  if (res.statusCode == 200) {
    const weights: number[] = JSON.parse(res.content); // quiet B if
    return weights.map((w) => w / 1000);
  }
  return [];
}

function average_weight(hive_id: number) {
  request(`/hives/${hive_id}/weights/avg`, "GET");
  const res = RestApi.executeRequest();
  return parseFloat(res.content); // LOUD B2001 parsefloat
}

function weight_gain(hive_id: number) {
  request(`/hives/${hive_id}/weights/gain`, "GET");
  const res = RestApi.executeRequest();
  if (Math.floor(res.statusCode / 100) !== 2) {
    return null;
  }
  return Number(res.content); // quiet B floor
}

function all_treatments() {
  const result: any[] = [];
  let offset = 0;
  while (true) {
    request("/treatments", "GET", { offset: String(offset), limit: "50" });
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) {
      console.warn("treatments: stopped at offset " + offset);
      break;
    }
    const page = JSON.parse(res.content); // quiet B break
    result.push(...page);
    if (page.length < 50) {
      break;
    }
    offset += 50;
  }
  return result;
}

function all_harvests(year: number) {
  const result: any[] = [];
  let url: string | null = "/harvests?year=" + year;
  while (url) {
    request(url, "GET");
    const res = RestApi.executeRequest();
    const page = JSON.parse(res.content); // LOUD B2001 paging
    for (const harvest of page.items) {
      result.push(harvest);
    }
    url = page.next;
  }
  return result;
}

function honey_by_apiary(year: number) {
  request("/harvests/summary", "GET", { year: `${year}` });
  const res = RestApi.executeRequest();
  const total: { [apiary: string]: number } = {};
  if (res.statusCode !== 500) {
    for (const row of JSON.parse(res.content)) { // LOUD B2001 not500
      total[row.apiary] = (total[row.apiary] || 0) + row.kg;
    }
  }
  return total;
}

function honey_by_sort(year: number) {
  request("/harvests/sorts", "GET", { year: `${year}` });
  const res = RestApi.executeRequest();
  const ok = res.statusCode === 200;
  const total: { [sort: string]: number } = {};
  if (!ok) return total;
  for (const [sort, kg] of JSON.parse(res.content)) { // quiet B okvar
    total[sort] = kg;
  }
  return total;
}

function list_queens() {
  request("/queens", "GET");
  const res = RestApi.executeRequest();
  raise_for_status(res);
  return parse_rows(res); // quiet B twohelpers
}

function list_swarms() {
  request("/swarms", "GET");
  return parse_rows(RestApi.executeRequest()); // LOUD B2001 handover =rows
}

function add_queen(hive_id: number, colour: string) {
  request(`/hives/${hive_id}/queen`, "POST");
  RestApi.addJsonBody({ colour, marked: true, year: new Date().getFullYear() });
  const res = RestApi.executeRequest();
  if (res.statusCode === 409) {
    throw "This hive has a queen already";
  } else if (res.statusCode === 201) {
    entity.c_queen_id = JSON.parse(res.content).id; // quiet B elseif
  } else {
    throw "Queen was not saved: " + res.statusCode;
  }
}

function add_treatment(hive_id: number, agent: string, ml: number) {
  request(`/hives/${hive_id}/treatments`, "POST");
  RestApi.addJsonBody({ agent, ml });
  const res = RestApi.executeRequest();
  if (res.statusCode === 400) {
    throw "The register does not accept this treatment";
  }
  entity.c_treatment_id = JSON.parse(res.content).id; // LOUD B2001 only400
}

function move_hives(ids: number[], apiary: string) {
  for (const id of ids) {
    request("/hives/" + id, "PATCH");
    RestApi.addJsonBody({ apiary });
    RestApi.executeRequest(); // LOUD B2002 patch
  }
  console.log("moved " + ids.length + " hives to " + apiary);
}

function remove_hive(hive_id: number) {
  request("/hives/" + hive_id, "DELETE");
  raise_for_status(RestApi.executeRequest()); // quiet B delete
}

function temperature(hive_id: number): number | undefined {
  let res;
  for (let attempt = 0; attempt < 3; attempt++) {
    request(`/sensors/${hive_id}/temperature`, "GET");
    res = RestApi.executeRequest();
    if (res.statusCode === 200) {
      break;
    }
    ComindServer.sleep(1000);
  }
  return JSON.parse(res!.content).celsius; // LOUD B2001 fallout
}

function humidity(hive_id: number): number | undefined {
  let attempt = 0;
  do {
    request(`/sensors/${hive_id}/humidity`, "GET");
    const res = RestApi.executeRequest();
    if (res.statusCode === 200) {
      return JSON.parse(res.content).percent; // quiet B dowhile
    }
    ComindServer.sleep(1000 * ++attempt);
  } while (attempt < 3);
  return undefined;
}

function varroa_count(hive_id: number, days: number): number {
  request(`/hives/${hive_id}/varroa`, "GET", { days: days.toString() });
  const res = RestApi.executeRequest();
  if (![200, 203].includes(res.statusCode)) {
    throw new Error(`varroa count of hive ${hive_id}: ${res.statusCode}`);
  }
  const { mites, bees } = JSON.parse(res.content); // quiet B includes
  return bees > 0 ? mites / bees : 0;
}

function strongest_hives(ids: number[]) {
  const strength: Array<[number, number]> = [];
  for (const id of ids) {
    request(`/hives/${id}/strength`, "GET");
    const res = RestApi.executeRequest();
    if (res.statusCode === 200) strength.push([id, Number(res.content)]); // quiet B push
    else console.warn(`no strength of hive ${id}`);
  }
  return strength.sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

function weather_note(place: string) {
  RestApi.createClient("https://weather.example.com");
  RestApi.createRequest("/now", "GET");
  RestApi.addQueryParameter("place", place);
  const res = RestApi.executeRequest();
  entity.c_weather = res.statusCode === 200 ? res.content : "unknown"; // quiet B conditional
  entity.c_weather_date = new Date().toISOString();
}

function blossom_note(place: string) {
  RestApi.createClient("https://blossom.example.com");
  RestApi.createRequest("/calendar", "GET");
  RestApi.addQueryParameter("place", place);
  const res = RestApi.executeRequest();
  console.log("blossom calendar: " + res.statusCode);
  entity.c_blossom = res.content; // LOUD B2001 logged
}

function save_lab_report(sample_no: string) {
  request("/lab/" + sample_no + "/report", "GET");
  const res = RestApi.downloadFile();
  if (!res.downloadedFileRef) {
    return;
  }
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2001 fileonly
  entity.c_report_uid = stored.uploadedFileId;
}

function save_certificate(sample_no: string) {
  request("/lab/" + sample_no + "/certificate", "GET");
  const res = RestApi.downloadFile();
  raise_for_status(res);
  entity.c_certificate_uid = Files.persistFileRef(res.downloadedFileRef.ref).uploadedFileId; // quiet B raisedownload
}

function sync_hives() {
  const hives = get_hives();
  const result = ComindServer.importData({
    data: hives.map((h: any) => ({ title: h.name, c_hive_no: h.no })),
    keyFields: ["c_hive_no"],
  });
  console.log(`${result.created} new hives`);
}

export { get_hive, get_weights, average_weight, weight_gain, all_treatments, all_harvests, honey_by_apiary, honey_by_sort };
export { list_queens, list_swarms, add_queen, add_treatment, move_hives, remove_hive, temperature, humidity, varroa_count, strongest_hives };
export default { sync_hives, weather_note, blossom_note, save_lab_report, save_certificate };
