import { AppSchema, RestApi } from "@comind/api/server";

process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // RAPI1007

const { COMIND_SECRET_CRM_API_KEY } = AppSchema.getSecrets();

function logKey() {
  console.log(`key ${COMIND_SECRET_CRM_API_KEY}`); // RAPI1004
}

function findOffers() {
  RestApi.createClient("https://crm.example.com");
  RestApi.createRequest("/offers", "GET");
  RestApi.addQueryParameter("api_key", COMIND_SECRET_CRM_API_KEY); // RAPI1005
  RestApi.executeRequest().ensureSuccess();
}

function readKey() {
  return process.env.COMIND_SECRET_CRM_API_KEY; // RAPI1008
}

export default { findOffers, logKey, readKey };
