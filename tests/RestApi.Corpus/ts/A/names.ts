import { entity } from "#typings";

// Names and shapes: what is called a password and looks like one, and what is only called so.
export const smtpPassword = "Owl.and.Pussycat-3"; // LOUD A1002 name+shape
export const apiSecret = "{{base62-32}}"; // LOUD A1002 name+shape
export let dbPassword = "admin123"; // LOUD A1002 #25
export const shortPassword = "abcd"; // LOUD A1002 #24
export const pin = { accessPin: 1, password: "8842x" }; // LOUD A1002 #22
export const config = { user: "svc", clientSecret: "qZ3~Turtle.dove" }; // LOUD A1002 initializer
export const login = (connect: (o: { user: string; password: string }) => void) => connect({ user: "svc", password: "tiger_Lily" }); // LOUD A1002 initializer
export const check = (password: string) => password === "open-Sesame-40"; // LOUD A1002 name+shape
export const body = JSON.stringify({ grant_type: "password", password: "gr8-Barn-Owl" }); // LOUD A1002 initializer
export const form = "grant_type=client_credentials&client_secret=slightly-Soiled-8"; // LOUD A1002 name+shape
export const command = `deploy --user svc --password curly-Twin`; // LOUD A1002 name+shape
export const text = '{"user":"svc","password":"tootles&Nibs"}'; // LOUD A1002 name+shape
entity.c_api_token = "{{base62-24}}"; // LOUD A1002 name+shape
entity["c_password"] = "bracket-Bat-3"; // LOUD A1002 name+shape

export const passwordRequired = "Please enter a password."; // quiet A #1
export const passwordLabel = "Password"; // quiet A #1
export const tokenExpired = `Your session token has expired, sign in again`; // quiet A #1
export const wrongPassword = "Falsches Passwort!"; // quiet A #1
throwIf(!entity.c_password, "Set the password first: it must have 12 characters"); // quiet A #1
export const passwordQuestion = "mothers-maiden-name"; // quiet A #2
export const tokenType = "urn:ietf:params:oauth:token-type:access_token"; // quiet A #2
export const passwordPattern = /^(?=.*[a-z])(?=.*\d)password.{10,}$/; // quiet A #2
export const tokenUrl = "https://id.example.com/oauth/token"; // quiet A #2
export const passwordField = "c_password"; // quiet A #2
export const apiKeyName = "COMIND_SECRET_CRM_API_KEY"; // quiet A #3
export const password = process.env.CRM_PASSWORD; // quiet A #3
export const secretName = "billing-api-key"; // quiet A #3
export const accessor = (o: Record<string, string>) => o["client_secret"]; // quiet A #3
export const typed: { password?: string; mode: "token" | "password" } = { mode: "password" }; // quiet A #3
export type Grant = "password" | "client_secret" | "refresh_token"; // quiet A #3
export interface Login { password: string; kind: "api-key-Kind-7" } // quiet A #2
export const adminPassword = "********"; // quiet A #4
export const refreshToken = "<refresh-token>"; // quiet A #4
export const accessToken = "{{token}}"; // quiet A #4
export const sql = "update users set password = @password where id = @id"; // quiet A #4
export const authToken = "REDACTED"; // quiet A #4
export const secretId = "7e57d004-2b97-0e7a-b45f-5387367791cd"; // quiet A #5
export const tokenFingerprint = "a909502dd82ae41433e6f83886b00d4277a32a7b"; // quiet A #5
export const passwordAlphabet = "abcdefghijkmnpqrstuvwxyz23456789"; // quiet A #6
export const tokenCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "0123456789"; // quiet A #6
export const userName = "svc-crm-sync"; // quiet A #7
export const loginMail = "integration@northwind.example"; // quiet A #7
export const mock = (fn: (a: string, b: string) => void) => fn("user", "pass"); // quiet A #8
export const testPassword = "test"; // quiet A #8
export const tokenRefreshHandler = "crmContactSynchronizationTokenRefreshHandler"; // quiet A #9
export const chunk = "vendors~checkout~payment-methods~express.chunk.js"; // quiet A #9
export const primaryKey = "contact_id,company_id"; // quiet A #10
export const keyBinding = "Ctrl+Shift+P"; // quiet A #10
export const author = "Marie-Claire O'Neill 3rd"; // quiet A #10
export const keyboard = "qwerty-us-intl"; // quiet A #10
export const partitionKey = `tenant-${entity.id}#orders`; // quiet A #10
export const secretDomain = "acme/session-token/v1"; // quiet A #11
export const decoyPassword = "$2a$11$KbVhvQp6V1nW0jvZ1x9n7uW0n3rTQ1dQyV6nLx6yS0mB3m8oJr5eK"; // quiet A #11
export const tokenAlgorithm = "RS256"; // quiet A #11
export const contentHash = "098f6bcd4621d373cade4e832627b4f6"; // quiet A #12
// const oldPassword = "commented-Out-1";
export const after = 1; // quiet A #13
/* RestApi.setHttpBasicAuth("user", "block-Comment-2"); */ export const block = 2; // quiet A #13
/** @example RestApi.addHeader("X-API-Key", "doc-Comment-3") */
export const documented = 3; // quiet A #13
export const sample = `
  RestApi.addHeader("X-API-Key", "<key>");
`; // quiet A #13
export const ratio = entity.a / entity.password / 2; // quiet A #13
export const regex = entity.title.replace(/"password":\s*"([^"\/]+)"/g, '"password":"***"'); // quiet A #4
export const messages = { "auth.password.required": "Enter the password", "auth.token.expired": "The token has expired" }; // quiet A #15
export const long = "a" + "b" + "c" + "d" + "e" + "f" + "g" + "h" + "i" + "j" + "k" + "l" + "m" + "n" + "o" + "p"; // quiet A #15

function throwIf(bad: boolean, message: string) {
  if (bad) {
    throw message;
  }
}
