import { entity } from "#typings";
import { AppSchema, Files, RestApi } from "@comind/api/server";

export class HttpStatus {
  public static readonly OK: number = 200;
  public static readonly CREATED: number = 201;
  public static readonly NO_CONTENT: number = 204;
  public static readonly NOT_FOUND: number = 404;

  public static isSuccessful(code: number): boolean {
    return code >= HttpStatus.OK && code <= 299;
  }

  public static isError(code: number): boolean {
    return code >= 500;
  }
}

export class BookingException extends Error {
  private readonly status: number;

  public constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }

  public getStatus(): number {
    return this.status;
  }
}

export class RoomDto {
  public number: string = "";
  public beds: number = 0;
  public rate: number = 0;

  public static fromJson(json: string): RoomDto {
    const raw: any = JSON.parse(json);
    const dto: RoomDto = new RoomDto();
    dto.number = raw.number;
    dto.beds = raw.beds;
    dto.rate = raw.rate;
    return dto;
  }
}

export class RoomRepository {
  private static instance: RoomRepository | null = null;
  private readonly baseUrl: string = "https://pms.hotel-seeblick.com/api";

  public static getInstance(): RoomRepository {
    if (RoomRepository.instance === null) {
      RoomRepository.instance = new RoomRepository();
    }
    return RoomRepository.instance;
  }

  public findByNumber(roomNumber: string): RoomDto {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest("/rooms/" + roomNumber, "GET");
    const response = RestApi.executeRequest();
    return RoomDto.fromJson(response.content); // LOUD B2001 factory
  }

  public findFree(from: string, to: string): RoomDto[] {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest("/rooms/free", "GET");
    RestApi.addQueryParameter("from", from);
    RestApi.addQueryParameter("to", to);
    const response = RestApi.executeRequest();
    const result: RoomDto[] = [];
    if (HttpStatus.isSuccessful(response.statusCode)) {
      const rows: any[] = JSON.parse(response.content); // quiet B staticpredicate
      for (const row of rows) {
        result.push(RoomDto.fromJson(JSON.stringify(row)));
      }
    }
    return result;
  }

  public findSuites(): RoomDto[] {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest("/suites", "GET");
    const response = RestApi.executeRequest();
    if (HttpStatus.isError(response.statusCode)) {
      throw new BookingException("Suites cannot be loaded", response.statusCode);
    }
    return JSON.parse(response.content) as RoomDto[]; // LOUD B2001 weakpredicate
  }

  public count(): number {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest("/rooms/count", "GET");
    const response = RestApi.executeRequest();
    if (response === null || response === undefined) {
      return -1;
    }
    return Number(response.content); // LOUD B2001 nullcheck
  }

  public exists(roomNumber: string): boolean {
    let found: boolean = false;
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest("/rooms/exists", "GET");
    RestApi.addQueryParameter("number", roomNumber);
    const response = RestApi.executeRequest();
    if (response.statusCode === HttpStatus.OK) {
      found = response.content === "true"; // quiet B constant
    }
    return found;
  }

  public save(room: RoomDto): void {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest("/rooms/" + room.number, "PUT");
    RestApi.addJsonBody(room);
    try {
      RestApi.executeRequest(); // LOUD B2002 trycatch
    } catch (error) {
      throw new BookingException("Room was not saved", 0);
    }
  }

  public remove(room: RoomDto): void {
    RestApi.createClient(this.baseUrl);
    RestApi.createRequest("/rooms/" + room.number, "DELETE");
    const code: number = RestApi.executeRequest().statusCode; // quiet B delete
    if (code !== HttpStatus.NO_CONTENT && code !== HttpStatus.NOT_FOUND) {
      throw new BookingException("Room was not removed", code);
    }
  }
}

export class ReservationService {
  private readonly url: string = "https://reservations.hotel-seeblick.com";
  private lastStatus: number = 0;

  private execute(path: string, verb: string, body: object | null): string {
    const secret: string = AppSchema.getSecrets()["COMIND_SECRET_RESERVATION_KEY"];
    RestApi.createClient(this.url);
    RestApi.createRequest(path, verb);
    RestApi.addHeader("X-Api-Key", secret);
    if (body !== null) {
      RestApi.addJsonBody(body);
    }
    const response = RestApi.executeRequest();
    this.lastStatus = response.statusCode;
    return response.content; // LOUD B2001 returned =exec
  }

  private executeChecked(path: string): string {
    RestApi.createClient(this.url);
    RestApi.createRequest(path, "GET");
    const response = RestApi.executeRequest();
    this.throwIfFailed(response.statusCode);
    return response.content; // quiet B validator
  }

  private throwIfFailed(statusCode: number): void {
    if (!HttpStatus.isSuccessful(statusCode)) {
      throw new BookingException("Reservation system answered " + statusCode, statusCode);
    }
  }

  public create(guest: string, room: string): boolean {
    this.execute("/reservations", "POST", { guest: guest, room: room });
    return this.lastStatus === HttpStatus.CREATED;
  }

  public getNotes(id: string): string[] {
    const json: string = this.execute("/reservations/" + id + "/notes", "GET", null);
    return JSON.parse(json); // also =exec
  }

  public getReservation(id: string): any {
    const json: string = this.executeChecked("/reservations/" + id);
    return JSON.parse(json); // quiet B checkedstring
  }

  public getAllReservations(): any[] {
    const all: any[] = [];
    let page: number = 0;
    let hasMore: boolean = false;
    do {
      RestApi.createClient(this.url);
      RestApi.createRequest("/reservations/all", "GET");
      RestApi.addQueryParameter("page", page.toString());
      const response = RestApi.executeRequest();
      const body: any = JSON.parse(response.content); // LOUD B2001 dowhile
      all.push(...body.content);
      hasMore = !body.last;
      page++;
    } while (hasMore);
    return all;
  }

  public getArrivals(day: string): any[] {
    const arrivals: any[] = [];
    let next: string | null = "/arrivals?day=" + day;
    while (next !== null) {
      RestApi.createClient(this.url);
      RestApi.createRequest(next, "GET");
      const response = RestApi.executeRequest();
      if (response.statusCode !== HttpStatus.OK) {
        throw new BookingException("Arrivals of " + day, response.statusCode);
      }
      const body: any = JSON.parse(response.content); // quiet B whileloop
      arrivals.push(...body.items);
      next = body.next ?? null;
    }
    return arrivals;
  }

  public confirm(id: string): string {
    RestApi.createClient(this.url);
    RestApi.createRequest("/reservations/" + id + "/confirm", "POST");
    const response = RestApi.executeRequest();
    let success: boolean = true;
    if (response.statusCode !== 200) {
      success = false;
    }
    const confirmation: string = JSON.parse(response.content).number; // LOUD B2001 flagignored
    console.log("confirmed: " + success);
    return confirmation;
  }

  public checkIn(id: string): string {
    RestApi.createClient(this.url);
    RestApi.createRequest("/reservations/" + id + "/check-in", "POST");
    const response = RestApi.executeRequest();
    let success: boolean = false;
    if (response.statusCode === 200) {
      success = true;
    }
    if (success) {
      return JSON.parse(response.content).keyCard; // quiet B flag
    }
    throw new BookingException("Check-in failed", response.statusCode);
  }
}

export class InvoicePrinter {
  public print(invoiceId: string): void {
    RestApi.createClient("https://docs.hotel-seeblick.com");
    RestApi.createRequest("/invoices/" + invoiceId + ".pdf", "GET");
    const response = RestApi.downloadFile();
    const stored = Files.persistFileRef(response.downloadedFileRef.ref); // LOUD B2003 download
    entity.c_invoice_file = stored.uploadedFileId;
  }

  public printReceipt(receiptId: string): void {
    RestApi.createClient("https://docs.hotel-seeblick.com");
    RestApi.createRequest("/receipts/" + receiptId, "GET");
    const response = RestApi.downloadFile();
    if (response.statusCode !== 200 || !response.downloadedFileRef) {
      throw new BookingException("No receipt " + receiptId, response.statusCode);
    }
    entity.c_receipt_file = Files.persistFileRef(response.downloadedFileRef.ref).uploadedFileId; // quiet B download
  }

  public readTotals(month: string): number {
    let total: number = 0;
    try {
      RestApi.createClient("https://docs.hotel-seeblick.com");
      RestApi.createRequest("/totals/" + month, "GET");
      const response = RestApi.executeRequest();
      total = JSON.parse(response.content).total; // LOUD B2001 tryfinally
    } catch (exception) {
      console.error("Totals: " + exception);
    } finally {
      console.log("Totals of " + month + " read");
    }
    return total;
  }
}

export class RateService {
  public getRate(room: string): number {
    RestApi.createClient("https://rates.channelhub.travel");
    RestApi.createRequest("/rates/" + room, "GET");
    const response = RestApi.executeRequest();
    switch (response.statusCode) {
      case 404:
        console.warn("No rate for " + room);
      case 200:
        return JSON.parse(response.content).rate; // LOUD B2001 fallthrough
      default:
        throw new BookingException("Rate of " + room, response.statusCode);
    }
  }

  public getSeason(day: string): string {
    RestApi.createClient("https://rates.channelhub.travel");
    RestApi.createRequest("/season", "GET");
    RestApi.addQueryParameter("day", day);
    const response = RestApi.executeRequest();
    let season: string;
    switch (response.statusCode) {
      case 200:
      case 203:
        season = JSON.parse(response.content).season; // quiet B switchpair
        break;
      default:
        season = "regular";
        break;
    }
    return season;
  }

  public publish(rates: Map<string, number>): number {
    let errors: number = 0;
    rates.forEach((rate: number, room: string) => {
      RestApi.createClient("https://rates.channelhub.travel");
      RestApi.createRequest("/publish", "POST");
      RestApi.addJsonBody({ room: room, rate: rate });
      const response = RestApi.executeRequest(); // quiet B counted
      if (response.statusCode >= 400) {
        errors++;
      }
    });
    return errors;
  }

  public withdraw(room: string): void {
    RestApi.createClient("https://rates.channelhub.travel");
    RestApi.createRequest("/publish/" + room, "DELETE");
    const response = RestApi.executeRequest();
    if (response.content.indexOf("error") >= 0) { // LOUD B2001 contentsearch
      throw new BookingException("Rate was not withdrawn", response.statusCode);
    }
  }

  public tryGetMinimumStay(room: string, defaultValue: number): number {
    RestApi.createClient("https://rates.channelhub.travel");
    RestApi.createRequest("/minimum-stay", "GET");
    RestApi.addQueryParameter("room", room);
    RestApi.setRequestTimeout(5);
    const response = RestApi.executeRequest();
    if (response.statusCode !== HttpStatus.OK || response.content.length === 0) { // quiet B shortcircuit
      return defaultValue;
    }
    return parseInt(response.content, 10); // quiet B default
  }

  public getCurrencies(): Set<string> {
    const accepted: Set<number> = new Set<number>([HttpStatus.OK, 206]);
    RestApi.createClient("https://rates.channelhub.travel");
    RestApi.createRequest("/currencies", "GET");
    const response = RestApi.executeRequest();
    if (!accepted.has(response.statusCode)) {
      throw new BookingException("Currencies", response.statusCode);
    }
    return new Set<string>(response.content.split(",")); // quiet B set
  }

  public describeError(room: string): string | null {
    RestApi.createClient("https://rates.channelhub.travel");
    RestApi.createRequest("/check/" + room, "GET");
    const response = RestApi.executeRequest();
    if (response.statusCode === 200) {
      return null;
    }
    const problem: any = JSON.parse(response.content); // quiet B errorbody
    return problem.title + ": " + problem.detail;
  }
}

function book_room(): void {
  const service: ReservationService = new ReservationService();
  if (!service.create(entity.c_guest, entity.c_room)) {
    throw new BookingException("Booking failed", 0);
  }
  entity.c_rate = new RateService().getRate(entity.c_room);
}

export default { book_room };
