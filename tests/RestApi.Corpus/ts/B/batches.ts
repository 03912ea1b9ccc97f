import { entity } from "#typings";
import { RestApi } from "@comind/api/server";

// Many requests at once: their responses travel in lists.
function fetchOne(id: string) {
  RestApi.createClient("https://batch.example.com");
  RestApi.createRequest(`/items/${id}`, "GET");
  return RestApi.executeRequest();
}

export function titles(ids: string[]) {
  const answers = ids.map(fetchOne);
  return answers.map((answer) => JSON.parse(answer.content).title); // LOUD B2001 collection
}

export function firstTitle(ids: string[]) {
  const [first] = ids.map((id) => fetchOne(id));
  entity.c_title = JSON.parse(first.content).title; // LOUD B2001 collection
}

export function texts(ids: string[]) {
  const lines: string[] = [];
  for (const answer of ids.map(fetchOne)) {
    if (answer.statusCode === 404) continue;
    lines.push(...answer.content.split("\n")); // LOUD B2001 lets-through
  }
  return lines;
}

export function checkedFirst(ids: string[]) {
  const answers = ids.map(fetchOne);
  const failed = answers.find((answer) => answer.statusCode >= 400);
  if (failed) throw `batch failed with ${failed.statusCode}`;
  return answers.map((answer) => JSON.parse(answer.content)); // quiet B collection
}

export function checkedEach(ids: string[]) {
  return ids.map(fetchOne).map((answer, index) => {
    if (answer.statusCode !== 200) throw new Error(`item ${index}: ${answer.content}`); // quiet B known-failure
    return JSON.parse(answer.content); // quiet B collection
  });
}

export function counted(ids: string[]) {
  const answers = ids.map(fetchOne);
  entity.c_failed = answers.filter((answer) => answer.statusCode !== 200).length; // quiet B collection
  entity.c_total = answers.length;
}
