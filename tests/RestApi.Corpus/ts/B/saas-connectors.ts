import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

const {
  COMIND_SECRET_HUBSPOT_TOKEN,
  COMIND_SECRET_GITHUB_TOKEN,
  COMIND_SECRET_OPENAI_KEY,
  COMIND_SECRET_NOTION_TOKEN,
  COMIND_SECRET_SHOPIFY_TOKEN,
  COMIND_SECRET_JIRA_TOKEN,
  COMIND_SECRET_ZENDESK_TOKEN,
} = AppSchema.getSecrets();

// HubSpot: POST /crm/v3/objects/contacts
// https://developers.hubspot.com/docs/api/crm/contacts
function hubspot_create_contact() {
  RestApi.createClient("https://api.hubapi.com");
  RestApi.createRequest("/crm/v3/objects/contacts", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_HUBSPOT_TOKEN);
  RestApi.addJsonBody({
    properties: { email: "emelia@quellwerk.org", firstname: "Emelia", lastname: "Earnshaw" },
  });
  const apiResponse = RestApi.executeRequest();
  console.log(JSON.stringify(JSON.parse(apiResponse.content), null, 2)); // LOUD B2001 docsample
}

function hubspot_search_contact() {
  RestApi.createClient("https://api.hubapi.com");
  RestApi.createRequest("/crm/v3/objects/contacts/search", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_HUBSPOT_TOKEN);
  RestApi.addJsonBody({
    filterGroups: [{ filters: [{ propertyName: "email", operator: "EQ", value: entity.c_email }] }],
    limit: 1,
  });
  const apiResponse = RestApi.executeRequest();
  if (apiResponse.statusCode === 207 || apiResponse.statusCode === 200) {
    const { results, total } = JSON.parse(apiResponse.content); // quiet B multistatus
    entity.c_hubspot_id = total > 0 ? results[0].id : null;
  }
}

// GitHub: list repository issues
function github_issues() {
  RestApi.createClient("https://api.github.com");
  RestApi.createRequest("/repos/octocat/Hello-World/issues", "GET");
  RestApi.addHeader("Accept", "application/vnd.github+json");
  RestApi.addHeader("Authorization", "Bearer " + COMIND_SECRET_GITHUB_TOKEN);
  RestApi.addHeader("X-GitHub-Api-Version", "2022-11-28");
  const response = RestApi.executeRequest();
  const issues = JSON.parse(response.content); // LOUD B2001 headers
  entity.c_open_issues = issues.filter((issue: any) => !issue.pull_request).length;
}

// GitHub: create an issue. Status: 201 Created
function github_create_issue() {
  RestApi.createClient("https://api.github.com");
  RestApi.createRequest("/repos/octocat/Hello-World/issues", "POST");
  RestApi.addHeader("Authorization", `Bearer ${COMIND_SECRET_GITHUB_TOKEN}`);
  RestApi.addJsonBody({ title: entity.title, labels: ["bug"] });
  const response = RestApi.executeRequest();
  if (response.statusCode === 410) {
    throw "Issues are disabled in this repository";
  }
  if (response.statusCode === 422) {
    throw "Validation failed, or the endpoint has been spammed";
  }
  entity.c_issue_url = JSON.parse(response.content).html_url; // LOUD B2001 somecodes
}

// OpenAI: chat completions
function openai_answer() {
  RestApi.createClient("https://api.openai.com");
  RestApi.createRequest("/v1/chat/completions", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_OPENAI_KEY);
  RestApi.addJsonBody({
    model: "gpt-4o",
    messages: [
      { role: "system", content: "You are a helpful assistant." },
      { role: "user", content: entity.c_question },
    ],
  });
  const completion = RestApi.executeRequest();
  const body = JSON.parse(completion.content); // LOUD B2001 errorfield
  if (body.error) {
    throw body.error.message;
  }
  entity.c_answer = body.choices[0].message.content;
}

// OpenAI: embeddings
function openai_embedding() {
  RestApi.createClient("https://api.openai.com");
  RestApi.createRequest("/v1/embeddings", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_OPENAI_KEY);
  RestApi.addJsonBody({ model: "text-embedding-3-small", input: entity.c_question });
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    const { error } = JSON.parse(res.content); // quiet B errorbody
    throw `OpenAI: ${error.message}`;
  }
  entity.c_embedding = JSON.stringify(JSON.parse(res.content).data[0].embedding); // quiet B aftererror
}

// Notion: query a database, has_more / next_cursor
function notion_pages() {
  const pages: any[] = [];
  let cursor: string | undefined;
  do {
    RestApi.createClient("https://api.notion.com");
    RestApi.createRequest("/v1/databases/d9824bdc84454327be8b5b47500af6ce/query", "POST");
    RestApi.addHeader("Notion-Version", "2022-06-28");
    RestApi.addHeader("Authorization", "Bearer " + COMIND_SECRET_NOTION_TOKEN);
    RestApi.addJsonBody(cursor ? { start_cursor: cursor } : {});
    const res = RestApi.executeRequest();
    if (res.statusCode === 429) {
      ComindServer.sleep(1000);
      continue;
    }
    const { results, next_cursor } = JSON.parse(res.content); // LOUD B2001 ratelimit
    pages.push(...results);
    cursor = next_cursor ?? undefined;
  } while (cursor);
  return pages;
}

function notion_users() {
  let users: any[] = [];
  let attempts = 0;
  while (attempts++ < 5) {
    RestApi.createClient("https://api.notion.com");
    RestApi.createRequest("/v1/users", "GET");
    RestApi.addHeader("Authorization", "Bearer " + COMIND_SECRET_NOTION_TOKEN);
    const res = RestApi.executeRequest();
    if (res.statusCode === 429) {
      ComindServer.sleep(1000);
      continue;
    }
    if (res.statusCode !== 200) throw "Notion: " + res.statusCode;
    users = JSON.parse(res.content).results; // quiet B ratelimit
    break;
  }
  return users;
}

// Shopify Admin REST API
function shopify_products() {
  RestApi.createClient("https://quellwerk.myshopify.com");
  RestApi.createRequest("/admin/api/2024-07/products.json", "GET");
  RestApi.addHeader("X-Shopify-Access-Token", COMIND_SECRET_SHOPIFY_TOKEN);
  const response = RestApi.executeRequest();
  if (!response.statusCode) {
    throw "No answer from Shopify";
  }
  return JSON.parse(response.content).products; // LOUD B2001 truthy
}

function shopify_inventory() {
  RestApi.createClient("https://quellwerk.myshopify.com");
  RestApi.createRequest("/admin/api/2024-07/inventory_levels.json", "GET");
  RestApi.addHeader("X-Shopify-Access-Token", COMIND_SECRET_SHOPIFY_TOKEN);
  RestApi.addQueryParameter("location_ids", entity.c_location);
  const response = RestApi.executeRequest();
  const success = response.statusCode >= 200 && response.statusCode <= 299;
  return success ? JSON.parse(response.content).inventory_levels : null; // quiet B flagternary
}

// Update a product variant: PUT
function shopify_update_price() {
  RestApi.createClient("https://quellwerk.myshopify.com");
  RestApi.createRequest(`/admin/api/2024-07/variants/${entity.c_variant}.json`, "PUT");
  RestApi.addHeader("X-Shopify-Access-Token", COMIND_SECRET_SHOPIFY_TOKEN);
  RestApi.addJsonBody({ variant: { id: entity.c_variant, price: entity.c_price } });
  RestApi.executeRequest(); // LOUD B2002 put
}

// Jira: transition an issue. Response: 204 No Content
function jira_transition() {
  RestApi.createClient("https://quellwerk.atlassian.net");
  RestApi.createRequest(`/rest/api/3/issue/${entity.c_issue}/transitions`, "POST");
  RestApi.setHttpBasicAuth("bot@quellwerk.org", COMIND_SECRET_JIRA_TOKEN);
  RestApi.addJsonBody({ transition: { id: "5" } });
  const response = RestApi.executeRequest(); // quiet B write
  console.log(`Response: ${response.statusCode}`);
  if (response.statusCode !== 204) {
    throw response.content;
  }
}

// Jira: response.text() from the docs
function jira_issue() {
  RestApi.createClient("https://quellwerk.atlassian.net");
  RestApi.createRequest(`/rest/api/3/issue/${entity.c_issue}`, "GET");
  RestApi.setHttpBasicAuth("bot@quellwerk.org", COMIND_SECRET_JIRA_TOKEN);
  const response = RestApi.executeRequest();
  console.log(`Response: ${response.statusCode}`);
  const text = response.content; // LOUD B2001 text =jira
  entity.c_issue_json = text; // also =jira
}

function jira_comments() {
  RestApi.createClient("https://quellwerk.atlassian.net");
  RestApi.createRequest(`/rest/api/3/issue/${entity.c_issue}/comment`, "GET");
  RestApi.setHttpBasicAuth("bot@quellwerk.org", COMIND_SECRET_JIRA_TOKEN);
  const { statusCode: status, content: text } = RestApi.executeRequest();
  if (status === 200) {
    const { comments = [] } = JSON.parse(text); // quiet B renamed
    entity.c_comment_count = comments.length;
    return;
  }
  console.warn("comments are not available: " + status);
}

// Zendesk: create ticket
function zendesk_ticket() {
  RestApi.createClient("https://quellwerk.zendesk.com");
  RestApi.createRequest("/api/v2/tickets.json", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_ZENDESK_TOKEN);
  RestApi.addJsonBody({ ticket: { subject: entity.title, comment: { body: "The smoke is very colorful." } } });
  const response = RestApi.executeRequest();
  if (response.statusCode !== 201) {
    console.error("Zendesk returned " + response.statusCode);
  }
  const ticket = JSON.parse(response.content).ticket; // LOUD B2001 warnonly
  entity.c_ticket_id = ticket.id;
}

// Zendesk: show ticket
function zendesk_status() {
  RestApi.createClient("https://quellwerk.zendesk.com");
  RestApi.createRequest(`/api/v2/tickets/${entity.c_ticket_id}.json`, "GET");
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_ZENDESK_TOKEN);
  const response = RestApi.executeRequest();
  if (response.statusCode >= 400) {
    throw `Zendesk returned ${response.statusCode}: ${response.content}`;
  }
  entity.c_ticket_status = JSON.parse(response.content).ticket.status; // quiet B upperbound
}

// Exchange rates, from the quickstart
function exchange_rate() {
  RestApi.createClient("https://api.frankfurter.app");
  RestApi.createRequest("/latest", "GET");
  RestApi.addQueryParameter("from", "EUR");
  const data = JSON.parse(RestApi.executeRequest().content); // LOUD B2001 inline
  entity.c_usd = data.rates.USD;
  entity.c_chf = data.rates.CHF;
}

function exchange_history() {
  RestApi.createClient("https://api.frankfurter.app");
  RestApi.createRequest(`/${entity.c_from_date}..`, "GET");
  const res = RestApi.executeRequest();
  if (!(res.statusCode >= 200 && res.statusCode < 300)) {
    return {};
  }
  return JSON.parse(res.content).rates; // quiet B negated
}

// Airtable: list records
function airtable_records() {
  RestApi.createClient("https://api.airtable.com");
  RestApi.createRequest("/v0/appQuellwerk/Products", "GET");
  RestApi.addQueryParameter("maxRecords", "3");
  RestApi.addQueryParameter("view", "Grid view");
  const res = RestApi.executeRequest();
  switch (true) {
    case res.statusCode === 401:
      throw "AUTHENTICATION_REQUIRED";
    case res.statusCode === 200:
      entity.c_records = JSON.parse(res.content).records.length; // quiet B switchtrue
      break;
    default:
      throw `Airtable: ${res.statusCode}`;
  }
}

// Wikipedia page summary
function wikipedia_summary() {
  RestApi.createClient("https://en.wikipedia.org/api/rest_v1");
  RestApi.createRequest(`/page/summary/${encodeURIComponent(entity.title)}`, "GET");
  RestApi.addHeader("User-Agent", "quellwerk-comind/1.0");
  const res = RestApi.executeRequest();
  try {
    if (res.statusCode < 200 || res.statusCode > 299) {
      throw new Error("HTTP " + res.statusCode);
    }
    entity.c_summary = JSON.parse(res.content).extract; // quiet B rethrow
  } catch (err) {
    console.error(err);
  }
}

// Open Notify / ISS quickstart
function people_in_space() {
  RestApi.createClient("https://corquaid.github.io");
  RestApi.createRequest("/international-space-station-APIs/JSON/people-in-space.json", "GET");
  const res = RestApi.executeRequest();
  if (res.headers["Content-Type"].startsWith("application/json")) { // also =space
    entity.c_people = JSON.parse(res.content).number; // LOUD B2001 contenttype =space
  }
}

// OAuth: exchange the code, then call the API
function oauth_profile() {
  RestApi.createClient("https://login.quellwerk.org");
  RestApi.createRequest("/oauth/token", "POST");
  RestApi.addJsonBody({ grant_type: "authorization_code", code: entity.c_code });
  let res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw "Token exchange failed";
  }
  const { access_token } = JSON.parse(res.content); // quiet B token
  RestApi.createClient("https://login.quellwerk.org");
  RestApi.createRequest("/userinfo", "GET");
  RestApi.setOAuth2AuthorizationHeaderAuth(access_token);
  res = RestApi.executeRequest();
  entity.c_profile = JSON.parse(res.content).name; // LOUD B2001 secondcall
}

// Webhook registration
function register_webhook() {
  RestApi.createClient("https://quellwerk.zendesk.com");
  RestApi.createRequest("/api/v2/webhooks", "POST");
  RestApi.setOAuth2AuthorizationHeaderAuth(COMIND_SECRET_ZENDESK_TOKEN);
  RestApi.addJsonBody({ webhook: { name: "comind", endpoint: "https://app.quellwerk.org/hook", http_method: "POST" } });
  const { statusCode } = RestApi.executeRequest(); // quiet B statusonly
  entity.c_webhook_state = statusCode === 201 ? "registered" : `failed (${statusCode})`;
}

export default {
  hubspot_create_contact,
  hubspot_search_contact,
  github_issues,
  github_create_issue,
  openai_answer,
  openai_embedding,
  notion_pages,
  notion_users,
  shopify_products,
  shopify_inventory,
  shopify_update_price,
  jira_transition,
  jira_issue,
  jira_comments,
  zendesk_ticket,
  zendesk_status,
  exchange_rate,
  exchange_history,
  airtable_records,
  wikipedia_summary,
  people_in_space,
  oauth_profile,
  register_webhook,
};
