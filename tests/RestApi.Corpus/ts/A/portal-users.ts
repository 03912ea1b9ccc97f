import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// Users and their passwords: most of what is called so here is no credential.
const translations = {
  "login.password": "Passwort", // quiet A #1
  "login.password.hint": "Mindestens 12 Zeichen, davon 2 Ziffern", // quiet A #1
  "reset.token.mail": "Ihr Code lautet {code}", // quiet A #4
};

const fields = [
  { name: "password", type: "password", label: "Password", required: true }, // quiet A #1
  { name: "apiToken", type: "text", placeholder: "paste your token here" }, // quiet A #1
];

enum TokenStatus {
  Active = "ACTIVE", // quiet A #2
  Revoked = "REVOKED_BY_USER", // quiet A #2
}

const DEFAULT_PASSWORD = "Welcome2026!"; // LOUD A1002 #25 =welcome
const PASSWORD_POLICY = "min=12,upper=1,digit=1"; // quiet A #2
const passwordHistoryTable = "portal_user_passwords"; // quiet A #2
const tokenPattern = new RegExp("^[A-Z0-9]{8}-[A-Z0-9]{4}$"); // quiet A #6
const secretQuestions = ["First pet?", "Street of your childhood?"]; // quiet A #2
const maskedKey = "sk_live_...4eC3"; // quiet A #4

export function create_user() {
  const password = entity.c_initial_password || DEFAULT_PASSWORD; // also =welcome
  if (password === "" || password === "password") throw translations["login.password.hint"]; // quiet A #1
  RestApi.createClient("https://portal.example.com");
  RestApi.createRequest("/users", "POST");
  RestApi.setHttpBasicAuth(entity.c_admin, AppSchema.getSecrets()["COMIND_SECRET_PORTAL_ADMIN"]); // quiet A #3
  RestApi.addJsonBody({ login: entity.c_mail, password, mustChange: true }); // quiet A initializer
  return RestApi.executeRequest().statusCode;
}

export function reset(kind: "mail" | "sms", notify = (text: string, password?: string) => text + password) {
  const tokens = entity.c_note.split(" "); // quiet A #10
  const isToken = tokens.some((token: string) => token === "#reset"); // quiet A #10
  if (isToken && kind === "mail") {
    return notify("Your password was reset", "Reset-Skua-2026"); // LOUD A1002 #17
  }
  entity.c_password_state = TokenStatus.Revoked; // quiet A #2
  return notify(`Password of ${entity.c_mail} unchanged`); // quiet A #1
}

export function check_admin(login: string, pwd: string) {
  const passwords = new Map([["root", "toor-Grebe-9"]]); // LOUD A1002 collection
  return passwords.get(login) === pwd || (login === "audit" && pwd == "Audit-Smelt-3"); // LOUD A1002 name+shape
}

export const export_users = () => ({ fields, secretQuestions, tokenPattern, maskedKey, PASSWORD_POLICY, passwordHistoryTable }); // quiet A #2
