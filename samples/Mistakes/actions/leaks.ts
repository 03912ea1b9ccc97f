import { AppSchema } from "@comind/api/server";

process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // RAPI1007

const { COMIND_SECRET_CRM_API_KEY } = AppSchema.getSecrets();

function logKey() {
  console.log(`key ${COMIND_SECRET_CRM_API_KEY}`); // RAPI1004
}

function readKey() {
  return process.env.COMIND_SECRET_CRM_API_KEY; // RAPI1008
}

export default { logKey, readKey };
