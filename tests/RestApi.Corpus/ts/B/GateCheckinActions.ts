import { entity } from "#typings";
import { ComindServer, Files, RestApi } from "@comind/api/server";

const GATE = "https://gate.yard.example";

function get(path: string) {
  RestApi.createClient(GATE);
  RestApi.createRequest(path, "GET");
  RestApi.setRequestTimeout(15);
  return RestApi.executeRequest();
}

function ensure_ok(res: any, what: string) {
  if (res.statusCode < 200 || res.statusCode > 299) {
    throw `${what}: ${res.statusCode} ${res.content}`; // quiet B message
  }
}

const is_ok = (res: any) => res.statusCode >= 200 && res.statusCode < 300;

function check_in() {
  const res = get(`/trucks/${entity.c_plate}`);
  if (res.statusCode !== 200) {
    throw `Truck ${entity.c_plate} is unknown at the gate`;
  }
  const truck = JSON.parse(res.content); // quiet B throw
  entity.c_driver = truck.driver;
}

function check_out() {
  const res = get(`/trucks/${entity.c_plate}/exit`);
  const exit = JSON.parse(res.content); // LOUD B2001 direct
  entity.c_left_at = exit.time;
}

function load_queue() {
  const res = get("/queue");
  console.log("queue", res.statusCode);
  return JSON.parse(res.content).length; // LOUD B2001 log-only
}

function load_lanes() {
  const res = get("/lanes");
  ensure_ok(res, "lanes");
  return JSON.parse(res.content); // quiet B helper-throws
}

function load_cameras() {
  const res = get("/cameras");
  return is_ok(res) ? JSON.parse(res.content) : []; // quiet B helper-bool
}

function load_barriers() {
  const res = get("/barriers");
  if (res) {
    return JSON.parse(res.content); // LOUD B2001 truthy
  }
  return [];
}

function load_plate_image() {
  RestApi.createClient(GATE);
  RestApi.createRequest(`/trucks/${entity.c_plate}/image.jpg`, "GET");
  const res = RestApi.downloadFile();
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2003 download
  entity.attachments__list ??= [];
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "plate.jpg" });
}

function load_weight_ticket() {
  RestApi.createClient(GATE);
  RestApi.createRequest(`/trucks/${entity.c_plate}/ticket.pdf`, "GET");
  const res = RestApi.downloadFile();
  if (res.statusCode !== 200 || !res.downloadedFileRef) {
    throw `Ticket: ${res.statusCode}`;
  }
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // quiet B download
  entity.attachments__list ??= [];
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "ticket.pdf" });
}

function open_barrier() {
  RestApi.createClient(GATE);
  RestApi.createRequest(`/barriers/${entity.c_lane}/open`, "POST");
  RestApi.executeRequest(); // LOUD B2002 ignored
  entity.c_state = "open";
}

function close_barrier() {
  RestApi.createClient(GATE);
  RestApi.createRequest(`/barriers/${entity.c_lane}/close`, "POST");
  if (RestApi.executeRequest().statusCode !== 204) { // quiet B status-only
    throw "Barrier did not close";
  }
  entity.c_state = "closed";
}

function weigh() {
  const first = get(`/scales/${entity.c_lane}`);
  const second = get(`/scales/${entity.c_lane}/tare`);
  if (first.statusCode !== 200) throw "scale does not answer";
  const gross = JSON.parse(first.content).kg; // quiet B throw
  const tare = JSON.parse(second.content).kg; // LOUD B2001 other-response
  entity.c_net = gross - tare;
}

function slots() {
  const res = get("/slots");
  if (res.statusCode === 404) return []; // also =slots
  return JSON.parse(res.content); // LOUD B2001 not-found-only =slots
}

function all_visits() {
  const visits: any[] = [];
  for (let page = 1; ; page++) {
    const res = get(`/visits?page=${page}`);
    if (res.statusCode !== 200) break;
    const rows = JSON.parse(res.content); // quiet B loop
    if (!rows.length) break;
    visits.push(...rows);
  }
  ComindServer.importData({ data: visits, keyFields: ["c_visit_id"] });
}

function wait_for_scan() {
  let res = get("/scan");
  while (res.statusCode === 202) { // also =scan
    ComindServer.sleep(1000);
    res = get("/scan");
  }
  entity.c_scan = JSON.parse(res.content).code; // LOUD B2001 loop =scan
}

function wait_for_seal() {
  let res;
  let tries = 0;
  do {
    res = get("/seal");
  } while (res.statusCode === 503 && ++tries < 5);
  if (!is_ok(res)) throw "no seal";
  entity.c_seal = JSON.parse(res.content).number; // quiet B retry
}

function gate_name() {
  return get("/me").statusCode === 200 ? JSON.parse(get("/me").content).name : ""; // LOUD B2001 called-again
}

function gate_version() {
  const me = get("/me");
  if (me.statusCode === 401 || me.statusCode === 403) throw "Gate refused the login";
  if (me.statusCode !== 200) return "";
  return JSON.parse(me.content).version; // quiet B early-return
}

export default {
  gate_name, gate_version,
  check_in, check_out, load_queue, load_lanes, load_cameras, load_barriers, load_plate_image, load_weight_ticket,
  open_barrier, close_barrier, weigh, slots, all_visits, wait_for_scan, wait_for_seal,
} satisfies ActionLogic<typeof entity>;
