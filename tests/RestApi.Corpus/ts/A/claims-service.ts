import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

interface ClaimsConfig {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenEndpoint: string;
  readonly scope: string;
}

interface Claim {
  id: string;
  policyNumber: string;
  status: "open" | "assessed" | "settled";
  amount: number;
}

const enum SecretName {
  ClaimsApi = "COMIND_SECRET_CLAIMS_API", // quiet A #3
  ExpertsPassword = "COMIND_SECRET_EXPERTS_PASSWORD",
}

const STAGING: ClaimsConfig = {
  baseUrl: "https://staging.claims.helvora.com",
  clientId: "claims-integration", // quiet A #7
  clientSecret: "9vX!tB4q-Lw72_kRzE1m", // LOUD A1002 #19 =staging
  tokenEndpoint: "/oauth2/token", // quiet A #2
  scope: "claims:read claims:write",
};

class MissingSecretError extends Error {
  constructor(readonly secretName: string) {
    super(`Secret ${secretName} is not configured`); // quiet A #4
    this.name = "MissingSecretError";
  }
}

function requireSecret(name: SecretName): string {
  const value = AppSchema.getSecrets()[name];
  if (!value) {
    throw new MissingSecretError(name);
  }
  return value;
}

export class ClaimsClient {
  private static readonly API_KEY_HEADER = "X-Claims-Api-Key"; // quiet A #2
  private static readonly FALLBACK_KEY = "clm-7741-prod-0925"; // LOUD A1002 #23 =fallback

  private accessToken: string | null = null;

  constructor(private readonly config: ClaimsConfig) {}

  findOpen(limit = 50): Claim[] {
    RestApi.createClient(this.config.baseUrl);
    RestApi.createRequest("/claims", "GET");
    RestApi.addHeader(ClaimsClient.API_KEY_HEADER, this.resolveKey());
    RestApi.addQueryParameter("status", "open");
    RestApi.addQueryParameter("limit", String(limit));
    const response = RestApi.executeRequest();
    if (response.statusCode !== 200) {
      throw new Error(`GET /claims returned ${response.statusCode}`);
    }
    return JSON.parse(response.content).items as Claim[];
  }

  settle(claim: Claim): void {
    RestApi.createClient(this.config.baseUrl);
    RestApi.createRequest(`/claims/${claim.id}/settlement`, "POST");
    RestApi.setOAuth2AuthorizationHeaderAuth(this.token());
    RestApi.addHeader("Idempotency-Key", `settle-${claim.id}`); // quiet A #10
    RestApi.addJsonBody({ amount: claim.amount, currency: "CHF" });
    const { statusCode, content } = RestApi.executeRequest();
    if (statusCode !== 201) {
      throw new Error(`Settlement of ${claim.id} failed: ${content}`);
    }
  }

  private resolveKey(): string {
    return AppSchema.getSecrets()[SecretName.ClaimsApi] ?? ClaimsClient.FALLBACK_KEY; // also =fallback
  }

  private token(): string {
    if (this.accessToken) {
      return this.accessToken;
    }
    RestApi.createClient(this.config.baseUrl);
    RestApi.createRequest(this.config.tokenEndpoint, "POST");
    RestApi.addJsonBody({
      grant_type: "client_credentials", // quiet A #11
      client_id: this.config.clientId,
      client_secret: this.config.clientSecret, // also =staging
      scope: this.config.scope,
    });
    const response = RestApi.executeRequest();
    if (response.statusCode !== 200) {
      throw new Error("Token endpoint refused the client credentials"); // quiet A #1
    }
    this.accessToken = JSON.parse(response.content).access_token as string;
    return this.accessToken;
  }
}

export class ExpertDirectory {
  private readonly user = "svc_experts"; // quiet A #7
  private readonly tenantId = "{{uuid}}"; // quiet A #5

  lookup(region: string): string[] {
    RestApi.createClient("https://experts.helvora.com");
    RestApi.createRequest("/directory", "GET");
    RestApi.setHttpBasicAuth(this.user, requireSecret(SecretName.ExpertsPassword));
    RestApi.addHeader("X-Tenant", this.tenantId);
    RestApi.addQueryParameter("region", region);
    const response = RestApi.executeRequest();
    return response.statusCode === 200 ? JSON.parse(response.content).names : [];
  }

  assign(claim: Claim, expert: string): void {
    RestApi.createClient("https://experts.helvora.com");
    RestApi.createRequest("/assignments", "POST");
    RestApi.setHttpBasicAuth(this.user, "Exp3rt!Assign"); // LOUD A1001 #17
    RestApi.addJsonBody({ claim: claim.id, expert });
    const response = RestApi.executeRequest();
    if (response.statusCode !== 204) {
      throw new Error(`Assigning ${expert} returned ${response.statusCode}`);
    }
  }
}

export class DocumentArchive {
  private readonly signingCertificate = "{{pem-certificate}}"; // quiet A #5
  private static readonly SCHEME = "ApiKey"; // quiet A #11
  private readonly signatureAlgorithm = "HMAC-SHA256"; // quiet A #11
  private readonly connection: string;

  constructor(connection = "Server=arc01;Database=claims;User Id=archive;Password=Gletscher#9;") { // LOUD A1002 #21
    this.connection = connection;
  }

  store(claim: Claim, text: string): string {
    RestApi.createClient("https://archive.helvora.com");
    RestApi.createRequest(`/documents/${claim.policyNumber}`, "PUT");
    RestApi.addHeader("Authorization", `${DocumentArchive.SCHEME} {{base62-40}}`); // LOUD A1001 #18
    RestApi.addHeader("X-Signature-Algorithm", this.signatureAlgorithm);
    RestApi.addJsonBody({ text, certificate: this.signingCertificate, target: this.connection.length });
    const response = RestApi.executeRequest();
    if (![200, 201].includes(response.statusCode)) {
      throw new Error(`Archive returned ${response.statusCode}`);
    }
    return JSON.parse(response.content).documentId;
  }
}

export class FraudScoring {
  get authHeader(): Record<string, string> {
    return {
      "X-Api-Version": "2024-11",
      "X-Api-Key": "{{base62-32}}", // LOUD A1002 #19 =fraud
      "X-Api-Key-Id": "fraud-primary", // quiet A #2
    };
  }

  score(claim: Claim): number {
    RestApi.createClient("https://score.antifraud.eu");
    RestApi.createRequest("/v3/score", "POST");
    for (const [name, value] of Object.entries(this.authHeader)) {
      RestApi.addHeader(name, value); // also =fraud
    }
    RestApi.addJsonBody({ claim });
    const response = RestApi.executeRequest();
    if (response.statusCode !== 200) {
      console.warn(`Scoring unavailable (${response.statusCode}), using the neutral score`);
      return 0.5;
    }
    return JSON.parse(response.content).score;
  }
}

export class PartnerPortal {
  private static readonly MASK = "********"; // quiet A #4
  private static readonly PASSWORD_POLICY = "^(?=.*[A-Z])(?=.*\\d).{12,}$"; // quiet A #2

  static readonly messages: Record<string, string> = {
    passwordExpired: "Your password has expired. Contact the service desk.", // quiet A #1
    tokenInvalid: "The session token is no longer valid.", // quiet A #1
  };

  private credentials(): { user: string; password: string } {
    switch (entity.c_partner) {
      case "axa":
        return { user: "helvora", password: "Tr0ckenbau-Axa" }; // LOUD A1002 #22 =axa
      case "sandbox":
        return { user: "sandbox", password: "<password>" }; // quiet A #4
      default:
        throw new Error(PartnerPortal.messages.passwordExpired);
    }
  }

  notify(claim: Claim): void {
    const { user, password } = this.credentials();
    RestApi.createClient("https://partners.helvora.com");
    RestApi.createRequest("/notifications", "POST");
    RestApi.setHttpBasicAuth(user, password); // also =axa
    RestApi.addJsonBody({ claim: claim.id, password: PartnerPortal.MASK });
    if (RestApi.executeRequest().statusCode !== 202) {
      throw new Error("Partner was not notified");
    }
  }

  isStrong(candidate: string): boolean {
    return new RegExp(PartnerPortal.PASSWORD_POLICY).test(candidate);
  }
}

export class WebhookVerifier {
  private readonly secret: string;

  constructor(options: { secret?: string } = {}) {
    this.secret = options.secret || "{{stripe-hook}}"; // LOUD A1002 #25
  }

  matches(header: string): boolean {
    const expectedPrefix = "sha256="; // quiet A #11
    return header.startsWith(expectedPrefix) && header.length > this.secret.length;
  }
}

function settle_claim() {
  const client = new ClaimsClient({ ...STAGING, clientSecret: requireSecret(SecretName.ClaimsApi) });
  client.findOpen().forEach((claim) => client.settle(claim));
}

export default { settle_claim };
