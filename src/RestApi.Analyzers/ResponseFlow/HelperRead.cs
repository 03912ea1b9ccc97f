namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A function that a helper is given, and calls with a response that it made.</summary>
/// <param name="Given">Which of the functions.</param>
/// <param name="State">What is known of the response.</param>
internal sealed record HelperCallback(int Given, ResponseState State);

/// <summary>A use of the content of a response that a helper is given.</summary>
/// <param name="Given">Which of the responses.</param>
/// <param name="Statuses">With which statuses the helper comes there.</param>
/// <param name="IsTested">Whether the helper tested the status on the way.</param>
/// <param name="Kind">What the content can be read from.</param>
/// <param name="IsFile">Whether the content is the file of a download.</param>
internal sealed record HelperRead(int Given, StatusSet Statuses, bool IsTested, ContentKind Kind, bool IsFile)
{
    /// <summary>What reaches the use when a caller knows more of the response.</summary>
    public ResponseState After(ResponseState known) => new(known.Statuses & Statuses, known.IsTested || IsTested);
}
