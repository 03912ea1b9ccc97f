// ported from the agency's express app (2018); "http" is the little wrapper around the platform client
import { AppSchema, RestApi } from "@comind/api/server";

var config: any = {};
config.school = "https://school.example";
config.adminUser = "portal-sync"; // quiet A #7
config.adminPassword = "tafel8schwamm"; // LOUD A1002 assignment
config.sessionSecret = process.env.SESSION_SECRET || "keyboard cat"; // LOUD A1002 #25
config.csrfHeader = "X-CSRF-Token"; // quiet A #3
config.cookieName = "school.session.token"; // quiet A #3
config.passwordRules = "8-64 chars, no spaces"; // quiet A #2

var ERRORS = {
  401: "Login oder Passwort falsch", // quiet A #1
  403: "Your token does not allow this action", // quiet A #1
  419: "CSRF token mismatch", // quiet A #1
};

function call(method: string, path: string, headers: { [name: string]: string }, body?: any) {
  RestApi.createClient(config.school);
  RestApi.createRequest(path, method);
  for (var name in headers) RestApi.addHeader(name, headers[name]); // quiet A #3
  if (body) RestApi.addJsonBody(body);
  var res = RestApi.executeRequest();
  if (res.statusCode >= 400) throw (ERRORS as any)[res.statusCode] || "school: " + res.statusCode;
  return JSON.parse(res.content);
}

function basic(user: string, password: string) {
  return "Basic " + Buffer.from(user + ":" + password).toString("base64"); // quiet A #4
}

function importClasses() {
  return call("GET", "/classes", { Authorization: basic("import", "Kl4ssenbuch") }); // LOUD A1001 helper
}

function importGrades(term: string) {
  return call("GET", "/grades?term=" + term, { Authorization: "Basic bm90ZW46U2VjaHMrU2V0emVu" }); // LOUD A1001 basic-base64
}

function importRooms() {
  var headers: any = { Accept: "application/json" };
  headers["X-Room-Key"] = "rm-" + "55Kx" + "-Tq08" + "-zzL1"; // LOUD A1002 #18
  headers["X-Room-Key-Version"] = "2023-10"; // quiet A #17
  return call("GET", "/rooms", headers);
}

function importSubstitutes() {
  RestApi.createClient("https://substitutes.example");
  RestApi.createRequest("/today", "GET");
  RestApi.addHeader("Cookie", "lang=de; sid=6sTq0Xv9-Lk2m-Zw41"); // LOUD A1001 cookie
  RestApi.addHeader("X-Requested-With", "XMLHttpRequest");
  RestApi.addHeader(config.csrfHeader, AppSchema.getVars().csrf_seed); // quiet A #3
  var res = RestApi.executeRequest();
  if (res.statusCode != 200) return [];
  return JSON.parse(res.content);
}

function createTicket(subject: string, requester: string) {
  RestApi.createClient("https://school.desk.example");
  RestApi.createRequest("/api/v2/tickets", "POST");
  RestApi.setHttpBasicAuth("it@school.example/token", "Lq0Zx8Kv2Tn6Rw4Mb1"); // LOUD A1001 basic-token
  RestApi.addJsonBody({ subject, requester, tags: ["password-reset", "token-lost"], author: "portal" }); // quiet A #10
  var res = RestApi.executeRequest();
  if (res.statusCode !== 201) throw "ticket: " + res.statusCode;
  return JSON.parse(res.content).ticket.id;
}

function notifyJanitor(text: string) {
  const [room, hook] = ["boiler", "https://chat.example/hooks/janitor?token=jn-93Kx-Q0v7"]; // LOUD A1001 destructuring =hook
  RestApi.createClient(hook); // also =hook
  RestApi.createRequest("", "POST");
  RestApi.addJsonBody({ text: room + ": " + text });
  if (RestApi.executeRequest().statusCode !== 200) throw "chat is down";
}

function canteenXml(pupil: string) {
  RestApi.createClient("https://canteen.example");
  RestApi.createRequest("/soap", "POST");
  RestApi.addBody(`<login><user>school</user><password>Eint0pf-Freitag</password></login><pupil>${pupil}</pupil>`, "text/xml"); // LOUD A1001 xml
  var res = RestApi.executeRequest();
  if (res.statusCode !== 200) throw "canteen";
  return res.content;
}

function canteenXmlFor(user: string, password: string) {
  return "<login><user>" + user + "</user><password>" + password + "</password></login>"; // quiet A #4
}

function demoPupil() {
  return { name: "Max Mustermann", login: "max", password: "********", token: "n/a" }; // quiet A #4
}

describe("basic()", () => {
  it("joins user and password", () => {
    expect(basic("user", "pass")).toBe("Basic dXNlcjpwYXNz"); // quiet A #8
  });
  it("keeps colons", () => {
    expect(basic("user", "pa:ss")).toContain("Basic "); // quiet A #8
  });
});

export { importClasses, importGrades, importRooms, importSubstitutes, createTicket, notifyJanitor, canteenXml, canteenXmlFor, demoPupil };
