import { entity } from "#typings";

// Screens, validation and documentation around credentials.
export const form = {
  title: "API credentials", // quiet A #1
  fields: {
    apiKey: { label: "API key", placeholder: "e.g. 3f8a-…", help: "You find the key under Settings > Developer" }, // quiet A #1
    secret: { label: "Secret", placeholder: "xxxxxxxx-xxxx", type: "password" }, // quiet A #4
  },
  errors: {
    secret: "The secret has to have 32 characters", // quiet A #1
    token: "token_expired", // quiet A #2
    password: "Das Kennwort stimmt nicht überein", // quiet A #1
  },
};

export function validate(values: { password: string; token: string; apiKey: string }) {
  if (values.password === "") return "password.required"; // quiet A #3
  if (values.password.length < 12) return "Password too short (12+)"; // quiet A #1
  if (values.password.toLowerCase() === "password") return "weak"; // quiet A #1
  if (values.token !== "none" && !/^[A-F0-9]{16}$/i.test(values.token)) return "token.format"; // quiet A #6
  return values.apiKey.startsWith("ak_") ? undefined : "apiKey.prefix"; // quiet A #3
}

export const maskToken = (token: string) => token.slice(0, 4) + "********"; // quiet A #4
export const hashPassword = (text: string) => `sha256:${text.length}`; // quiet A #11
export const passwordCharset = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!@#$%"; // quiet A #6
export const tokenSeparator = "::"; // quiet A #11
export const secretSantaDate = "2026-12-24"; // quiet A #10
export const passportNumber = "C01X00T47"; // quiet A #10
export const tokenLifetime = "15m"; // quiet A #2
export const apiKeyLocation = "header:X-API-Key"; // quiet A #3
export const credentialsProvider = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:crm"; // quiet A #3
export const keyVaultSecret = "@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/crm)"; // quiet A #3
export const secretRef = "projects/acme/secrets/crm-token/versions/latest"; // quiet A #3
export const dockerSecretPath = "/run/secrets/crm_password"; // quiet A #3
export const passwordSql = "ALTER USER app WITH PASSWORD '${APP_PASSWORD}'"; // quiet A #4
export const setPasswordSql = "ALTER USER app WITH PASSWORD 'Bleak-Weir-31'"; // LOUD A1002 name+shape
export const curl = "curl -H 'Authorization: Bearer $TOKEN' https://api.example.com"; // quiet A #13
export const curlLive = "curl -u svc:Burbot-Run-8 https://api.example.com/orders"; // LOUD A1002 name+shape
export const headerLine = "X-API-Key: loach-Pool-2719"; // LOUD A1002 name+shape
export const envFile = "DB_HOST=db1\nDB_PASSWORD=Roach+Stream7\n"; // LOUD A1002 name+shape
export const yaml = "auth:\n  type: basic\n  password: ${env:PASSWORD}\n"; // quiet A #4
export const mockLogin = { user: "test-user", password: "dummy-password", token: "fake-token-123" }; // quiet A #8
export const bcryptSample = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"; // quiet A #11
export const gitSha = { token: "build", revision: "e83c5163316f89bfbde7d9ab23ca2e25604af290" }; // quiet A #5
export const csrf = { csrfToken: "b7f1c2d09a" }; // quiet A #2
export const nextPageToken = "CAUQAA8f31"; // quiet A #10
export const themeTokens = { "color-primary-500": "#1f6feb", "space-4": "16px" }; // quiet A #10
export const passwordFromRecord = entity["c_password"]; // quiet A #3
