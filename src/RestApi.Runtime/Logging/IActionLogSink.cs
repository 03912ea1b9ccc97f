namespace Comind.Api.Server;

/// <summary>How much a line of <see cref="ActionLog"/> matters, least first.</summary>
public enum ActionLogLevel
{
    /// <summary>Every step, for finding a fault.</summary>
    Trace,

    /// <summary>Helps while developing.</summary>
    Debug,

    /// <summary>Normal progress.</summary>
    Info,

    /// <summary>Deserves a look.</summary>
    Warn,

    /// <summary>A failure.</summary>
    Error,
}

/// <summary>Receives the log lines of an action, with loaded secrets already masked. Must be thread-safe.</summary>
public interface IActionLogSink
{
    /// <summary>Takes one line.</summary>
    /// <param name="level">How much it matters.</param>
    /// <param name="message">The line, without a line end.</param>
    void Write(ActionLogLevel level, string message);
}

internal sealed class ConsoleLogSink : IActionLogSink
{
    public static readonly ConsoleLogSink Instance = new();

    public void Write(ActionLogLevel level, string message) => Console.Out.WriteLine(message);
}
