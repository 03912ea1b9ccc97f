using System.Text.RegularExpressions;
using Acme.HostingTests.Secrets;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Logging;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Logging;

public sealed class CallLoggingTests : IAsyncLifetime, IDisposable
{
    private readonly CollectedLogs _logs = new();
    private EchoingApi _api = null!;

    private IReadOnlyList<CollectedLog> Lines => _logs.Of("RestApi.Calls");

    public async Task InitializeAsync() => _api = await EchoingApi.StartAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    public void Dispose() => _logs.Dispose();

    [Theory]
    [InlineData("RestApi")]
    [InlineData("RestApi.Calls")]
    [InlineData("Default")]
    public void Call_is_one_line_at_debug_level(string category)
    {
        var result = Run(category, "Debug", Calls(_api.Url));

        var line = Assert.Single(Lines);
        Assert.Equal((LogLevel.Debug, 1), (line.Level, line.EventId));
        Assert.Matches(
            $@"^PUT /contacts/\{{id}} on {Regex.Escape(new Uri(_api.Url).Authority)}: 400 in [0-9]+\.[0-9] ms, 5 bytes sent, [1-9][0-9]* received, attempt 1, id {result.RunId}$",
            line.Text
        );
        Assert.Contains(new("StatusCode", 400), line.Values);
        Assert.Contains(new("PathTemplate", "/contacts/{id}"), line.Values);
    }

    [Fact]
    public void Call_without_an_answer_is_a_line_with_its_reason()
    {
        Run("RestApi", "Debug", Calls("http://127.0.0.1:9"));

        var line = Assert.Single(Lines);
        Assert.Equal((LogLevel.Debug, 2), (line.Level, line.EventId));
        Assert.Matches(@"^PUT /contacts/\{id} on 127\.0\.0\.1:9: Connect after [0-9]+\.[0-9] ms, attempt 1, id [0-9a-f]{32}$", line.Text);
    }

    [Fact]
    public void Calls_are_silent_by_default()
    {
        Run("Other", "Debug", Calls(_api.Url));

        Assert.Empty(Lines);
    }

    [Fact]
    public void Calls_are_in_the_result_whatever_is_logged()
    {
        var result = Run("RestApi", "None", Calls(_api.Url));

        Assert.Empty(Lines);
        var call = Assert.Single(result.Calls);
        Assert.Equal(("PUT", "/contacts/{id}", 400, 5L), (call.Method, call.PathTemplate, call.StatusCode, call.RequestBytes));
    }

    [Fact]
    public void Failed_action_has_its_calls_too()
    {
        var result = Run("Other", "None", Calls("http://127.0.0.1:9"));

        Assert.False(result.Succeeded);
        Assert.Equal(RestApiErrorKind.Connect, Assert.Single(result.Calls).ErrorKind);
    }

    private ActionRunResult Run(string category, string level, Action call)
    {
        var builder = ActionHost.CreateBuilder().AddActions([Action("run", _ => call())]).UseStore(new InMemoryRecordStore());
        builder.Configuration[$"Logging:LogLevel:{category}"] = level;
        builder.Logging.ClearProviders().AddProvider(_logs);
        using var host = builder.Build();
        return host.Run("run", "jobs", "1");
    }

    private static Action Calls(string url) =>
        () =>
            new RestClient(url)
                .CreateRequest("/contacts/{id}", "PUT")
                .AddUrlSegment("id", 17)
                .AddBody("12345", "text/plain")
                .ExecuteRequest();
}
