import { entity } from "#typings";
import { AppSchema, RestApi } from "@comind/api/server";

// A client class of one's own: the credential is given when it is made.
class ShopClient {
  private readonly keyHeader = "X-Shop-Key"; // quiet A #3
  private pageKey = "page-001"; // quiet A #10

  constructor(
    private readonly base: string,
    private readonly key: string,
    private readonly secret = AppSchema.getSecrets().COMIND_SECRET_SHOP, // quiet A #3
  ) {}

  private open(path: string) {
    RestApi.createClient(this.base);
    RestApi.createRequest(path, "GET");
    RestApi.setApiKey(this.keyHeader, this.key); // quiet A flow
    RestApi.addHeader("X-Page-Key", this.pageKey); // quiet A #10
    RestApi.addHeader("X-Signature", this.sign(path)); // quiet A own-api
  }

  private sign(path: string) {
    return `v1:${path.length}:${this.secret.length}`; // quiet A #11
  }

  orders() {
    this.open("/orders");
    return RestApi.executeRequest().statusCode;
  }
}

export const live = () => new ShopClient("https://shop.example.com", AppSchema.getSecrets().COMIND_SECRET_SHOP_KEY).orders(); // quiet A #3

export const trial = () => new ShopClient("https://trial.example.com", "trial-Lugworm-55").orders(); // LOUD A1001 #17

export class Vendor {
  private token;

  constructor(region: string) {
    this.token = region === "eu" ? "eu-Whelk-7711" : entity.c_token; // LOUD A1001 ternary
  }

  ping() {
    RestApi.createRequest("/ping", "GET");
    RestApi.addHeader("Authorization", "Bearer {token}".replace("{token}", this.token)); // quiet A flow
    return RestApi.executeRequest().statusCode === 204;
  }
}
