import { entity } from "#typings";
import { AppSchema, ComindServer, Files, RestApi } from "@comind/api/server";

/** A unit of the finding aid: a file, a map, a charter. */
export interface ArchivalUnit {
  readonly signature: string;
  readonly title: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  readonly closedUntil?: number;
}

export interface ReadingRoomOrder {
  readonly orderNo: string;
  readonly signature: string;
  readonly reader: string;
}

interface RestResult {
  readonly statusCode: number;
  readonly content: string;
  readonly headers: Record<string, string>;
}

enum HttpStatus {
  Ok = 200,
  Created = 201,
  NoContent = 204,
  NotFound = 404,
  Gone = 410,
}

export class ArchiveError extends Error {
  constructor(message: string, readonly status?: number) {
    super(message);
    this.name = "ArchiveError";
  }
}

/** Common part of all gateways. */
abstract class Gateway {
  protected constructor(private readonly baseUrl: string) {}

  protected send(method: string, path: string, body?: object): RestResult {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(path, method);
    RestApi.setRequestTimeout(20);
    const { COMIND_SECRET_ARCHIVE_KEY } = AppSchema.getSecrets();
    RestApi.addHeader("X-Archive-Key", COMIND_SECRET_ARCHIVE_KEY);
    if (body) {
      RestApi.addJsonBody(body);
    }
    return RestApi.executeRequest();
  }

  protected assertSuccess(response: RestResult, what: string): void {
    if (!Gateway.isSuccess(response.statusCode)) {
      throw new ArchiveError(`${what}: ${response.statusCode}`, response.statusCode);
    }
  }

  protected static isSuccess(status: number): boolean {
    return status >= 200 && status <= 299;
  }
}

export class FindingAidGateway extends Gateway {
  private readonly units = new Map<string, ArchivalUnit>();

  constructor() {
    super("https://findbuch.stadtarchiv.example");
  }

  getUnit(signature: string): ArchivalUnit {
    const cached = this.units.get(signature);
    if (cached) {
      return cached;
    }
    const response = this.send("GET", `/units/${encodeURIComponent(signature)}`);
    this.assertSuccess(response, `Unit ${signature}`);
    const unit = JSON.parse(response.content) as ArchivalUnit; // quiet B method
    this.units.set(signature, unit);
    return unit;
  }

  findUnit(signature: string): ArchivalUnit | undefined {
    const response = this.send("GET", `/units/${encodeURIComponent(signature)}`);
    if (response.statusCode === HttpStatus.NotFound || response.statusCode === HttpStatus.Gone) {
      return undefined;
    }
    return JSON.parse(response.content) as ArchivalUnit; // LOUD B2001 notfound
  }

  search(term: string, from?: number, to?: number): ArchivalUnit[] {
    RestApi.createClient("https://findbuch.stadtarchiv.example");
    RestApi.createRequest("/search", "GET");
    RestApi.addQueryParameter("term", term);
    if (from !== undefined && to !== undefined) {
      RestApi.addQueryParameter("period", `${from}-${to}`);
    }
    const response = RestApi.executeRequest();
    if (response.statusCode !== HttpStatus.Ok) {
      throw new ArchiveError("Search failed", response.statusCode);
    }
    return JSON.parse(response.content).hits; // quiet B enum
  }

  *walk(fonds: string): Generator<ArchivalUnit> {
    for (let page = 1; ; page++) {
      const response = this.send("GET", `/fonds/${fonds}/units?page=${page}`);
      if (response.statusCode === HttpStatus.NoContent) {
        return;
      }
      yield* JSON.parse(response.content) as ArchivalUnit[]; // LOUD B2001 generator
    }
  }

  *walkSeries(series: string): Generator<ArchivalUnit> {
    let next: string | undefined = `/series/${series}`;
    while (next) {
      const response = this.send("GET", next);
      this.assertSuccess(response, series);
      yield* JSON.parse(response.content) as ArchivalUnit[]; // quiet B generator
      next = response.headers["x-next"];
    }
  }

  describe(unit: ArchivalUnit): string {
    const response = this.send("PUT", `/units/${unit.signature}`, unit);
    if (Gateway.isSuccess(response.statusCode)) {
      this.units.delete(unit.signature);
      return response.content; // quiet B static
    }
    throw new ArchiveError(`Unit ${unit.signature} was not saved`, response.statusCode);
  }

  publish(units: readonly ArchivalUnit[]): number {
    let published = 0;
    for (const unit of units) {
      this.send("POST", `/units/${unit.signature}/publication`); // LOUD B2002 post
      published++;
    }
    return published;
  }

  retract(unit: ArchivalUnit): void {
    const response = this.send("DELETE", `/units/${unit.signature}/publication`); // quiet B delete
    this.assertSuccess(response, "Retraction");
  }
}

export class ReadingRoomGateway extends Gateway {
  private lastStatus = 0;

  constructor(private readonly maxAttempts = 3) {
    super("https://lesesaal.stadtarchiv.example");
  }

  order(signature: string, reader: string): ReadingRoomOrder {
    const response = this.send("POST", "/orders", { signature, reader });
    this.lastStatus = response.statusCode;
    if (this.lastStatus !== HttpStatus.Created) {
      throw new ArchiveError(`Order of ${signature} refused`, this.lastStatus);
    }
    return JSON.parse(response.content); // quiet B field
  }

  renew(orderNo: string): Date {
    const response = this.send("POST", `/orders/${orderNo}/renewal`);
    this.lastStatus = response.statusCode;
    return new Date(JSON.parse(response.content).until); // LOUD B2001 storedonly
  }

  /** The depot answers only when somebody is at the desk. */
  whereabouts(signature: string): string {
    let response = this.send("GET", `/depot/${signature}`);
    for (let attempt = 1; attempt < this.maxAttempts && !Gateway.isSuccess(response.statusCode); attempt++) {
      ComindServer.sleep(attempt * 2000);
      response = this.send("GET", `/depot/${signature}`);
    }
    return response.content; // LOUD B2001 attempts
  }

  shelf(signature: string): string {
    for (let attempt = 1; attempt <= this.maxAttempts; attempt++) {
      const response = this.send("GET", `/shelves/${signature}`);
      if (Gateway.isSuccess(response.statusCode)) {
        return response.content; // quiet B attempts
      }
      ComindServer.sleep(attempt * 2000);
    }
    throw new ArchiveError(`No shelf for ${signature}`);
  }

  openOrders(reader: string): ReadingRoomOrder[] {
    const response = this.send("GET", `/readers/${reader}/orders`);
    const orders: ReadingRoomOrder[] = response.statusCode === HttpStatus.Ok ? JSON.parse(response.content) : []; // quiet B ternary
    return orders.sort((a, b) => a.orderNo.localeCompare(b.orderNo));
  }

  fees(reader: string): number {
    const response = this.send("GET", `/readers/${reader}/fees`);
    if (!response) {
      throw new ArchiveError("The reading room did not answer");
    }
    return JSON.parse(response.content).total; // LOUD B2001 nullcheck
  }

  openingHours(): Record<string, string> {
    try {
      const response = this.send("GET", "/opening-hours");
      return JSON.parse(response.content); // LOUD B2001 trycatch
    } catch (error) {
      console.error("opening hours", error);
      return {};
    }
  }

  closedDays(year: number): string[] {
    try {
      const response = this.send("GET", `/closed-days/${year}`);
      if (response.statusCode >= 400) {
        throw new ArchiveError("closed days", response.statusCode);
      } else if (response.statusCode >= 300) {
        return [];
      }
      return JSON.parse(response.content); // quiet B cascade
    } catch (error) {
      if (error instanceof ArchiveError && error.status === HttpStatus.NotFound) {
        return [];
      }
      throw error;
    }
  }

  seatPlan(): string {
    const plan = this.send("GET", "/seats/plan");
    const legend = this.send("GET", "/seats/legend");
    if (!Gateway.isSuccess(plan.statusCode)) {
      throw new ArchiveError("No seat plan", plan.statusCode);
    }
    return [plan.content, "", legend.content].join("\n"); // LOUD B2001 second
  }
}

export class DigitisationService {
  constructor(private readonly baseUrl: string) {}

  attachScan(signature: string, page: number): void {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(`/scans/${signature}/${page}.jpg`, "GET");
    const scan = RestApi.downloadFile();
    if (scan.statusCode !== 200 || !scan.downloadedFileRef) {
      throw new ArchiveError(`Scan ${signature}/${page} is missing`, scan.statusCode);
    }
    const stored = Files.persistFileRef(scan.downloadedFileRef.ref); // quiet B download
    entity.attachments__list ??= [];
    entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: `${signature} f. ${page}` });
  }

  attachTranscript(signature: string): void {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(`/transcripts/${signature}.pdf`, "GET");
    const transcript = RestApi.downloadFile();
    if (transcript.statusCode === 404) {
      return;
    }
    entity.c_transcript_uid = Files.persistFileRef(transcript.downloadedFileRef.ref).uploadedFileId; // LOUD B2001 download404
  }

  ocr(signature: string): string {
    const response = this.get(`/ocr/${signature}`);
    return response.content.replace(/-\n/g, ""); // quiet B private
  }

  ocrConfidence(signature: string): number {
    const response = this.tryGet(`/ocr/${signature}/confidence`);
    return response === null ? 0 : Number.parseFloat(response.content); // quiet B nullable
  }

  /** Width and height of a scan in pixels. */
  dimensions(signature: string, page: number): [number, number] | undefined {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(`/scans/${signature}/${page}/info`, "GET");
    const { statusCode: status, content: body } = RestApi.executeRequest();
    if (status >= 200 && status < 300) {
      const info = JSON.parse(body); // quiet B renamed
      return [info.width, info.height];
    }
    return undefined;
  }

  manifest(signature: string): object {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(`/iiif/${signature}/manifest`, "GET");
    const response = RestApi.executeRequest();
    if (response.headers["content-type"] !== "application/ld+json") {
      throw new ArchiveError("Not a manifest");
    }
    return JSON.parse(response.content); // LOUD B2001 contenttype
  }

  private get(path: string): RestResult {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(path, "GET");
    const response = RestApi.executeRequest();
    if (response.statusCode === 200) {
      return response;
    }
    throw new ArchiveError(path, response.statusCode);
  }

  private tryGet(path: string): RestResult | null {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest(path, "GET");
    const response = RestApi.executeRequest();
    return response.statusCode === 200 ? response : null;
  }
}

function update_unit(): void {
  const unit = new FindingAidGateway().getUnit(entity.c_signature);
  entity.title = unit.title;
  entity.c_closed = unit.closedUntil !== undefined && unit.closedUntil > new Date().getFullYear();
}

export default { update_unit };
