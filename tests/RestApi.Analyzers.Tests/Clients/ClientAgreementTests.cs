namespace Acme.AnalyzersTests.Clients;

/// <summary>
/// Generator and rules give the same answer: where a call is left out a rule says why, where nothing is said it is generated and
/// compiles. Nobody is left with CS8795 alone.
/// </summary>
public sealed class ClientAgreementTests
{
    private const string Rest = "\n[Get(\"/rest\")] public static partial void Rest();\n";

    public static TheoryData<string> LeftOut() =>
        [
            // Answers.
            """[Get("/x")] public static partial T Call<T>();""",
            """[Get("/x")] public static partial (int A, int B) Call();""",
            """[Get("/x")] public static partial Task<Task> Call(CancellationToken token);""",
            """[Get("/x")] public static partial IAsyncEnumerable<Contact> Call();""",
            """[Get("/x")] public static partial IObservable<Contact> Call();""",
            """[Get("/x")] public static partial RestResponse? Call();""",
            """[Get("/x")] public static partial RestResponse<RestResponse> Call();""",
            """[Get("/x")] public static partial Result<Contact, Stream> Call();""",
            """[Get("/x")] public static partial System.Net.Http.HttpResponseMessage Call();""",
            """[Get("/x")] public static partial Task<System.Net.Http.HttpContent> Call(CancellationToken token);""",
            """[Get("/x")] public static partial ref int Call();""",
            """[Get("/x")] public static unsafe partial int* Call();""",
            """[Get("/x")] public static partial dynamic Call();""",
            """[Get("/x")] public static partial Secret Call();""",
            """[Get("/x")] public static partial Stream? Call();""",
            """[Get("/x")] public static partial NoContent Call();""",
            // Parameters.
            """[Get("/x")] public static partial int Call(out int x);""",
            """[Get("/x")] public static partial int Call(ref int x);""",
            """[Get("/x")] public static partial int Call((int, int) pair);""",
            """[Get("/x")] public static partial int Call(CancellationToken token);""",
            """[Get("/x")] public static partial Task<int> Call(CancellationToken a, CancellationToken b);""",
            """[Get("/x")] public static partial Task<int> Call(in int x, CancellationToken token);""",
            """[Get("/x")] public static partial int Call([Body] Contact contact);""",
            """[Head("/x")] public static partial void Call([Body] Contact contact);""",
            """[Post("/x")] public static partial int Call([Body] Contact a, [Body] Contact b);""",
            """[Post("/x")] public static partial int Call(Contact a, Contact b);""",
            """[Post("/x")] public static partial int Call(System.Net.Http.HttpMethod method);""",
            """[Post("/x")] public static partial int Call(System.DayOfWeek day);""",
            """[Post("/x"), Multipart] public static partial int Call([Body] Contact contact);""",
            """[Get("/x"), Multipart] public static partial int Call(FileRef file);""",
            """[Get("/x")] public static partial int Call([AliasAs(System.Net.Mime.MediaTypeNames.Text.Plain)] string name);""",
            """[Get("/x")] public static partial int Call([Url] string url);""",
            """[Get("")] public static partial int Call([Url] string a, [Url] string b);""",
            """[Get("")] public static partial int Call([Url] string? url);""",
            """[Post("/x")] public static partial int Call([IdempotencyKey] string a, [IdempotencyKey] string b);""",
            """[Post("/x")] public static partial int Call([IdempotencyKey] int key);""",
            """[Get("/x")] public static partial int Call([HeaderCollection] string headers);""",
            """[Get("/x")] public static partial int Call(Filter filter, [Query] Nested nested);""",
            """[Post("/x")] public static partial int Call([FormField] Contact contact);""",
            """[Post("/x")] public static partial int Call([FilePart] Contact contact);""",
            """[Post("/x")] public static partial int Call([Body(BodySerializationMethod.UrlEncoded)] List<Contact> contacts);""",
            """[Post("/x")] public static partial int Call([FormField] string a, [Body] Contact b);""",
            """[Get("/x")] public static partial int Call([FormField] string a);""",
            """[Multipart, Post("/x")] public static partial int Call(Contact a);""",
            """[Get("/x")] public static partial int Call(Invalid derived);""",
            """[Get("/x")] public static partial int Call([Query("name")] Contact a);""",
            """[Get("")] public static partial int Call([Url] int a);""",
            """[Post("/x")] public static partial int Call([Body((BodySerializationMethod)1)] Contact a);""",
            // Paths.
            """[Get("/{id}")] public static partial int Call();""",
            """[Get("/{id}")] public static partial int Call([Query] int id);""",
            """[Get("/x")] public static partial int Call([Path] int id);""",
            """[Get("/{id}")] public static partial int Call(int id, [Path("id")] int other);""",
            """[Get("/{id}")] public static partial int Call([Path(System.Net.Mime.MediaTypeNames.Text.Plain)] int id);""",
            """[Get("/{id")] public static partial int Call(int id);""",
            """[Get("/id}")] public static partial int Call(int id);""",
            """[Get("/{a{id}}")] public static partial int Call(int id);""",
            """[Get("/" + System.Net.Mime.MediaTypeNames.Text.Plain)] public static partial int Call();""",
            """[Get($"/{System.Net.Mime.MediaTypeNames.Text.Plain}")] public static partial int Call();""",
            """[Get("/a")] [Post("/b")] public static partial int Call();""",
            // Settings.
            """[Get("/x")] [BearerAuth("undeclared")] public static partial int Call();""",
            """[Get("/x")] [BearerAuth(Names.Since)] public static partial int Call();""",
            """[Get("/x")] [ApiKeyHeader("X-Key", "sk-live-51H8aF3kQ")] public static partial int Call();""",
            """[Get("/x")] [BasicAuth("crmApiKey", "undeclared")] public static partial int Call();""",
            """[Get("/x")] [Headers("Accept")] public static partial int Call();""",
            """[Get("/x")] [Headers(Names.Since)] public static partial int Call();""",
            """[Get("/x")] [Headers("Accept: " + System.Net.Mime.MediaTypeNames.Text.Plain)] public static partial int Call();""",
            """[Get("/x")] [Headers(["Accept: a"])] public static partial int Call();""",
            """[Get("/x")] [Timeout(-1)] public static partial int Call();""",
            """[Get("/x")] [Timeout((int)2.5)] public static partial int Call();""",
            """[Get("/x"), Expect] public static partial int Call();""",
            """[Get("/x"), Error<Problem>(404)] public static partial int Call();""",
            """[Get("/x"), Expect(201)] public static partial RestResponse Call();""",
            """[Get("/x"), Expect(201)] public static partial DownloadResponse Call();""",
            """[Get("/x"), Expect((int)System.Net.HttpStatusCode.OK)] public static partial Contact Call();""",
            """[Get("/x"), Retry(1 - 1)] public static partial Contact Call();""",
            // Pages.
            """[Get("/x"), Paged(Page = "page")] public static partial List<Contact> Call();""",
            """[Get("/x"), Paged(Page = "page")] public static partial Task<IEnumerable<Contact>> Call(CancellationToken token);""",
            """[Get("/x"), Paged] public static partial IEnumerable<Contact> Call();""",
            """[Get("/x"), Paged(Page = "page", Offset = "offset")] public static partial IEnumerable<Contact> Call();""",
            """[Get("/x"), Paged(Cursor = "after")] public static partial IEnumerable<Contact> Call();""",
            """[Get("/x"), Paged(Page = "page", Limit = "limit")] public static partial IEnumerable<Contact> Call();""",
            """[Post("/x"), Paged(NextLink = "next")] public static partial IEnumerable<Contact> Call();""",
            """[Get("/x"), Paged(Page = "page"), Expect(200)] public static partial IEnumerable<Contact> Call();""",
            """[Get("/x"), Paged(Page = "page")] public static partial IEnumerable<RestResponse> Call();""",
            """[Post("/x"), Paged(Page = "page")] public static partial IEnumerable<Contact> Call([Body] Stream body);""",
            """[Post("/x"), Paged(Page = "page")] public static partial IEnumerable<Contact> Call(Stream body);""",
            """[Get("/x"), Paged(Page = "page")] public static partial IEnumerable<Contact> Call(in int a);""",
        ];

    public static TheoryData<string> Written() =>
        [
            """[Get("/x")] public static partial void Call();""",
            """[Get("/x")] public static partial Task Call(CancellationToken token = default);""",
            """[Get("/x")] public static partial ValueTask<Contact?> Call(CancellationToken token);""",
            """[Get("/x")] public static partial string? Call();""",
            """[Get("/x")] public static partial List<Contact> Call();""",
            """[Get("/x")] public static partial IEnumerable<Contact> Call();""",
            """[Get("/x")] public static partial Stream Call();""",
            """[Get("/x")] public static partial FileRef? Call();""",
            """[Get("/x")] public static partial DownloadResponse Call();""",
            """[Get("/x"), Expect(200, 404)] public static partial RestResponse<Contact?> Call();""",
            """[Get("/x"), Expect(201), Error<Invalid>(422), Error<Problem>] public static partial Result<Contact, Problem> Call();""",
            """[Delete("/x"), Error<string>(404)] public static partial Result<NoContent, string> Call();""",
            """[Get("/{a}/{b?}/{**c}")] public static partial void Call(int a, string? b, string c);""",
            """[Get("/{id}")] public static partial void Call([AliasAs("ID")] Guid other);""",
            """[Get("/x")] public static partial void Call([Query("a")] int? a, [Query(CollectionFormat.Csv)] int[] b, Status c, [Query(Format = "yyyy")] DateTime d);""",
            """[Get("/x")] public static partial void Call(Filter filter, Dictionary<string, object> more);""",
            """[Get("/x")] public static partial void Call([Header(Names.Since)] string since, [HeaderCollection] IDictionary<string, string> more);""",
            """[Get("/x")] public static partial void Call([Query(Names.Since)] string since, bool flag, char letter, Uri uri, Secret secret);""",
            """[Post("/x")] public static partial void Call(Contact contact, Status status, Guid id);""",
            """[Post("/x")] public static partial void Call([Body] Guid id, [Query] DayOfWeek day);""",
            """[Put("/x")] public static partial void Call(List<Contact> contacts);""",
            """[Delete("/x")] public static partial void Call([Body] Contact contact);""",
            """[Post("/x")] public static partial void Call([Body("text/csv")] string text);""",
            """[Post("/x")] public static partial void Call([Body(BodySerializationMethod.UrlEncoded)] Filter filter);""",
            """[Post("/x")] public static partial void Call([FormField] string a, [FormField("b")] int[] b);""",
            """[Post("/x"), Multipart] public static partial void Call(FileRef file, string name, List<byte[]> more, StreamPart part);""",
            """[Get("")] public static partial void Call([Url] Uri url, int? limit);""",
            """[Post("/x"), IdempotencyKey, Retry(3)] public static partial void Call(Contact contact);""",
            """[Get("/x"), Timeout(2.5), Retry, Headers("Accept: a", "X-B: " + "c")] public static partial void Call();""",
            """[Get("/x"), Timeout(5 * 60), Retry(1 + 1)] public static partial string Call();""",
            """[Get("/x"), Expect(200, 100 * 2 + 4)] public static partial string Call();""",
            """[Get(Names.Path)] public static partial int Call();""",
            """[Get($"/x")] public static partial int Call();""",
            """[Get($"{Names.Path}/{{id}}")] public static partial int Call(int id);""",
            """[Get(Names.Path + "/{id}" + Tail)] public static partial int Call(int id); const string Tail = "/all";""",
            """[Get("/{updated_since}"), Headers("Accept: " + Names.Since)] public static partial int Call([AliasAs(Names.Since)] int id);""",
            """[Get("/{updated_since}")] public static partial int Call([Path(Names.Since)] int id);""",
            """[Get("/x"), Timeout(Names.Seconds), BearerAuth(nameof(Secrets.CrmApiKey))] public static partial void Call();""",
            """[Get("/x"), ApiKeyQuery("key", "crmApiKey")] public static partial void Call();""",
            """[Get("/x"), Paged(Items = "data", Offset = "offset", Limit = "limit", PageSize = 2, MaxPages = 2 * 50)] public static partial IEnumerable<Contact> Call(string? since);""",
            """[Get("/x"), Paged(LinkHeader = true)] public static partial IAsyncEnumerable<int> Call(CancellationToken token = default);""",
            """[Post("/x"), Paged(Cursor = "after", NextCursor = "meta.next")] public static partial IEnumerable<Contact> Call([Body] Contact filter);""",
        ];

    [Theory]
    [MemberData(nameof(LeftOut))]
    public async Task Rule_says_why_a_call_is_left_out(string call)
    {
        var run = await ClientRun.Of(ClientCode.Client(call + Rest + Nested));

        Assert.False(run.Implements("Call"), "It is generated after all.");
        Assert.NotEmpty(run.Reasons);
        Assert.True(run.Implements("Rest"));
        Assert.DoesNotContain(run.Reports, report => report.Id == "RAPI4129" && run.Reasons.Count() > 1);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Rules_have_nothing_against_a_call_that_is_generated(string call)
    {
        var run = await ClientRun.Of(ClientCode.Client(call + Rest));

        Assert.True(run.Implements("Call"));
        Assert.Empty(run.Reasons);
        Assert.Empty(run.ErrorsInGenerated);
    }

    [Theory]
    [InlineData("[RestClient] static partial class Crm { $ }")]
    [InlineData("[RestClient(BaseUrl = \"\")] static partial class Crm { $ }")]
    [InlineData("[RestClient(BaseUrl = Names.Since)] static partial class Crm { $ }")]
    [InlineData("[RestClient(BaseUrl = \"undeclared\")] static partial class Crm { $ }")]
    [InlineData("[RestClient(BaseUrl = \"api.example.com\")] static partial class Crm { $ }")]
    [InlineData("[RestClient(BaseUrl = \"https://crm.example\", JsonContext = null)] static partial class Crm { $ }")]
    [InlineData(
        "[RestClient(BaseUrl = \"https://crm.example\"), PathPrefix(System.Net.Mime.MediaTypeNames.Text.Plain)] static partial class Crm { $ }"
    )]
    [InlineData(
        "[RestClient(BaseUrl = \"https://crm.example\"), Timeout(sbyte.MaxValue)] static partial class Crm { $ } partial class Crm { [Get(\"/b\")] public static partial void Other(); }"
    )]
    [InlineData("[RestClient(BaseUrl = \"https://crm.example\")] file static partial class Crm { $ }")]
    [InlineData("[RestClient(BaseUrl = \"https://crm.example\")] static class Crm { $ }")]
    [InlineData("class Outer { [RestClient(BaseUrl = \"https://crm.example\")] static partial class Crm { $ } }")]
    [InlineData("[RestClient] partial class Crm { [Get(\"/x\")] public partial int Call(); }")]
    [InlineData("[RestClient] partial class Crm(RestClient client) { $ }")]
    [InlineData("[RestClient(BaseUrl = \"https://crm.example\"), BearerAuth(\"undeclared\")] static partial class Crm { $ }")]
    [InlineData("[RestClient(BaseUrl = \"https://crm.example\"), Timeout(0 - 1)] static partial class Crm { $ }")]
    [InlineData("[RestClient] partial interface ICrm : IDisposable { [Get(\"/x\")] int Call(); }")]
    [InlineData("[RestClient] partial interface ICrud<T> { [Get(\"/x\")] T Call(); }")]
    [InlineData("[RestClient] partial interface ICrud<T> { [Get(\"/x\")] Task<List<T>> Call(CancellationToken token); }")]
    [InlineData("[RestClient] partial interface ICrud<T> where T : class { [Post(\"/x\")] void Call([Body] T item); }")]
    [InlineData("[RestClient] partial interface ICrm { [Post(\"/x\")] void Call<T>([Body] T item); }")]
    [InlineData("interface IBase<T> { [Get(\"/x\")] int Call(); } [RestClient] partial interface ICrm : IBase<int> { }")]
    public async Task Rule_says_why_a_client_is_left_out(string declaration)
    {
        const string Call = "[Get(\"/x\")] public static partial int Call();";
        var run = await ClientRun.Of(ClientCode.Project(declaration.Replace("$", Call, StringComparison.Ordinal)));

        Assert.False(run.Implements("Call"), "It is generated after all.");
        Assert.NotEmpty(run.Reasons);
    }

    [Theory]
    [InlineData(
        "[RestClient(BaseUrl = \"https://crm.example\"), PathPrefix(Names.Path)] static partial class Crm { [Get(\"/x\")] public static partial int Call(); }"
    )]
    [InlineData(
        "[RestClient(BaseUrl = Urls.Crm)] static partial class Crm { [Get(\"/x\")] public static partial int Call(); } static class Urls { public const string Crm = Host + \"/v1\"; const string Host = \"https://crm.example\"; }"
    )]
    [InlineData(
        "[RestClient(BaseUrl = \"https://crm.example\"), Timeout(Names.Seconds)] static partial class Crm { [Get(\"/x\")] public static partial int Call(); } partial class Crm { [Get(\"/b\")] public static partial void Other(); }"
    )]
    [InlineData("[RestClient] public partial interface ICrm { [Get(\"/x\")] int Call(); int Count => 3; }")]
    [InlineData(
        "[RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))] interface ICrm { [Get(\"/x\")] public Task<int> Call(CancellationToken token); }"
    )]
    [InlineData("interface IBase { [Get(\"/x\")] int Call(); } [RestClient] partial interface ICrm : IBase { [Get(\"/y\")] int Own(); }")]
    [InlineData("[RestClient] partial interface Crm<T> { [Get(\"/x\")] string Call(); }")]
    [InlineData(
        "[RestClient(JsonContext = typeof(CrudJson))] partial interface ICrud<T> where T : class { [Get(\"/x\")] Task<T> Call(CancellationToken token); [Get(\"/y\")] RestResponse<T> Find(); [Get(\"/all\")] List<T> All(); [Post(\"/x\")] void Add([Body] T item); } [System.Text.Json.Serialization.JsonSerializable(typeof(Contact))] sealed partial class CrudJson : System.Text.Json.Serialization.JsonSerializerContext;"
    )]
    [InlineData("[RestClient] sealed partial class Crm(RestClient api) { [Get(\"/x\")] public partial string Call(string q); }")]
    [InlineData(
        "[RestClient(BaseUrl = \"crmBaseUrl\")] partial class Crm { [Get(\"/x\")] public partial string Call(); [Get(\"/y\")] private static partial int Other(); }"
    )]
    [InlineData(
        "[RestClient] partial class Crm { private readonly RestClient _client; public Crm(RestClient client) => _client = client; [Get(\"/x\")] public partial string Call(string _client); }"
    )]
    [InlineData(
        "partial class Outer { [RestClient(BaseUrl = \"https://crm.example\"), PathPrefix(\"/{tenant}\")] public partial class Crm { [Get(\"x\")] public partial int Call(string tenant); } }"
    )]
    public async Task Rules_have_nothing_against_a_client_that_is_generated(string declaration)
    {
        var run = await ClientRun.Of(ClientCode.Project(declaration));

        Assert.True(run.Implements("Call"));
        Assert.Empty(run.Reasons);
        Assert.Empty(run.ErrorsInGenerated);
    }

    private const string Nested = "} internal sealed class Nested { public List<Contact>? Contacts { get; set; }";
}
