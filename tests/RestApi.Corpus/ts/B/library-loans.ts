// library app: loans, books and readers
import { entity } from "#typings";
import { RestApi, AppSchema } from "@comind/api/server";

var url = "https://api.stadtbuecherei.info";

// get one book
function get_book() {
  RestApi.createClient(url);
  RestApi.createRequest("/books/" + entity.c_isbn, "GET");
  var res = RestApi.executeRequest();
  var book = JSON.parse(res.content); // LOUD B2001 nocheck
  entity.title = book.title;
  entity.c_author = book.author;
  entity.c_year = book.year;
}

function get_reader() {
  RestApi.createClient(url);
  RestApi.createRequest("/readers/" + entity.c_reader_id, "GET");
  var res = RestApi.executeRequest();
  if (res.statusCode != 200) {
    throw "reader not found";
  }
  var reader = JSON.parse(res.content); // quiet B guard
  entity.c_reader_name = reader.name;
}

function get_loans() {
  RestApi.createClient(url);
  RestApi.createRequest("/loans", "GET");
  RestApi.addQueryParameter("reader", entity.c_reader_id);
  var res = RestApi.executeRequest();
  console.log("status is " + res.statusCode);
  var loans = JSON.parse(res.content); // LOUD B2001 log
  var late = 0;
  for (var i = 0; i < loans.length; i++) {
    if (loans[i].late) {
      late++;
    }
  }
  entity.c_late_loans = late;
}

function new_loan() {
  RestApi.createClient(url);
  RestApi.createRequest("/loans", "POST");
  RestApi.addJsonBody({ isbn: entity.c_isbn, reader: entity.c_reader_id });
  var res = RestApi.executeRequest();
  if (res.statusCode == 200 || 201) {
    entity.c_loan_id = JSON.parse(res.content).id; // LOUD B2001 constant
  } else {
    throw "loan failed";
  }
}

function extend_loan() {
  RestApi.createClient(url);
  RestApi.createRequest("/loans/" + entity.c_loan_id + "/extend", "POST");
  var res = RestApi.executeRequest();
  if (res.statusCode == 200 || res.statusCode == 201) {
    entity.c_due_date = JSON.parse(res.content).due; // quiet B either
  } else {
    throw "could not extend: " + res.content; // quiet B message
  }
}

function return_book() {
  RestApi.createClient(url);
  RestApi.createRequest("/loans/" + entity.c_loan_id, "DELETE");
  RestApi.executeRequest(); // LOUD B2002 delete
  entity.c_status = "returned";
}

function cancel_reservation() {
  RestApi.createClient(url);
  RestApi.createRequest("/reservations/" + entity.c_reservation, "DELETE");
  var answer = RestApi.executeRequest(); // quiet B write
  if (answer.statusCode != 204) {
    throw "Reservation is still there";
  }
  entity.c_reservation = null;
}

function find_cover() {
  RestApi.createClient("https://covers.buchdaten.de");
  RestApi.createRequest("/cover/" + entity.c_isbn, "GET");
  var res = RestApi.executeRequest();
  if (res.statusCode == 404) {
    entity.c_cover = "none";
    return;
  }
  entity.c_cover = JSON.parse(res.content).large; // LOUD B2001 onlynotfound
}

function find_series() {
  RestApi.createClient("https://covers.buchdaten.de");
  RestApi.createRequest("/series", "GET");
  RestApi.addQueryParameter("isbn", entity.c_isbn);
  var res = RestApi.executeRequest();
  if (res.statusCode == 404) {
    entity.c_series = "";
  } else if (res.statusCode == 200) {
    entity.c_series = JSON.parse(res.content).name; // quiet B elseif
  } else {
    throw "series service answered " + res.statusCode;
  }
}

function count_copies() {
  RestApi.createClient(url);
  RestApi.createRequest("/copies?isbn=" + entity.c_isbn, "GET");
  var res = RestApi.executeRequest();
  if (res.content) {
    var copies = JSON.parse(res.content); // LOUD B2001 notempty
    entity.c_copies = copies.length;
  }
}

function count_readers() {
  var number = 0;
  RestApi.createClient(url);
  RestApi.createRequest("/readers/count", "GET");
  var res = RestApi.executeRequest();
  if (res.statusCode == 200 && res.content) {
    number = parseInt(res.content); // quiet B both
  }
  return number;
}

function load_opening_hours() {
  try {
    RestApi.createClient(url);
    RestApi.createRequest("/opening-hours", "GET");
    var res = RestApi.executeRequest();
    entity.c_hours = JSON.parse(res.content).text; // LOUD B2001 trycatch
  } catch (e) {
    console.log("error " + e);
  }
}

function load_events() {
  try {
    RestApi.createClient(url);
    RestApi.createRequest("/events", "GET");
    var res = RestApi.executeRequest();
    if (res.statusCode !== 200) throw "events: " + res.statusCode;
    entity.c_events = res.content; // quiet B trycatch
  } catch (e) {
    entity.c_events = "";
    console.log(e);
  }
}

function copy_fees() {
  RestApi.createClient(url);
  RestApi.createRequest("/fees/" + entity.c_reader_id, "GET");
  var res1 = RestApi.executeRequest();
  RestApi.createClient(url);
  RestApi.createRequest("/payments/" + entity.c_reader_id, "GET");
  var res2 = RestApi.executeRequest();
  if (res1.statusCode != 200) {
    throw "fees could not be read";
  }
  entity.c_fees = JSON.parse(res1.content).sum; // quiet B two
  entity.c_paid = JSON.parse(res2.content).sum; // LOUD B2001 wrongone
}

function import_all_books() {
  var page = 1;
  var all: any[] = [];
  while (true) {
    RestApi.createClient(url);
    RestApi.createRequest("/books", "GET");
    RestApi.addQueryParameter("page", "" + page);
    var res = RestApi.executeRequest();
    var part = JSON.parse(res.content).items; // LOUD B2001 loop
    if (part.length == 0) {
      break;
    }
    all = all.concat(part);
    page = page + 1;
  }
  entity.c_book_count = all.length;
}

function import_new_books() {
  var all: any[] = [];
  for (var page = 1; page <= 10; page++) {
    RestApi.createClient(url);
    RestApi.createRequest("/books/new", "GET");
    RestApi.addQueryParameter("page", page.toString());
    var res = RestApi.executeRequest();
    if (res.statusCode != 200) {
      break;
    }
    all.push(...JSON.parse(res.content)); // quiet B loopbreak
  }
  return all;
}

function send_reminder() {
  RestApi.createClient("https://post.stadtbuecherei.info");
  RestApi.createRequest("/letters", "POST");
  RestApi.addJsonBody({ reader: entity.c_reader_id, text: "Please bring back your books" });
  const res = RestApi.executeRequest(); // LOUD B2002 post
  entity.c_reminder_sent = true;
  console.log("reminder sent");
}

function update_address() {
  var secrets = AppSchema.getSecrets();
  RestApi.createClient(url);
  RestApi.createRequest("/readers/" + entity.c_reader_id, "PUT");
  RestApi.addHeader("X-API-Key", secrets.COMIND_SECRET_LIBRARY_KEY);
  RestApi.addJsonBody({ street: entity.c_street, city: entity.c_city });
  var res = RestApi.executeRequest();
  var saved = JSON.parse(res.content); // LOUD B2001 late
  if (res.statusCode != 200) {
    throw "address was not saved";
  }
  entity.c_address_version = saved.version; // quiet B late
}

function rate_book() {
  RestApi.createClient(url);
  RestApi.createRequest("/ratings", "POST");
  RestApi.addJsonBody({ isbn: entity.c_isbn, stars: entity.c_stars });
  var res = RestApi.executeRequest();
  var success = res.statusCode == 201;
  if (!success) {
    console.log("rating failed");
    return;
  }
  var avg = JSON.parse(res.content).average; // quiet B flag
  entity.c_rating = avg;
}

function check_isbn() {
  RestApi.createClient("https://isbn.buchdaten.de");
  RestApi.createRequest("/valid/" + entity.c_isbn, "GET");
  var res = RestApi.executeRequest();
  var valid = false;
  if (res.statusCode != 200) {
    valid = JSON.parse(res.content).valid; // LOUD B2001 inverted
  }
  entity.c_isbn_valid = valid;
}

function ping() {
  RestApi.createClient(url);
  RestApi.createRequest("/health", "GET");
  var r = RestApi.executeRequest();
  return r.statusCode == 200 ? r.content : "down"; // quiet B ternary
}

export default {
  get_book,
  get_reader,
  get_loans,
  new_loan,
  extend_loan,
  return_book,
  cancel_reservation,
  find_cover,
  find_series,
  count_copies,
  count_readers,
  load_opening_hours,
  load_events,
  copy_fees,
  import_all_books,
  import_new_books,
  send_reminder,
  update_address,
  rate_book,
  check_isbn,
  ping,
};
