using System.Reflection;
using Acme.TestKit;
using Comind.Api.Generators;
using Comind.Api.Server;

namespace Acme.GeneratorsTests;

/// <summary>Generated code, compiled, loaded and called: what arrives at a server, what comes back.</summary>
public class RunningTests(CrmServer server) : IClassFixture<CrmServer>
{
    private const string Client = """
        using System;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl), JsonContext = typeof(CrmJson))]
        [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
        [Headers("Accept: text/plain")]
        public static partial class Crm
        {
            [Get("/notes/{id}")]
            public static partial string Echo(string id, [Query("updated_since")] DateTimeOffset? since, string? q, [Header("X-Version")] int version, params int[] page);

            [Patch("/notes")]
            [BearerAuth("crmApiKey")]
            [Headers("X-Trace: on", "accept: text/csv")]
            public static partial string Change([Body] Contact contact, bool force);

            [Delete("/notes/{id}"), BasicAuth("crmApiKey", "crmApiKey")]
            public static partial Task<string> RemoveAsync(Guid id, CancellationToken token);

            [Get("/notes"), ApiKeyQuery("key", "crmApiKey")]
            public static partial Task<RestResponse> KeyInQueryAsync();

            [Get("/contact")]
            public static partial Contact GetContact();

            [Get("/contact")]
            public static partial Task<Contact> GetContactAsync();

            [Get("/missing")]
            public static partial void Missing();

            [Get("/missing")]
            public static partial Task MissingAsync();

            [Get("/missing")]
            public static partial RestResponse Unchecked();

            [Get("/slow"), Timeout(0.2)]
            public static partial void Slow();

            [Get("/slow")]
            public static partial Task SlowAsync(CancellationToken token);
        }

        [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
        public static partial class Plain
        {
            [Get("/contact")]
            public static partial Contact GetContact();

            [Post("/notes")]
            public static partial string Add([Body] Contact[] contacts);

            [Get("/notes")]
            public static partial Contact ReadText();
        }

        public sealed record Contact(string Name, int Total);

        [JsonSerializable(typeof(Contact))]
        [JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
        internal sealed partial class CrmJson : JsonSerializerContext;

        """;

    // One assembly for all tests of the class.
    private static readonly Lazy<Type> s_crm = new(static () =>
        new GeneratorTest<ClientGenerator>(Samples.Project(Client))
            .CompilesWithoutWarnings()
            .Load()
            .GetType("Acme.CrmSync.Crm", throwOnError: true)!
    );

    private static T Call<T>(string method, params object?[] arguments) =>
        (T)s_crm.Value.InvokeMember(method, BindingFlags.InvokeMethod | BindingFlags.DoNotWrapExceptions, null, null, arguments, null)!;

    private static object CallPlain(string method, params object[] arguments) =>
        s_crm
            .Value.Assembly.GetType("Acme.CrmSync.Plain", throwOnError: true)!
            .InvokeMember(method, BindingFlags.InvokeMethod | BindingFlags.DoNotWrapExceptions, null, null, arguments, null)!;

    private static object Contact(string name) => Activator.CreateInstance(s_crm.Value.Assembly.GetType("Acme.CrmSync.Contact")!, name, 1)!;

    [Fact]
    public void Parameters_arrive_where_they_belong() =>
        Assert.Equal(
            """
            GET /notes/a%2Fb?updated_since=1970-01-01T00%3A00%3A00.0000000%2B00%3A00&page=1&page=2
            X-API-Key: key-of-the-test
            Accept: text/plain
            X-Version: 7
            """,
            Call<string>("Echo", "a/b", DateTimeOffset.UnixEpoch, null, 7, new[] { 1, 2 })
        );

    [Fact]
    public void Call_settings_replace_those_of_the_client() =>
        Assert.Equal(
            """
            PATCH /notes?force=true
            Authorization: Bearer key-of-the-test
            Accept: text/csv
            X-Trace: on
            Content-Type: application/json
            {"name":"Grace","total":1}
            """,
            Call<string>("Change", Contact("Grace"), true)
        );

    [Fact]
    public async Task Asynchronous_calls_send_the_same()
    {
        var basic = Convert.ToBase64String("key-of-the-test:key-of-the-test"u8);

        Assert.Equal(
            $"DELETE /notes/{Guid.Empty}\nAuthorization: Basic {basic}\nAccept: text/plain",
            await Call<Task<string>>("RemoveAsync", Guid.Empty, CancellationToken.None)
        );
        using var response = await Call<Task<RestResponse>>("KeyInQueryAsync");
        Assert.StartsWith("GET /notes?key=key-of-the-test\n", response.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_comes_back_as_an_object()
    {
        Assert.Equal("Contact { Name = Ada, Total = 3 }", Call<object>("GetContact").ToString());
        var task = Call<Task>("GetContactAsync");
        await task;
        Assert.Equal("Contact { Name = Ada, Total = 3 }", ((dynamic)task).Result.ToString());
    }

    [Fact]
    public void JSON_needs_no_context()
    {
        var contacts = Array.CreateInstance(Contact("Ada").GetType(), 1);
        contacts.SetValue(Contact("Ada"), 0);

        Assert.Equal("Contact { Name = Ada, Total = 3 }", CallPlain("GetContact").ToString());
        Assert.Equal(
            "POST /notes\nContent-Type: application/json\n[{\"name\":\"Ada\",\"total\":1}]",
            CallPlain("Add", contacts).ToString()
        );
        var error = Assert.Throws<RestApiException>(() => CallPlain("ReadText"));
        Assert.Equal(RestApiErrorKind.Json, error.Kind);
        Assert.Contains("is not the JSON of Contact: at $, line 1, byte 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_is_checked_unless_the_caller_asks_for_the_answer()
    {
        Assert.Equal(404, Assert.Throws<RestApiException>(() => Call<object>("Missing")).StatusCode);
        Assert.Equal(404, (await Assert.ThrowsAsync<RestApiException>(() => Call<Task>("MissingAsync"))).StatusCode);
        using var response = Call<RestResponse>("Unchecked");
        Assert.Equal((404, "gone"), (response.StatusCode, response.Content));
    }

    [Fact]
    public async Task Timeout_and_token_end_a_call()
    {
        Assert.Equal(RestApiErrorKind.Timeout, Assert.Throws<RestApiException>(() => Call<object>("Slow")).Kind);
        using var source = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Call<Task>("SlowAsync", source.Token));
    }

    [Fact]
    public void Value_that_would_address_another_resource_never_leaves()
    {
        var error = Assert.Throws<ArgumentException>(() => Call<string>("Echo", "..", null, null, 1, Array.Empty<int>()));

        Assert.Contains("'id'", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:", server.Url, StringComparison.Ordinal);
    }
}
