import { entity } from "#typings";
import { Files, RestApi } from "@comind/api/server";

export function download() {
  const res = RestApi.downloadFile();
  return Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2003 download
}

export function downloadChecked() {
  const res = RestApi.downloadFile();
  if (res.statusCode !== 200 || !res.downloadedFileRef) {
    throw `File download failed: ${res.statusCode}`;
  }
  const stored = Files.persistFileRef(res.downloadedFileRef.ref); // quiet B download
  entity.attachments__list.push({ file_uid: stored.uploadedFileId, title: "report.pdf" }); // quiet B temporary-file
}

export function downloadMissingOnly() {
  const res = RestApi.downloadFile();
  if (res.statusCode === 404) return;
  Files.persistFileRef(res.downloadedFileRef.ref); // LOUD B2003 download
}

export function ignored() {
  RestApi.createRequest("/orders/1", "DELETE");
  RestApi.executeRequest(); // LOUD B2002 ignored
}

export function onlyStatus() {
  return RestApi.executeRequest().statusCode; // quiet B ignored
}

export function ownObject() {
  const res = { statusCode: 500, content: "{}" };
  return JSON.parse(res.content); // quiet B own-type
}

export function ownParse(res: { content: string }) {
  return JSON.parse(res.content); // quiet B parameter
}

export function ownApi(RestApi: { executeRequest(): { content: string } }) {
  return JSON.parse(RestApi.executeRequest().content); // quiet B shadowed
}

export function record() {
  return JSON.parse(entity.c_json_response); // quiet B own-type
}
