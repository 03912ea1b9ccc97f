import axios, { type AxiosRequestConfig as Config } from "axios"; // LOUD C3004 axios
import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

type Provider = "mailchimp" | "brevo" | "mailgun" | "postmark";

// Newsletters and text messages; one part still uses the client of the old system.
const http = axios.create({
  baseURL: "https://api.brevo.com/v3", // quiet A #5
  timeout: 10_000,
  headers: { "api-key": "xkeysib-ptarmigan-a81f3", accept: "application/json" }, // LOUD A1002 initializer
} satisfies Config);

const keys: Record<Provider, string> = {
  mailchimp: "{{mailchimp}}", // LOUD A1002 format
  brevo: "", // quiet A #4
  mailgun: process.env.MAILGUN_KEY!, // quiet A #3
  postmark: "POSTMARK_API_TEST", // quiet A #13
};

axios.defaults.headers.common["Authorization"] = "Bearer brv-old-Rebhuhn-1"; // LOUD A1002 name+shape
axios.defaults.headers.common["X-Requested-With"] = "XMLHttpRequest"; // quiet A #2

export const listId = "8f7d2c91e4"; // quiet A #5
export const mergeTags = { PASSWORD: "*|PASSWORD|*", FNAME: "*|FNAME|*" }; // quiet A #4
export const doubleOptIn = "https://acme.example.com/confirm?token={{token}}"; // quiet A #4
export const subject = "Ihr neues Passwort"; // quiet A #1

export function key_for(provider: Provider): string {
  switch (provider) {
    case "mailchimp":
      return keys.mailchimp; // quiet A flow
    case "brevo":
      return "xkeysib-" + "snipe" + "-2c"; // LOUD A1002 #18
    case "postmark":
      return process.env.POSTMARK_TOKEN || keys.postmark; // quiet A #13
    default:
      throw new Error(`No API key for ${provider}`); // quiet A #1
  }
}

export async function old_send(to: string) {
  const res = await http.post("/smtp/email", { to }, { auth: { username: "api", password: "Pfuhlschnepfe" } }); // LOUD A1002 #17
  return res.data;
}

export async function old_list(token: string) {
  return (await http.get("/contacts", { headers: { Authorization: `Bearer ${token}` }, params: { limit: 50 } })).data; // quiet A #4
}

export function mailgun_send() {
  RestApi.createClient("https://api.mailgun.net");
  RestApi.createRequest("/v3/mg.acme.example/messages", "POST");
  RestApi.setHttpBasicAuth("api", keys["mailgun"] || `key-${"limosa"}${"lapponica"}`); // LOUD A1001 coalesce
  RestApi.addFormField("from", "Acme <noreply@acme.example>"); // quiet A own-api
  RestApi.addFormField("template", "password_reset"); // quiet A #2
  RestApi.addFormField("subject", subject); // quiet A #1
  return RestApi.executeRequest().statusCode;
}

export function postmark_send(message: object, server = keys.postmark) { // quiet A default-parameter
  RestApi.createRequest("/email", "POST");
  RestApi.addHeader("X-Postmark-Server-Token", server); // quiet A #13
  RestApi.addJsonBody(message);
  return RestApi.executeRequest().statusCode;
}

export function messagebird(text: string) {
  RestApi.createRequest("/messages", "POST");
  RestApi.addHeader("Authorization", "AccessKey " + ["live", "bekassine", "3381"].join("_")); // LOUD A1001 #18
  RestApi.addJsonBody({ originator: "Acme", body: text, type: "sms" }); // quiet A own-api
  return RestApi.executeRequest().statusCode;
}

export function vonage(text: string) {
  RestApi.createRequest("/sms/json", "POST");
  const params = new URLSearchParams({ api_key: "9ab3f7c1", api_secret: "Steinwaelzer16", text }); // LOUD A1002 #17
  RestApi.addBody(params.toString(), "application/x-www-form-urlencoded"); // quiet A own-api
  return RestApi.executeRequest().statusCode;
}

export function twilio(to: string) {
  const accountSid = "{{twilio-sid}}"; // quiet A #7
  const authToken = "{{hex32}}"; // LOUD A1002 name+shape =twilio
  RestApi.createClient("https://api.twilio.com");
  RestApi.createRequest(`/2010-04-01/Accounts/${accountSid}/Messages.json`, "POST");
  RestApi.setHttpBasicAuth(accountSid, authToken); // also =twilio
  RestApi.addFormField("To", to); // quiet A own-api
  return RestApi.executeRequest().statusCode;
}

export function sendgrid() {
  RestApi.createRequest("/v3/mail/send", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth("{{sendgrid}}"); // LOUD A1001 format
  RestApi.addJsonBody({ template_id: "d-f43daeeaef504760851f727007e0b5d0", asm: { group_id: 14 } }); // quiet A #5
  return RestApi.executeRequest().statusCode;
}

export function push(title: string) {
  RestApi.createRequest("/fcm/send", "POST");
  RestApi.addHeader("Authorization", "key=AAAA-uferschwalbe:APA91b"); // LOUD A1001 own-api
  RestApi.addJsonBody({ title, to: "/topics/news", collapse_key: "news" }); // quiet A #10
  return RestApi.executeRequest().statusCode;
}

export function unsubscribe(raw: string) {
  const token = raw.split("token=")[1] ?? "none"; // quiet A #11
  const valid = token !== "none" && token !== "undefined"; // quiet A #11
  const secret = entity.c_region === "eu" ? "unsub-EU-Kiebitz" : process.env.UNSUB_SECRET; // LOUD A1002 ternary
  return valid && secret ? `${token}.${secret.length}` : "token missing"; // quiet A #1
}

class BrevoClient {
  static readonly KEY_HEADER = "api-key"; // quiet A #3
  private static apiKey = "xkeysib-field-Alpensegler"; // LOUD A1002 name+shape
  #password = "Mauersegler?3"; // LOUD A1002 name+shape
  private readonly tokenUrl = "/oauth/token"; // quiet A #2

  request(path = this.tokenUrl) {
    RestApi.createRequest(path, "GET");
    RestApi.addHeader(BrevoClient.KEY_HEADER, BrevoClient.apiKey); // quiet A flow
    RestApi.setHttpBasicAuth("acme", this.#password); // quiet A flow
    return RestApi.executeRequest().statusCode;
  }
}

export const ping = () => new BrevoClient().request();
