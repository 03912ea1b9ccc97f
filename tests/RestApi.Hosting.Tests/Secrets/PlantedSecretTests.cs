using System.Text.Encodings.Web;
using System.Text.Json;
using Acme.HostingTests.Logging;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Logging;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Secrets;

/// <summary>Secrets of odd shapes, sent in every place, logged and thrown in every form: nothing that comes out holds one.</summary>
[Collection(nameof(OneAtATime))]
public sealed class PlantedSecretTests
{
    private const string Name = "COMIND_SECRET_PLANTED";

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Values =>
        [
            "q7Zr2mP9xK4v-plain",
            "p@ss\"wörd+/ 1&<x>'=%2F#?",
            "ключ-доступа-№42",
            "\U0001F511-emoji-\U0001F511",
            "kV7zQq3/x+Zk9w==",
            "back\\slash\\u0041\"quote",
            "  padded-with-blanks  ",
            "zq7k",
            "{braces} {0} {Method}",
            "line-one-of-it\nline-two-of-it\n",
            "https://hooks.example.com/T0/B0/planted-hook?sig=planted",
            new string('k', 40) + string.Concat(Enumerable.Range(100, 900)),
        ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Nothing_that_comes_out_of_a_run_holds_a_secret(string value)
    {
        await using var api = await EchoingApi.StartAsync();
        using var outputs = new Outputs();
        using var host = NewHost(value, outputs, api.Url);

        foreach (var action in (string[])["log", "business", "technical", "status", "refused"])
        {
            Keep(host.Run(action, "jobs", "1"), outputs);
        }

        var all = outputs.All;
        Assert.Contains(all, static text => text.StartsWith("span POST ", StringComparison.Ordinal));
        Assert.Contains(all, static text => text.StartsWith("span action log", StringComparison.Ordinal));
        Assert.Contains(all, static text => text.StartsWith("span event exception", StringComparison.Ordinal));
        Assert.Contains(all, static text => text.StartsWith("measurement restapi.call.duration", StringComparison.Ordinal));
        Assert.Contains(all, static text => text.StartsWith("log POST ", StringComparison.Ordinal));
        Assert.Contains(
            all,
            static text =>
                text.StartsWith("log POST ", StringComparison.Ordinal) && text.Contains(" answers 400, ", StringComparison.Ordinal)
        );
        Assert.Contains(all, static text => text.StartsWith("result ", StringComparison.Ordinal));
        Assert.All(WrittenForms.Of(value), form => Assert.All(all, text => Assert.DoesNotContain(form, text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Result_holds_no_secret_that_came_to_be_known_after_it_was_logged()
    {
        var logs = Action(
            "log",
            _ =>
            {
                ActionLog.Info("token t0ken-of-the-moment");
                var token = new Secret("t0ken-of-the-moment");
                ActionLog.Info($"again {token.Reveal()}");
            }
        );
        using var host = ActionHost.ForTests([logs]);

        Assert.Equal(["token ***", "again ***"], host.Run("log", "jobs", "1").Log.Select(static line => line.Message));
    }

    private static ActionHost NewHost(string value, Outputs outputs, string url)
    {
        var builder = ActionHostBuilder
            .ForTests([new(Name, value), new("RestApi:BodyLogLimit", "100000")])
            .AddActions([
                Action("log", _ => LogAllForms(Planted.Reveal())),
                Action("business", _ => throw new ActionException($"No: {Send(url)}", new FormatException(Planted.Reveal()))),
                Action("technical", _ => throw new InvalidOperationException(Send(url), new FormatException(Planted.Reveal()))),
                Action("status", _ => Request(url).ExecuteRequest().EnsureSuccess()),
                Action("refused", _ => Request("http://127.0.0.1:9").SetRequestTimeout(5).ExecuteRequest()),
            ])
            .UseStore(new InMemoryRecordStore());
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(outputs.Logs);
        return builder.Build();
    }

    private static Secret Planted => AppSchema.GetSecrets().Require(Name);

    private static void LogAllForms(string value)
    {
        foreach (var form in WrittenForms.Of(value))
        {
            ActionLog.Debug($"<{form}>");
            ActionLog.Info(form);
            ActionLog.Warn($"a {form}");
            ActionLog.Error($"{form} b");
        }
    }

    private static string Send(string url)
    {
        using var response = Request(url).ExecuteRequest();
        ActionLog.Info(response.Content);
        return response.Content;
    }

    private static RestRequest Request(string url)
    {
        var request = new RestClient(url)
            .CreateRequest("/echo/{token}", "POST")
            .AddQueryParameter("key", Planted)
            .SetHttpBasicAuth("user", Planted)
            .AddBody(Planted, "text/plain");
        // Neither a path nor a header may hold line breaks, and .NET sends no blanks at the ends of a header.
        return Planted.Reveal().Contains('\n', StringComparison.Ordinal)
            ? request.AddUrlSegment("token", "none")
            : request.AddUrlSegment("token", Planted).AddHeader("X-Key", Planted);
    }

    private static void Keep(ActionRunResult result, Outputs outputs)
    {
        outputs.Add($"result {JsonSerializer.Serialize(result)}");
        outputs.Add($"result {JsonSerializer.Serialize(result, s_relaxed)}");
        outputs.Add($"result {result.Error} {string.Join('\n', result.Log)} {string.Join('\n', result.Calls)}");
    }
}
