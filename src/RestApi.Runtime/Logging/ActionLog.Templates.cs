namespace Comind.Api.Server;

public static partial class ActionLog
{
    /// <summary>Writes a line about normal progress; its arguments are masked unless they are marked as <see cref="Nonsensitive"/>.</summary>
    /// <param name="template">The line; each <c>{}</c> or <c>{name}</c> takes the next argument.</param>
    /// <param name="arguments">The arguments; those that no placeholder takes stand at the end.</param>
    public static void Info(string template, params object?[]? arguments) =>
        Write(ActionLogLevel.Info, LogTemplate.Fill(template, arguments));

    /// <summary>Writes a line about normal progress; its arguments are masked unless they are marked as <see cref="Nonsensitive"/>.</summary>
    /// <inheritdoc cref="Info(string, object?[])"/>
    public static void Log(string template, params object?[]? arguments) =>
        Write(ActionLogLevel.Info, LogTemplate.Fill(template, arguments));

    /// <summary>Writes a line about something that deserves a look; its arguments are masked unless they are marked as <see cref="Nonsensitive"/>.</summary>
    /// <inheritdoc cref="Info(string, object?[])"/>
    public static void Warn(string template, params object?[]? arguments) =>
        Write(ActionLogLevel.Warn, LogTemplate.Fill(template, arguments));

    /// <summary>Writes a line about a failure; its arguments are masked unless they are marked as <see cref="Nonsensitive"/>.</summary>
    /// <inheritdoc cref="Info(string, object?[])"/>
    public static void Error(string template, params object?[]? arguments) =>
        Write(ActionLogLevel.Error, LogTemplate.Fill(template, arguments));

    /// <summary>Writes a line that helps while developing; its arguments are masked unless they are marked as <see cref="Nonsensitive"/>.</summary>
    /// <inheritdoc cref="Info(string, object?[])"/>
    public static void Debug(string template, params object?[]? arguments) =>
        Write(ActionLogLevel.Debug, LogTemplate.Fill(template, arguments));

    /// <summary>Writes a line about every step; its arguments are masked unless they are marked as <see cref="Nonsensitive"/>.</summary>
    /// <inheritdoc cref="Info(string, object?[])"/>
    public static void Trace(string template, params object?[]? arguments) =>
        Write(ActionLogLevel.Trace, LogTemplate.Fill(template, arguments));

    /// <summary>Marks an argument of a line as harmless, so that the log shows it. A loaded secret is masked even then.</summary>
    /// <param name="value">The argument; dates are shown as ISO 8601, numbers in the invariant culture, a list item by item.</param>
    /// <returns>The argument to pass on.</returns>
    public static object Nonsensitive(object? value) => new NonsensitiveValue(value);
}
