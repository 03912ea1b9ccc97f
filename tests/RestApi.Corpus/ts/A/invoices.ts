import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

/* Pulls invoices from the accounting system.
   login: svc-books / password: see the vault */
interface BooksConfig {
  endpoint: string;
  apiToken?: string; // quiet A #2
  passwordPolicy: "strict" | "relaxed"; // quiet A #2
}

const books: BooksConfig = {
  endpoint: "https://books.example.com/api",
  apiToken: "bk-7f31-cedar-2208", // LOUD A1002 initializer
  passwordPolicy: "strict", // quiet A #2
};

const TOKEN_HEADER = "X-Books-Token"; // quiet A #3
const secretKeys = ["COMIND_SECRET_BOOKS_TOKEN", "COMIND_SECRET_BOOKS_URL"]; // quiet A #3
const tokenRegex = /^bk-[0-9a-f]{4}-\w+-\d{4}$/; // quiet A #6
const maxTokens = "2048"; // quiet A #10
const keyboardShortcut = "ctrl+shift+k"; // quiet A #10

function missing(name: string): never {
  throw `Secret ${name} is not set; ask an administrator for the password of the books account`; // quiet A #1
}

function token() {
  const secrets = AppSchema.getSecrets();
  for (const key of secretKeys) if (!secrets[key]) missing(key); // quiet A loop
  return secrets.COMIND_SECRET_BOOKS_TOKEN; // quiet A #3
}

function pull_invoices() {
  RestApi.createClient(books.endpoint);
  RestApi.createRequest("/invoices", "GET");
  RestApi.addHeader(TOKEN_HEADER, token()); // quiet A own-api
  RestApi.addQueryParameter("sort_key", "issued_at"); // quiet A #10
  RestApi.addQueryParameter("sig", "v1=9c2f-Minnow-71"); // LOUD A1001 #17
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "Invoices could not be read";
  ComindServer.importData({ data: JSON.parse(res.content), keyFields: ["c_number"] });
}

function push_invoice() {
  const user = "svc-books"; // quiet A #7
  const pass = "Halibut!2207"; // LOUD A1001 #19 =pass
  RestApi.createRequest("/invoices", "POST");
  RestApi.setHttpBasicAuth(user, pass); // also =pass
  RestApi.addHeader("X-Idempotency-Token", entity.c_uid); // quiet A #10
  RestApi.addJsonBody({ number: entity.c_number, currency: "EUR", tokenized: true });
  if (RestApi.executeRequest().statusCode !== 201) throw "Invoice was refused";
}

function login_sandbox(environment: string) {
  const password = environment === "prod" ? token() : "sandbox-Tench-05"; // LOUD A1002 ternary
  const session = { user: "svc-books", password, remember: false }; // quiet A initializer
  return tokenRegex.test(session.password) || [maxTokens, keyboardShortcut].includes(session.user);
}

export default { pull_invoices, push_invoice, login_sandbox } satisfies ActionLogic<typeof entity>;
