namespace Comind.Api.Server;

/// <summary>What a validation script found: the key of a translated text, and what to put into that text.</summary>
/// <param name="key">The key of the text, such as <c>age.tooLow</c>.</param>
/// <param name="parameters">What to put into the text, in order.</param>
public sealed class ValidationMessage(string key, params IReadOnlyList<string> parameters)
{
    /// <summary>The key of the text.</summary>
    public string Key { get; } = key ?? throw new ArgumentNullException(nameof(key));

    /// <summary>What to put into the text, in order.</summary>
    public IReadOnlyList<string> Parameters { get; } = parameters ?? throw new ArgumentNullException(nameof(parameters));

    /// <summary>The key and the number of its parameters, never their values.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Key} ({Parameters.Count})";
}
