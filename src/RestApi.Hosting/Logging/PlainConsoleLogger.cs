using Comind.Api.Server;
using Microsoft.Extensions.Logging;

namespace Comind.Api.Hosting;

/// <summary>
/// One plain line per entry: progress to standard output as it is, warnings and errors to standard error with their
/// level in front. Written at once, so that the last line before a crash is there.
/// </summary>
[ProviderAlias("Console")]
internal sealed class PlainConsoleLoggerProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => PlainConsoleLogger.Instance;

    public void Dispose() { }
}

internal sealed class PlainConsoleLogger : ILogger
{
    public static readonly PlainConsoleLogger Instance = new();

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

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
        var text = Prefix(logLevel) + formatter(state, exception) + (exception is null ? "" : $"\n{exception}");
        var output = logLevel >= LogLevel.Warning ? Console.Error : Console.Out;
        output.WriteLine(SecretRedactor.Redact(text));
    }

    private static string Prefix(LogLevel level) =>
        level switch
        {
            LogLevel.Trace or LogLevel.Debug => "debug: ",
            LogLevel.Information => "",
            LogLevel.Warning => "warn: ",
            _ => "error: ",
        };
}
