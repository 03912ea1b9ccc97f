import axios, { isAxiosError } from "axios"; // LOUD C3004 axios
import nodemailer from "nodemailer";
import { Client } from "pg";

// ported from lorry-notify (express)

const cfg = {
  smtpUser: "lorry@acme.example", // quiet A #7
  smtpPass: process.env.SMTP_PASS || "Diesel!Preis9", // LOUD A1002 or =smtp
  queueKey: "lorry.notifications", // quiet A #10
  signingAlg: "RS256", // quiet A #11
  publicKey: "{{pem-public}}", // quiet A #5
  privateKey: "{{pem-private}}", // LOUD A1002 pem
};

const mailer = nodemailer.createTransport({
  host: "smtp.lorry.example",
  auth: { user: cfg.smtpUser, pass: cfg.smtpPass }, // also =smtp
});

const relay = nodemailer.createTransport("smtps://relay:Ladung%2377@relay.lorry.example"); // LOUD A1002 url

const db = new Client({ host: "pg.lorry.example", user: "lorry", password: "br1tsche" }); // LOUD A1002 #22

const replica = new Client({ connectionString: process.env.DATABASE_URL }); // quiet A #3

const api = axios.create({
  baseURL: "https://push.lorry.example",
  headers: { "X-Push-Secret": "psh.lorry.6610.zz" }, // LOUD A1001 headers
});

const maps = axios.create({
  baseURL: "https://maps.googleapis.com",
  params: { key: "{{google-api}}", region: "de" }, // LOUD A1001 query
});

const portal = axios.create({
  baseURL: "https://portal.lorry.example",
  auth: { username: "driver-portal", password: process.env.PORTAL_PASSWORD! }, // quiet A #3
  headers: { "X-Client-Name": "lorry-web" }, // quiet A #7
  xsrfCookieName: "XSRF-TOKEN", // quiet A #3
  xsrfHeaderName: "X-XSRF-TOKEN", // quiet A #3
});

export const getToken = (): string => "lt_9QmZ-4417-lkw"; // LOUD A1002 arrow

export const tokenKey = (driver: string): string => `token:${driver}`; // quiet A #10

export async function sms(to: string, text: string) {
  const sid = "{{twilio-sid}}"; // quiet A #5
  const auth = Buffer.from(`${sid}:{{hex32}}`).toString("base64"); // LOUD A1001 basic =sms
  const res = await fetch(`https://api.twilio.com/2010-04-01/Accounts/${sid}/Messages.json`, { // LOUD C3004 fetch
    method: "POST",
    headers: { Authorization: `Basic ${auth}` }, // also =sms
    body: new URLSearchParams({ To: to, Body: text }),
  });
  if (!res.ok || isAxiosError(res)) throw new Error("sms " + res.status);
}

export async function push(driver: string, token: string) {
  await api.post("/notify", { driver, title: "New tour", collapse_key: "tour_update" }, { // quiet A #10
    headers: { Authorization: `Bearer ${token}` }, // quiet A variable
  });
}

export async function slack(text: string) {
  await axios.post("https://hooks.slack.com/services/{{slack-hook}}", { text }); // LOUD A1002 hook
}

export async function geocode(address: string) {
  const { data } = await maps.get("/maps/api/geocode/json", { params: { address } }); // quiet A query
  return data.results[0];
}

export const mails = {
  reset: {
    subject: "Your password was changed", // quiet A #1
    html: '<a href="https://portal.lorry.example/reset?token={{token}}">Reset</a>', // quiet A #4
  },
  welcome: {
    subject: "Bienvenue chez Acme",
    text: "Votre mot de passe provisoire est : %s", // quiet A #4
  },
};

export const rules = {
  password: [(v: string) => !!v || "Password is required", (v: string) => v.length > 9 || "Password is too short"], // quiet A #1
  apiKey: /^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/, // quiet A regex
};

export const seed = async () => {
  await db.query("INSERT INTO users (login, password_hash) VALUES ($1, $2)", ["admin", process.env.ADMIN_HASH]); // quiet A sql
  await db.query("ALTER ROLE lorry_app WITH LOGIN PASSWORD 'Planen.Zug.3'"); // LOUD A1002 sql
  await replica.query("SELECT 1");
  mailer.verify();
  relay.verify();
};
