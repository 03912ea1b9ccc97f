namespace Comind.Api.Server;

/// <summary>
/// A business failure that the user of the action should read, as <c>throw "text"</c> is in TypeScript action logic. Any
/// other exception is a technical incident.
/// </summary>
public sealed class ActionException : Exception
{
    /// <summary>Ends the action with a message for its user.</summary>
    /// <param name="message">What happened and what to do next.</param>
    public ActionException(string message)
        : base(SecretRedactor.Redact(message)) { }

    /// <summary>Ends the action with a message for its user and the cause for the log.</summary>
    /// <param name="message">What happened and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public ActionException(string message, Exception innerException)
        : base(SecretRedactor.Redact(message), innerException) { }

    /// <summary>Type, message and stack trace, with those of its cause; loaded secrets are masked.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => SecretRedactor.Redact(base.ToString());
}
