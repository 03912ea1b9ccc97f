using System.Net.Http;
using System.Net.Http.Headers;

namespace Acme.Corpus.AriaAssistantClients;

/// <summary>
/// Provides access to several AI services.
/// </summary>
/// <remarks>
/// Usage:
/// <code>
/// var client = new CompletionClient(new HttpClient());
/// client.ApiKey = "sk-your-api-key";
/// </code>
/// </remarks>
internal static class AiServiceConstants
{
    /// <summary>The name of the environment variable that holds the API key.</summary>
    public const string ApiKeyVariable = "COMPLETION_API_KEY"; // quiet A #3

    /// <summary>Placeholder value used in the documentation. Replace with your own key.</summary>
    public const string PlaceholderApiKey = "your-api-key-here"; // quiet A #4

    /// <summary>The maximum number of tokens.</summary>
    public const string MaxTokensParameter = "max_completion_tokens"; // quiet A #10

    /// <summary>The name of the tokenizer.</summary>
    public const string Tokenizer = "o200k_base"; // quiet A #10

    /// <summary>The token that marks the end of a text.</summary>
    public const string EndOfTextToken = "<|endoftext|>"; // quiet A #11

    /// <summary>The access token for the model hub.</summary>
    public const string HubToken = "{{huggingface}}"; // LOUD A1002 constant
}

/// <summary>
/// A client for chat completions.
/// </summary>
internal sealed class CompletionClient
{
    private static readonly Lazy<string> s_embeddingKey = new(() => "emb-Zk4v81Qm-02TxWy77"); // LOUD A1002 lazy

    private readonly HttpClient _httpClient;

    /// <summary>Initializes a new instance of the <see cref="CompletionClient"/> class.</summary>
    public CompletionClient(HttpClient httpClient) // LOUD C3001 injection
    {
        _httpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));

        // Add the default headers
        _httpClient.DefaultRequestHeaders.Add("x-api-key", "{{anthropic}}"); // LOUD A1001 default-header
        _httpClient.DefaultRequestHeaders.Add("x-api-version", "2023-06-01"); // quiet A #17
    }

    /// <summary>Creates the settings for the speech service.</summary>
    public static Settings CreateSpeechSettings() => new()
    {
        UserName = "speech-integration", // quiet A #7
        Token = "spch-1a9Lx4Nw7Tq2Vz6Kb", // LOUD A1002 initializer
        Password = Environment.GetEnvironmentVariable("SPEECH_PASSWORD"), // quiet A #3
    };

    /// <summary>Sends a message and returns the answer.</summary>
    public async Task<string> AskAsync(string prompt, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.completion.example/v1/messages");
        request.Headers.Add("Authorization", "Bearer " + "{{openai}}"); // LOUD A1001 #18
        request.Headers.Add("X-Token-Budget", "standard-8k"); // quiet A #10
        request.Content = new StringContent(JsonSerializer.Serialize(new { prompt, max_tokens = 1024 }), Encoding.UTF8, "application/json");

        using var response = await _httpClient.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Translates a text.</summary>
    public string Translate(string text, string language)
    {
        // Step 1: build the request
        RestApi.CreateClient("https://translate.example");
        RestApi.CreateRequest("/v2/translate?key={{google-api}}", "POST"); // LOUD A1001 path
        RestApi.AddFormField("q", text);
        RestApi.AddFormField("target", language);
        RestApi.AddFormField("glossary", "password=Kennwort;token=Marke"); // quiet A #1

        // Step 2: execute and check
        var response = RestApi.ExecuteRequest();
        return response.EnsureSuccess().Content;
    }

    /// <summary>Requests an access token.</summary>
    public JsonObject? Authenticate()
    {
        RestApi.CreateClient("https://auth.vision.example");
        RestApi.CreateRequest("/token", "POST");
        RestApi.AddJsonBody(new { grant_type = "client_credentials", client_id = "vision-agency-17", client_secret = "vs_Tq82Lx06Wn45Rb" }); // LOUD A1001 json
        return RestApi.ExecuteRequest().EnsureSuccess().ReadJson<JsonObject>();
    }

    /// <summary>Registers the OCR engine.</summary>
    public void RegisterOcr()
    {
        RestApi.CreateClient("https://ocr.example");
        RestApi.CreateRequest("/register", "POST");
        RestApi.AddBody("""{"engine":"fast","apiKey":"ocr-M3x8-Pq51-vvT0"}""", "application/json"); // LOUD A1001 raw
        RestApi.ExecuteRequest().EnsureStatus(201);
    }

    /// <summary>Validates the configuration.</summary>
    public static IEnumerable<string> Validate(string? apiKey)
    {
        if (string.IsNullOrWhiteSpace(apiKey) || apiKey == AiServiceConstants.PlaceholderApiKey)
        {
            yield return "API key is missing. Set COMPLETION_API_KEY or pass --api-key <key>."; // quiet A #1
        }
        else if (!apiKey.StartsWith("sk-", StringComparison.Ordinal)) // quiet A #4
        {
            yield return "API keys start with 'sk-'."; // quiet A #1
        }

        if (s_embeddingKey.Value.Length < 8)
        {
            yield return nameof(s_embeddingKey);
        }
    }

    /// <summary>Creates the header for a signed-in user.</summary>
    public static AuthenticationHeaderValue HeaderFor(string accessToken) => new("Bearer", accessToken); // quiet A #3
}
