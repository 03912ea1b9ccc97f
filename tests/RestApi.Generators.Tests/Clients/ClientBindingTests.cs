namespace Acme.GeneratorsTests;

/// <summary>Where parameters go beyond a plain path, query and body.</summary>
public class ClientBindingTests
{
    [Fact]
    public Task Object_becomes_query_parameters_and_elsewhere_the_body() =>
        (
            ClientScene.Of(
                """
                [Get("/contacts")] public static partial void Find(Filter filter, int limit);
                [Get("/contacts")] public static partial void FindOptional([Query] Filter? filter);
                [Get("/orders")] public static partial void FindOrders(Orders.Filter filter);
                [Post("/contacts")] public static partial void Add(Contact contact, Status status, Guid id);
                [Put("/contacts")] public static partial void Replace(List<Contact> contacts);
                [Patch("/contacts")] public static partial void Change(Dictionary<string, string> changes, Status? status);
                """,
                """
                show(() => { CrmApi.Find(new() { Name = "Ada", State = Status.Active, Tags = ["x", "y"], Since = new(2026, 7, 1) }, 5); return null; });
                show(() => { CrmApi.FindOptional(null); return null; });
                show(() => { CrmApi.FindOptional(new() { Name = "" }); return null; });
                show(() => { CrmApi.FindOrders(new(7, true)); return null; });
                show(() => { CrmApi.Add(new("Ada"), Status.Active, Guid.Empty); return null; });
                show(() => { CrmApi.Replace([new("Ada"), new("Grace")]); return null; });
                show(() => { CrmApi.Change(new() { ["name"] = "Ada" }, null); return null; });
                """
            ) with
            {
                Beside =
                [
                    """
                        using System;
                        using System.Collections.Generic;
                        using System.Text.Json.Serialization;
                        using Comind.Api.Server;

                        namespace Acme.CrmSync
                        {
                            internal sealed class Filter
                            {
                                public string? Name { get; init; }
                                [AliasAs("status")] public Status? State { get; init; }
                                [JsonPropertyName("tag")] public List<string>? Tags { get; init; }
                                [Query(Format = "yyyyMMdd")] public DateOnly? Since { get; init; }
                                [JsonIgnore] public object? Cache { get; init; }
                                public static int Count { get; set; }
                                internal string? Hidden { get; init; }
                            }

                            internal static class Orders
                            {
                                internal readonly record struct Filter([AliasAs("order_id")] int Id, [property: AliasAs("open")] bool IsOpen);
                            }
                        }

                        namespace Acme.Elsewhere
                        {
                            internal sealed class Filter;
                        }

                        """,
                ],
            }
        ).MatchesAsync("Objects");

    [Fact]
    public Task Lists_formats_and_dictionaries_are_written_as_they_say() =>
        ClientScene
            .Of(
                """
                [Get("/a")] public static partial void Lists(int[] plain, [Query(CollectionFormat.Multi)] List<string> multi, [Query(CollectionFormat.Csv)] int[] csv, [Query("p", CollectionFormat = CollectionFormat.Pipes)] IEnumerable<Status>? pipes);
                [Get("/b")] public static partial void Formats([Query("day", Format = "yyyy-MM-dd")] DateTime day, [Query(Format = "0.00")] decimal? price);
                [Get("/c")] public static partial void Entries(Dictionary<string, string> filter, [Query] IDictionary<string, object> more);
                """,
                """
                show(() => { CrmApi.Lists([1, 2], ["a", "b"], [3, 4], [Status.Active, Status.Active]); return null; });
                show(() => { CrmApi.Lists([], [], [], null); return null; });
                show(() => { CrmApi.Formats(new(2026, 7, 1), 1.5m); return null; });
                show(() => { CrmApi.Formats(new(2026, 7, 1), null); return null; });
                show(() => { CrmApi.Entries(new() { ["a"] = "1" }, new Dictionary<string, object> { ["b"] = 2 }); return null; });
                """
            )
            .MatchesAsync("Collections");

    [Fact]
    public Task Path_may_have_a_prefix_and_optional_and_open_segments() =>
        ClientScene
            .Of(
                """
                [Get("/contacts/{id?}/notes")] public static partial void Optional(int? id);
                [Get("files/{version}/{**path}")] public static partial void Open(int version, string path);
                [Get("")] public static partial void Root();
                """,
                """
                show(() => { CrmApi.Optional(7); return null; });
                show(() => { CrmApi.Optional(null); return null; });
                show(() => { CrmApi.Open(2, "a b/c.txt"); return null; });
                show(() => { CrmApi.Open(2, "../c.txt"); return null; });
                show(() => { CrmApi.Root(); return null; });
                await later(async () => { await CrmApi.OpenAsync(2, "x"); return null; });
                """,
                """[PathPrefix("/api/v2/")]"""
            )
            .MatchesAsync("Paths");

    [Fact]
    public Task Whole_URL_goes_where_it_leads_and_takes_credentials_only_home() =>
        (
            ClientScene.Of(
                """
                [Get(""), ApiKeyHeader("X-Key", "crmApiKey")] public static partial string Next([Url] string url, int? limit);
                [Get("/")] public static partial string Any([Url] Uri url);
                """,
                """
                show(() => CrmApi.Next("/items?page=2", 5));
                show(() => CrmApi.Next("http://other.example/items", 5));
                show(() => CrmApi.Any(new Uri("/items", UriKind.Relative)));
                show(() => CrmApi.Any(new Uri("http://169.254.169.254/latest")));
                """
            )
        ).MatchesAsync("Urls");

    [Fact]
    public Task Headers_come_from_a_dictionary_too() =>
        ClientScene
            .Of(
                """
                [Get("/x"), Headers("X-Fixed: 1", "X-Given: fixed")]
                public static partial void Headers([HeaderCollection] IDictionary<string, string> headers, [Header("X-Given")] string given);
                """,
                """
                show(() => { CrmApi.Headers(new Dictionary<string, string> { ["X-One"] = "1", ["X-Two"] = "2" }, "mine"); return null; });
                """
            )
            .MatchesAsync("Headers");

    [Fact]
    public Task Body_is_what_its_type_says() =>
        ClientScene
            .Of(
                """
                [Post("/text")] public static partial void Text([Body] string text);
                [Post("/csv")] public static partial void Csv([Body("text/csv")] string text);
                [Post("/bytes")] public static partial void Bytes([Body] byte[] content);
                [Post("/stream")] public static partial void Stream(Stream content);
                [Post("/xml")] public static partial void Xml(System.Xml.Linq.XElement content);
                [Post("/file")] public static partial void File([Body] FileRef file);
                [Post("/quoted")] public static partial void Quoted([Body(BodySerializationMethod.Serialized)] string text);
                [Post("/json")] public static partial void Json(System.Text.Json.Nodes.JsonNode? json);
                """,
                """
                show(() => { CrmApi.Text("héllo"); return null; });
                show(() => { CrmApi.Csv("a;b"); return null; });
                show(() => { CrmApi.Bytes("bytes"u8.ToArray()); return null; });
                show(() => { CrmApi.Stream(new MemoryStream("stream"u8.ToArray())); return null; });
                show(() => { CrmApi.Xml(new("a", 1)); return null; });
                show(() => { CrmApi.File(Files.UseTextAsFileRef("file", "a.txt")); return null; });
                show(() => { CrmApi.Quoted("text"); return null; });
                show(() => { CrmApi.Json(new System.Text.Json.Nodes.JsonObject { ["a"] = 1 }); return null; });
                """
            )
            .MatchesAsync("Bodies");

    [Fact]
    public Task Forms_are_made_of_fields_dictionaries_and_objects() =>
        (
            ClientScene.Of(
                """
                [Post("/a")] public static partial void Fields([FormField] string user, [FormField("pass")] Secret password, [FormField] int[] ids, [Query] string source);
                [Post("/b")] public static partial void Entries([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form);
                [Post("/c")] public static partial void Object([Body(BodySerializationMethod.UrlEncoded)] Login login);
                [Post("/d")] public static partial void Raw([Body(BodySerializationMethod.UrlEncoded)] string form);
                """,
                """
                show(() => { CrmApi.Fields("ada", new Secret("p&1"), [1, 2], "web"); return null; });
                show(() => { CrmApi.Entries(new() { ["a"] = "1 2", ["b"] = "ä" }); return null; });
                show(() => { CrmApi.Object(new() { User = "ada", Roles = ["x", "y"] }); return null; });
                show(() => { CrmApi.Raw("a=1"); return null; });
                """
            ) with
            {
                Beside =
                [
                    """
                        namespace Acme.CrmSync;

                        internal sealed class Login
                        {
                            [Comind.Api.Server.AliasAs("user_name")] public string? User { get; set; }
                            public string? Nothing { get; set; }
                            public string[]? Roles { get; set; }
                        }

                        """,
                ],
            }
        ).MatchesAsync("Forms");

    [Fact]
    public Task Multipart_sends_files_and_fields() =>
        ClientScene
            .Of(
                """
                [Multipart, Post("/a")] public static partial void Stored(FileRef file, string title, Status status);
                [Multipart, Post("/b")] public static partial void Streams([AliasAs("upload")] StreamPart part, Stream raw, byte[] bytes);
                [Multipart, Post("/c")] public static partial void Named([FilePart("doc", FileName = "a.csv", ContentType = "text/csv")] byte[] content, [FormField("n")] int? number);
                [Multipart, Post("/d")] public static partial void Several(IEnumerable<ByteArrayPart> parts, FileRef? other, int[] ids);
                """,
                """
                show(() => { CrmApi.Stored(Files.UseTextAsFileRef("stored", "r.txt"), "Report", Status.Active); return null; });
                show(() => { CrmApi.Streams(new(new MemoryStream("one"u8.ToArray()), "one.txt"), new MemoryStream("two"u8.ToArray()), "three"u8.ToArray()); return null; });
                show(() => { CrmApi.Named("a;b"u8.ToArray(), null); return null; });
                show(() => { CrmApi.Several([new("x"u8.ToArray(), "x.txt"), new("y"u8.ToArray(), "y.txt")], null, [1, 2]); return null; });
                await later(async () => { await CrmApi.SeveralAsync([new("x"u8.ToArray(), "x.txt")], Files.UseTextAsFileRef("other", "o.txt"), []); return null; });
                """
            )
            .MatchesAsync("Multipart");

    [Fact]
    public Task Retry_and_idempotency_key_are_declared() =>
        (
            ClientScene.Of(
                """
                [Get("/busy")] public static partial string Again();
                [Post("/busy-post")] public static partial void Once();
                [Post("/busy-key"), IdempotencyKey] public static partial void WithKey();
                [Post("/busy-given"), Retry(2)] public static partial void GivenKey([IdempotencyKey] string key);
                [Put("/busy-stream")] public static partial void Upload(Stream content);
                [Get("/busy-off"), Retry(1)] public static partial void Off();
                [Post("/busy-wrong"), Retry] public static partial void Wrong();
                """,
                """
                show(() => CrmApi.Again());
                show(() => { CrmApi.Once(); return null; });
                show(() => { CrmApi.WithKey(); return null; });
                show(() => { CrmApi.GivenKey("k-1"); return null; });
                show(() => { CrmApi.Upload(new MemoryStream("x"u8.ToArray())); return null; });
                show(() => { CrmApi.Off(); return null; });
                show(() => { CrmApi.Wrong(); return null; });
                """,
                "[Retry]"
            ) with
            {
                Replies = new[] { "", "-post", "-key", "-given", "-stream", "-off", "-wrong" }.ToDictionary(
                    static name => "/busy" + name,
                    static name => new Reply(503) { Header = "Retry-After: 0", Next = new(200, "done") }
                ),
            }
        ).MatchesAsync("Retries");
}
