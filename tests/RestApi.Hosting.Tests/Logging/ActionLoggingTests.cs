using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Logging;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Logging;

/// <summary>Reads the console, which belongs to the whole process.</summary>
[Collection(nameof(OneAtATime))]
public sealed class ActionLoggingTests
{
    [Fact]
    public void Lines_reach_the_result_with_their_level()
    {
        using var host = ActionHost.ForTests([WritesAllLevels()]);

        Assert.Equal(
            [
                new ActionLogLine(ActionLogLevel.Debug, "d"),
                new ActionLogLine(ActionLogLevel.Info, "i {0}"),
                new ActionLogLine(ActionLogLevel.Warn, "w"),
                new ActionLogLine(ActionLogLevel.Error, "e"),
            ],
            host.Run("write", "jobs", "1").Log
        );
    }

    [Fact]
    public void Console_shows_progress_plainly_and_trouble_with_its_level()
    {
        var (output, errors) = Capture(_ => { }, WritesAllLevels());

        Assert.Equal("i {0}\n", output);
        Assert.Equal("warn: w\nerror: e\n", errors);
    }

    [Fact]
    public void Level_comes_from_the_usual_configuration()
    {
        var (output, _) = Capture(builder => builder.Configuration["Logging:LogLevel:Actions"] = "Debug", WritesAllLevels());

        Assert.Equal("debug: d\ni {0}\n", output);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default", "Warning")]
    [InlineData("Logging:LogLevel:Actions.write", "Warning")]
    [InlineData("Logging:Console:LogLevel:Default", "Warning")]
    public void Levels_of_the_configuration_quieten_the_console(string key, string level)
    {
        var (output, errors) = Capture(builder => builder.Configuration[key] = level, WritesAllLevels());

        Assert.Equal(("", "warn: w\nerror: e\n"), (output, errors));
    }

    [Fact]
    public void Host_speaks_of_itself_when_the_configuration_wants_it()
    {
        var (quiet, _) = Capture(builder => builder.Logging.SetMinimumLevel(LogLevel.Debug), Action("write", _ => { }));
        var (loud, _) = Capture(builder => builder.Configuration["Logging:LogLevel:Microsoft"] = "Debug", Action("write", _ => { }));

        Assert.Equal("", quiet);
        Assert.StartsWith("debug: Hosting starting\n", loud, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_is_one_error_line_without_a_stack_trace()
    {
        var (output, errors) = Capture(_ => { }, Action("write", _ => throw new ActionException("Closed on Sundays.")));

        Assert.Equal("", output);
        Assert.Equal("error: Closed on Sundays.\n", errors);
    }

    [Fact]
    public void Stack_trace_of_a_failure_is_shown_at_debug_level()
    {
        var (output, _) = Capture(
            builder => builder.Logging.SetMinimumLevel(LogLevel.Debug),
            Action("write", _ => throw new ActionException("Closed on Sundays."))
        );

        Assert.StartsWith("debug: Comind.Api.Server.ActionException: Closed on Sundays.\n   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_masked_on_the_console_whoever_writes()
    {
        var secret = new Secret("t0p-s3cret/console");
        var writes = Action(
            "write",
            _ =>
            {
                ActionLog.Info($"Key {secret.Reveal()}");
                throw new FormatException($"Bad {Uri.EscapeDataString(secret.Reveal())}");
            }
        );
        var (output, errors) = Capture(builder => builder.Logging.SetMinimumLevel(LogLevel.Debug), writes);

        Assert.StartsWith("Key ***\n", output, StringComparison.Ordinal);
        Assert.StartsWith("error: Action 'write' failed with FormatException: Bad *** (at ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("t0p-s3cret", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_of_another_logger_is_shown_masked()
    {
        var secret = new Secret("t0p-s3cret/logger");
        var failure = new FormatException(secret.Reveal());
        var logger = new PlainConsoleLoggerProvider().CreateLogger("Other");

        var (_, errors) = Capture(() => logger.Log(LogLevel.Critical, default, "Down", failure, (text, _) => text));

        Assert.Equal("error: Down\nSystem.FormatException: ***\n", errors);
    }

    [Fact]
    public void Other_providers_receive_masked_lines_too()
    {
        var secret = new Secret("t0p-s3cret/provider");
        using var logs = new CollectedLogs();
        Capture(builder => builder.Logging.AddProvider(logs), Action("write", _ => throw new FormatException(secret.Reveal())));

        Assert.NotEmpty(logs.Of("Actions.write"));
        Assert.All(logs.All, line => Assert.DoesNotContain("t0p-s3cret", $"{line.Text} {line.Exception}", StringComparison.Ordinal));
    }

    [Fact]
    public void Test_host_writes_nothing_to_the_console()
    {
        using var host = ActionHost.ForTests([WritesAllLevels()]);

        Assert.Equal(("", ""), Capture(() => host.Run("write", "jobs", "1")));
    }

    private static ActionDescriptor WritesAllLevels() =>
        Action(
            "write",
            _ =>
            {
                ActionLog.Debug("d");
                ActionLog.Info("i {0}");
                ActionLog.Warn("w");
                ActionLog.Error("e");
            }
        );

    private static (string Output, string Errors) Capture(Action<ActionHostBuilder> configure, ActionDescriptor action) =>
        Capture(() =>
        {
            var builder = ActionHost.CreateBuilder().AddActions([action]).UseStore(new InMemoryRecordStore());
            configure(builder);
            using var host = builder.Build();
            host.Run("write", "jobs", "1");
        });

    private static (string Output, string Errors) Capture(Action work)
    {
        var (oldOutput, oldErrors) = (Console.Out, Console.Error);
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        Console.SetError(errors);
        try
        {
            work();
        }
        finally
        {
            Console.SetOut(oldOutput);
            Console.SetError(oldErrors);
        }

        return (output.ToString(), errors.ToString());
    }
}

[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
