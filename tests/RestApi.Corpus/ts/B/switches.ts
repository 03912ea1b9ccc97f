import { RestApi } from "@comind/api/server";

export function includes() {
  const res = RestApi.executeRequest();
  if (![200, 201, 204].includes(res.statusCode)) {
    return;
  }
  return JSON.parse(res.content); // quiet B set
}

export function includesErrors() {
  const res = RestApi.executeRequest();
  if ([400, 404].includes(res.statusCode)) {
    return;
  }
  return JSON.parse(res.content); // LOUD B2001 set
}

export function setHas() {
  const good = new Set([200, 202]);
  const res = RestApi.executeRequest();
  return good.has(res.statusCode) ? JSON.parse(res.content) : undefined; // quiet B set
}

export function switched() {
  const res = RestApi.executeRequest();
  switch (res.statusCode) {
    case 200:
    case 201:
      return JSON.parse(res.content); // quiet B switch
    case 404:
      return null;
    default:
      throw res.content; // quiet B known-failure
  }
}

export function switchedFallThrough() {
  const res = RestApi.executeRequest();
  switch (res.statusCode) {
    case 500:
      console.error("down");
    case 200:
      return JSON.parse(res.content); // LOUD B2001 fallthrough
    default:
      return null;
  }
}

export function switchedBreaks() {
  const res = RestApi.executeRequest();
  switch (res.statusCode) {
    case 401:
      throw "key?";
    case 404:
      break;
  }
  return JSON.parse(res.content); // LOUD B2001 switch
}

export function switchedTrue() {
  const res = RestApi.executeRequest();
  switch (true) {
    case res.statusCode < 300:
      return JSON.parse(res.content); // quiet B switch
    default:
      return null;
  }
}
