import { AppSchema, RestApi } from "@comind/api/server";

type Method = "GET" | "POST" | "DELETE";
interface Reply {
  statusCode: number;
  content: string;
}

/** Sends a request and returns whatever came back. */
function send(path: string, method: Method, body?: unknown): Reply {
  RestApi.createClient("https://ai.example");
  RestApi.createRequest(path, method);
  RestApi.setOAuth2AuthorizationHeaderAuth(AppSchema.getSecrets().COMIND_SECRET_AI_TOKEN);
  if (body !== undefined) RestApi.addJsonBody(body);
  return RestApi.executeRequest(); // quiet B returned
}

/** Throws unless the reply is a success. */
function assertOk(reply: Reply, what: string): void {
  if (reply.statusCode < 200 || reply.statusCode > 299) {
    throw `${what}: ${JSON.parse(reply.content)?.error?.message ?? reply.statusCode}`; // quiet B error-body
  }
}

const isOk = (reply: Reply) => reply.statusCode === 200 || reply.statusCode === 201;

function sendStrict(path: string, method: Method, body?: unknown): Reply {
  const reply = send(path, method, body);
  assertOk(reply, path);
  return reply; // quiet B returned
}

export class Pipeline {
  private last?: Reply;
  private readonly accepted = new Set([200, 201, 202]);

  summarize(text: string): string {
    const reply = send("/summaries", "POST", { text });
    assertOk(reply, "summary");
    return JSON.parse(reply.content).summary; // quiet B throwing-helper
  }

  translate(text: string, to: string): string {
    const reply = send("/translations", "POST", { text, to });
    return JSON.parse(reply.content).translation; // LOUD B2001 sending-helper
  }

  classify(text: string): string[] {
    return JSON.parse(sendStrict("/labels", "POST", { text }).content).labels; // quiet B sending-helper
  }

  embed(text: string): number[] {
    const reply = send("/embeddings", "POST", { text });
    if (!isOk(reply)) return [];
    return JSON.parse(reply.content).vector; // quiet B flag-helper
  }

  moderate(text: string): boolean {
    const reply = send("/moderations", "POST", { text });
    console.assert(reply.statusCode === 200, "moderation failed"); // also =moderate
    return JSON.parse(reply.content).flagged; // LOUD B2001 assert =moderate
  }

  caption(image: string): string {
    const reply = send("/captions", "POST", { image });
    return this.accepted.has(reply.statusCode) ? JSON.parse(reply.content).caption : ""; // quiet B set
  }

  transcribe(audio: string): string {
    this.last = send("/transcripts", "POST", { audio });
    return JSON.parse(this.last.content).text; // LOUD B2001 field
  }

  transcribeAgain(): string {
    const { last } = this;
    if (last?.statusCode !== 200) throw "nothing to read";
    return JSON.parse(last.content).text; // quiet B optional
  }

  speak(text: string): string {
    const reply = send("/speech", "POST", { text });
    switch (reply.statusCode) {
      case 401:
      case 403:
        throw "speech: key refused"; // also =speak
      default:
        return JSON.parse(reply.content).url; // LOUD B2001 switch-default =speak
    }
  }

  draw(prompt: string): string {
    const reply = send("/images", "POST", { prompt });
    switch (reply.statusCode) {
      case 200:
        return JSON.parse(reply.content).url; // quiet B switch
      case 202:
        return this.poll(JSON.parse(reply.content).job); // quiet B switch
      default:
        throw `images: ${reply.statusCode}`;
    }
  }

  poll(job: string): string {
    let reply: Reply;
    do {
      reply = sendStrict(`/jobs/${job}`, "GET");
    } while (JSON.parse(reply.content).state === "running"); // quiet B loop
    return JSON.parse(reply.content).url; // quiet B loop
  }

  models(): string[] {
    const reply = send("/models", "GET");
    if (reply.statusCode > 0 && reply.statusCode < 500) { // also =models
      return JSON.parse(reply.content).map((model: { id: string }) => model.id); // LOUD B2001 below-500 =models
    }
    return [];
  }

  usage(months: string[]): number {
    const first = send(`/usage/${months[0]}`, "GET");
    assertOk(first, "usage");
    let sum: number = JSON.parse(first.content).tokens; // quiet B throwing-helper
    for (const month of months.slice(1)) {
      const next = send(`/usage/${month}`, "GET");
      sum += JSON.parse(next.content).tokens; // LOUD B2001 loop
    }
    return sum;
  }

  quota(): number | undefined {
    const reply = send("/quota", "GET");
    const ok = reply.statusCode === 200;
    const quota = ok && JSON.parse(reply.content).left; // quiet B and
    return quota || undefined;
  }

  batch(texts: string[]): string[] {
    return texts
      .map((text) => send("/summaries", "POST", { text }))
      .map((reply) => JSON.parse(reply.content).summary); // LOUD B2001 map
  }

  batchSafe(texts: string[]): string[] {
    return texts
      .map((text) => send("/titles", "POST", { text }))
      .filter((reply) => reply.statusCode === 200)
      .map((reply) => JSON.parse(reply.content).title); // quiet B filter
  }

  forget(user: string): void {
    RestApi.createClient("https://ai.example");
    RestApi.createRequest(`/memories/${user}`, "DELETE");
    RestApi.executeRequest(); // LOUD B2002 ignored-last
  }

  forgetAll(user: string): void {
    const reply = send(`/users/${user}`, "DELETE");
    if (reply.statusCode !== 204 && reply.statusCode !== 404) throw `forget ${user}: ${reply.statusCode}`; // quiet B both
  }
}
