using Comind.Api.Server;
using Microsoft.Extensions.Logging;

namespace Comind.Api.Hosting;

/// <summary>Keeps the lines of one run and hands each on to the host's logging at once.</summary>
internal sealed class RunLog(ILogger logger) : IActionLogSink
{
    private readonly Lock _lock = new();
    private readonly List<ActionLogLine> _lines = [];

    /// <summary>All lines; secrets that came to be known after a line was written are masked in it too.</summary>
    public IReadOnlyList<ActionLogLine> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines.Select(static line => line with { Message = SecretRedactor.Redact(line.Message) })];
            }
        }
    }

    public void Write(ActionLogLevel level, string message)
    {
        lock (_lock)
        {
            _lines.Add(new ActionLogLine(level, message));
        }

        Forward(LevelOf(level), message);
    }

    public void Failed(ActionError error)
    {
        Forward(LogLevel.Error, error.Message);
        if (error.Details is not null)
        {
            Forward(LogLevel.Debug, error.Details);
        }
    }

    // As the state itself, not as a template: braces in a message are no placeholders.
    private void Forward(LogLevel level, string message) => logger.Log(level, default, message, null, static (text, _) => text);

    private static LogLevel LevelOf(ActionLogLevel level) =>
        level switch
        {
            ActionLogLevel.Trace => LogLevel.Trace,
            ActionLogLevel.Debug => LogLevel.Debug,
            ActionLogLevel.Info => LogLevel.Information,
            ActionLogLevel.Warn => LogLevel.Warning,
            _ => LogLevel.Error,
        };
}
