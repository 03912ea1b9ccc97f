import { RestApi } from "@comind/api/server";

export function pages() {
  const all = [];
  for (let page = 1; ; page++) {
    RestApi.createRequest("/contacts", "GET");
    RestApi.addQueryParameter("page", String(page));
    const res = RestApi.executeRequest();
    if (res.statusCode !== 200) break;
    const items = JSON.parse(res.content); // quiet B loop
    if (items.length === 0) break;
    all.push(...items);
  }
  return all;
}

export function pagesUnchecked() {
  let next = "/contacts";
  while (next) {
    RestApi.createRequest(next, "GET");
    const res = RestApi.executeRequest();
    next = JSON.parse(res.content).next; // LOUD B2001 loop
  }
}

export function again() {
  let res = RestApi.executeRequest();
  while (res.statusCode !== 200) {
    res = RestApi.executeRequest();
  }
  return JSON.parse(res.content); // quiet B lesson-loop
}

export function againLimited() {
  let res = RestApi.executeRequest();
  for (let i = 0; i < 3 && res.statusCode !== 200; i++) {
    res = RestApi.executeRequest();
  }
  return JSON.parse(res.content); // LOUD B2001 lesson-loop
}

export function each(ids: string[]) {
  return ids.map((id) => {
    RestApi.createRequest(`/contacts/${id}`, "GET");
    return JSON.parse(RestApi.executeRequest().content); // LOUD B2001 lambda
  });
}

export function eachChecked(ids: string[]) {
  return ids.map((id) => {
    RestApi.createRequest(`/contacts/${id}`, "GET");
    const res = RestApi.executeRequest();
    return res.statusCode === 200 ? JSON.parse(res.content) : null; // quiet B lambda
  });
}
