import { entity } from "#typings";
import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";

type ShelterEvent =
  | { type: "animal.arrived"; animalId: string; species: string }
  | { type: "animal.adopted"; animalId: string; personId: string }
  | { type: "animal.moved"; animalId: string; kennel: string }
  | { type: "donation.received"; donationId: string; amount: number }
  | { type: "volunteer.registered"; personId: string };

type Handler<E> = (event: E) => void;

const handlers = new Map<string, Handler<any>[]>();
const state = { processed: 0, failed: 0, lastError: "", queue: [] as ShelterEvent[] };

function on<T extends ShelterEvent["type"]>(type: T, handler: Handler<Extract<ShelterEvent, { type: T }>>) {
  handlers.set(type, [...(handlers.get(type) ?? []), handler]);
}

function emit(event: ShelterEvent) {
  for (const handler of handlers.get(event.type) ?? []) {
    try {
      handler(event);
      state.processed++;
    } catch (e) {
      state.failed++;
      state.lastError = `${event.type}: ${e}`;
    }
  }
}

function start(path: string, method = "GET") {
  RestApi.createClient(AppSchema.getVars().SHELTER_URL);
  RestApi.createRequest(path, method);
  RestApi.addHeader("Accept", "application/json");
}

function ensureStatus(res: { statusCode: number }, ...expected: number[]) {
  if (!expected.includes(res.statusCode)) {
    throw new Error(`expected ${expected.join("/")}, got ${res.statusCode}`);
  }
}

on("animal.arrived", (event) => {
  start("/animals", "POST");
  RestApi.addJsonBody({ id: event.animalId, species: event.species });
  const res = RestApi.executeRequest();
  ensureStatus(res, 200, 201);
  entity.c_animal_number = JSON.parse(res.content).number; // quiet B expected
});

on("animal.arrived", (event) => {
  start(`/species/${event.species}/diet`);
  const res = RestApi.executeRequest();
  entity.c_diet = JSON.parse(res.content).diet; // LOUD B2001 event
});

on("animal.arrived", ({ animalId }) => {
  start(`/animals/${animalId}/chip`);
  const res = RestApi.executeRequest();
  if (res.statusCode === 404) {
    entity.c_chip = "none";
  } else if (res.statusCode === 200) {
    entity.c_chip = res.content; // quiet B elseif
  } else {
    throw new Error("chip register: " + res.statusCode);
  }
});

on("animal.arrived", ({ animalId }) => {
  start(`/animals/${animalId}/passport`);
  const res = RestApi.executeRequest();
  if (res.statusCode === 404) {
    entity.c_passport = "none";
  } else {
    entity.c_passport = res.content; // LOUD B2001 else
  }
});

on("animal.adopted", function notifyRegister(event) {
  start("/register/owners", "POST");
  RestApi.addJsonBody({ animal: event.animalId, person: event.personId });
  RestApi.executeRequest(); // LOUD B2002 notify
});

on("animal.adopted", function contract(event) {
  start(`/contracts/${event.animalId}/${event.personId}.pdf`);
  const file = RestApi.downloadFile();
  ensureStatus(file, 200);
  const stored = Files.persistFileRef(file.downloadedFileRef!.ref); // quiet B download
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "contract.pdf" });
});

on("animal.adopted", function photo(event) {
  start(`/photos/${event.animalId}.jpg`);
  const file = RestApi.downloadFile();
  if (!file) return;
  entity.attachments__list.push({
    file_uid: Files.persistFileRef(file.downloadedFileRef!.ref).uploadedFileId, // LOUD B2003 truthy
    title: "photo.jpg",
  });
});

on("animal.adopted", async (event) => {
  start(`/people/${event.personId}`);
  const res = await Promise.resolve(RestApi.executeRequest());
  if (!(res.statusCode >= 200 && res.statusCode < 300)) {
    state.lastError = res.content; // quiet B negation
    return;
  }
  const person = JSON.parse(res.content); // quiet B after
  entity.c_owner = person.name;
});

on("animal.moved", (event) => {
  start(`/kennels/${event.kennel}`);
  const kennel = RestApi.executeRequest();
  if (kennel.statusCode !== 200) throw `kennel ${event.kennel} not found`;
  start(`/animals/${event.animalId}/kennel`, "PUT");
  RestApi.addJsonBody({ kennel: JSON.parse(kennel.content).id }); // quiet B next
  const moved = RestApi.executeRequest();
  if (moved.statusCode !== 200 && moved.statusCode !== 204) throw `not moved: ${moved.statusCode}`;
});

on("animal.moved", (event) => {
  start(`/kennels/${event.kennel}/neighbours`);
  const neighbours = RestApi.executeRequest();
  if (neighbours.content.length > 0) {
    entity.c_neighbours = JSON.parse(neighbours.content).join(", "); // LOUD B2001 length
  }
});

on("donation.received", (event) => {
  start("/receipts", "POST");
  RestApi.addJsonBody({ donation: event.donationId, amount: event.amount });
  const response = RestApi.executeRequest();
  switch (Math.trunc(response.statusCode / 100)) {
    case 2:
      entity.c_receipt = JSON.parse(response.content).number; // quiet B hundreds
      break;
    case 4:
      entity.c_receipt = "refused";
      break;
    default:
      state.queue.push(event);
  }
});

on("donation.received", (event) => {
  start("/tax/" + event.donationId);
  const response = RestApi.executeRequest();
  switch (response.statusCode) {
    case 404:
      entity.c_tax_text = "";
      break;
    case 500:
    case 503:
      state.queue.push(event);
      break;
    default:
      entity.c_tax_text = response.content; // LOUD B2001 default
  }
});

on("donation.received", (event) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    start(`/donations/${event.donationId}/thanks`, "POST");
    const response = RestApi.executeRequest();
    if (response.statusCode === 202) return;
    ComindServer.sleep(100 * attempt);
  }
  state.queue.push(event);
});

on("volunteer.registered", (event) => {
  let response;
  for (let attempt = 0; attempt < 3; attempt++) {
    start(`/people/${event.personId}/badge`);
    response = RestApi.executeRequest();
    if (response.statusCode === 200) break;
  }
  entity.c_badge = JSON.parse(response!.content).badge; // LOUD B2001 fallout
});

on("volunteer.registered", (event) => {
  let answer;
  let attempt = 0;
  do {
    start(`/people/${event.personId}/training`);
    answer = RestApi.executeRequest();
    attempt++;
  } while (answer.statusCode === 503 && attempt < 5);
  if (answer.statusCode === 200) {
    entity.c_trained = JSON.parse(answer.content).done === true; // quiet B dowhile
  }
});

on("volunteer.registered", (event) => {
  start(`/people/${event.personId}/skills`);
  const skills = RestApi.executeRequest();
  const onSuccess = (text: string) => (entity.c_skills = text);
  const onError = (status: number) => (state.lastError = `skills: ${status}`);
  skills.statusCode === 200 ? onSuccess(skills.content) : onError(skills.statusCode); // quiet B callbacks
});

on("volunteer.registered", (event) => {
  start(`/people/${event.personId}/shifts`);
  const shifts = RestApi.executeRequest();
  const apply = (text: string) => {
    entity.c_shifts = JSON.parse(text).length;
  };
  apply(shifts.content); // LOUD B2001 callback
});

export function poll() {
  start("/events");
  const res = RestApi.executeRequest();
  if (res.statusCode === 204) return;
  if (res.statusCode !== 200) {
    console.error("poll failed", res.statusCode, res.errorMessage);
    return;
  }
  const events: ShelterEvent[] = JSON.parse(res.content); // quiet B poll
  events.forEach(emit);
}

export function replay(since: string) {
  start("/events/replay");
  RestApi.addQueryParameter("since", since);
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    console.error("replay failed", res.statusCode);
  }
  (JSON.parse(res.content) as ShelterEvent[]).forEach(emit); // LOUD B2001 logonly
}

export function drain() {
  while (state.queue.length > 0) {
    const event = state.queue[0];
    start("/events/" + event.type, "POST");
    RestApi.addJsonBody(event);
    const { statusCode, content } = RestApi.executeRequest();
    if (statusCode >= 400) {
      state.lastError = content; // quiet B lasterror
      return;
    }
    state.queue.shift();
  }
}

export function drainFast() {
  state.queue.splice(0).forEach((event) => {
    start(`/events/fast`, "POST");
    RestApi.addJsonBody({ ...event, fast: true });
    const unused = RestApi.executeRequest(); // LOUD B2002 unused
  });
}

export function occupancy() {
  start("/occupancy");
  const first = RestApi.executeRequest();
  start("/capacity");
  const second = RestApi.executeRequest();
  if (first.statusCode !== 200 || second.statusCode !== 200) throw new Error("shelter is offline");
  return Number(first.content) / Number(second.content); // quiet B both
}

export function feedPlan(kind: "dogs" | "cats") {
  start(`/feed/${kind}`);
  const plan = RestApi.executeRequest();
  const reasons: Record<number, string> = { 401: "not signed in", 404: "no plan", 503: "try later" };
  if (plan.statusCode !== 200) {
    throw new Error(reasons[plan.statusCode] ?? `feed plan: ${plan.content}`);
  }
  entity.c_feed_plan = plan.content; // quiet B reasons
  entity.c_feed_kind = kind;
}

export function medicine(animalId: string): string[] {
  start(`/animals/${animalId}/medicine`);
  const list = RestApi.executeRequest();
  const succeeded = list.statusCode === 200 || list.statusCode === 203;
  if (!succeeded) return [];
  return JSON.parse(list.content).map((item: { name: string }) => item.name); // quiet B succeeded
}

export function waitingList() {
  start("/waiting/dogs");
  const dogs = RestApi.executeRequest();
  start("/waiting/cats");
  const cats = RestApi.executeRequest();
  if (dogs.statusCode !== 200) throw new Error("no waiting list");
  return Number(cats.content); // LOUD B2001 other
}

export default { poll, drain, replay } satisfies ActionLogic<typeof entity>;
