namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A use of the content of a response that a helper is given.</summary>
/// <param name="Given">Which of the responses.</param>
/// <param name="Statuses">With which statuses the helper comes there.</param>
/// <param name="IsTested">Whether the helper tested the status on the way.</param>
/// <param name="Kind">What the content can be read from.</param>
/// <param name="IsFile">Whether the content is the file of a download.</param>
internal sealed record HelperRead(int Given, StatusSet Statuses, bool IsTested, ContentKind Kind, bool IsFile)
{
    /// <summary>The same use in a caller, which gives one of its own responses and knows more of it.</summary>
    public HelperRead Of(int response, ResponseState known) =>
        this with
        {
            Given = response,
            Statuses = known.Statuses & Statuses,
            IsTested = known.IsTested || IsTested,
        };
}
