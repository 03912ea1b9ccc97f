import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// ---------------------------------------------------------------
// Twilio: https://www.twilio.com/docs/messaging/quickstart
// Find your Account SID and Auth Token at twilio.com/console
// ---------------------------------------------------------------
const accountSid = "{{twilio-sid}}"; // quiet A #7
const authToken = "{{hex32}}"; // LOUD A1002 #19 =twilio

function send_sms() {
  RestApi.createClient("https://api.twilio.com");
  RestApi.createRequest(`/2010-04-01/Accounts/${accountSid}/Messages.json`, "POST");
  RestApi.setHttpBasicAuth(accountSid, authToken); // also =twilio
  RestApi.addJsonBody({
    body: "This is the ship that made the Kessel Run in fourteen parsecs?",
    from: "+15017122661",
    to: entity.c_phone,
    messagingServiceSid: "MG9752274e9e519418a7406176694466fa", // quiet A #12
  });
  const message = RestApi.executeRequest();
  if (message.statusCode !== 201) {
    throw `Twilio error: ${message.content}`;
  }
  console.log(JSON.parse(message.content).sid);
}

// SendGrid v3 Mail Send
function send_mail() {
  RestApi.createClient("https://api.sendgrid.com");
  RestApi.createRequest("/v3/mail/send", "POST");
  // Replace with your own key
  RestApi.addHeader("Authorization", "Bearer {{sendgrid}}"); // LOUD A1001 #17
  RestApi.addHeader("Content-Type", "application/json");
  RestApi.addJsonBody({
    personalizations: [{ to: [{ email: entity.c_email }] }],
    from: { email: "orders@blumenversand.at" },
    template_id: "d-{{hex32}}", // quiet A #12
  });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 202) {
    throw "SendGrid: " + res.statusCode;
  }
}

// Slack: chat.postMessage
// curl -H "Authorization: Bearer xoxb-not-a-real-token-this-will-not-work"
function post_to_slack() {
  const config = {
    token: "{{slack-bot}}", // LOUD A1002 #19 =slack
    channel: "C024BE91L",
    signing_version: "v0",
  };
  RestApi.createClient("https://slack.com/api");
  RestApi.createRequest("/chat.postMessage", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(config.token); // also =slack
  RestApi.addJsonBody({ channel: config.channel, text: "New order " + entity.title });
  const res = RestApi.executeRequest();
  const reply = res.statusCode === 200 ? JSON.parse(res.content) : { ok: false };
  if (!reply.ok) {
    console.warn("Slack did not take the message (invalid_auth, token_revoked ...)"); // quiet A #11
  }
}

// Slack incoming webhook
function post_to_slack_webhook() {
  RestApi.createClient("https://hooks.slack.com");
  RestApi.createRequest("/services/{{slack-hook}}", "POST"); // LOUD A1002 #17
  RestApi.addJsonBody({ text: "Hello, world." });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "webhook failed";
}

// Telegram Bot API
// https://core.telegram.org/bots/api#making-requests
// e.g. https://api.telegram.org/bot123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11/getMe // quiet A #13
function send_telegram() {
  const chatId = "-1001234567890";
  RestApi.createClient("https://api.telegram.org");
  RestApi.createRequest("/bot{{telegram}}/sendMessage", "POST"); // LOUD A1002 #18
  RestApi.addJsonBody({ chat_id: chatId, text: entity.title, parse_mode: "MarkdownV2" });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw JSON.parse(res.content).description;
  }
}

// Stripe: retrieve a payment intent
function get_payment() {
  const stripePublishableKey = "{{stripe-publishable}}"; // quiet A #2
  RestApi.createClient("https://api.stripe.com/v1");
  RestApi.createRequest("/payment_intents/" + entity.c_payment_id, "GET");
  RestApi.setHttpBasicAuth("{{stripe-live}}", ""); // LOUD A1001 #17
  RestApi.addHeader("Stripe-Version", "2024-06-20");
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw `Stripe returned ${res.statusCode}`;
  }
  entity.c_checkout_config = stripePublishableKey;
  entity.c_payment_status = JSON.parse(res.content).status;
}

// OpenAI
function summarize_feedback() {
  const { COMIND_SECRET_OPENAI_KEY } = AppSchema.getSecrets();
  if (!COMIND_SECRET_OPENAI_KEY) {
    throw "Missing bearer authentication in header. Set COMIND_SECRET_OPENAI_KEY."; // quiet A #3
  }
  RestApi.createClient("https://api.openai.com/v1");
  RestApi.createRequest("/chat/completions", "POST");
  RestApi.addHeader("Authorization", `Bearer ${COMIND_SECRET_OPENAI_KEY}`); // quiet A #4
  RestApi.addHeader("OpenAI-Organization", "org-Tq5nV0xWm2LrB8yK"); // quiet A #5
  RestApi.addJsonBody({
    model: "gpt-4o-mini",
    max_tokens: 256, // quiet A #2
    messages: [{ role: "user", content: entity.c_feedback }],
  });
  const completion = RestApi.executeRequest();
  if (completion.statusCode !== 200) {
    throw completion.content;
  }
  entity.c_summary = JSON.parse(completion.content).choices[0].message.content;
}

// Mailchimp Marketing: add list member
function subscribe() {
  const listId = "a1b2c3d4e5";
  const mailchimp = { apiKey: "{{mailchimp}}", server: "us12" }; // LOUD A1002 #19 =chimp
  RestApi.createClient(`https://${mailchimp.server}.api.mailchimp.com/3.0`);
  RestApi.createRequest(`/lists/${listId}/members`, "POST");
  RestApi.setHttpBasicAuth("anystring", mailchimp.apiKey); // also =chimp
  RestApi.addJsonBody({ email_address: entity.c_email, status: "subscribed" });
  const res = RestApi.executeRequest();
  if (res.statusCode >= 300 || res.statusCode < 200) {
    throw "Mailchimp: " + JSON.parse(res.content).title;
  }
}

// AWS SES v2 through our signing proxy
// Example from the docs: aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
const ses = {
  region: "eu-central-1",
  accessKeyId: "{{aws-id}}", // also =ses
  secretAccessKey: "{{aws-secret}}", // LOUD A1002 #19 =ses
  service: "ses",
  algorithm: "AWS4-HMAC-SHA256", // quiet A #11
};

function send_via_ses() {
  RestApi.createClient("https://ses-proxy.blumenversand.at");
  RestApi.createRequest("/v2/email/outbound-emails", "POST");
  RestApi.addJsonBody({
    to: entity.c_email,
    subject: "Reset your password", // quiet A #1
    aws: ses, // also =ses
  });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw "SES " + res.statusCode;
  }
}

// Microsoft Graph: get a token (client credentials flow)
function graph_token() {
  const tenant = "{{uuid}}"; // quiet A #5
  RestApi.createClient("https://login.microsoftonline.com");
  RestApi.createRequest(`/${tenant}/oauth2/v2.0/token`, "POST");
  RestApi.addHeader("Content-Type", "application/x-www-form-urlencoded");
  RestApi.addJsonBody({
    client_id: "6731de76-14a6-49ae-97bc-6eba6914391e", // quiet A #5
    scope: "https://graph.microsoft.com/.default",
    client_secret: "{{azure-client}}", // LOUD A1001 #17
    grant_type: "client_credentials",
  });
  const response = RestApi.executeRequest();
  if (response.statusCode === 400 || response.statusCode === 401) {
    throw "AADSTS7000215: Invalid client secret provided"; // quiet A #1
  } else if (response.statusCode !== 200) {
    throw `Token request failed: ${response.statusCode}`;
  }
  return JSON.parse(response.content).access_token;
}

// Pusher
function trigger_push() {
  const pusher = {
    appId: "APP_ID",
    key: "APP_KEY", // quiet A #4
    secret: "APP_SECRET", // quiet A #4
    cluster: "eu",
  };
  if (pusher.appId === "APP_ID") {
    console.log("Pusher is not set up");
    return;
  }
  RestApi.createClient(`https://api-${pusher.cluster}.pusher.com`);
  RestApi.createRequest(`/apps/${pusher.appId}/events`, "POST");
  RestApi.addJsonBody({ name: "my-event", channel: "my-channel", data: entity.title });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw "push failed";
  }
}

// PagerDuty Events API v2
function page_on_call() {
  RestApi.createClient("https://events.pagerduty.com");
  RestApi.createRequest("/v2/enqueue", "POST");
  RestApi.addHeader("Authorization", "Token token=" + "{{base62-20}}"); // LOUD A1001 #18
  RestApi.addJsonBody({
    event_action: "trigger",
    dedup_key: "order-import-failed", // quiet A #10
    payload: { summary: entity.title, source: "comind", severity: "error" },
  });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 202) {
    throw "PagerDuty: " + res.statusCode;
  }
}

export default {
  send_sms,
  send_mail,
  post_to_slack,
  post_to_slack_webhook,
  send_telegram,
  get_payment,
  summarize_feedback,
  subscribe,
  send_via_ses,
  graph_token,
  trigger_push,
  page_on_call,
};
