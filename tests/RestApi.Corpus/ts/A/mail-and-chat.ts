import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

export const smtp = {
  host: "smtp.example.com",
  port: 587,
  secure: false,
  auth: { user: "notify@example.com", pass: "Guppy.Lagoon.4" }, // LOUD A1002 initializer
  tls: { ciphers: "TLS_AES_256_GCM_SHA384" }, // quiet A #11
};

const CHAT_HOOK = "https://hooks.slack.com/services/{{slack-hook}}"; // LOUD A1002 format
const CHAT_HOOK_TEMPLATE = "https://hooks.slack.com/services/<team>/<bot>/<token>"; // quiet A #4
const channelId = "C07QX2M4T"; // quiet A #5
const botUserId = "U05PL9K3WZZ"; // quiet A #7
const signingVersion = "v0"; // quiet A #11

export function post(text: string, thread?: string) {
  RestApi.createClient(CHAT_HOOK);
  RestApi.createRequest("", "POST");
  RestApi.addJsonBody({ text, channel: channelId, username: botUserId, thread_ts: thread });
  return RestApi.executeRequest().statusCode === 200;
}

export function post_as_bot(text: string) {
  RestApi.createClient("https://slack.com/api");
  RestApi.createRequest("/chat.postMessage", "POST");
  RestApi.addHeader("Authorization", `Bearer ${"xoxb"}-${process.env.SLACK_BOT_SUFFIX}`); // quiet A #18
  RestApi.addJsonBody({ channel: channelId, text: `${text} (${signingVersion})` });
  return RestApi.executeRequest().statusCode === 200;
}

export function sms(to: string) {
  const account = "{{twilio-sid}}"; // quiet A #7
  const authToken = "{{hex32}}"; // LOUD A1002 name+shape
  RestApi.createClient("https://api.twilio.com");
  RestApi.createRequest(`/2010-04-01/Accounts/${account}/Messages.json`, "POST");
  RestApi.setHttpBasicAuth(account, authToken);
  RestApi.addFormField("To", to);
  return RestApi.executeRequest().statusCode === 201;
}

export function template(kind: "reset" | "invite") {
  const texts: Record<string, string> = {
    reset: "Hello {name}, your new password is {password}.", // quiet A #4
    invite: "Use the one-time token below to sign in:\n\n{{token}}\n", // quiet A #4
  };
  const subject = kind === "reset" ? "Password reset requested" : "Your access token"; // quiet A #1
  entity.c_mail_text = `${subject}\n${texts[kind] ?? CHAT_HOOK_TEMPLATE}`;
}

export class ImapClient {
  static defaultPassword = "imap-Anchovy-12"; // LOUD A1002 name+shape
  readonly passwordCommand = "pass show mail/imap"; // quiet A #2
  #accessToken?: string;

  connect(host: string, { password = ImapClient.defaultPassword, mechanism = "xoauth2" } = {}) { // quiet A flow
    this.#accessToken = undefined;
    return `imaps://${host}?mechanism=${mechanism}&len=${password.length}`; // quiet A #18
  }

  private tokenFor(account: string) {
    if (account === "archive") return "arc-Dace-9917"; // LOUD A1002 name+shape
    return this.#accessToken ?? "";
  }

  describe = (account: string) => (this.tokenFor(account) ? "token present" : "token missing"); // quiet A #1
}
