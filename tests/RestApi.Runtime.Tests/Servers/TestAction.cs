using Comind.Api.Server;
using Microsoft.Extensions.Configuration;

namespace Acme.RuntimeTests.Servers;

/// <summary>What a host gives to a running action, in memory.</summary>
internal static class TestAction
{
    public static ActionContext Context(
        IRecordStore? records = null,
        IActionLogSink? log = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        AppRecord? record = null,
        RestApiOptions? options = null,
        ActionBudget? budget = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            "test_action",
            record ?? new AppRecord("contacts", "1"),
            new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build(),
            records ?? new MemoryRecordStore(),
            log ?? new ListLog()
        )
        {
            CancellationToken = cancellationToken,
            Cancelled = cancellationToken,
            Options = options ?? new RestApiOptions { IsDevelopment = true },
            Budget = budget,
        };
}

internal sealed class ListLog : IActionLogSink
{
    public List<(ActionLogLevel Level, string Message)> Lines { get; } = [];

    public void Write(ActionLogLevel level, string message)
    {
        lock (Lines)
        {
            Lines.Add((level, message));
        }
    }
}
