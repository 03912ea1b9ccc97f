namespace Comind.Api.Server;

/// <summary>
/// The log of the running action: <c>console.log</c> of TypeScript action logic. Loaded secrets are masked. A line with a
/// template masks all its arguments but those that are marked as <see cref="Nonsensitive"/>. Outside an action the lines go
/// to standard output.
/// </summary>
public static partial class ActionLog
{
    /// <summary>Writes a line; the same as <see cref="Info(string)"/>.</summary>
    /// <param name="message">The line.</param>
    public static void Log(string? message) => Write(ActionLogLevel.Info, message);

    /// <summary>Writes a line about normal progress.</summary>
    /// <param name="message">The line.</param>
    public static void Info(string? message) => Write(ActionLogLevel.Info, message);

    /// <summary>Writes a line about something that deserves a look.</summary>
    /// <param name="message">The line.</param>
    public static void Warn(string? message) => Write(ActionLogLevel.Warn, message);

    /// <summary>Writes a line about a failure.</summary>
    /// <param name="message">The line.</param>
    public static void Error(string? message) => Write(ActionLogLevel.Error, message);

    /// <summary>Writes a line that helps while developing.</summary>
    /// <param name="message">The line.</param>
    public static void Debug(string? message) => Write(ActionLogLevel.Debug, message);

    /// <summary>Writes a line about every step, for finding a fault.</summary>
    /// <param name="message">The line.</param>
    public static void Trace(string? message) => Write(ActionLogLevel.Trace, message);

    private static void Write(ActionLogLevel level, string? message) =>
        (ActionContext.Current?.Log ?? ConsoleLogSink.Instance).Write(level, SecretRedactor.Redact(message ?? ""));
}
