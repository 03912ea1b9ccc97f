// Starts the token server on loopback and says where; "TOKEN" for each request it got. Ends when its input is closed.
import { randomUUID } from "node:crypto";
import { OAuth2Server } from "oauth2-mock-server";

const clientOf = (request) => {
  const [scheme, pair] = (request.headers.authorization ?? "").split(" ");
  const id = scheme === "Basic" ? Buffer.from(pair, "base64").toString().split(":")[0] : request.body.client_id;
  return decodeURIComponent(id.replaceAll("+", " "));
};

const server = new OAuth2Server();
await server.issuer.keys.generate("RS256");
server.service.on("beforeTokenSigning", (token, request) => {
  // Two tokens of the same second would be the same text.
  token.payload.jti = randomUUID();
  token.payload.client_id = clientOf(request);
});
server.service.on("beforeResponse", (response, request) => {
  console.log("TOKEN");
  if (clientOf(request).startsWith("unknown")) {
    response.statusCode = 401;
    response.body = { error: "invalid_client", error_description: `Nobody knows ${request.headers.authorization}` };
  } else if (request.body.scope === "short") {
    response.body.expires_in = 2;
  }
});
await server.start(0, "127.0.0.1");
console.log(`READY http://127.0.0.1:${server.address().port}/token`);
process.stdin.on("end", () => process.exit()).resume();
