namespace Acme.GeneratorsTests;

/// <summary>What comes back.</summary>
public class ClientAnswerTests
{
    [Fact]
    public Task Nullability_decides_what_nothing_means() =>
        (
            ClientScene.Of(
                """
                [Get("/{kind}")] public static partial Contact Required(string kind);
                [Get("/{kind}")] public static partial Contact? Optional(string kind);
                [Get("/{kind}")] public static partial Status? Number(string kind);
                [Get("/{kind}")] public static partial string Text(string kind);
                [Get("/{kind}")] public static partial string? OptionalText(string kind);
                """,
                """
                foreach (var kind in new[] { "none", "null", "empty", "some" })
                {
                    show(() => CrmApi.Required(kind));
                    show(() => CrmApi.Optional(kind));
                    show(() => CrmApi.OptionalText(kind));
                }

                show(() => CrmApi.Number("none"));
                show(() => CrmApi.Text("none"));
                await later(async () => await CrmApi.OptionalAsync("none"));
                """
            ) with
            {
                Replies = new()
                {
                    ["/none"] = new(204),
                    ["/null"] = new(200, "null"),
                    ["/empty"] = new(200),
                },
            }
        ).MatchesAsync("Nullability");

    [Fact]
    public Task Answer_can_come_with_its_value() =>
        (
            ClientScene.Of(
                """
                [Get("/{id}")] public static partial RestResponse<Contact> Find(int id);
                [Get("/{id}"), Expect(200, 404)] public static partial RestResponse<string?> Text(int id);
                """,
                """
                show(() => CrmApi.Find(1).Value);
                show(() => { var answer = CrmApi.Find(2); return $"{answer.StatusCode} {answer.Value} {answer.ErrorContent}"; });
                show(() => CrmApi.Find(2).EnsureSuccess().Value);
                show(() => CrmApi.Text(2).Value);
                show(() => CrmApi.Text(3).Value);
                await later(async () => (await CrmApi.FindAsync(1)).Value);
                """
            ) with
            {
                Replies = new() { ["/2"] = new(404, "gone"), ["/3"] = new(204) },
            }
        ).MatchesAsync("TypedResponses");

    [Fact]
    public Task Result_holds_a_value_or_a_declared_error_and_nothing_is_thrown() =>
        (
            ClientScene.Of(
                """
                [Get("/{id}"), Error<Problem>(404, 410), Error<Invalid>(422)] public static partial Result<Contact, Problem> Find(int id);
                [Delete("/{id}"), Error<string>(404)] public static partial Result<NoContent, string> Remove(int id);
                [Get("/{id}")] public static partial Result<Contact?, RestProblem> Any(int id);
                [Post("/{id}"), Expect(201), Error<Invalid>(422), Error<Problem>] public static partial Result<string, Problem> Create(int id);
                """,
                """
                foreach (var id in new[] { 200, 204, 404, 422, 500, 418 })
                {
                    show(() => Text(CrmApi.Find(id)));
                    show(() => Text(CrmApi.Remove(id)));
                    show(() => Text(CrmApi.Any(id)));
                    show(() => Text(CrmApi.Create(id)));
                }

                show(() => Text(CrmApi.Create(201)));
                await later(async () => Text(await CrmApi.FindAsync(404)));

                static string Text<T, TError>(Result<T, TError> result) => $"{result}: {result.Value} / {result.Error}";
                """
            ) with
            {
                Beside =
                [
                    "namespace Acme.CrmSync; internal record Problem(string Code); internal sealed record Invalid(string Code, string Field) : Problem(Code);",
                ],
                Replies = new()
                {
                    ["/201"] = new(201, "made"),
                    ["/204"] = new(204),
                    ["/404"] = new(404, """{"code":"none"}"""),
                    ["/422"] = new(422, """{"code":"bad","field":"name"}"""),
                    ["/500"] = new(500, """{"title":"Broken","status":500}""", "application/problem+json"),
                    ["/418"] = new(418, "<html>teapot</html>", "text/html"),
                },
            }
        ).MatchesAsync("Results");

    [Fact]
    public Task Errors_of_the_client_hold_for_its_results_only() =>
        (
            ClientScene.Of(
                """
                [Get("/404")] public static partial Result<Contact, Contact> Find();
                [Get("/404")] public static partial Contact Throw();
                [Get("/202")] public static partial Contact Accepted();
                [Get("/202"), Expect(202)] public static partial Contact Own();
                """,
                """
                show(() => CrmApi.Find().Error);
                show(() => CrmApi.Throw());
                show(() => CrmApi.Accepted());
                show(() => CrmApi.Own());
                """,
                "[Error<Contact>(404), Expect(200)]"
            ) with
            {
                Replies = new() { ["/404"] = new(404, """{"name":"nobody"}"""), ["/202"] = new(202, """{"name":"later"}""") },
            }
        ).MatchesAsync("ClientErrors");

    [Fact]
    public Task Files_and_streams_come_back() =>
        (
            ClientScene.Of(
                """
                [Get("/{name}")] public static partial DownloadResponse Download(string name);
                [Get("/{name}")] public static partial FileRef File(string name);
                [Get("/{name}"), Expect(200, 204)] public static partial FileRef? Optional(string name);
                [Get("/{name}")] public static partial Stream Open(string name);
                [Get("/{name}")] public static partial Task<Stream> OpenLater(string name, CancellationToken token);
                [Get("/{name}")] public static partial Task<FileRef> FileLater(string name);
                """,
                """
                show(() => CrmApi.Download("a.txt"));
                show(() => CrmApi.Download("gone"));
                show(() => CrmApi.File("a.txt"));
                show(() => CrmApi.File("gone"));
                show(() => CrmApi.File("none"));
                show(() => CrmApi.Optional("none"));
                show(() => CrmApi.Open("a.txt"));
                show(() => CrmApi.Open("gone"));
                await later(async () => await CrmApi.DownloadAsync("a.txt"));
                await later(async () => await CrmApi.FileAsync("a.txt"));
                await later(async () => await CrmApi.OpenAsync("a.txt"));
                await later(async () => await CrmApi.OpenLater("a.txt", CancellationToken.None));
                await later(async () => await CrmApi.FileLater("a.txt"));
                """
            ) with
            {
                Replies = new()
                {
                    ["/a.txt"] = new(200, "content", "text/plain"),
                    ["/gone"] = new(404, "gone"),
                    ["/none"] = new(204),
                },
            }
        ).MatchesAsync("Downloads");

    [Fact]
    public Task Pages_are_read_one_by_one() =>
        (
            ClientScene.Of(
                """
                [Get("/offset"), Paged(Items = "data", Offset = "offset", Limit = "limit", PageSize = 2)]
                public static partial IEnumerable<Contact> ByOffset(string? since, [Header("X-Tenant")] string tenant);

                [Get("/{id}/link"), Paged(NextLink = "next", Items = "data"), ApiKeyHeader("X-Key", "crmApiKey"), Timeout(5)]
                public static partial IEnumerable<Contact> ByLink(string id, string since);

                [Get("/header"), Paged(LinkHeader = true, MaxPages = 5)]
                public static partial IAsyncEnumerable<int> ByHeader(CancellationToken token = default);

                [Post("/cursor"), Paged(Cursor = "after", NextCursor = "meta.next", Items = "data", MaxPages = 2 * 50)]
                public static partial IEnumerable<Contact> ByCursor([Body] Contact filter);
                """,
                """
                show(() => CrmApi.ByOffset("2026", "acme").ToList());
                show(() => CrmApi.ByOffset(null, "acme").First());
                show(() => CrmApi.ByLink("7", "x").ToList());
                await later(async () => await CrmApi.ByLinkAsync("7", "x").ToListAsync());
                await later(async () => await CrmApi.ByHeader().ToListAsync());
                await later(async () => await CrmApi.ByHeader(new CancellationToken(true)).ToListAsync());
                show(() => CrmApi.ByCursor(new("any")).ToList());
                """
            ) with
            {
                Replies = new()
                {
                    ["/offset?since=2026&limit=2&offset=0"] = new(200, """{"data":[{"name":"a"},{"name":"b"}]}"""),
                    ["/offset?limit=2&offset=0"] = new(200, """{"data":[{"name":"a"},{"name":"b"}]}"""),
                    ["/offset?since=2026&limit=2&offset=2"] = new(200, """{"data":[{"name":"c"}]}"""),
                    ["/offset?since=2026&limit=2&offset=3"] = new(200, """{"data":[]}"""),
                    ["/7/link?since=x"] = new(200, """{"data":[{"name":"a"}],"next":"/7/link?page=2"}"""),
                    ["/7/link?page=2"] = new(200, """{"data":[{"name":"b"}],"next":null}"""),
                    ["/header"] = new(200, "[1,2]") { Header = "Link: </header?page=2>; rel=\"next\"" },
                    ["/header?page=2"] = new(200, "[3]"),
                    ["/cursor"] = new(200, """{"data":[{"name":"a"}],"meta":{"next":"c2"}}"""),
                    ["/cursor?after=c2"] = new(200, """{"data":[{"name":"b"}],"meta":{}}"""),
                },
            }
        ).MatchesAsync("Pages");
}
