using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Logging;

public sealed class ActionLogTests
{
    [Fact]
    public void Lines_reach_the_log_of_the_action_with_their_level()
    {
        var log = new ListLog();
        using var scope = TestAction.Context(log: log).Enter();

        ActionLog.Log("log");
        ActionLog.Info("info");
        ActionLog.Warn("warn");
        ActionLog.Error("error");
        ActionLog.Debug("debug");
        ActionLog.Trace("trace");
        ActionLog.Info(null);

        Assert.Equal(
            [
                (ActionLogLevel.Info, "log"),
                (ActionLogLevel.Info, "info"),
                (ActionLogLevel.Warn, "warn"),
                (ActionLogLevel.Error, "error"),
                (ActionLogLevel.Debug, "debug"),
                (ActionLogLevel.Trace, "trace"),
                (ActionLogLevel.Info, ""),
            ],
            log.Lines
        );
    }

    [Fact]
    public void Secrets_are_masked_before_any_sink_sees_them()
    {
        var secret = new Secret("s3cr3t/log+value");
        var log = new ListLog();
        using var scope = TestAction.Context(log: log).Enter();

        ActionLog.Info($"key {secret}");
        ActionLog.Info($"key {secret.Reveal()}");
        ActionLog.Warn($"url ?key={Uri.EscapeDataString(secret.Reveal())}&x=1");

        Assert.Equal(["key ***", "key ***", "url ?key=***&x=1"], log.Lines.Select(static line => line.Message));
    }

    [Fact]
    public void Outside_of_actions_lines_go_to_standard_output()
    {
        var secret = new Secret("s3cr3t-console");
        var before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            ActionLog.Info($"console log line {secret.Reveal()}");
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains("console log line ***\n", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-console", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parallel_actions_keep_their_lines_apart()
    {
        var logs = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(action =>
                    Task.Run(async () =>
                    {
                        var log = new ListLog();
                        using var scope = TestAction.Context(log: log).Enter();
                        for (var line = 0; line < 20; line++)
                        {
                            ActionLog.Info($"{action}");
                            await Task.Yield();
                        }

                        return log;
                    })
                )
        );

        Assert.All(logs.Index(), static pair => Assert.All(pair.Item.Lines, line => Assert.Equal($"{pair.Index}", line.Message)));
        Assert.All(logs, static log => Assert.Equal(20, log.Lines.Count));
    }
}
