import { entity } from "#typings";
import { AppSchema, ComindServer, RestApi } from "@comind/api/server";

interface ApiResponse {
  readonly statusCode: number;
  readonly content: string;
  readonly headers: Record<string, string>;
  readonly errorMessage?: string;
}

interface Parcel {
  id: string;
  weight: number;
  destination: string;
}

interface Quote {
  carrier: string;
  price: number;
  days: number;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

class ShippingError extends Error {
  constructor(readonly operation: string, readonly status: number, readonly body: string) {
    super(`${operation} failed with ${status}`);
  }
}

abstract class CarrierClient {
  protected abstract readonly baseUrl: string;
  protected abstract authorize(): void;

  protected send(method: Method, path: string, body?: unknown): ApiResponse {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(path, method);
    this.authorize();
    RestApi.setRequestTimeout(20);
    if (body !== undefined) {
      RestApi.addJsonBody(body);
    }
    return RestApi.executeRequest();
  }

  protected ensureSuccess(response: ApiResponse, operation: string): ApiResponse {
    if (response.statusCode < 200 || response.statusCode > 299) {
      throw new ShippingError(operation, response.statusCode, response.content); // quiet B errordata
    }
    return response;
  }

  protected isSuccess(response: ApiResponse): boolean {
    return response.statusCode >= 200 && response.statusCode < 300;
  }

  protected readJson<T>(response: ApiResponse): T {
    return JSON.parse(response.content) as T; // also =label
  }
}

export class NordPostClient extends CarrierClient {
  protected readonly baseUrl = "https://api.nordpost.se";

  protected authorize(): void {
    RestApi.setOAuth2AuthorizationHeaderAuth(AppSchema.getSecrets().COMIND_SECRET_NORDPOST_TOKEN);
  }

  quote(parcel: Parcel): Quote {
    const response = this.ensureSuccess(this.send("POST", "/quotes", parcel), "quote");
    return JSON.parse(response.content); // quiet B ensured
  }

  track(id: string): string {
    const response = this.send("GET", `/track/${id}`);
    return JSON.parse(response.content).state; // LOUD B2001 method
  }

  label(id: string): { pdf: string } {
    const response = this.send("GET", `/labels/${id}`);
    return this.readJson<{ pdf: string }>(response); // LOUD B2001 helper =label
  }

  depots(): string[] {
    const response = this.send("GET", "/depots");
    if (!this.isSuccess(response)) {
      return [];
    }
    return JSON.parse(response.content).map((depot: any) => depot.code); // quiet B predicate
  }

  book(parcel: Parcel): string {
    const response = this.send("POST", "/bookings", parcel);
    this.ensureSuccess(response, "book");
    const { bookingId } = JSON.parse(response.content); // quiet B statement
    return bookingId;
  }

  cancel(bookingId: string): void {
    this.ensureSuccess(this.send("DELETE", `/bookings/${bookingId}`), "cancel"); // quiet B nested
  }
}

export class RapidexClient {
  private static readonly RETRYABLE = new Set([429, 502, 503]);
  private lastBody = "";

  constructor(private readonly baseUrl: string) {}

  private prepare(path: string, method: Method): void {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(path, method);
    RestApi.addHeader("X-Rapidex-Key", AppSchema.getSecrets().COMIND_SECRET_RAPIDEX_KEY);
  }

  rates(parcel: Parcel): Quote[] {
    let response!: ApiResponse;
    for (let attempt = 0; attempt < 3; attempt++) {
      this.prepare("/rates", "POST");
      RestApi.addJsonBody({ parcel });
      response = RestApi.executeRequest();
      if (!RapidexClient.RETRYABLE.has(response.statusCode)) {
        break;
      }
      ComindServer.sleep(500 * (attempt + 1));
    }
    return JSON.parse(response.content).rates; // LOUD B2001 retry
  }

  zones(): Record<string, number> {
    for (let attempt = 1; attempt <= 4; attempt++) {
      this.prepare("/zones", "GET");
      const response = RestApi.executeRequest();
      if (response.statusCode === 200) {
        return JSON.parse(response.content); // quiet B retry
      }
      ComindServer.sleep(250 * attempt);
    }
    throw new Error("Zones are not available");
  }

  surcharge(country: string): number {
    this.prepare(`/surcharges/${country}`, "GET");
    const response = RestApi.executeRequest();
    if (response.statusCode >= 200) {
      return JSON.parse(response.content).percent; // LOUD B2001 lowerbound
    }
    return 0;
  }

  pickupSlots(date: string): string[] {
    this.prepare("/pickup-slots", "GET");
    RestApi.addQueryParameter("date", date);
    const response = RestApi.executeRequest();
    if (response.statusCode === 500) {
      throw new ShippingError("pickupSlots", 500, "");
    }
    const slots: string[] = JSON.parse(response.content); // LOUD B2001 servererror
    return slots.sort();
  }

  schedulePickup(date: string, slot: string): string {
    this.prepare("/pickups", "POST");
    RestApi.addJsonBody({ date, slot });
    const { statusCode, content } = RestApi.executeRequest();
    if (Math.floor(statusCode / 100) !== 2) {
      throw new ShippingError("schedulePickup", statusCode, content);
    }
    return JSON.parse(content).confirmation; // quiet B division
  }

  customsForm(id: string): unknown {
    this.prepare(`/customs/${id}`, "GET");
    const { content, errorMessage } = RestApi.executeRequest();
    if (errorMessage) {
      throw new Error(errorMessage);
    }
    return JSON.parse(content); // LOUD B2001 transport
  }

  remember(id: string): void {
    this.prepare(`/history/${id}`, "GET");
    this.lastBody = RestApi.executeRequest().content; // LOUD B2001 field
  }

  get lastEvents(): number {
    return this.lastBody.split("\n").length;
  }

  confirmDelivery(id: string): void {
    this.prepare(`/deliveries/${id}`, "PATCH");
    RestApi.addJsonBody({ confirmedAt: new Date().toISOString() });
    RestApi.executeRequest(); // LOUD B2002 patch
  }
}

export class ManifestService {
  private readonly cache = new Map<string, Parcel[]>();

  load(day: string): Parcel[] {
    const cached = this.cache.get(day);
    if (cached) {
      return cached;
    }
    const response = this.request(day, 1);
    if (response.statusCode !== 200) {
      throw new ShippingError("manifest", response.statusCode, response.content);
    }
    const parcels: Parcel[] = JSON.parse(response.content).parcels; // quiet B cached
    this.cache.set(day, parcels);
    return parcels;
  }

  loadAll(day: string): Parcel[] {
    let response = this.request(day, 1);
    if (response.statusCode !== 200) {
      return [];
    }
    let page = JSON.parse(response.content); // quiet B firstpage
    const parcels: Parcel[] = [...page.parcels];
    while (page.next) {
      response = this.request(day, page.next);
      page = JSON.parse(response.content); // LOUD B2001 stale
      parcels.push(...page.parcels);
    }
    return parcels;
  }

  totalWeight(day: string): number {
    const response = this.request(day, 1);
    switch (response.statusCode) {
      case 200:
        return JSON.parse(response.content).totalWeight; // quiet B switch
      case 204:
        return 0;
      default:
        throw new ShippingError("totalWeight", response.statusCode, response.content);
    }
  }

  status(day: string): string {
    const response = this.request(day, 1);
    switch (response.statusCode) {
      case 401:
      case 403:
        throw new Error("Manifest credentials were refused");
      default:
        return JSON.parse(response.content).status; // LOUD B2001 switchdefault
    }
  }

  close(day: string): boolean {
    RestApi.createClient("https://manifest.paketwerk.ch");
    RestApi.createRequest(`/manifests/${day}/close`, "PUT");
    return RestApi.executeRequest().statusCode === 200; // quiet B result
  }

  private request(day: string, page: number): ApiResponse {
    RestApi.createClient("https://manifest.paketwerk.ch");
    RestApi.createRequest("/manifests", "GET");
    RestApi.addQueryParameter("day", day);
    RestApi.addQueryParameter("page", String(page));
    return RestApi.executeRequest();
  }
}

export class AddressValidator {
  validate(address: string): { valid: boolean; hint?: string } {
    RestApi.createClient("https://adressen.paketwerk.ch");
    RestApi.createRequest("/validate", "POST");
    RestApi.addJsonBody({ address });
    const response: ApiResponse = RestApi.executeRequest();
    if (response.statusCode === 422) {
      return { valid: false, hint: JSON.parse(response.content).hint }; // quiet B known
    }
    if (response.statusCode !== 200) {
      throw new ShippingError("validate", response.statusCode, response.content);
    }
    return { valid: true, hint: JSON.parse(response.content).normalized }; // quiet B sequence
  }

  suggest(prefix: string): string[] {
    RestApi.createClient("https://adressen.paketwerk.ch");
    RestApi.createRequest("/suggest", "GET");
    RestApi.addQueryParameter("q", prefix);
    const response = RestApi.executeRequest();
    const failed = response.statusCode !== 200;
    const suggestions = JSON.parse(response.content); // LOUD B2001 unusedflag
    if (failed && suggestions.length === 0) {
      console.warn("No suggestions");
    }
    return suggestions;
  }
}

function ship_parcel() {
  const client = new NordPostClient();
  const parcel: Parcel = { id: entity.id, weight: entity.c_weight, destination: entity.c_city };
  entity.c_price = client.quote(parcel).price;
  entity.c_booking = client.book(parcel);
}

export default { ship_parcel };
