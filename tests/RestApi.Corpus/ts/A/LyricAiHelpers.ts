import { AppSchema, RestApi } from "@comind/api/server";

/**
 * Configuration for the AI helpers.
 *
 * @example
 * const config: AiConfig = { apiKey: "YOUR_API_KEY", model: "large" };
 */
export interface AiConfig {
  /** The API key for the service. */
  apiKey: string;
  model: string;
  maxTokens?: number;
  provider: "openai" | "azure" | "local";
}

/** Default configuration. Replace the placeholder with your own key. */
export const DEFAULT_CONFIG: AiConfig = {
  apiKey: "YOUR_API_KEY", // quiet A #4
  model: "large-2024-08",
  maxTokens: 4096,
  provider: "openai",
};

/** Configuration for the summary service. */
export const SUMMARY_CONFIG: AiConfig = {
  apiKey: "{{openai}}", // LOUD A1002 object
  model: "small",
  provider: "openai",
};

/** Error messages shown to the user. */
export const MESSAGES: Record<string, string> = {
  invalidApiKey: "The API key is invalid or has expired.", // quiet A #1
  missingToken: "Aucun jeton d'accès n'a été fourni.", // quiet A #1
  passwordTooShort: "Das Passwort muss mindestens 12 Zeichen haben.", // quiet A #1
  tokenLimit: "token_limit_exceeded", // quiet A #10
};

/** Roles of the key holders. */
export enum KeyRole {
  Owner = "key-owner-primary", // quiet A #10
  Reader = "key-reader-secondary", // quiet A #10
}

/** A helper for completions. */
export class CompletionHelper {
  private static readonly STOP_TOKEN = "<|im_end|>"; // quiet A #11
  private readonly moderationKey = "mod_93Ktz0Qw81Xy"; // LOUD A1002 field =mod
  private readonly headers: Record<string, string>;

  constructor(
    private readonly config: AiConfig,
    private readonly organisationSecret: string = "org:Kranich:4411", // LOUD A1002 parameter-property =org
  ) {
    // Build the headers once
    this.headers = {
      "Content-Type": "application/json",
      "X-Speech-Key": "sp34k-Vw7x-0Lq2-Zm", // LOUD A1002 header-object
      "X-Client-Version": "completion-helper/1.4.2", // quiet A #17
    };
  }

  /** Completes a text. */
  complete(prompt: string): string {
    // Validate the input
    if (this.config.apiKey === "YOUR_API_KEY" || this.config.apiKey.startsWith("<")) { // quiet A #4
      throw MESSAGES.invalidApiKey;
    }

    RestApi.createClient("https://api.completion.example");
    RestApi.createRequest("/v1/completions", "POST");
    RestApi.setOAuth2AuthorizationHeaderAuth(this.config.apiKey); // quiet A #3
    RestApi.addJsonBody({ prompt, stop: [CompletionHelper.STOP_TOKEN], max_tokens: this.config.maxTokens });

    const response = RestApi.executeRequest();
    if (response.statusCode === 401) {
      throw MESSAGES.invalidApiKey;
    }
    if (response.statusCode !== 200) {
      throw `Completion failed with status ${response.statusCode}`;
    }
    return JSON.parse(response.content).choices[0].text;
  }

  /** Checks a text. */
  moderate(input: string): boolean {
    RestApi.createClient("https://moderation.example");
    RestApi.createRequest("/check", "POST");
    RestApi.addHeader("X-Moderation-Key", this.moderationKey); // also =mod
    RestApi.addHeader("X-Organisation", this.organisationSecret); // also =org
    RestApi.addJsonBody({ input });
    const response = RestApi.executeRequest();
    return response.statusCode === 200 && JSON.parse(response.content).flagged === false;
  }

  /** Gets the headers for a provider. */
  headersFor(provider: AiConfig["provider"]): Record<string, string> {
    switch (provider) {
      case "azure":
        return { ...this.headers, "api-key": AppSchema.getSecrets().COMIND_SECRET_AZURE_KEY ?? "" }; // quiet A #3
      case "openai":
        return { ...this.headers, Authorization: `Bearer ${this.config.apiKey}` }; // quiet A #4
      default:
        return { ...this.headers, Authorization: "Bearer loc-4x7T-kk29-PLm0" }; // LOUD A1002 spread
    }
  }
}

/** Gets the key for embeddings. */
export const embeddingKey = (): string => "emb/77Zr/Qx1k/94vW"; // LOUD A1002 arrow

/** Gets the key for translations. */
export const translationKey = (): string | undefined => process.env.TRANSLATION_KEY; // quiet A #3

/** Creates the URL of the vector store. */
export function vectorStoreUrl(collection: string): string {
  const user = "indexer"; // quiet A #7
  const password = "f1nd-Naehe-Nachbar"; // LOUD A1002 #19 =vector
  return `https://${user}:${password}@vectors.example/${collection}`; // also =vector
}

/** Masks a key for the log. */
export const maskKey = (key: string): string => (key.length > 8 ? key.slice(0, 3) + "…" + key.slice(-2) : "********"); // quiet A #4

/** The key of a cached answer. */
export const cacheKey = (prompt: string): string => "ai:answers:v2:" + prompt.length; // quiet A #10

/** Default passphrase for the export archive. */
export let exportPassphrase = "copper-owl-under-quiet-bridge"; // LOUD A1002 pass-phrase
