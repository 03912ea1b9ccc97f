using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Services;

public sealed partial class ServiceCallTests
{
    internal sealed record Contact(string Name, Secret? Token = null);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Contact))]
    internal sealed partial class CrmJson : JsonSerializerContext;

    [Fact]
    public async Task Get_sends_path_and_query_below_the_url_of_the_service()
    {
        await using var crm = await ServiceCase.AnsweringAsync(200, """{"name":"Ada","tags":[1]}""");
        using var scope = crm.Enter();

        var response = Api.Rest.V1.Get(
            "crm",
            new()
            {
                Path = "/contacts/{id}/{part}",
                PathParameters = { ["id"] = "a/ü", ["part"] = 7 },
                QueryParams =
                {
                    ["limit"] = 10,
                    ["since"] = new DateOnly(2026, 1, 31),
                    ["skipped"] = null,
                    ["empty"] = "",
                    ["all"] = true,
                    ["tag"] = new[] { "x", "y z" },
                },
            },
            headers: new Dictionary<string, string> { ["X-Own"] = "1" }
        );

        Assert.Equal("/base/contacts/a%2F%C3%BC/7?limit=10&since=2026-01-31&empty=&all=true&tag=x&tag=y%20z", crm.Server.Last.Target);
        Assert.Equal(
            ("GET", "1", "application/json"),
            (crm.Server.Last.Method, crm.Server.Last.Header("X-Own"), crm.Server.Last.Header("Accept"))
        );
        Assert.Equal((200, "OK"), (response.Status.Code, response.Status.Message));
        Assert.Equal("1, 2", response.Headers["x-trace"]);
        Assert.Equal("Ada", (string)response.Body!["name"]!);
        Assert.Equal("Ada", response.ReadBody(CrmJson.Default.Contact)!.Name);
        Assert.Equal("Ada", response.ReadBody<Contact>()!.Name);
    }

    [Fact]
    public async Task Shortest_call_goes_to_the_url_itself()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();

        Api.Rest.V1.Get("crm");
        Assert.Equal("/base", crm.Server.Last.Target);
        Api.Rest.V1.Get("CRM", new() { Path = "/" });
        Assert.StartsWith("/base", crm.Server.Last.Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Each_method_sends_its_body_sync_and_async(string method)
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();
        var request = new ServiceRequest { Path = "/c", Body = new JsonArray(1, "ü") };

        var sync = method switch
        {
            "POST" => Api.Rest.V1.Post("crm", request),
            "PUT" => Api.Rest.V1.Put("crm", request),
            "PATCH" => Api.Rest.V1.Patch("crm", request),
            _ => Api.Rest.V1.Delete("crm", request),
        };
        var async = await (
            method switch
            {
                "POST" => Api.Rest.V1.PostAsync("crm", request),
                "PUT" => Api.Rest.V1.PutAsync("crm", request),
                "PATCH" => Api.Rest.V1.PatchAsync("crm", request),
                _ => Api.Rest.V1.DeleteAsync("crm", request),
            }
        );

        Assert.Equal([200, 200], new[] { sync, async }.Select(static response => response.Status.Code));
        Assert.Equal(2, crm.Server.Received.Count);
        Assert.All(
            crm.Server.Received,
            received =>
            {
                Assert.Equal((method, "/base/c"), (received.Method, received.Target));
                Assert.Equal(
                    [1, "ü"],
                    JsonNode
                        .Parse(received.Text)!
                        .AsArray()
                        .Select(static item =>
                            item!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (object)(int)item : (string)item!
                        )
                );
                Assert.StartsWith("application/json", received.Header("Content-Type"), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Body_may_be_an_object_whose_secret_arrives()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();
        var contact = new Contact("Ada", new Secret("s3cret-body"));

        Api.Rest.V1.Post("crm", new ServiceRequest().WithBody(contact, CrmJson.Default.Contact));
        var byInfo = crm.Server.Last.Text;
        Api.Rest.V1.Post("crm", new ServiceRequest().WithBody(contact, CrmJson.Default));
        var byContext = crm.Server.Last.Text;
        Api.Rest.V1.Post("crm", new ServiceRequest().WithBody(contact));

        Assert.All(
            [byInfo, byContext, crm.Server.Last.Text],
            static text => Assert.Equal("""{"name":"Ada","token":"s3cret-body"}""", text)
        );
    }

    [Fact]
    public void Second_body_is_refused() =>
        Assert.Throws<InvalidOperationException>(static () =>
            new ServiceRequest { Body = 1 }.WithBody(new Contact("Ada"), CrmJson.Default)
        );

    [Fact]
    public async Task Get_with_a_body_is_refused_before_it_is_sent()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();

        Assert.Throws<InvalidOperationException>(static () => Api.Rest.V1.Get("crm", new() { Body = 1 }));
        Assert.Empty(crm.Server.Received);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("application/xml")]
    public async Task Content_other_than_json_is_refused_before_it_is_sent(string type)
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();

        var e = Assert.Throws<ArgumentException>(() =>
            Api.Rest.V1.Post("crm", new() { Body = 1 }, new Dictionary<string, string> { ["Content-Type"] = type })
        );

        Assert.Contains("services speak JSON only", e.Message, StringComparison.Ordinal);
        Assert.Empty(crm.Server.Received);
    }

    [Theory]
    [InlineData("/a/../b")]
    [InlineData("/a//b")]
    [InlineData("https://evil.example/x")]
    public async Task Path_that_leaves_the_service_is_refused(string path)
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();

        Assert.Throws<ArgumentException>(() => Api.Rest.V1.Get("crm", new() { Path = path }));
        Assert.Empty(crm.Server.Received);
    }

    [Fact]
    public async Task Parameter_that_no_url_can_hold_is_refused()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter();

        Assert.Throws<ArgumentException>(static () => Api.Rest.V1.Get("crm", new() { QueryParams = { ["x"] = new object() } }));
        Assert.Throws<ArgumentException>(static () =>
            Api.Rest.V1.Get("crm", new() { QueryParams = { ["x"] = new Dictionary<string, int>() } })
        );
        Assert.Throws<ArgumentException>(static () =>
            Api.Rest.V1.Get("crm", new() { Path = "/{x}", PathParameters = { ["x"] = new[] { 1 } } })
        );
        Assert.Throws<ArgumentException>(static () => Api.Rest.V1.Get("crm", new() { Path = "/{x}", PathParameters = { ["x"] = null } }));
        Assert.Empty(crm.Server.Received);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    public async Task Answer_without_content_has_no_body(int status, string content)
    {
        await using var crm = await ServiceCase.AnsweringAsync(status, content);
        using var scope = crm.Enter();

        var response = await Api.Rest.V1.GetAsync("crm");

        Assert.Equal(status, response.Status.Code);
        Assert.Null(response.Body);
        Assert.Null(response.ReadBody(CrmJson.Default.Contact));
    }

    [Fact]
    public async Task Timeout_comes_from_the_call_then_from_the_configuration()
    {
        await using var crm = await ServiceCase.StartAsync(static context => Task.Delay(20_000, context.RequestAborted));
        using var scope = crm.Enter(("crm:TimeoutSeconds", "0.2"));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var configured = Assert.Throws<ServiceException>(static () => Api.Rest.V1.Get("crm"));
        var own = await Assert.ThrowsAsync<ServiceException>(static () => Api.Rest.V1.GetAsync("crm", timeouts: new() { Seconds = 0.1 }));

        Assert.InRange(clock.ElapsedMilliseconds, 200, 15_000);
        Assert.Equal([RestApiErrorKind.Timeout, RestApiErrorKind.Timeout], new[] { configured, own }.Select(static e => e.Kind));
        Assert.Contains("TimeoutSeconds of the service", own.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Api.Rest.V1.Get("crm", timeouts: new() { Seconds = 0 }));
    }

    [Fact]
    public async Task Cancelled_call_is_cancelled()
    {
        await using var crm = await ServiceCase.StartAsync(static context => Task.Delay(20_000, context.RequestAborted));
        using var scope = crm.Enter();
        using var source = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Api.Rest.V1.GetAsync("crm", cancellationToken: source.Token));
    }
}
