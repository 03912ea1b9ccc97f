import { AppSchema, RestApi } from "@comind/api/server";
import axios from "axios"; // RAPI3004

const { COMIND_SECRET_CRM_API_KEY, COMIND_SECRET_CRM_BASE_URL } = AppSchema.getSecrets();

const connection = "Server=crm-db;User Id=sync;Password=Winter-2024!"; // RAPI1002

function fetchContacts() {
  RestApi.createClient(COMIND_SECRET_CRM_BASE_URL);
  RestApi.createRequest("/contacts", "GET");
  RestApi.addHeader("X-API-Key", "k-8f3a91c0d2"); // RAPI1001
  const res = RestApi.executeRequest();
  return JSON.parse(res.content); // RAPI2001
}

function fetchOrders() {
  RestApi.createClient(COMIND_SECRET_CRM_BASE_URL);
  RestApi.createRequest("/orders", "GET");
  RestApi.addHeader("X-API-Key", COMIND_SECRET_CRM_API_KEY);
  const res = RestApi.executeRequest();
  if (res.statusCode === 404) {
    return [];
  }

  return JSON.parse(res.content); // RAPI2001
}

async function fetchInvoices() {
  const res = await fetch("https://crm.example.com/invoices"); // RAPI3004
  return res.json();
}

function fetchUsers() {
  RestApi.createClient(COMIND_SECRET_CRM_BASE_URL);
  RestApi.createRequest("/users", "GET");
  RestApi.addHeader("X-API-Key", COMIND_SECRET_CRM_API_KEY);
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw `GET /users failed with status ${res.statusCode}`;
  }

  return JSON.parse(res.content);
}

export default { fetchContacts, fetchOrders, fetchInvoices, fetchUsers, importFrom: () => axios.get(connection) };
