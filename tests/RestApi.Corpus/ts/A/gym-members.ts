// gym membership sync
// first version
import { entity } from "#typings";
import { RestApi, AppSchema } from "@comind/api/server";

var base = "https://api.fitdesk.io/v1";
var apiKey = "gK7tR2pLw9QxZ4mB"; // LOUD A1002 #19 =gym
var passwordLabel = "Password"; // quiet A #1
var keyField = "member_number"; // quiet A #10

function load_members() {
  RestApi.createClient(base);
  RestApi.createRequest("/members", "GET");
  RestApi.addHeader("X-API-Key", apiKey); // also =gym
  RestApi.addQueryParameter("limit", "100");
  var res = RestApi.executeRequest();
  if (res.statusCode != 200) {
    throw "could not load members: " + res.statusCode;
  }
  var list = JSON.parse(res.content);
  console.log("got " + list.length + " members");
  return list;
}

function load_classes() {
  RestApi.createClient(base);
  RestApi.createRequest("/classes", "GET");
  RestApi.addQueryParameter("sort_key", "start_time"); // quiet A #10
  RestApi.addQueryParameter("token", "b81fQz77LmTe20"); // LOUD A1001 #17
  var res = RestApi.executeRequest();
  if (res.statusCode == 200) {
    return JSON.parse(res.content);
  }
  return [];
}

function send_welcome_mail() {
  var subject = "Your password was set"; // quiet A #1
  var body = "Hello " + entity.title + ", please choose a new password within 24 hours."; // quiet A #1
  RestApi.createClient("https://mail.fitdesk.io");
  RestApi.createRequest("/send", "POST");
  RestApi.setHttpBasicAuth("mailer", "Summer2023!"); // LOUD A1001 #22
  RestApi.addJsonBody({ to: entity.c_email, subject: subject, text: body });
  var res = RestApi.executeRequest();
  if (res.statusCode != 202) {
    throw "mail not sent";
  }
}

function open_door() {
  var user = "turnstile"; // quiet A #7
  var password = "abcd"; // LOUD A1002 #24 =door
  RestApi.createClient("https://door.fitdesk.io");
  RestApi.createRequest("/open/" + entity.c_door_id, "POST");
  RestApi.setHttpBasicAuth(user, password); // also =door
  var res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw "Door did not open";
  }
  entity.c_last_entry = new Date().toISOString();
}

// the trainers use another system
function load_trainers() {
  var token = "";
  token = "trn_5fPq0ZxT81vKcYw3"; // LOUD A1002 #19 =trainer
  RestApi.createClient("https://trainers.gymhub.net");
  RestApi.createRequest("/list", "GET");
  RestApi.addHeader("Authorization", "Bearer " + token); // also =trainer
  var res = RestApi.executeRequest();
  if (res.statusCode >= 200 && res.statusCode < 300) {
    var trainers = JSON.parse(res.content);
    return trainers;
  } else {
    console.log("trainers failed " + res.statusCode);
    return null;
  }
}

function check_pin() {
  if (!entity.c_pin) {
    throw "Please enter the PIN or password"; // quiet A #1
  }
  if (entity.c_admin_password == "gym2024") { // LOUD A1002 #22
    entity.c_is_admin = true;
  }
  if (entity.c_password_type == "temporary") { // quiet A #2
    entity.c_must_change = true;
  }
}

function get_contract() {
  var secrets = AppSchema.getSecrets();
  var contractToken = secrets["COMIND_SECRET_CONTRACT_TOKEN"]; // quiet A #3
  if (!contractToken) {
    throw "COMIND_SECRET_CONTRACT_TOKEN is missing"; // quiet A #3
  }
  RestApi.createClient("https://contracts.fitdesk.io");
  RestApi.createRequest("/contracts/" + entity.c_contract_id, "GET");
  RestApi.addHeader("Authorization", "Bearer " + contractToken); // quiet A #18
  var res = RestApi.executeRequest();
  if (res.statusCode != 200) {
    return;
  }
  entity.c_contract = res.content;
}

function make_guest_pass() {
  var chars = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // quiet A #6
  var pass = "";
  for (var i = 0; i < 8; i++) {
    pass = pass + chars.charAt(Math.floor(Math.random() * chars.length));
  }
  entity.c_guest_pass = pass;
  entity.c_pass_type = "day-pass"; // quiet A #10
}

function create_login() {
  var login = {
    userName: entity.c_email,
    password: "Welcome1", // LOUD A1002 #25 =welcome
    role: "member",
    authType: "local", // quiet A #2
  };
  RestApi.createClient("https://portal.fitdesk.io");
  RestApi.createRequest("/users", "POST");
  RestApi.addJsonBody(login); // also =welcome
  var res = RestApi.executeRequest();
  if (res.statusCode != 201) {
    throw "login was not created";
  }
}

function load_prices() {
  // var oldKey = "<put your key here>"
  var priceKey = "YOUR_API_KEY"; // quiet A #4
  if (priceKey == "YOUR_API_KEY") { // quiet A #4
    console.log("no key for the price list, using the fixed prices");
    return { basic: 29, premium: 49 };
  }
  RestApi.createClient("https://prices.gymhub.net");
  RestApi.createRequest("/current", "GET");
  RestApi.addHeader("apikey", priceKey);
  var res = RestApi.executeRequest();
  if (res.statusCode != 200) {
    throw "prices failed";
  }
  return JSON.parse(res.content);
}

function weather_for_outdoor_course() {
  var url = "/forecast?city=Graz&appid=" + "{{hex32}}"; // LOUD A1002 #18 =weather
  RestApi.createClient("https://api.openweathermap.org/data/2.5");
  RestApi.createRequest(url, "GET"); // also =weather
  var res = RestApi.executeRequest();
  if (res.statusCode != 200) {
    entity.c_weather = "unknown";
  } else {
    entity.c_weather = JSON.parse(res.content).list[0].main.temp;
  }
}

function push_to_locker() {
  var lockerId = "{{uuid}}"; // quiet A #5
  RestApi.createClient("https://lockers.fitdesk.io");
  RestApi.createRequest("/lockers/" + lockerId, "PUT");
  RestApi.addHeader("Authorization", "Basic bG9ja2VyOk5vcmRzZWU3Nw=="); // LOUD A1001 #17
  RestApi.addJsonBody({ member: entity.c_member_number });
  var res = RestApi.executeRequest();
  if (res.statusCode != 200) {
    throw "Locker error " + res.statusCode;
  }
}

export default {
  load_members,
  load_classes,
  send_welcome_mail,
  open_door,
  load_trainers,
  check_pin,
  get_contract,
  make_guest_pass,
  create_login,
  load_prices,
  weather_for_outdoor_course,
  push_to_locker,
};
