using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Acme;

/// <summary>A log provider that keeps everything: all categories, all levels.</summary>
internal sealed class CollectedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<CollectedLog> _all = new();

    public IReadOnlyCollection<CollectedLog> All => _all;

    public IReadOnlyList<CollectedLog> Of(string category) => [.. _all.Where(log => log.Category == category)];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(CollectedLogs owner, string category) : ILogger
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
            var values = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            owner._all.Enqueue(new(category, logLevel, eventId.Id, formatter(state, exception), exception, [.. values]));
        }
    }
}

/// <summary>One line with the values that its template names.</summary>
internal sealed record CollectedLog(
    string Category,
    LogLevel Level,
    int EventId,
    string Text,
    Exception? Exception,
    IReadOnlyList<KeyValuePair<string, object?>> Values
);
