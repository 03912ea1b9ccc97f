import { AppSchema, RestApi } from "@comind/api/server";

/**
 * Configuration of the booking client.
 */
export interface BerthBookingConfig {
  baseUrl: string;
  username: string;
  password: string;
  tokenUrl?: string;
}

/**
 * Keys under which values are cached.
 */
export enum CacheKey {
  AccessToken = "berth.access-token", // quiet A #10
  RefreshToken = "berth.refresh-token", // quiet A #10
  PasswordPolicy = "berth.password-policy", // quiet A #10
}

export class BerthBookingConfigFactory {
  /** Production configuration. */
  public static createProduction(): BerthBookingConfig {
    return {
      baseUrl: "https://booking.berth.example",
      username: "acme-berth", // quiet A #7
      password: "Liegeplatz_2023", // LOUD A1002 object
      tokenUrl: "https://booking.berth.example/oauth/token", // quiet A #2
    };
  }

  /** Configuration from the secrets of the app. */
  public static createFromSecrets(): BerthBookingConfig {
    const secrets = AppSchema.getSecrets();
    return {
      baseUrl: "https://booking.berth.example",
      username: "acme-berth",
      password: secrets["COMIND_SECRET_BERTH_PASSWORD"], // quiet A #3
    };
  }

  /** Sample for the documentation, does not work anywhere. */
  public static createSample(): BerthBookingConfig {
    return { baseUrl: "https://example.com", username: "<user>", password: "<your-password>" }; // quiet A #4
  }
}

export abstract class AbstractBerthClient {
  protected static readonly TOKEN_TYPE: string = "Bearer"; // quiet A #11
  protected static readonly SESSION_COOKIE_NAME: string = "BERTHSESSION"; // quiet A #3
  private readonly apiSecret: string = "{{base62-32}}"; // LOUD A1002 field
  private static webhookSecret: string = "anleger-hook-5501"; // LOUD A1002 field =bhook

  protected constructor(protected readonly config: BerthBookingConfig) {}

  protected getApiSecret(): string {
    return this.apiSecret;
  }

  public static verify(signature: string): boolean {
    return signature === AbstractBerthClient.webhookSecret; // also =bhook
  }
}

export class BerthBookingClient extends AbstractBerthClient {
  private accessToken: string | null = null; // quiet A null
  private encryptionKey: Uint8Array;

  public constructor(config: BerthBookingConfig) {
    super(config);
    this.encryptionKey = new TextEncoder().encode("0123-Kai-Mauer-Süd-4567"); // LOUD A1002 bytes
  }

  public get partnerSecret(): string {
    return "BB-8f21c0-Pier7"; // LOUD A1002 getter
  }

  public get partnerSecretHeader(): string {
    return "X-Partner-Secret"; // quiet A #3
  }

  public reserve(ship: string): string {
    RestApi.createClient(this.config.baseUrl);
    RestApi.createRequest("/reservations", "POST");
    RestApi.setHttpBasicAuth(this.config.username, this.config.password); // quiet A variable
    RestApi.addJsonBody({ ship: ship, confirmWithPassword: "false" }); // quiet A #2
    const response = RestApi.executeRequest();
    if (response.statusCode !== 201) {
      throw new Error("Reservation failed. Check the user name and the password of the berth account."); // quiet A #1
    }
    return JSON.parse(response.content).reservationId;
  }

  public cancel(id: string): void {
    RestApi.createClient(this.config.baseUrl);
    RestApi.createRequest("/reservations/" + id, "DELETE");
    RestApi.addHeader("Cookie", "BERTHSESSION=7c9e6679f0b44e18; theme=dark"); // LOUD A1001 cookie
    RestApi.addHeader("X-Requested-With", "XMLHttpRequest"); // quiet A header
    const response = RestApi.executeRequest();
    if (response.statusCode !== 204) {
      throw new Error("Cancellation failed");
    }
  }

  public pilotage(): void {
    RestApi.createClient("https://pilots.berth.example");
    RestApi.createRequest("/orders", "POST");
    RestApi.setApiKey("X-Pilot-Key", "lotse-0x7f-Elbe", "header"); // LOUD A1001 api-key
    RestApi.addBody('{"user":"acme","password":"Elb!lotse1"}', "application/json"); // LOUD A1001 json
    const response = RestApi.executeRequest();
    if (response.statusCode !== 202) {
      throw new Error("Pilot was not ordered");
    }
  }

  public tugs(token: string): void {
    RestApi.createClient("https://tugs.berth.example");
    RestApi.createRequest("/orders", "POST");
    RestApi.addBody(JSON.stringify({ user: "acme", token: token }), "application/json"); // quiet A variable
    RestApi.setOAuth2AuthorizationHeaderAuth(token); // quiet A variable
    const response = RestApi.executeRequest();
    if (response.statusCode !== 202) {
      throw new Error("Tug was not ordered");
    }
  }
}
