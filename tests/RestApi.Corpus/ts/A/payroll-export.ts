import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

/**
 * Constants of the payroll interface.
 */
export class PayrollConstants {
  public static readonly BASE_URL: string = "https://payroll.lohnwerk.de/rest";
  public static readonly SERVICE_USER: string = "SVC_PAYROLL"; // quiet A #7
  public static readonly SERVICE_PASSWORD: string = "Lohn$Werk2022"; // LOUD A1002 #19 =service
  public static readonly PASSWORD_PARAM: string = "j_password"; // quiet A #2
  public static readonly SESSION_TOKEN_KEY: string = "payroll.session.token"; // quiet A #3
  public static readonly ENCRYPTION_ALGORITHM: string = "AES/CBC/PKCS5Padding"; // quiet A #11
  public static readonly DEFAULT_TIMEOUT: number = 30;

  private constructor() {}
}

export class CredentialException extends Error {
  public constructor(message: string) {
    super("CredentialException: " + message);
  }
}

export interface ICredentialProvider {
  getUserName(): string;
  getPassword(): string;
}

export class SecretCredentialProvider implements ICredentialProvider {
  public getUserName(): string {
    return PayrollConstants.SERVICE_USER;
  }

  public getPassword(): string {
    const password: string | undefined = AppSchema.getSecrets()["COMIND_SECRET_PAYROLL_PASSWORD"]; // quiet A #3
    if (password === undefined || password === null || password === "") { // quiet A #24
      throw new CredentialException("password for payroll must not be empty"); // quiet A #1
    }
    return password;
  }
}

export class StaticCredentialProvider implements ICredentialProvider {
  public getUserName(): string {
    return "payroll_batch"; // quiet A #7
  }

  public getPassword(): string {
    return "b4tch-Run!88"; // LOUD A1002 #19
  }
}

export class PayrollConnection {
  private readonly provider: ICredentialProvider;
  private accessToken: string = "";

  public constructor(provider: ICredentialProvider) {
    this.provider = provider;
  }

  public open(): void {
    RestApi.createClient(PayrollConstants.BASE_URL);
    RestApi.createRequest("/session", "POST");
    RestApi.setRequestTimeout(PayrollConstants.DEFAULT_TIMEOUT);
    RestApi.addJsonBody({
      user: this.provider.getUserName(),
      [PayrollConstants.PASSWORD_PARAM]: this.provider.getPassword(),
    });
    const response = RestApi.executeRequest();
    if (response.statusCode !== 200) {
      throw new CredentialException("login failed with status " + response.statusCode);
    }
    this.accessToken = JSON.parse(response.content).token;
  }

  public getEmployees(): Employee[] {
    RestApi.createClient(PayrollConstants.BASE_URL);
    RestApi.createRequest("/employees", "GET");
    RestApi.setHttpBasicAuth(PayrollConstants.SERVICE_USER, PayrollConstants.SERVICE_PASSWORD); // also =service
    const response = RestApi.executeRequest();
    if (response.statusCode === 200) {
      return (JSON.parse(response.content) as any[]).map((row) => Employee.fromJson(row));
    }
    throw new Error("Could not read employees");
  }

  public close(): void {
    RestApi.createClient(PayrollConstants.BASE_URL);
    RestApi.createRequest("/session", "DELETE");
    RestApi.addHeader("Authorization", "Token " + this.accessToken);
    const response = RestApi.executeRequest();
    if (response.statusCode !== 204) {
      console.warn("Session was not closed");
    }
    this.accessToken = ""; // quiet A #24
  }
}

export class Employee {
  private passwordHash: string = "";
  private primaryKey: string = "0000000000"; // quiet A #10

  public static fromJson(row: any): Employee {
    const employee: Employee = new Employee();
    employee.primaryKey = String(row.id);
    employee.passwordHash = row.hash || "$2b$12$EXRkfkdmXn2gzds2SSitu.MW9.gAVqa9eLS1//RYtYCWB1eLHg.9q"; // quiet A #11
    return employee;
  }

  public toString(): string {
    return "Employee{primaryKey=" + this.primaryKey + ", passwordHash=[PROTECTED]}"; // quiet A #4
  }

  public getPasswordHash(): string {
    return this.passwordHash;
  }
}

export class TaxOfficeGateway {
  private certificatePassword: string;
  private certificateThumbprint: string = "{{hex40}}"; // quiet A #5

  public constructor() {
    this.certificatePassword = "Elster!2021"; // LOUD A1002 #22 =elster
  }

  public submit(xml: string): string {
    const url: string = "https://steuer.gateway-nord.de";
    RestApi.createClient(url);
    RestApi.createRequest("/submit", "POST");
    RestApi.addHeader("X-Certificate-Thumbprint", this.certificateThumbprint);
    RestApi.addJsonBody({ xml: xml, pin: this.certificatePassword }); // also =elster
    const response = RestApi.executeRequest();
    if (response.statusCode < 200 || response.statusCode >= 300) {
      throw new Error("Tax office answered " + response.statusCode);
    }
    return JSON.parse(response.content).transferTicket;
  }
}

export class BankTransferBuilder {
  private apiKey: string | null = null;
  private iban: string | null = null;

  public withApiKey(apiKey: string): BankTransferBuilder {
    this.apiKey = apiKey;
    return this;
  }

  public withIban(iban: string): BankTransferBuilder {
    this.iban = iban;
    return this;
  }

  public execute(amount: number): void {
    if (this.apiKey === null || this.iban === null) {
      throw new Error("apiKey and iban are required"); // quiet A #1
    }
    RestApi.createClient("https://transfers.bankconnect.eu");
    RestApi.createRequest("/sepa", "POST");
    RestApi.addHeader("apikey", this.apiKey); // also =bonus
    RestApi.addJsonBody({ iban: this.iban, amount: amount });
    const response = RestApi.executeRequest();
    if (response.statusCode !== 201) {
      throw new Error("Transfer rejected");
    }
  }
}

export class SalaryRun {
  public pay(): void {
    new BankTransferBuilder()
      .withApiKey("BC-20-77-PAYROLL-01") // LOUD A1002 #23 =bonus
      .withIban("DE89370400440532013000") // quiet A #5
      .execute(Number(entity.c_net_salary));
  }

  public payBonus(): void {
    const apiKey: string = process.env["COMIND_SECRET_BANK_KEY"] as string; // quiet A #3
    new BankTransferBuilder().withApiKey(apiKey).withIban(entity.c_iban).execute(500);
  }
}

export class TimeTrackingDao {
  private static readonly CONNECTION: string =
    "jdbc:postgresql://time01.lohnwerk.de/zeit?user=reader&password=Stechuhr5"; // LOUD A1002 #21
  private static readonly TEMPLATE: string = "jdbc:postgresql://{host}/zeit?user={user}&password={password}"; // quiet A #21

  public static describe(): string {
    return TimeTrackingDao.CONNECTION.length + "/" + TimeTrackingDao.TEMPLATE.length;
  }

  public readHours(month: string): number {
    RestApi.createClient("https://time.lohnwerk.de");
    RestApi.createRequest("/hours", "GET");
    RestApi.addQueryParameter("month", month);
    RestApi.addHeader("Authorization", "Basic " + btoa("reader:Stechuhr5")); // LOUD A1001 #18
    const response = RestApi.executeRequest();
    switch (response.statusCode) {
      case 200:
        return JSON.parse(response.content).hours;
      case 404:
        return 0;
      default:
        throw new Error("Unexpected status " + response.statusCode);
    }
  }
}

export class PensionFundFactory {
  public static createHeaders(stage: string): Map<string, string> {
    const headers: Map<string, string> = new Map<string, string>();
    headers.set("X-Stage", stage);
    headers.set("X-Auth-Token", "pf" + "_live_" + "Wz83Lq0TnV5x"); // LOUD A1002 #18 =pension
    headers.set("X-Auth-Mode", "certificate-bound"); // quiet A #2
    return headers;
  }

  public static report(employee: Employee): void {
    RestApi.createClient("https://meldung.rentenkasse.net");
    RestApi.createRequest("/reports", "POST");
    PensionFundFactory.createHeaders("prod").forEach((value, name) => RestApi.addHeader(name, value)); // also =pension
    RestApi.addJsonBody({ employee: employee.toString() });
    const response = RestApi.executeRequest();
    if (response.statusCode !== 200 && response.statusCode !== 202) {
      throw new Error("Report was refused: " + response.content);
    }
  }
}

export class LegacyAuth {
  public static authenticate(userName: string, password: string): boolean {
    const master: string = "0815"; // LOUD A1002 #22 =master
    if (userName === "admin" && password === master) { // also =master
      return true;
    }
    return userName === "payroll" && password === entity.c_password;
  }
}

function export_payroll(): void {
  const connection: PayrollConnection = new PayrollConnection(new SecretCredentialProvider());
  connection.open();
  const employees: Employee[] = connection.getEmployees();
  entity.c_status = employees.length + " employees, none without a password"; // quiet A #1
  connection.close();
}

export default { export_payroll };
