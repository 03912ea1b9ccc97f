import { ComindServer, RestApi } from "@comind/api/server";

export interface Tariff {
  code: string;
  price: number;
  currency: string;
}

export interface RestResult {
  statusCode: number;
  content: string;
}

export class TariffError extends Error {
  public constructor(message: string, public readonly status: number) {
    super(message);
  }
}

/**
 * Reads the tariffs of the carriers.
 */
export class TariffSyncService {
  private static readonly ACCEPTED: number[] = [200, 203, 206];
  private lastResult: RestResult | null = null;

  public constructor(private readonly baseUrl: string) {}

  private execute(path: string, method: string = "GET"): RestResult {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(path, method);
    RestApi.addHeader("Accept", "application/json");
    return RestApi.executeRequest();
  }

  private executeChecked(path: string): RestResult {
    const result: RestResult = this.execute(path);
    if (result.statusCode !== 200) {
      throw new TariffError("Tariff service failed", result.statusCode);
    }
    return result;
  }

  public findAll(): Tariff[] {
    const result: RestResult = this.execute("/tariffs");
    if (!TariffSyncService.ACCEPTED.includes(result.statusCode)) {
      throw new TariffError("Tariffs could not be read", result.statusCode);
    }
    return JSON.parse(result.content) as Tariff[]; // quiet B set
  }

  public findByCode(code: string): Tariff | null {
    const result: RestResult = this.execute("/tariffs/" + code);
    switch (result.statusCode) {
      case 200:
        return JSON.parse(result.content) as Tariff; // quiet B switch
      case 404:
        return null;
      default:
        throw new TariffError("Tariff " + code + " could not be read", result.statusCode);
    }
  }

  public findByZone(zone: string): Tariff[] {
    const result: RestResult = this.execute("/zones/" + zone + "/tariffs");
    switch (result.statusCode) { // also =zone
      case 401:
        throw new TariffError("Not logged in", 401);
      case 404:
        return [];
    }
    return JSON.parse(result.content) as Tariff[]; // LOUD B2001 switch-holes =zone
  }

  public findSurcharges(): Tariff[] {
    return JSON.parse(this.executeChecked("/surcharges").content) as Tariff[]; // quiet B helper-checked
  }

  public findDiscounts(): Tariff[] {
    return JSON.parse(this.execute("/discounts").content) as Tariff[]; // LOUD B2001 helper-plain
  }

  public findCheapest(zone: string): Tariff | undefined {
    const { statusCode, content } = this.execute("/zones/" + zone + "/cheapest");
    if (statusCode >= 400) {
      const error = JSON.parse(content); // quiet B error-body
      throw new TariffError(error.message, statusCode);
    }
    return JSON.parse(content) as Tariff; // quiet B destructured
  }

  public findFastest(zone: string): Tariff | undefined {
    const { content } = this.execute("/zones/" + zone + "/fastest"); // LOUD B2001 destructured =fastest
    const tariff: Tariff = JSON.parse(content); // also =fastest
    return tariff;
  }

  public count(): number {
    this.lastResult = this.execute("/tariffs/count");
    if (this.lastResult.statusCode === 200) {
      return Number(JSON.parse(this.lastResult.content).count); // quiet B field
    }
    return 0;
  }

  public countZones(): number {
    this.lastResult = this.execute("/zones/count");
    return Number(JSON.parse(this.lastResult.content).count); // LOUD B2001 field
  }

  public isAvailable(): boolean {
    return this.execute("/health").statusCode === 200; // quiet B status-only
  }

  public currency(zone: string): string {
    const result: RestResult = this.execute("/zones/" + zone + "/currency");
    let currency: string = "EUR";
    try {
      currency = JSON.parse(result.content).currency; // LOUD B2001 catch-only
    } catch (e) {
      console.warn("no currency for zone " + zone);
    }
    return currency;
  }

  public exchangeRate(currency: string): number {
    const result: RestResult = this.execute("/rates/" + currency);
    const rate: number = JSON.parse(result.content).rate; // LOUD B2001 after-parse
    if (result.statusCode !== 200) {
      throw new TariffError("Rate could not be read", result.statusCode);
    }
    return rate;
  }

  public activate(code: string): void {
    this.execute("/tariffs/" + code + "/activate", "POST"); // LOUD B2002 ignored
    console.log("Tariff " + code + " is active");
  }

  public deactivate(code: string): void {
    const result: RestResult = this.execute("/tariffs/" + code + "/deactivate", "POST");
    if (Math.floor(result.statusCode / 100) !== 2) {
      throw new TariffError("Tariff stays active: " + result.content, result.statusCode); // quiet B message
    }
  }

  public importZones(zones: string[]): void {
    const rows: Tariff[] = zones
      .map((zone) => this.execute("/zones/" + zone))
      .filter((result) => result.statusCode === 200)
      .map((result) => JSON.parse(result.content)); // quiet B filter
    ComindServer.importData({ data: rows, keyFields: ["code"] });
  }

  public importCarriers(carriers: string[]): void {
    const rows: Tariff[] = carriers.map((carrier) => JSON.parse(this.execute("/carriers/" + carrier).content)); // LOUD B2001 map
    ComindServer.importData({ data: rows, keyFields: ["code"] });
  }

  public validTo(code: string): string | undefined {
    const result: RestResult = this.execute("/tariffs/" + code + "/end");
    const failed: boolean = result.statusCode < 200 || result.statusCode >= 300;
    return failed ? undefined : JSON.parse(result.content).to; // quiet B flag
  }

  public validFrom(code: string): string {
    const result: RestResult = this.execute("/tariffs/" + code + "/validity");
    if (result.statusCode < 500) { // also =valid
      return JSON.parse(result.content).from; // LOUD B2001 below-500 =valid
    }
    return "";
  }
}
