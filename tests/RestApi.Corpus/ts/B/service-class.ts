import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

interface Page<T> {
  items: T[];
  next?: string;
}

// The same as a class: the calls go through methods of its own.
export class TicketService {
  private last = 0;

  constructor(private readonly base: string) {}

  private get(path: string) {
    RestApi.createClient(this.base);
    RestApi.createRequest(path, "GET");
    const response = RestApi.executeRequest();
    this.last = response.statusCode;
    if (response.statusCode < 200 || response.statusCode > 299) {
      throw new Error(`${path}: ${response.statusCode} ${response.content.slice(0, 200)}`); // quiet B known-failure
    }
    return response;
  }

  private raw(path: string) {
    RestApi.createClient(this.base);
    RestApi.createRequest(path, "GET");
    return RestApi.executeRequest();
  }

  ticket(id: number) {
    return JSON.parse(this.get(`/tickets/${id}`).content); // quiet B helper-returns
  }

  comments(id: number) {
    const answer = this.raw(`/tickets/${id}/comments`);
    return (JSON.parse(answer.content) as Page<string>).items; // LOUD B2001 helper-returns
  }

  watchers(id: number) {
    const answer = this.raw(`/tickets/${id}/watchers`);
    if (!this.isFine(answer)) return [];
    return JSON.parse(answer.content).users; // quiet B helper-flag
  }

  *pages(): Generator<string> {
    let next: string | undefined = "/tickets?page=1";
    while (next) {
      const answer = this.raw(next);
      if (answer.statusCode === 429) continue;
      const page: Page<string> = JSON.parse(answer.content); // LOUD B2001 lesson-loop
      yield* page.items;
      next = page.next;
    }
  }

  async drain() {
    for (;;) {
      const { statusCode, content } = this.raw("/queue");
      if (statusCode === 204) break;
      if (statusCode >= 400) throw Error("queue " + content); // quiet B known-failure
      entity.c_log += JSON.parse(content).id; // quiet B loop
    }
  }

  save(body: object) {
    RestApi.createRequest("/tickets", "POST");
    RestApi.addJsonBody(body);
    const answer = RestApi.executeRequest();
    entity.c_external_id = JSON.parse(answer.content)?.id ?? entity.c_external_id; // LOUD B2001 coalesce
    if (answer.statusCode !== 201) throw "not saved";
  }

  close(id: number) {
    RestApi.createRequest(`/tickets/${id}/close`, "POST");
    RestApi.executeRequest(); // LOUD B2002 ignored
    entity.c_state = "closed";
  }

  private isFine({ statusCode }: { statusCode: number }) {
    return Math.floor(statusCode / 100) === 2;
  }
}
