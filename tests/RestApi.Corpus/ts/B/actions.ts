import { entity } from "#typings";
import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";

const { COMIND_SECRET_WEATHER_KEY } = AppSchema.getSecrets();

function request(path: string, query: Record<string, string> = {}) {
  RestApi.createClient("https://weather.example.com");
  RestApi.createRequest(path, "GET");
  RestApi.addHeader("X-API-Key", COMIND_SECRET_WEATHER_KEY);
  for (const [name, value] of Object.entries(query)) RestApi.addQueryParameter(name, value);
}

function update_forecast() {
  request("/forecast", { city: entity.c_city });
  const res = RestApi.executeRequest();
  console.log(`forecast: ${res.statusCode}`, res.content.length);
  if (res.statusCode === 401 || res.statusCode === 403) {
    throw "The weather service refuses the key";
  }
  const { daily } = JSON.parse(res.content); // LOUD B2001 lets-through
  entity.c_forecast = daily.map((d: { text: string }) => d.text).join("\n");
}

function import_stations() {
  request("/stations");
  const res = RestApi.executeRequest();
  if (res.statusCode === 200) {
    console.log("stations answered");
  } else {
    entity.c_error = `stations: ${res.statusCode}`;
  }
  ComindServer.importData({ data: JSON.parse(res.content), keyFields: ["c_code"] }); // LOUD B2001 lesson-join
}

function import_alerts() {
  request("/alerts");
  const res = RestApi.executeRequest();
  switch (Math.trunc(res.statusCode / 100)) {
    case 2:
      break;
    case 4:
      throw `alerts: ${res.content}`; // quiet B known-failure
    default:
      return;
  }
  ComindServer.importData({ data: JSON.parse(res.content), keyFields: ["c_code"] }); // quiet B switch
}

function attach_map() {
  request("/map.png");
  const file = RestApi.downloadFile();
  if (file.statusCode >= 400) {
    entity.c_error = "no map";
    return;
  }
  const { uploadedFileId } = Files.persistFileRef(file.downloadedFileRef.ref); // quiet B download
  entity.attachments__list.push({ file_uid: uploadedFileId, title: "map.png" });
}

function attach_report() {
  request("/report.pdf");
  const file = RestApi.downloadFile();
  console.log(file.contentLength);
  const stored = Files.persistFileRef(file.downloadedFileRef!.ref); // LOUD B2003 download
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "report.pdf" });
}

function attach_chart() {
  request("/chart.svg");
  const file = RestApi.downloadFile();
  if (file.statusCode !== 200) throw "no chart";
  entity.attachments__list.push({ title: "chart.svg", file_uid: file.downloadedFileRef.ref }); // LOUD B2011 temporary-file
}

function remember() {
  request("/status");
  const res = RestApi.executeRequest();
  entity.c_last_status = res.statusCode;
  entity.c_last_sync = new Date().toISOString();
  if (entity.c_last_status === 200) {
    entity.c_status_text = JSON.parse(res.content).text; // quiet B local-status
  }
}

function notify() {
  request("/subscriptions");
  try {
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) throw new Error(res.content); // quiet B known-failure
    return JSON.parse(res.content).count; // quiet B try-catch
  } catch (error) {
    entity.c_error = String(error);
    return 0;
  } finally {
    entity.c_checked = true;
  }
}

function compare() {
  request("/model/a");
  const first = RestApi.executeRequest();
  request("/model/b");
  const second = RestApi.executeRequest();
  if (first.statusCode !== 200 || first.statusCode !== 200) throw "no model";
  entity.c_difference = JSON.parse(first.content).value - Number(entity.c_base); // quiet B two-responses
  entity.c_other = JSON.parse(second.content).value; // LOUD B2001 two-responses
}

export default {
  update_forecast,
  import_stations,
  import_alerts,
  attach_map,
  attach_report,
  attach_chart,
  remember,
  notify,
  compare,
} satisfies ActionLogic<typeof entity>;
