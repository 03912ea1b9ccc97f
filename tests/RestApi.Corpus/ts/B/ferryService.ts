import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";
import type { RestResponse } from "@comind/api/server";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface Sailing {
  id: string;
  from: string;
  to: string;
  departure: string;
  seats: number;
}

export interface Booking {
  reference: string;
  sailingId: string;
  passengers: number;
}

export class FerryError extends Error {
  constructor(
    public readonly status: number,
    public readonly detail: string,
  ) {
    super(`Ferry API answered ${status}`);
  }
}

abstract class FerryBase {
  protected lastStatus = 0;
  protected lastResponse?: RestResponse;

  constructor(protected readonly url: string) {}

  protected call(method: Method, path: string, body?: object): RestResponse {
    RestApi.createClient(this.url);
    RestApi.createRequest(path, method);
    if (body) {
      RestApi.addJsonBody(body);
    }
    const response = RestApi.executeRequest();
    this.lastStatus = response.statusCode;
    this.lastResponse = response;
    return response;
  }

  protected callOrThrow(method: Method, path: string, body?: object): RestResponse {
    const response = this.call(method, path, body);
    this.ensure(response);
    return response;
  }

  protected ensure(response: RestResponse): void {
    if (response.statusCode < 200 || response.statusCode > 299) {
      throw new FerryError(response.statusCode, response.content);
    }
  }

  protected get succeeded(): boolean {
    return Math.floor(this.lastStatus / 100) === 2;
  }
}

export class SailingService extends FerryBase {
  private readonly cache = new Map<string, Sailing>();
  private ports?: string[];
  private version = 0;

  public find(id: string): Sailing | undefined {
    const cached = this.cache.get(id);
    if (cached) {
      return cached;
    }
    const response = this.call("GET", `/sailings/${id}`);
    if (response.statusCode === 404) {
      return undefined;
    }
    this.ensure(response);
    const sailing: Sailing = JSON.parse(response.content); // quiet B ensure
    this.cache.set(id, sailing);
    return sailing;
  }

  public findAll(): Sailing[] {
    const response = this.call("GET", "/sailings");
    const sailings: Sailing[] = JSON.parse(response.content); // LOUD B2001 plain
    sailings.forEach((sailing) => this.cache.set(sailing.id, sailing));
    return sailings;
  }

  public upcoming(port: string): Sailing[] {
    return JSON.parse(this.callOrThrow("GET", `/ports/${port}/upcoming`).content); // quiet B throws
  }

  public delayed(port: string): Sailing[] {
    this.call("GET", `/ports/${port}/delayed`);
    if (!this.succeeded) {
      return [];
    }
    return JSON.parse(this.lastResponse!.content); // quiet B field
  }

  public cancelled(port: string): Sailing[] {
    const response = this.call("GET", `/ports/${port}/cancelled`);
    if (this.succeeded) {
      console.log(`port ${port} answered`);
    }
    const { items } = JSON.parse(response.content); // LOUD B2001 field
    return items;
  }

  public getPorts(): string[] {
    if (!this.ports) {
      const response = this.call("GET", "/ports");
      this.ports = response.statusCode === 200 ? (JSON.parse(response.content) as string[]) : []; // quiet B lazy
    }
    return this.ports;
  }

  public getPiers(port: string): string[] {
    const key = `piers:${port}`;
    const piers = this.call("GET", `/ports/${port}/piers`).content.split(","); // LOUD B2001 chain
    this.cache.delete(key);
    return piers;
  }

  public refresh(): void {
    const response = this.call("GET", `/version`);
    if (response.statusCode >= 200) {
      this.version = Number(response.content); // LOUD B2001 lowerbound
    }
  }

  public *pages(size: number): Generator<Sailing[]> {
    let page = 1;
    for (;;) {
      const response = this.call("GET", `/sailings?page=${page++}&size=${size}`);
      if (response.statusCode !== 200) {
        return;
      }
      const items = JSON.parse(response.content) as Sailing[]; // quiet B generator
      yield items;
      if (items.length < size) {
        return;
      }
    }
  }

  public collect(): Sailing[] {
    const all: Sailing[] = [];
    let next: string | null = "/sailings/archive";
    while (next) {
      const response: RestResponse = this.call("GET", next);
      const page: { items: Sailing[]; next: string | null } = JSON.parse(response.content); // LOUD B2001 paging
      all.push(...page.items);
      next = page.next;
    }
    return all;
  }
}

export class BookingService extends FerryBase {
  private attempts = 0;
  private readonly confirmed: Booking[] = [];

  constructor(
    url: string,
    private readonly maxAttempts = 3,
  ) {
    super(url);
  }

  public book(sailing: Sailing, passengers: number): Booking {
    const response = this.call("POST", "/bookings", { sailing: sailing.id, passengers });
    if (![200, 201].includes(response.statusCode)) {
      throw new FerryError(response.statusCode, response.content);
    }
    const booking = JSON.parse(response.content) as Booking; // quiet B includes
    this.confirmed.push(booking);
    return booking;
  }

  public bookWithRetry(sailing: Sailing, passengers: number): Booking {
    for (this.attempts = 0; this.attempts < this.maxAttempts; this.attempts++) {
      const response = this.call("POST", "/bookings/retry", { sailing: sailing.id, passengers });
      if (response.statusCode === 201) {
        return JSON.parse(response.content); // quiet B retry
      }
      ComindServer.sleep(500 * 2 ** this.attempts);
    }
    throw new Error(`No booking after ${this.maxAttempts} attempts`);
  }

  public bookGroup(sailing: Sailing, groups: number[]): Booking {
    let response = this.call("POST", "/bookings/group", { sailing: sailing.id, groups });
    while (response.statusCode === 429 && this.attempts++ < this.maxAttempts) {
      ComindServer.sleep(1000);
      response = this.call("POST", "/bookings/group", { sailing: sailing.id, groups });
    }
    return JSON.parse(response.content) as Booking; // LOUD B2001 retry
  }

  public cancel(reference: string): void {
    const response = this.call("DELETE", `/bookings/${reference}`);
    if (response.statusCode !== 204 && response.statusCode !== 404) {
      throw new FerryError(response.statusCode, response.content); // quiet B exception
    }
  }

  public confirm(reference: string): void {
    RestApi.createClient(this.url);
    RestApi.createRequest(`/bookings/${reference}/confirm`, "POST");
    RestApi.executeRequest(); // LOUD B2002 statement
    this.confirmed.push({ reference, sailingId: "", passengers: 0 });
  }

  public change(reference: string, passengers: number): boolean {
    RestApi.createClient(this.url);
    RestApi.createRequest(`/bookings/${reference}`, "PATCH");
    RestApi.addJsonBody({ passengers });
    const result = RestApi.executeRequest(); // LOUD B2002 unused
    this.attempts = 0;
    return true;
  }

  public price(reference: string): number {
    try {
      const response = this.call("GET", `/bookings/${reference}/price`);
      return JSON.parse(response.content).total; // LOUD B2001 swallowed
    } catch {
      return 0;
    }
  }

  public luggage(reference: string): number {
    try {
      return Number(this.callOrThrow("GET", `/bookings/${reference}/luggage`).content); // quiet B caught
    } catch (e) {
      if (e instanceof FerryError && e.status === 404) {
        return 0;
      }
      throw e;
    }
  }

  public boardingPass(reference: string): string {
    RestApi.createClient(this.url);
    RestApi.createRequest(`/bookings/${reference}/pass.pdf`, "GET");
    const download = RestApi.downloadFile();
    if (download.statusCode === 200 && download.downloadedFileRef) {
      return Files.persistFileRef(download.downloadedFileRef.ref).uploadedFileId; // quiet B download
    }
    throw new FerryError(download.statusCode, "boarding pass");
  }

  public vehiclePass(reference: string): string {
    RestApi.createClient(this.url);
    RestApi.createRequest(`/bookings/${reference}/vehicle.pdf`, "GET");
    const download = RestApi.downloadFile();
    const uid = Files.persistFileRef(download.downloadedFileRef).uploadedFileId; // LOUD B2003 late
    if (download.statusCode !== 200) {
      throw new FerryError(download.statusCode, "vehicle pass");
    }
    return uid;
  }
}

export class TideService extends FerryBase {
  private static instance?: TideService;
  private readonly tides: Record<string, number> = {};

  public static get shared(): TideService {
    return (this.instance ??= new TideService(AppSchema.getVars().TIDE_URL));
  }

  public level(port: string): number {
    const response = this.call("GET", `/tides/${port}`);
    const ok = response.statusCode >= 200 && response.statusCode < 300;
    if (!ok) {
      return this.tides[port] ?? 0;
    }
    return (this.tides[port] = parseFloat(response.content)); // quiet B local
  }

  public forecast(port: string): number[] {
    const response = this.call("GET", `/forecast/${port}`);
    const failed = response.statusCode >= 200 && response.statusCode < 300;
    return failed ? [] : JSON.parse(response.content).levels; // LOUD B2001 inverted
  }

  public wind(port: string): string {
    const first = this.call("GET", `/wind/${port}`);
    if (first.statusCode === 200) {
      return first.content; // quiet B first
    }
    const second = this.call("GET", `/wind/${port}?source=backup`);
    return second.content; // LOUD B2001 backup
  }

  public report(level: number, port: string): void {
    this.callOrThrow("PUT", `/tides/${port}`, { level });
    console.log(this.lastResponse?.content); // quiet B state
  }
}
