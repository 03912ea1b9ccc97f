import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

// A client of one's own on top of RestApi, with results, generics and a base class.
type Result<T> = { ok: true; value: T } | { ok: false; status: number; message: string };

class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

abstract class BaseClient {
  protected abstract readonly base: string;

  protected send(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object) {
    RestApi.createClient(this.base);
    const request = RestApi.createRequest(path, method);
    if (body !== undefined) request.addJsonBody(body);
    return request.executeRequest();
  }

  protected json<T>(path: string): T {
    const response = this.send("GET", path);
    if (response.statusCode !== 200) throw new ApiError(response.statusCode, response.content); // quiet B known-failure
    return JSON.parse(response.content); // quiet B range
  }

  protected unsafe<T>(path: string): T {
    return JSON.parse(this.send("GET", path).content); // LOUD B2001 inline
  }

  protected tryJson<T>(path: string): Result<T> {
    const response = this.send("GET", path);
    return response.isSuccess
      ? { ok: true, value: JSON.parse(response.content) } // quiet B success-flag
      : { ok: false, status: response.statusCode, message: response.content }; // quiet B known-failure
  }

  protected lazyJson<T>(path: string): Result<T> {
    const response = this.send("GET", path);
    return { ok: true, value: JSON.parse(response.content) }; // LOUD B2001 initializer
  }
}

export class CrmClient extends BaseClient {
  protected readonly base = "https://crm.example.com";

  contacts() {
    return this.json<{ data: unknown[] }>("/contacts").data; // quiet B helper-returns
  }

  contact(id: string) {
    const response = this.send("GET", `/contacts/${id}`);
    const ok = response.statusCode === 200;
    if (!ok) return undefined;
    return JSON.parse(response.content); // quiet B local-flag
  }

  company(id: string) {
    const response = this.send("GET", `/companies/${id}`);
    const status = response.statusCode;
    console.log(`company ${id}: ${status}`);
    return JSON.parse(response.content).company; // LOUD B2001 logged
  }

  deals() {
    const all: unknown[] = [];
    let offset = 0;
    let more = true;
    while (more) {
      const response = this.send("GET", `/deals?offset=${offset}`);
      if (response.statusCode === 429) break;
      const page = JSON.parse(response.content); // LOUD B2001 lesson-loop
      all.push(...page.deals);
      more = page.hasMore;
      offset += 100;
    }
    return all;
  }

  notes() {
    const all: unknown[] = [];
    for (let page = 1; ; page++) {
      const response = this.send("GET", `/notes?page=${page}`);
      if (response.statusCode === 404) return all;
      if (!(response.statusCode >= 200 && response.statusCode <= 299)) throw new ApiError(response.statusCode, "notes");
      all.push(...JSON.parse(response.content)); // quiet B lesson-loop
    }
  }

  create(body: object): string {
    const response = this.send("POST", "/contacts", body);
    if (response.statusCode !== 201 && response.statusCode !== 200) {
      throw new ApiError(response.statusCode, `create: ${response.content}`); // quiet B known-failure
    }
    const location = response.headers["location"];
    return location ?? JSON.parse(response.content).id; // quiet B coalesce
  }

  update(id: string, body: object) {
    const response = this.send("PUT", `/contacts/${id}`, body);
    if (response.statusCode === 200 || response.statusCode === 404 || response.content) {
      return JSON.parse(response.content); // LOUD B2001 or
    }
    return null;
  }

  upsert(id: string, body: object) {
    let response = this.send("PUT", `/contacts/${id}`, body);
    if (response.statusCode === 404) response = this.send("POST", "/contacts", body);
    return JSON.parse(response.content).id; // LOUD B2001 reassigned
  }

  upsertChecked(id: string, body: object) {
    let response = this.send("PUT", `/contacts/${id}`, body);
    if (response.statusCode === 404) response = this.send("POST", "/contacts", body);
    if (response.statusCode >= 400) throw new ApiError(response.statusCode, "upsert");
    return JSON.parse(response.content).id; // quiet B reassigned
  }

  remove(id: string) {
    return this.send("DELETE", `/contacts/${id}`).statusCode === 204; // quiet B ignored
  }

  purge(ids: string[]) {
    ids.forEach((id) => {
      this.send("DELETE", `/contacts/${id}/purge`); // LOUD B2002 ignored
    });
  }

  tags(id: string) {
    const response = this.send("GET", `/contacts/${id}/tags`);
    if (!response.content) return [];
    const { tags = [] } = JSON.parse(response.content); // LOUD B2001 truthiness
    return tags;
  }

  owner(id: string) {
    const response = this.send("GET", `/contacts/${id}/owner`);
    const body = response.statusCode < 400 ? JSON.parse(response.content) : {}; // quiet B ternary
    return body.owner ?? "nobody";
  }

  score(id: string) {
    const response = this.send("GET", `/contacts/${id}/score`);
    if (response.statusCode) {
      return JSON.parse(response.content).score; // LOUD B2001 truthiness
    }
    return 0;
  }

  stage(id: string) {
    const response = this.send("GET", `/contacts/${id}/stage`);
    const text = response.content;
    if (response.statusCode !== 200) return text; // quiet B known-failure
    return JSON.parse(text).stage; // quiet B local
  }

  source(id: string) {
    const text = this.send("GET", `/contacts/${id}/source`).content; // LOUD B2001 local =source
    return JSON.parse(text).source; // also =source
  }

  async history(id: string) {
    const steps = [`/contacts/${id}/calls`, `/contacts/${id}/mails`];
    const answers = await Promise.all(steps.map(async (step) => this.send("GET", step)));
    return answers.map((answer) => JSON.parse(answer.content)); // LOUD B2001 async
  }

  async historyChecked(id: string) {
    const answers = [this.send("GET", `/contacts/${id}/visits`), this.send("GET", `/contacts/${id}/forms`)];
    for (const answer of answers) {
      if (answer.statusCode !== 200) throw new ApiError(answer.statusCode, "history");
    }
    return answers.map((answer) => JSON.parse(answer.content)); // quiet B collection
  }

  consent(id: string) {
    const response = this.send("GET", `/contacts/${id}/consent`);
    if (response.statusCode !== 200) {
      console.error(`consent: ${response.statusCode}`);
    }
    entity.c_consent = JSON.parse(response.content).given; // LOUD B2001 lesson-exit
  }

  consentChecked(id: string) {
    const response = this.send("GET", `/contacts/${id}/consent`);
    if (response.statusCode !== 200) {
      console.error(`consent: ${response.statusCode}`);
      return false;
    }
    return Boolean(JSON.parse(response.content).given); // quiet B lesson-exit
  }
}
