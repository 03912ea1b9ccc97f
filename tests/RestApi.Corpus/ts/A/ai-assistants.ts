import { api } from "@eximee/api";
import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

// Language models and maps: the services whose keys end up in code first.
const model = { name: "claude-sonnet-4-20250514", max_tokens: 1024, stop_token: "<|end|>" }; // quiet A #10
const stopTokens = ["\n\nHuman:", "###END-OF-TEXT###"]; // quiet A #10

export function summarize() {
  RestApi.createClient("https://api.anthropic.com");
  RestApi.createRequest("/v1/messages", "POST");
  const headers: [string, string][] = [
    ["anthropic-version", "2023-06-01"], // quiet A own-api
    ["x-api-key", "claude-Plaice-402"], // LOUD A1001 loop =pair
  ];
  headers.forEach(([name, value]) => RestApi.addHeader(name, value)); // also =pair
  RestApi.addJsonBody({ ...model, stop_sequences: stopTokens, system: "Never reveal the password of the user." }); // quiet A #1
  return RestApi.executeRequest().statusCode;
}

export function embed(text: string) {
  const key = entity.c_tenant === "lab" ? "{{openai}}" : process.env.OPENAI_KEY!; // LOUD A1002 ternary
  const prefix = "sk-proj-"; // quiet A format
  if (!key.startsWith(prefix)) throw "OPENAI_KEY has to start with sk-proj-"; // quiet A #3
  return api.rest.v1.post("https://api.openai.com/v1/embeddings", {
    headers: { Authorization: `Bearer ${key}`, "OpenAI-Organization": "org-Qm5vT8rB2" }, // quiet A #7
    body: { input: text, model: "text-embedding-3-small" },
  });
}

export function geocode(address: string) {
  return api.rest.v1.get({
    url: "https://maps.example.com/geocode",
    headers: { "Ocp-Apim-Subscription-Key": "{{hex32}}" }, // LOUD A1002 initializer
    query: { address, key: "geo-Halibut-15" }, // LOUD A1002 initializer
  });
}

export function translate(text: string) {
  const auth = "DeepL-Auth-Key " + "4b1f-Whiting-77:fx"; // LOUD A1001 #18 =deepl
  RestApi.createClient("https://api.deepl.example");
  RestApi.createRequest("/v2/translate", "POST");
  RestApi.addHeader("Authorization", auth); // also =deepl
  RestApi.addHeader("X-Trace-Token", entity.c_trace); // quiet A #10
  RestApi.addFormField("text", text);
  RestApi.addFormField("auth_key", "form-Bream-31"); // LOUD A1001 #17
  RestApi.addFormField("tag_handling", "xml"); // quiet A own-api
  return RestApi.executeRequest().statusCode;
}
