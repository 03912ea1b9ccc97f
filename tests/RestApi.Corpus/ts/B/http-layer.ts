import { RestApi } from "@comind/api/server";

// A small layer of one's own over the builder, as most apps have one.
type Answer = ReturnType<typeof RestApi.executeRequest>;

const BASE = "https://erp.example.com";
const OK = 200;
const GOOD: readonly number[] = [200, 201, 202];

enum Status {
  Ok = 200,
  NoContent = 204,
  NotFound = 404,
}

const send = (method: string, path: string) => {
  RestApi.createClient(BASE);
  RestApi.createRequest(path, method);
  return RestApi.executeRequest();
};

const succeeded = (status: number) => status >= 200 && status <= 299;

function fail(what: string): never {
  throw new Error(`ERP: ${what}`);
}

function assertGood(answer: Answer): asserts answer is Answer {
  if (!GOOD.includes(answer.statusCode)) fail(answer.content); // quiet B known-failure
}

const toJson = (answer: Answer) => JSON.parse(answer.content); // LOUD B2001 helper-parses =json

export const article = (id: string) => JSON.parse(send("GET", `/articles/${id}`).content); // LOUD B2001 helper-returns

export const prices = (id: string) => toJson(send("GET", `/prices/${id}`)); // also =json

export function stock(id: string) {
  const answer = send("GET", `/stock/${id}`);
  if (!succeeded(answer.statusCode)) fail(`stock of ${id}`);
  return JSON.parse(answer.content).quantity; // quiet B helper-flag
}

export function orders() {
  const answer = send("GET", "/orders");
  assertGood(answer);
  const { items } = JSON.parse(answer.content); // quiet B helper-throws
  return items.length;
}

export function order(id: string) {
  const answer = send("GET", `/orders/${id}`);
  if (answer.statusCode === Status.NotFound) return undefined;
  if (answer.statusCode !== Status.Ok) fail(`order ${id}`);
  return JSON.parse(answer.content); // quiet B enum
}

export function cancel(id: string) {
  const answer = send("DELETE", `/orders/${id}`);
  if (answer.statusCode === Status.NoContent) return "cancelled";
  throw JSON.parse(answer.content).reason; // quiet B known-failure
}

export function invoice(id: string) {
  const answer = send("GET", `/invoices/${id}`);
  if (answer.statusCode === Status.NotFound) return undefined;
  return JSON.parse(answer.content); // LOUD B2001 404-only
}

export function customer(id: string) {
  const answer = send("GET", `/customers/${id}`);
  return answer.statusCode === OK ? toJson(answer) : fail("customer"); // quiet B ternary
}

export const exists = (id: string) => GOOD.indexOf(send("HEAD", `/orders/${id}`).statusCode) >= 0; // quiet B set
