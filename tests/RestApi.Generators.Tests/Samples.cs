using Acme.TestKit;

namespace Acme.GeneratorsTests;

/// <summary>Files that many tests start from.</summary>
internal static class Samples
{
    /// <summary>The very declaration file of the platform's documentation.</summary>
    public static readonly TestFile SecretsFile = new(
        "settings/secrets.ts",
        """
        // settings/secrets.ts
        export const secrets = {
          crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,
          crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL,
        };

        """
    );

    /// <summary>A client as a sample would have it.</summary>
    public const string CrmApi = """
        using System.Text.Json.Serialization;
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl), JsonContext = typeof(CrmJson))]
        [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
        [Timeout(30)]
        internal static partial class CrmApi
        {
            [Get("/api/v2/contacts")]
            public static partial ContactPage GetContacts([Query("updated_since")] string? updatedSince, int limit = 200);
        }

        internal sealed record ContactPage(int Total);

        [JsonSerializable(typeof(ContactPage))]
        internal sealed partial class CrmJson : JsonSerializerContext;

        """;

    /// <summary>A project in the namespace <c>Acme.CrmSync</c> with the secrets of the documentation.</summary>
    public static TestProject Project(params string[] sources) =>
        new(sources) { AdditionalFiles = [SecretsFile], RootNamespace = "Acme.CrmSync" };
}
