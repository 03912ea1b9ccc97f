using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Secrets;

/// <summary>No text, JSON, log, exception or debugger view shows a secret.</summary>
public sealed class VisibilityTests
{
    private const string Value = "s3cr3t/v+lue==";
    private static readonly Secret s_secret = new(Value, "COMIND_SECRET_X");

    // In the form that a host name takes.
    private static readonly Secret s_plain = new("s3cr3t-plain-value");

    public static TheoryData<Secret> Secrets => [s_secret, "Bearer " + s_secret, s_secret + s_secret, Secret.Format($"k {s_secret}")];

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Texts_and_json_show_the_mask(Secret secret)
    {
        object boxed = secret;
        Assert.Equal("***", secret.ToString());
        Assert.Equal("x ***", $"x {secret}");
        Assert.Equal("x ***", "x " + boxed);
        Assert.Equal("x ***", string.Concat("x ", secret));
        Assert.Equal("\"***\"", JsonSerializer.Serialize(secret));
        Assert.Equal("""{"Token":"***"}""", JsonSerializer.Serialize(new { Token = secret }));
        Assert.Equal("""{"Token":"***"}""", JsonSerializer.Serialize(new Dictionary<string, object> { ["Token"] = secret }));
        Assert.Equal("""{"Token":"***"}""", new JsonObject { ["Token"] = JsonValue.Create(secret) }.ToJsonString());
        Assert.Equal("{ Token = *** }", new { Token = secret }.ToString());
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void The_debugger_shows_the_mask(Secret secret) => Assert.Contains("***", DebuggerView(secret), StringComparison.Ordinal);

    [Fact]
    public void The_debugger_shows_no_secret_of_a_request_or_client()
    {
        var client = new RestClient(new Secret($"http://127.0.0.1:9/{Uri.EscapeDataString(Value)}?k={Uri.EscapeDataString(Value)}"));
        var request = client
            .CreateRequest("/v1/{token}", "POST")
            .AddUrlSegment("token", s_secret)
            .AddQueryParameter("q", s_secret)
            .AddHeader("X-Key", $"k {s_secret}")
            .SetHttpBasicAuth(s_secret, s_secret)
            .AddJsonBody(new { token = s_secret });

        Hides(DebuggerView(client));
        Hides(DebuggerView(request));
        Assert.Contains("POST /v1/{token} on 127.0.0.1:9", DebuggerView(request), StringComparison.Ordinal);
        Assert.Contains("X-Key", DebuggerView(request), StringComparison.Ordinal);
        Hides(DebuggerView(client.CreateRequest($"/bot{s_secret}", "GET")));
        Hides(client.ToString() + request);
    }

    [Fact]
    public void The_debugger_shows_no_secret_of_the_app()
    {
        var context = TestAction.Context(settings: new Dictionary<string, string?> { ["COMIND_SECRET_X"] = Value });
        using var scope = context.Enter();

        Hides(DebuggerView(AppSchema.GetSecrets()));
        Hides(DebuggerView(context));
        Hides(AppSchema.GetSecrets().ToString()!);
    }

    [Fact]
    public void Serializing_a_body_reveals_nothing_afterwards()
    {
        new RestClient("http://127.0.0.1:9").CreateRequest("/x", "POST").AddJsonBody(new { token = s_secret });
        Assert.Equal("\"***\"", JsonSerializer.Serialize(s_secret));

        Assert.ThrowsAny<Exception>(() =>
            new RestClient("http://127.0.0.1:9").CreateRequest("/x", "POST").AddJsonBody(new { token = s_secret, fails = new Failing() })
        );
        Assert.Equal("\"***\"", JsonSerializer.Serialize(s_secret));
    }

    [Fact]
    public void Exceptions_of_failed_calls_show_no_secret()
    {
        var client = new RestClient($"http://127.0.0.1:{RawServer.UnusedPort()}");
        Func<RestRequest>[] requests =
        [
            () => client.CreateRequest("/x", "GET").AddHeader("X-Key", s_secret),
            () => client.CreateRequest("/{s}", "GET").AddUrlSegment("s", s_secret),
            () => client.CreateRequest("/x", "GET").AddQueryParameter("q", $"k{s_secret}"),
            () => client.CreateRequest($"/bot{s_secret}", "GET"),
            () => client.CreateRequest("/bot" + s_secret, "GET"),
            () => client.CreateRequest("/x", "GET").SetHttpBasicAuth("u", s_secret),
            () => client.CreateRequest("/x", "POST").AddBody(s_secret, "text/plain"),
        ];
        foreach (var request in requests)
        {
            var error = Assert.Throws<RestApiException>(() => request().ExecuteRequest());
            Hides(error.ToString() + error.PathTemplate + error.Host);
        }
    }

    [Fact]
    public void Exceptions_show_no_secret_that_was_revealed_into_a_path_or_host()
    {
        var client = new RestClient($"http://127.0.0.1:{RawServer.UnusedPort()}");
        var inPath = Assert.Throws<RestApiException>(() => client.CreateRequest("/bot" + s_plain.Reveal(), "GET").ExecuteRequest());
        var inHost = Assert.Throws<RestApiException>(() =>
            new RestClient($"https://{s_plain.Reveal()}.invalid/").CreateRequest("/x", "GET").ExecuteRequest()
        );

        Assert.Equal("/bot***", inPath.PathTemplate);
        Assert.Equal("***.invalid", inHost.Host);
        Assert.NotNull(inHost.InnerException);
        Assert.All(
            [inPath, inHost],
            static error =>
            {
                Assert.DoesNotContain(s_plain.Reveal(), error.ToString(), StringComparison.Ordinal);
                for (var cause = error.InnerException; cause is not null; cause = cause.InnerException)
                {
                    Assert.DoesNotContain(s_plain.Reveal(), cause.ToString(), StringComparison.Ordinal);
                }
            }
        );
    }

    [Fact]
    public void Exceptions_show_no_secret_of_their_causes()
    {
        var cause = new InvalidOperationException($"Bad {s_secret.Reveal()}", new FormatException(Uri.EscapeDataString(Value)));

        var error = new ActionException("Failed.", cause);

        Assert.Same(cause, error.InnerException);
        Assert.Contains("InvalidOperationException: Bad ***", error.ToString(), StringComparison.Ordinal);
        Hides(error.ToString());
    }

    [Fact]
    public void A_secret_path_is_shown_as_the_mask()
    {
        var client = new RestClient($"http://127.0.0.1:{RawServer.UnusedPort()}");

        var error = Assert.Throws<RestApiException>(() => client.CreateRequest($"/bot{s_secret}/send", "GET").ExecuteRequest());
        Assert.Equal("***", error.PathTemplate);

        var refused = Assert.Throws<ArgumentException>(() => client.CreateRequest($"/bot{s_secret}//send", "GET"));
        Assert.StartsWith("The path '***' holds an empty segment", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusals_show_no_secret()
    {
        var request = new RestClient("http://127.0.0.1:9").CreateRequest("/{s}", "GET");
        Hides(Assert.Throws<ArgumentException>(() => request.AddHeader("X-Key", s_secret + "\n")).ToString());
        Hides(Assert.Throws<ArgumentException>(() => request.AddUrlSegment("s", s_secret + "\n")).ToString());
        Hides(Assert.Throws<ArgumentException>(() => request.SetHttpBasicAuth(s_secret + ":", "p")).ToString());
        Hides(Assert.Throws<ArgumentException>(() => RestApi.CreateClient(s_secret)).ToString());
        Hides(Assert.Throws<ArgumentException>(() => RestApi.CreateClient($"https://u:{s_secret}@example.com")).ToString());
    }

    [Fact]
    public void Business_errors_and_logs_show_no_secret()
    {
        var log = new ListLog();
        using var scope = TestAction.Context(log: log).Enter();
        ActionLog.Info($"sent {s_secret.Reveal()} as {s_secret}");

        Assert.Equal("sent *** as ***", Assert.Single(log.Lines).Message);
        Assert.Equal("failed: ***", new ActionException($"failed: {s_secret.Reveal()}").Message);
        Assert.Equal("failed: ***", new ActionException($"failed: {s_secret.Reveal()}", new InvalidOperationException()).Message);
    }

    private static void Hides(string text)
    {
        Assert.DoesNotContain(Value, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Value), text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
    }

    /// <summary>What a debugger shows before anything is unfolded by hand: display text, type proxy or else the members, one level deep.</summary>
    private static string DebuggerView(object value)
    {
        var type = value.GetType();
        var display = type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? value.ToString();
        var shown = value;
        if (type.GetCustomAttribute<DebuggerTypeProxyAttribute>() is { } proxy)
        {
            shown = Activator.CreateInstance(Type.GetType(proxy.ProxyTypeName, throwOnError: true)!, value)!;
        }

        const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var onlyPublic = shown != value;
        var properties = shown
            .GetType()
            .GetProperties(onlyPublic ? BindingFlags.Instance | BindingFlags.Public : Members)
            .Where(static property => !IsHidden(property) && property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(shown));
        var fields = shown
            .GetType()
            .GetFields(onlyPublic ? BindingFlags.Instance | BindingFlags.Public : Members)
            .Where(static field => !IsHidden(field) && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => field.GetValue(shown));
        return string.Join('\n', properties.Concat(fields).Select(Text).Prepend(display)) + Unfold(display, value);
    }

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>() is { State: DebuggerBrowsableState.Never };

    private static string? Text(object? member) => member is IEnumerable<object> items ? string.Join(',', items) : member?.ToString();

    // The holes of a DebuggerDisplay, as the debugger evaluates them.
    private static string Unfold(string? display, object value)
    {
        const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var names = System.Text.RegularExpressions.Regex.Matches(display ?? "", @"\{(\w+)");
        return string.Concat(names.Select(name => "\n" + value.GetType().GetProperty(name.Groups[1].Value, Members)?.GetValue(value)));
    }

    private sealed class Failing
    {
        public string Value => throw new InvalidOperationException("This property fails.");
    }
}
