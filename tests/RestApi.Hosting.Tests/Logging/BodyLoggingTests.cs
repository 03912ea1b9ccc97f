using System.Text;
using System.Text.Json.Nodes;
using Acme.RuntimeTests.Servers;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Logging;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Logging;

public sealed class BodyLoggingTests : IAsyncLifetime, IDisposable
{
    private readonly CollectedLogs _logs = new();
    private string _type = "application/json; charset=utf-8";
    private byte[] _answer = [.. """{"id":17}"""u8];
    private EchoServer _api = null!;

    private string[] Lines => [.. _logs.Of("RestApi.Bodies").Select(static line => line.Text)];

    // What follows the correlation id.
    private string[] Bodies => [.. Lines.Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])];

    private string Host => new Uri(_api.Url).Authority;

    public async Task InitializeAsync() =>
        _api = await EchoServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 201;
            context.Response.ContentType = _type;
            await context.Response.Body.WriteAsync(_answer);
        });

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    public void Dispose() => _logs.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_bodies_are_lines_at_debug_level_when_that_is_wanted(bool asynchronous)
    {
        var content = "";
        var result = Run(
            100,
            () =>
            {
                var request = NewRequest().AddUrlSegment("id", 17).AddJsonBody(new JsonObject { ["name"] = "Ann" });
                using var res = asynchronous ? request.ExecuteRequestAsync().GetAwaiter().GetResult() : request.ExecuteRequest();
                content = $"{res.StatusCode} {res.Headers["Content-Type"]} {res.Content}";
            }
        );

        Assert.Equal("""201 application/json; charset=utf-8 {"id":17}""", content);
        Assert.Equal(
            [
                $$"""PUT /contacts/{id} on {{Host}} sends, attempt 1, id {{result.RunId}}: {"name":"Ann"}""",
                $$"""PUT /contacts/{id} on {{Host}} answers 201, attempt 1, id {{result.RunId}}: {"id":17}""",
            ],
            Lines
        );
        Assert.All(_logs.Of("RestApi.Bodies"), static line => Assert.Equal(LogLevel.Debug, line.Level));
    }

    [Fact]
    public void Bodies_are_silent_by_default_whatever_the_level()
    {
        Run(null, Sends("text"));

        Assert.Empty(Lines);
        Assert.Single(_logs.Of("RestApi.Calls"));
    }

    [Fact]
    public void Bodies_are_silent_above_debug_level()
    {
        Run(100, Sends("text"), level: "Information");

        Assert.Empty(Lines);
    }

    [Theory]
    [InlineData(4, "1234... (cut after 4 characters)")]
    [InlineData(5, "1234... (cut after 4 characters)")]
    [InlineData(6, "1234\U0001F511... (cut after 6 characters)")]
    [InlineData(7, "1234\U0001F511!")]
    public void Long_text_is_cut_between_characters(int limit, string shown)
    {
        _type = "text/plain";
        _answer = Encoding.UTF8.GetBytes("1234\U0001F511!");
        Run(limit, Sends("1234\U0001F511!"));

        Assert.Equal([shown, shown], Bodies);
    }

    [Fact]
    public void Of_a_large_body_only_the_beginning_is_kept()
    {
        _type = "text/plain";
        _answer = Encoding.UTF8.GetBytes(new string('x', 3_000_000));
        var length = 0;
        Run(
            10,
            () =>
            {
                using var res = NewRequest().AddUrlSegment("id", 1).ExecuteRequest();
                length = res.Content.Length;
            }
        );

        Assert.Equal(3_000_000, length);
        Assert.Equal(["xxxxxxxxxx... (cut after 10 characters)"], Bodies);
    }

    [Fact]
    public void Secret_is_masked_wherever_the_cut_is()
    {
        var secret = new Secret("q7Zr2mP9-of-a-body");
        _type = "text/plain";
        _answer = Encoding.UTF8.GetBytes($"12{secret.Reveal()}345{new string('6', 10_000)}");
        for (var limit = 1; limit < 30; limit++)
        {
            Run(
                limit,
                () => NewRequest().AddUrlSegment("id", 1).AddBody(Secret.Format($"12{secret}345"), "text/plain").ExecuteRequest().Dispose()
            );
        }

        Assert.Equal(58, Lines.Length);
        Assert.All(Bodies, static body => Assert.Matches(@"^(1|12|12\*\*\*3?4?5?6*)(\.\.\. \(cut after [0-9]+ characters\))?$", body));
        Assert.Contains("12***345", Bodies);
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/problem+json")]
    [InlineData("Application/SOAP+XML; charset=utf-8")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public void Texts_are_shown(string type)
    {
        _type = type;
        Run(100, Sends("sent", type));

        Assert.Equal(["sent", """{"id":17}"""], Bodies);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    [InlineData("application/zip")]
    public void Other_bodies_are_not_shown(string type)
    {
        _type = type;
        Run(100, Sends("sent", type));

        Assert.Empty(Lines);
    }

    [Fact]
    public void Text_in_another_charset_is_read_by_it()
    {
        _type = "text/plain; charset=windows-1251";
        _answer = [0xEA, 0xEB, 0xFE, 0xF7];
        Run(100, Sends("ключ", _type));

        Assert.Equal(["ключ", "ключ"], Bodies);
    }

    [Fact]
    public void Form_is_shown_and_a_file_is_not()
    {
        Run(100, () => NewRequest().AddUrlSegment("id", 1).AddFormField("name", "Ann").ExecuteRequest().Dispose());
        Run(
            100,
            () =>
                NewRequest()
                    .AddUrlSegment("id", 1)
                    .AddFormField("name", "Ann")
                    .AddFile("file", Files.UseTextAsFileRef("content", "a.txt"))
                    .ExecuteRequest()
                    .Dispose()
        );

        Assert.Equal(["name=Ann", """{"id":17}""", """{"id":17}"""], Bodies);
    }

    [Fact]
    public void Answer_that_broke_off_shows_what_came()
    {
        using var server = RawServer.Answering("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 100\n\nbeginning");
        var result = Run(100, () => new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequest());

        Assert.False(result.Succeeded);
        Assert.Equal(["beginning"], Bodies);
    }

    [Fact]
    public void Downloaded_file_is_whole()
    {
        _type = "text/csv";
        _answer = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,2,3\n", 50_000)));
        FileRef? file = null;
        Run(5, () => file = new RestClient(_api.Url).CreateRequest("/x", "GET").DownloadFile().DownloadedFileRef);

        Assert.Equal((300_000, "text/csv"), (file!.Length, file.ContentType));
        Assert.Equal(["1,2,3... (cut after 5 characters)"], Bodies);
    }

    [Fact]
    public void Answer_of_a_token_endpoint_is_never_shown()
    {
        _answer = [.. """{"access_token":"t0ken-nobody-knows","token_type":"Bearer"}"""u8];
        Run(1000, () => NewRequest().AddUrlSegment("id", 1).SetOAuth2ClientCredentials(_api.Url + "/token", "c", "s-1").ExecuteRequest());

        // The API itself gives the same answer, when the token is known.
        Assert.Equal(["""{"access_token":"***","token_type":"Bearer"}"""], Bodies);
        Assert.Equal(2, _api.Received.Count);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000001")]
    [InlineData("yes")]
    public void Wrong_limit_is_refused_by_its_key(string limit)
    {
        var builder = ActionHost.CreateBuilder().AddActions([Action("run", _ => { })]).UseStore(new InMemoryRecordStore());
        builder.Configuration["RestApi:BodyLogLimit"] = limit;

        var error = Assert.Throws<InvalidOperationException>(() => builder.Build().Dispose());

        Assert.Equal(
            $"The setting RestApi:BodyLogLimit is '{limit}', not a number of characters, 0 to 1000000. Correct it in the configuration.",
            error.Message
        );
        Assert.Throws<ArgumentOutOfRangeException>(static () => new RestApiOptions { BodyLogLimit = -1 });
    }

    private ActionRunResult Run(int? limit, Action call, string level = "Debug")
    {
        var builder = ActionHost
            .CreateBuilder()
            .AddActions([Action("run", _ => call())])
            .UseStore(new InMemoryRecordStore())
            .UseFiles(new InMemoryFileStore());
        builder.Configuration["RestApi:BodyLogLimit"] = limit?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        builder.Configuration["Logging:LogLevel:RestApi"] = level;
        builder.Logging.ClearProviders().AddProvider(_logs);
        using var host = builder.Build();
        return host.Run("run", "jobs", "1");
    }

    private RestRequest NewRequest() => new RestClient(_api.Url).CreateRequest("/contacts/{id}", "PUT");

    private Action Sends(string text, string type = "text/plain") =>
        () => NewRequest().AddUrlSegment("id", 17).AddBody(text, type).ExecuteRequest().Dispose();
}
