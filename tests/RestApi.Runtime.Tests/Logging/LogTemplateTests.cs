using System.Globalization;
using System.Text.Json.Nodes;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using static Comind.Api.Server.ActionLog;

namespace Acme.RuntimeTests.Logging;

public sealed class LogTemplateTests
{
    private static readonly string[] s_letters = ["a", "b"];

    [Fact]
    public void Arguments_are_masked_unless_they_are_marked()
    {
        var lines = Lines(static () =>
        {
            Info("Got {} of {}", 3, Nonsensitive(200));
            Log("{name} has {count}", "Ann", Nonsensitive(7));
            Warn("{}", new Secret("s3cret-template"));
            Error("Failed: {}", new FormatException("confidential"));
            Debug("{}", (object?)null);
            Trace("{} {}", Nonsensitive("shown"), "hidden");
        });

        Assert.Equal(
            [
                (ActionLogLevel.Info, "Got *** of 200"),
                (ActionLogLevel.Info, "*** has 7"),
                (ActionLogLevel.Warn, "***"),
                (ActionLogLevel.Error, "Failed: ***"),
                (ActionLogLevel.Debug, "***"),
                (ActionLogLevel.Trace, "shown ***"),
            ],
            lines
        );
    }

    [Fact]
    public void Line_without_arguments_stays_as_it_is()
    {
        const int Count = 3;

        Assert.Equal(
            ["{} and {name}", "Got 3", "{\"a\":1}"],
            Lines(static () =>
                {
                    Info("{} and {name}");
                    Info($"Got {Count}");
                    Info("{\"a\":1}");
                })
                .Select(static line => line.Message)
        );
    }

    [Fact]
    public void Placeholders_and_arguments_that_do_not_match_lose_nothing() =>
        Assert.Equal(
            ["*** {}", "no placeholder *** 2", "{a b} ***", "***"],
            Lines(static () =>
                {
                    Info("{} {}", 1);
                    Info("no placeholder", 1, Nonsensitive(2));
                    Info("{a b} {}", 1);
                    Info("{}", null);
                })
                .Select(static line => line.Message)
        );

    [Fact]
    public void Marked_arguments_read_alike_on_every_machine()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(
                "1.5 2026-01-31 2026-01-31T08:00:00.0000000+00:00 null [a, b] {\"a\":1} ***",
                Assert
                    .Single(
                        Lines(static () =>
                            Info(
                                "{} {} {} {} {} {} {}",
                                Nonsensitive(1.5m),
                                Nonsensitive(new DateOnly(2026, 1, 31)),
                                Nonsensitive(new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero)),
                                Nonsensitive(null),
                                Nonsensitive(s_letters),
                                Nonsensitive(new JsonObject { ["a"] = 1 }),
                                Nonsensitive(new Secret("s3cret-marked"))
                            )
                        )
                    )
                    .Message
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Loaded_secret_is_masked_even_when_it_is_marked()
    {
        var secret = new Secret("s3cret-plain-text");

        var line = Assert.Single(Lines(() => Info("key {}", Nonsensitive(secret.Reveal()))));

        Assert.Equal("key ***", line.Message);
    }

    private static List<(ActionLogLevel Level, string Message)> Lines(Action write)
    {
        var log = new ListLog();
        using var scope = TestAction.Context(log: log).Enter();
        write();
        return log.Lines;
    }
}
