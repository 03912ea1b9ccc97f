namespace Acme.GeneratorsTests;

public class ClientGeneratorTests
{
    [Fact]
    public Task Call_of_a_client_becomes_readable_builder_calls() =>
        new ClientScene(Samples.CrmApi)
        {
            Script = """
                show(() => CrmApi.GetContacts("2026-01-01"));
                await later(async () => await CrmApi.GetContactsAsync(null, 5));
                """,
            Replies = { ["/api/v2/contacts"] = new(200, """{"total":3}""") },
        }.MatchesAsync("CrmApi");

    [Fact]
    public Task Each_return_type_has_its_own_end() =>
        (
            ClientScene.Of(
                """
                [Get("/a")] public static partial Contact Typed();
                [Get("/b")] public static partial void Nothing();
                [Get("/c")] public static partial string Text();
                [Get("/d")] public static partial RestResponse Unchecked();
                [Get("/e")] public static partial List<Contact>? Several();
                [Get("/f")] public static partial Contact[] Array();
                [Get("/g")] public static partial int? Number();
                [Get("/h")] public static partial System.Xml.Linq.XDocument Xml();
                """,
                """
                show(() => CrmApi.Typed());
                show(() => { CrmApi.Nothing(); return "done"; });
                show(() => CrmApi.Text());
                show(() => CrmApi.Unchecked());
                show(() => CrmApi.Several());
                show(() => CrmApi.Array());
                show(() => CrmApi.Number());
                show(() => CrmApi.Xml());
                await later(async () => await CrmApi.TypedAsync());
                await later(async () => { await CrmApi.NothingAsync(); return "done"; });
                await later(async () => await CrmApi.UncheckedAsync());
                await later(async () => await CrmApi.NumberAsync());
                """
            ) with
            {
                Replies = new()
                {
                    ["/d"] = new(404, "gone", "text/plain"),
                    ["/e"] = new(200, """[{"name":"Ada"},{"name":"Grace"}]"""),
                    ["/f"] = new(200, """[{"name":"Ada"}]"""),
                    ["/g"] = new(200, "7"),
                    ["/h"] = new(200, "<a><b>1</b></a>", "application/xml"),
                },
            }
        ).MatchesAsync("ReturnTypes");

    [Fact]
    public Task Asynchronous_calls_await_without_context() =>
        ClientScene
            .Of(
                """
                [Get("/a")] public static partial Task<Contact> Typed(CancellationToken cancellationToken = default);
                [Get("/b")] public static partial Task Nothing(CancellationToken @event);
                [Get("/c")] public static partial Task<string> Text();
                [Get("/d")] public static partial Task<RestResponse> Unchecked(CancellationToken token);
                [Get("/e")] public static partial ValueTask<Contact> Light(CancellationToken token);
                [Get("/f")] public static partial ValueTask LightNothing();
                [Get("/g")] public static partial ValueTask<RestResponse> LightUnchecked();
                """,
                """
                await later(async () => await CrmApi.Typed());
                await later(async () => { await CrmApi.Nothing(CancellationToken.None); return "done"; });
                await later(async () => { await CrmApi.Nothing(new CancellationToken(true)); return "done"; });
                await later(async () => await CrmApi.Text());
                await later(async () => await CrmApi.Unchecked(CancellationToken.None));
                await later(async () => await CrmApi.Light(CancellationToken.None));
                await later(async () => { await CrmApi.LightNothing(); return "done"; });
                await later(async () => await CrmApi.LightUnchecked());
                """
            )
            .MatchesAsync("Asynchronous");

    [Fact]
    public Task Parameters_go_where_their_attributes_say() =>
        ClientScene
            .Of(
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
                """,
                """
                show(() => { CrmApi.Path(7, Guid.Empty); return null; });
                show(() => { CrmApi.Renamed("a/b", null); return null; });
                show(() => { CrmApi.Query("Ada", Status.Active, DateTimeOffset.UnixEpoch, true, "x", "y"); return null; });
                show(() => { CrmApi.Header(null, 2, new Secret("s-1")); return null; });
                show(() => { CrmApi.Body(new("Ada"), Status.Active, "web"); return null; });
                show(() => { CrmApi.Simple(Guid.Empty, null, 3); return null; });
                await later(async () => { await CrmApi.SimpleAsync(null, null, 3); return null; });
                await later(async () => { await CrmApi.QueryAsync(null, Status.Active, null, false, ["x"]); return null; });
                """
            )
            .MatchesAsync("Parameters");

    [Fact]
    public Task Each_method_has_its_verb() =>
        (
            ClientScene.Of(
                """
                [Get("/x")] public static partial void Read();
                [Post("/x")] public static partial void Create();
                [Put("/x")] public static partial void Replace();
                [Patch("/x")] public static partial void Change();
                [Delete("/x")] public static partial void Remove([Body] Contact contact);
                [Head("/x")] public static partial void Look(Status status);
                [Options("/x")] public static partial RestResponse Ask(Status status);
                """,
                """
                show(() => { CrmApi.Read(); return null; });
                show(() => { CrmApi.Create(); return null; });
                show(() => { CrmApi.Replace(); return null; });
                show(() => { CrmApi.Change(); return null; });
                show(() => { CrmApi.Remove(new("Ada")); return null; });
                show(() => { CrmApi.Look(Status.Active); return null; });
                show(() => CrmApi.Ask(Status.Active));
                """
            )
        ).MatchesAsync("Verbs");

    [Fact]
    public Task What_a_call_says_replaces_what_its_client_says() =>
        ClientScene
            .Of(
                """
                [Get("/inherits")]
                public static partial void Inherits();

                [Get("/replaces")]
                [BearerAuth(nameof(Secrets.CrmApiKey))]
                [Headers("accept: text/csv", "X-Trace: a:b")]
                [Timeout(Names.Seconds)]
                public static partial void Replaces();

                [Get("/basic")]
                [BasicAuth(user: "crmApiKey", password: "crmApiKey")]
                public static partial void Basic();

                [Get("/query")]
                [ApiKeyQuery("key", secret: nameof(Secrets.CrmApiKey))]
                public static partial void Query();

                [Get("/given")]
                public static partial void Given([Header("user-agent")] string? agent);

                [Get("/oauth")]
                [OAuth2ClientCredentials("https://login.example.com/token", nameof(Secrets.CrmBaseUrl), "crmApiKey", Scope = "read write")]
                public static partial void OAuth2();

                [Get("/oauth")]
                [OAuth2ClientCredentials(clientId: "crmApiKey", tokenUrl: "crmBaseUrl", clientSecret: nameof(Secrets.CrmApiKey))]
                public static partial void NamedOAuth2();
                """,
                """
                show(() => { CrmApi.Inherits(); return null; });
                show(() => { CrmApi.Replaces(); return null; });
                show(() => { CrmApi.Basic(); return null; });
                show(() => { CrmApi.Query(); return null; });
                show(() => { CrmApi.Given("Other"); return null; });
                show(() => { CrmApi.Given(null); return null; });
                show(() => { CrmApi.NamedOAuth2(); return null; });
                """,
                """
                [ApiKeyHeader("X-API-Key", "crmApiKey")]
                [Headers("Accept: application/json", "User-Agent: Acme")]
                [Timeout(5)]
                """
            )
            .MatchesAsync("Settings");

    [Fact]
    public Task JSON_context_reads_and_writes_the_bodies() =>
        new ClientScene(
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

                [Get("/contacts")]
                public static partial Result<Contact?, Problem> Find();
            }

            internal sealed record Contact(string Name);

            internal sealed record Problem(string Code);

            internal static partial class Outer
            {
                [JsonSerializable(typeof(Contact))]
                [JsonSerializable(typeof(Problem))]
                [JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
                internal sealed partial class Json : JsonSerializerContext;
            }

            """
        )
        {
            Script = """
                show(() => CrmApi.Create(new("Grace")));
                show(() => { CrmApi.Replace(new() { ["name"] = "Ada" }); return null; });
                show(() => CrmApi.Find().Value);
                """,
        }.MatchesAsync("JsonContext");

    [Fact]
    public Task Names_that_are_keywords_or_taken_stay_usable() =>
        ClientScene
            .Of(
                """
                [Get("/{class}")] internal static partial string @return(string @class, string response, int größe, string cancellationToken);
                [Multipart, Post("/x")] internal static partial string Send(string request, List<StreamPart> files, string item);
                [Get("/y")] internal static partial Result<string, Contact> Errors(string error, int response);
                """,
                """
                show(() => CrmApi.@return("a", "b", 1, "c"));
                await later(async () => await CrmApi.returnAsync("a", "b", 1, "c"));
                show(() => CrmApi.Send("r", [new(new MemoryStream("file"u8.ToArray()), "a.txt")], "i"));
                show(() => CrmApi.Errors("e", 1));
                """
            )
            .MatchesAsync("Names");
}
