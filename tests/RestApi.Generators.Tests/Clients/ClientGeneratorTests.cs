using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

public class ClientGeneratorTests
{
    private static void Matches(string name, GeneratorTest<ClientGenerator> test)
    {
        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile(ClientSource.HintName), name);
    }

    [Fact]
    public void Call_of_a_client_becomes_readable_builder_calls() =>
        Matches("CrmApi", new GeneratorTest<ClientGenerator>(Samples.Project(Samples.CrmApi)));

    [Fact]
    public void Each_return_type_has_its_own_end() =>
        Matches(
            "ReturnTypes",
            ClientSource.Generate(
                """
                [Get("/a")] public static partial Contact Typed();
                [Get("/b")] public static partial void Nothing();
                [Get("/c")] public static partial string Text();
                [Get("/d")] public static partial RestResponse Unchecked();
                [Get("/e")] public static partial List<Contact>? Several();
                [Get("/f")] public static partial Contact[] Array();
                [Get("/g")] public static partial int? Number();
                """
            )
        );

    [Fact]
    public void Asynchronous_calls_await_without_context() =>
        Matches(
            "Asynchronous",
            ClientSource.Generate(
                """
                [Get("/a")] public static partial Task<Contact> Typed(CancellationToken cancellationToken = default);
                [Get("/b")] public static partial Task Nothing(CancellationToken @event);
                [Get("/c")] public static partial Task<string> Text();
                [Get("/d")] public static partial Task<RestResponse> Unchecked(CancellationToken token);
                """
            )
        );

    [Fact]
    public void Parameters_go_where_their_attributes_say() =>
        Matches(
            "Parameters",
            ClientSource.Generate(
                """
                [Get("/contacts/{id}/notes/{noteId}")]
                public static partial void Path(int ID, [Path("noteId")] Guid note);

                [Get("/contacts/{id}")]
                public static partial void Renamed([AliasAs("id")] string contact, [AliasAs("q")] string? text);

                [Get("/contacts")]
                public static partial void Query(
                    [Query] string? name, [Query("status")] Status state, [Query(Names.Since)] DateTimeOffset? since, bool deep, params string[] tags);

                [Get("/contacts")]
                public static partial void Header([Header("X-Tenant")] string? tenant, [Header("X-Version")] int version, [Header("X-Key")] Secret key);

                [Post("/contacts")]
                public static partial void Body([Body] Contact contact, Status status, string source);

                [Patch("/contacts/{id}")]
                public static partial void Simple(Guid? id, bool? notify, in int version);
                """
            )
        );

    [Fact]
    public void Each_method_has_its_verb() =>
        Matches(
            "Verbs",
            ClientSource.Generate(
                """
                [Get("/x")] public static partial void Read();
                [Post("/x")] public static partial void Create();
                [Put("/x")] public static partial void Replace();
                [Patch("/x")] public static partial void Change();
                [Delete("/x")] public static partial void Remove([Body] Contact contact);
                [Head("/x")] public static partial void Look(Status status);
                [Options("/x")] public static partial RestResponse Ask(Status status);
                """
            )
        );

    [Fact]
    public void What_a_call_says_replaces_what_its_client_says() =>
        Matches(
            "Settings",
            ClientSource.Generate(
                """
                [Get("/inherits")]
                public static partial void Inherits();

                [Get("/replaces")]
                [BearerAuth(nameof(Secrets.CrmApiKey))]
                [Headers("accept: text/csv", "X-Trace: a:b")]
                [Timeout(Names.Seconds)]
                public static partial void Replaces();

                [Get("/basic")]
                [BasicAuth(user: "crmBaseUrl", password: "crmApiKey")]
                public static partial void Basic();

                [Get("/query")]
                [ApiKeyQuery("key", secret: nameof(Secrets.CrmApiKey))]
                public static partial void Query();

                [Get("/oauth")]
                [OAuth2ClientCredentials("https://login.example.com/token", nameof(Secrets.CrmBaseUrl), "crmApiKey", Scope = "read write")]
                public static partial void OAuth2();

                [Get("/oauth")]
                [OAuth2ClientCredentials(clientId: "crmBaseUrl", tokenUrl: "crmBaseUrl", clientSecret: nameof(Secrets.CrmApiKey))]
                public static partial void NamedOAuth2();
                """,
                """
                [ApiKeyHeader("X-API-Key", "crmApiKey")]
                [Headers("Accept: application/json", "User-Agent: Acme")]
                [Timeout(0.5)]
                """
            )
        );

    [Fact]
    public void JSON_context_reads_and_writes_the_bodies()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                """
                using System.Text.Json.Nodes;
                using System.Text.Json.Serialization;
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [RestClient(BaseUrl = "crmBaseUrl", JsonContext = typeof(Outer.Json))]
                internal static partial class CrmApi
                {
                    [Post("/contacts")]
                    public static partial Contact Create([Body] Contact contact);

                    [Put("/contacts")]
                    public static partial void Replace([Body] JsonObject contact);
                }

                internal sealed record Contact(string Name);

                internal static partial class Outer
                {
                    [JsonSerializable(typeof(Contact))]
                    internal sealed partial class Json : JsonSerializerContext;
                }

                """
            )
        );

        Matches("JsonContext", test);
    }

    [Fact]
    public void Names_that_are_keywords_or_taken_stay_usable() =>
        Matches(
            "Names",
            ClientSource.Generate(
                """
                [Get("/{class}")] internal static partial string @return(string @class, string response, int größe);
                """
            )
        );
}
