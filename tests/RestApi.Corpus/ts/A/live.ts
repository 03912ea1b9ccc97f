import { RestApi } from "@comind/api/server";

// Reported while the file is typed, with the header, parameter or name in the message.
export const typed = () => RestApi.addHeader("X-Gitlab-Token", "live-Marten-4"); // LOUD A1001 #16
export const visible = () => RestApi.addQueryParameter("api_key", "live-Stoat-5"); // LOUD A1001 #14
export const defaulted = () => RestApi.setHttpBasicAuth("admin", "changeme"); // LOUD A1001 #25
export const hyphens = () => RestApi.addHeader("X-API-Key", "red-fox-blue-jay"); // LOUD A1001 #23
export const digits = () => RestApi.setHttpBasicAuth("door", "1234"); // LOUD A1001 #22
export const queryOfSecret = (s: { COMIND_SECRET_KEY: string }) => RestApi.setApiKey("key", s.COMIND_SECRET_KEY, "query"); // quiet A query
export const log = (token: string) => console.log(`token has ${token.length} letters`); // quiet A #14
export const unicode = "пароль обязателен"; // quiet A #1
export const emoji = "🔑 Rotate your API key every 90 days"; // quiet A #1
