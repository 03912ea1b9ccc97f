import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

export function nothing() {
  RestApi.createClient("https://crm.example.com");
  RestApi.createRequest("/contacts", "GET");
  const res = RestApi.executeRequest();
  return JSON.parse(res.content); // LOUD B2001 not-checked
}

export function chained() {
  return JSON.parse(RestApi.executeRequest().content); // LOUD B2001 not-checked
}

export function exact() {
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    throw `GET /contacts failed with status ${res.statusCode}: ${res.content}`; // quiet B known-failure
  }
  return JSON.parse(res.content); // quiet B not-equal
}

export function loose() {
  const res = RestApi.executeRequest();
  if (res.statusCode != 201) throw new Error(res.content); // quiet B known-failure
  return JSON.parse(res.content); // quiet B not-equal
}

export function equal() {
  const res = RestApi.executeRequest();
  if (200 === res.statusCode) {
    return JSON.parse(res.content); // quiet B equal
  }
}

export function range() {
  const res = RestApi.executeRequest();
  if (res.statusCode >= 200 && res.statusCode < 300) {
    return JSON.parse(res.content); // quiet B guard-range
  } else if (res.statusCode === 404) {
    console.warn("not found");
  }
}

export function rangeInverted() {
  const res = RestApi.executeRequest();
  if (res.statusCode < 200 || res.statusCode >= 300) {
    return;
  }
  return JSON.parse(res.content); // quiet B guard-range
}

export function rangeNegated() {
  const res = RestApi.executeRequest();
  if (!(res.statusCode >= 200 && res.statusCode <= 299)) return [];
  return JSON.parse(res.content).items; // quiet B guard-range
}

export function rangeWrong() {
  const res = RestApi.executeRequest();
  if (res.statusCode >= 200 || res.statusCode < 300) {
    return JSON.parse(res.content); // LOUD B2001 guard-range
  }
}

export function truthy() {
  const res = RestApi.executeRequest();
  if (res.statusCode) {
    return JSON.parse(res.content); // LOUD B2001 truthiness
  }
}

export function hasContent() {
  const res = RestApi.executeRequest();
  if (res.content) { // quiet B emptiness
    return JSON.parse(res.content); // LOUD B2001 other-test
  }
}

export function serverErrors() {
  const res = RestApi.executeRequest();
  if (res.statusCode >= 500) {
    throw "down";
  }
  return JSON.parse(res.content); // LOUD B2001 lets-through
}

export function notFound() {
  const res = RestApi.executeRequest();
  if (res.statusCode === 404) {
    return null;
  }
  return JSON.parse(res.content); // LOUD B2001 404-only
}

export function notFoundThenRest() {
  const res = RestApi.executeRequest();
  if (res.statusCode === 404) return null;
  if (res.statusCode >= 400) throw res.content; // quiet B known-failure
  return JSON.parse(res.content); // quiet B 404-only
}

export function hundreds() {
  const res = RestApi.executeRequest();
  return Math.floor(res.statusCode / 100) === 2 ? JSON.parse(res.content) : null; // quiet B div-100
}

export function hundredsWrong() {
  const res = RestApi.executeRequest();
  return Math.trunc(res.statusCode / 100) !== 5 ? JSON.parse(res.content) : null; // LOUD B2001 div-100
}

export function ternary() {
  const res = RestApi.executeRequest();
  entity.c_json = res.statusCode === 200 ? res.content : ""; // quiet B ternary
}

export function ternarySwapped() {
  const res = RestApi.executeRequest();
  entity.c_error = res.statusCode === 200 ? "" : JSON.parse(res.content).error; // quiet B known-failure
}

export function ternaryWeak() {
  const res = RestApi.executeRequest();
  entity.c_json = res.statusCode === 404 ? "" : JSON.parse(res.content).id; // LOUD B2001 ternary
}

export function errorBody() {
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    const error = JSON.parse(res.content); // quiet B known-failure
    throw `${error.code}: ${error.message}`;
  }
  return JSON.parse(res.content); // quiet B not-equal
}

export function and() {
  const res = RestApi.executeRequest();
  return res.statusCode === 200 && JSON.parse(res.content); // quiet B and
}

export function or() {
  const res = RestApi.executeRequest();
  return res.statusCode !== 200 || JSON.parse(res.content); // quiet B or
}

export function orWrong() {
  const res = RestApi.executeRequest();
  return res.statusCode === 404 || JSON.parse(res.content); // LOUD B2001 or
}

export function logged() {
  const res = RestApi.executeRequest();
  console.log("status", res.statusCode);
  return JSON.parse(res.content); // LOUD B2001 log-only
}

export function loggedInBranch() {
  const res = RestApi.executeRequest();
  if (res.statusCode !== 200) {
    console.error(`failed: ${res.statusCode} ${res.content}`); // quiet B log-only
  }
  return JSON.parse(res.content); // LOUD B2001 log-only
}

export function asserted() {
  const res = RestApi.executeRequest();
  console.assert(res.statusCode === 200);
  return JSON.parse(res.content); // LOUD B2001 assert-only
}

export function onlyLogged() {
  const res = RestApi.executeRequest();
  console.log(res.content); // quiet B log-only
}

export function lengthOnly() {
  const res = RestApi.executeRequest();
  if (res.content.length > 2) { // quiet B emptiness
    return JSON.parse(res.content); // LOUD B2001 other-test
  }
}

export function commentIsNoCheck() {
  const res = RestApi.executeRequest();
  // if (res.statusCode !== 200) throw "x";
  return JSON.parse(res.content); // LOUD B2001 comment
}

export function textIsNoCheck() {
  const res = RestApi.executeRequest();
  const hint = "res.statusCode === 200";
  return [hint, JSON.parse(res.content)]; // LOUD B2001 comment
}
