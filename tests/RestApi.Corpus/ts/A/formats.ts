// What an issuer's format gives away, and what only looks like it.
export const storage = "{{aws-id}}"; // LOUD A1002 #23
export const region = "eu-central-1"; // quiet A format
export const storageSecret = "{{aws-secret}}"; // LOUD A1002 format
export const bucket = "arn:aws:s3:::acme-uploads/incoming"; // quiet A format
export const blob = `AccountName=media;AccountKey={{azure-storage}}`; // LOUD A1002 #21
export const mirror = (name: string) => `https://{{github-pat}}@github.com/acme/${name}.git`; // LOUD A1002 url
export const isPersonal = (token: string) => token.startsWith("ghp_"); // quiet A format
export const matches = /^(ghp|gho|ghs)_[A-Za-z0-9]{36}$/; // quiet A format
export const registry = "//registry.npmjs.org/:_authToken={{npm}}"; // LOUD A1002 format
export const registryTemplate = "//registry.npmjs.org/:_authToken=${NPM_TOKEN}"; // quiet A #4
export const lab = { "PRIVATE-TOKEN": "{{gitlab}}" }; // LOUD A1002 format
export const hook = new URL("https://hooks.slack.com/services/{{slack-hook}}"); // LOUD A1002 format
export const channel = "C024BE91L"; // quiet A format
export const bot = ["xoxb", "placeholder", "token"].join("-"); // quiet A #4
export const charge = { live: "{{stripe-live}}", price: 12 }; // LOUD A1002 format
export const publishable = "{{stripe-publishable}}"; // quiet A format
export const price = "price_1MotwRLkdIwHu7ixYcPLm5uZ"; // quiet A format
export const complete = (use: (key: string) => void) => use("{{openai}}"); // LOUD A1002 format
export const claude = "{{anthropic}}"; // LOUD A1002 format
export const model = "gpt-4o-mini-2024-07-18"; // quiet A format
export const letter = "{{sendgrid}}"; // LOUD A1002 format
export const sms = ["{{twilio-sid}}", "{{twilio-key}}"]; // LOUD A1002 format
export const account = "{{twilio-sid}}"; // quiet A #7
export const session = "{{jwt}}"; // LOUD A1002 jwt
export const header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"; // quiet A jwt
export const pem = `{{pem-private}}`; // LOUD A1002 pem
export const pub = `{{pem-public}}`; // quiet A pem
export const isPem = (text: string) => text.includes("-----BEGIN PRIVATE KEY-----"); // quiet A pem
export const db = "postgresql://etl:tapir88@pg.internal:5432/dw"; // LOUD A1002 url
export const dbOf = (password: string) => `postgresql://etl:${password}@pg.internal/dw`; // quiet A #4
export const mssql = "Server=db1;User Id=svc;Password=Crimson-Oak-9;"; // LOUD A1002 #21
export const mssqlTemplate = "Server=db1;User Id=svc;Password={password};"; // quiet A #4
export const trusted = "Server=db1;Database=orders;Integrated Security=true"; // quiet A #21
export const docs = "scheme://user:password@host:port/path"; // quiet A #13
export const revision = "9fceb02d0ae598e95dc970b74767f19372d61af8"; // quiet A #5
export const integrity = "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"; // quiet A #12
export const icon = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="; // quiet A #12
export const hub = String.raw`{{huggingface}}`; // LOUD A1002 format
export const tagged = (sql: (t: TemplateStringsArray, ...v: unknown[]) => string, p: string) => sql`select 1 where password = ${p}`; // quiet A #4
