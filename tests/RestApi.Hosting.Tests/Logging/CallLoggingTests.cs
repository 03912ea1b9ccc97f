using System.Text.RegularExpressions;
using Acme.HostingTests.Secrets;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Logging;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Logging;

public sealed class CallLoggingTests : IAsyncLifetime, IDisposable
{
    private readonly RememberingProvider _provider = new();
    private EchoingApi _api = null!;

    public async Task InitializeAsync() => _api = await EchoingApi.StartAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    public void Dispose() => _provider.Dispose();

    [Theory]
    [InlineData("RestApi")]
    [InlineData("RestApi.Calls")]
    [InlineData("Default")]
    public void Call_is_one_line_at_debug_level(string category)
    {
        var result = Run(category, "Debug", Calls(_api.Url));

        var line = Assert.Single(_provider.Lines);
        Assert.Matches(
            $@"^Debug RestApi\.Calls 1 PUT /contacts/\{{id}} on {Regex.Escape(new Uri(_api.Url).Authority)}: 400 in [0-9]+\.[0-9] ms, 5 bytes sent, [1-9][0-9]* received, attempt 1, id {result.RunId}$",
            line
        );
        Assert.Equal(400, _provider.Values["StatusCode"]);
        Assert.Equal("/contacts/{id}", _provider.Values["PathTemplate"]);
    }

    [Fact]
    public void Call_without_an_answer_is_a_line_with_its_reason()
    {
        Run("RestApi", "Debug", Calls("http://127.0.0.1:9"));

        Assert.Matches(
            @"^Debug RestApi\.Calls 2 PUT /contacts/\{id} on 127\.0\.0\.1:9: Connect after [0-9]+\.[0-9] ms, attempt 1, id [0-9a-f]{32}$",
            Assert.Single(_provider.Lines)
        );
    }

    [Fact]
    public void Calls_are_silent_by_default()
    {
        Run("Other", "Debug", Calls(_api.Url));

        Assert.Empty(_provider.Lines);
    }

    [Fact]
    public void Calls_are_in_the_result_whatever_is_logged()
    {
        var result = Run("RestApi", "None", Calls(_api.Url));

        Assert.Empty(_provider.Lines);
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
        builder.Logging.ClearProviders().AddProvider(_provider);
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

    /// <summary>Remembers what the category of calls logs.</summary>
    private sealed class RememberingProvider : ILoggerProvider
    {
        public List<string> Lines { get; } = [];

        public Dictionary<string, object?> Values { get; private set; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose() { }

        private sealed class Logger(RememberingProvider owner, string category) : ILogger
        {
            public bool IsEnabled(LogLevel logLevel) => true;

            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            )
            {
                if (category == "RestApi.Calls")
                {
                    owner.Lines.Add($"{logLevel} {category} {eventId.Id} {formatter(state, exception)}");
                    owner.Values = ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary();
                }
            }
        }
    }
}
