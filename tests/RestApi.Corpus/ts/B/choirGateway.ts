import { AppSchema, Files, RestApi } from "@comind/api/server";
import { entity } from "#typings";

// --- own layer -------------------------------------------------------------

interface Reply {
  status: number;
  body: string;
}

interface Outcome<T> {
  ok: boolean;
  data?: T;
  error?: string;
}

interface Singer {
  id: string;
  name: string;
  voice: "soprano" | "alto" | "tenor" | "bass";
}

interface Concert {
  id: number;
  date: string;
  hall: string;
  tickets: number;
}

const base = () => AppSchema.getVars().CHOIR_URL;

function get(path: string, query: Record<string, string> = {}): Reply {
  RestApi.createClient(base());
  RestApi.createRequest(path, "GET");
  for (const [name, value] of Object.entries(query)) {
    RestApi.addQueryParameter(name, value);
  }
  const res = RestApi.executeRequest();
  return { status: res.statusCode, body: res.content }; // quiet B record
}

function send(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, data?: unknown): Reply {
  RestApi.createClient(base());
  RestApi.createRequest(path, method);
  if (data !== undefined) RestApi.addJsonBody(data);
  RestApi.setRequestTimeout(20);
  const { statusCode: status, content: body } = RestApi.executeRequest();
  return { status, body }; // quiet B shorthand
}

function fetchJson<T>(path: string): Outcome<T> {
  RestApi.createClient(base());
  RestApi.createRequest(path, "GET");
  RestApi.addHeader("Accept", "application/json");
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    return { ok: false, error: `${path}: ${res.statusCode} ${res.content}` };
  }
  return { ok: true, data: JSON.parse(res.content) as T }; // quiet B outcome
}

function fetchAny<T>(path: string): Outcome<T> {
  RestApi.createClient(base());
  RestApi.createRequest(path, "GET");
  try {
    return { ok: true, data: JSON.parse(RestApi.executeRequest().content) }; // LOUD B2001 outcome
  } catch (e) {
    return { ok: false, error: String(e) };
  }
}

function isOk(reply: Reply): boolean {
  return reply.status >= 200 && reply.status < 300;
}

function must(reply: Reply): string {
  if (!isOk(reply)) throw new Error(`choir system: ${reply.status}`);
  return reply.body;
}

// --- singers ---------------------------------------------------------------

export function loadSinger(id: string): Singer | null {
  const reply = get(`/singers/${id}`);
  if (reply.status === 404) return null;
  if (reply.status !== 200) throw `singer ${id}: ${reply.status}`;
  return JSON.parse(reply.body); // quiet B returns
}

export function loadSingerByMail(mail: string): Singer | undefined {
  const reply = get("/singers", { mail });
  if (reply.status === 404) {
    return undefined;
  }
  const [first] = JSON.parse(reply.body) as Singer[]; // LOUD B2001 notfound
  return first;
}

export function countVoices(): Record<string, number> {
  const { body } = get("/singers/voices"); // LOUD B2001 destructuring =voices
  return JSON.parse(body); // also =voices
}

export function listSingers(voice: string): Singer[] {
  const { status, body } = get("/singers", { voice });
  return status === 200 ? JSON.parse(body) : []; // quiet B ternary
}

export function addSinger(name: string, voice: string): string {
  const reply = send("POST", "/singers", { name, voice });
  if (isOk(reply)) {
    return JSON.parse(reply.body).id; // quiet B helper
  }
  throw new Error(`${name} was not added (${reply.status})`);
}

export function addGuest(name: string): string {
  const reply = send("POST", "/guests", { name });
  if (!isOk(reply)) {
    console.warn("guest could not be added", reply.status);
  }
  return JSON.parse(reply.body).id; // LOUD B2001 logonly
}

export function removeSinger(id: string): void {
  RestApi.createClient(base());
  RestApi.createRequest(`/singers/${id}`, "DELETE");
  RestApi.executeRequest(); // LOUD B2002 delete
}

export function renameSinger(id: string, name: string): Singer {
  return JSON.parse(must(send("PATCH", `/singers/${id}`, { name }))); // quiet B must
}

export function singerCard(id: string): string {
  return get(`/singers/${id}/card`).body.replace(/\r\n/g, "\n"); // LOUD B2001 member
}

// --- concerts --------------------------------------------------------------

export function nextConcert(): Concert | undefined {
  const { ok, data, error } = fetchJson<Concert[]>("/concerts/next");
  if (!ok) {
    console.warn(error);
    return undefined;
  }
  return data![0]; // quiet B flag
}

export function soldTickets(concert: Concert): number {
  const reply = get(`/concerts/${concert.id}/tickets`);
  let sold = 0;
  if (reply.status !== 500) {
    sold = JSON.parse(reply.body).sold; // LOUD B2001 notfivehundred
  }
  return sold;
}

export function ticketRevenue(concerts: Concert[]): number {
  let revenue = 0;
  for (const concert of concerts) {
    const reply = get(`/concerts/${concert.id}/revenue`);
    if (reply.status !== 200) continue;
    revenue += Number(reply.body); // quiet B loop
  }
  return revenue;
}

export function attendance(concerts: Concert[]): number[] {
  const result: number[] = [];
  for (const concert of concerts) {
    const { body } = get(`/concerts/${concert.id}/attendance`);
    result.push(parseInt(body, 10)); // LOUD B2001 loop
  }
  return result;
}

export function reserveHall(hall: string, date: string): boolean {
  const { status } = send("POST", `/halls/${hall}/reservations`, { date });
  return status === 201;
}

export function cancelHall(hall: string, date: string) {
  const { status, body } = send("DELETE", `/halls/${hall}/reservations/${date}`);
  if (status !== 204) {
    throw `Hall ${hall}: ${body}`; // quiet B message
  }
}

export function hallPlan(hall: string) {
  RestApi.createClient(base());
  RestApi.createRequest(`/halls/${hall}/plan.pdf`, "GET");
  const file = RestApi.downloadFile();
  const stored = Files.persistFileRef(file.downloadedFileRef!.ref); // LOUD B2003 download
  entity.attachments__list ??= [];
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "plan.pdf" });
}

export function hallPhoto(hall: string) {
  RestApi.createClient(base());
  RestApi.createRequest(`/halls/${hall}/photo.jpg`, "GET");
  const file = RestApi.downloadFile();
  if (file.statusCode !== 200 || !file.downloadedFileRef) throw `no photo of ${hall}`;
  entity.c_photo = Files.persistFileRef(file.downloadedFileRef.ref).uploadedFileId; // quiet B download
}

export function repertoire(): string[] {
  const reply = get("/repertoire");
  switch (reply.status) {
    case 200:
      return JSON.parse(reply.body).titles; // quiet B switch
    case 204:
      return [];
    default:
      throw new Error("repertoire: " + reply.status);
  }
}

export function scores(title: string): string[] {
  const reply = get("/scores", { title });
  switch (reply.status) {
    case 401:
      throw new Error("not signed in");
    case 404:
      return [];
    default:
      return JSON.parse(reply.body).files; // LOUD B2001 switch
  }
}

export function programme(id: number): string {
  const head = get(`/concerts/${id}`);
  if (head.status !== 200) throw new Error(`no concert ${id}`);
  const text = get(`/concerts/${id}/programme`);
  return text.body.trim(); // LOUD B2001 wrong
}

export function sponsors(id: number): string[] {
  const outcome = fetchJson<string[]>(`/concerts/${id}/sponsors`);
  if (outcome.ok && outcome.data) {
    return outcome.data.sort(); // quiet B outcome
  }
  return [];
}

export function setHall(concert: Concert, hall: string) {
  const res = send("PUT", `/concerts/${concert.id}`, { ...concert, hall });
  entity.c_status = isOk(res) ? "saved" : `failed: ${res.body}`; // quiet B status
}

export default {
  loadSinger,
  addSinger,
  hallPlan,
} satisfies ActionLogic<typeof entity>;
