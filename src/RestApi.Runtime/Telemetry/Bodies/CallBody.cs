namespace Comind.Api.Server;

/// <summary>A body of one attempt as a log may show it: text without loaded secrets, no longer than wanted.</summary>
internal sealed class CallBody
{
    public required string Method { get; init; }

    public required string Host { get; init; }

    public required string PathTemplate { get; init; }

    public required int Attempt { get; init; }

    public required string CorrelationId { get; init; }

    /// <summary>The status of the answer; null for a body that is sent.</summary>
    public required int? StatusCode { get; init; }

    public required string Text { get; init; }
}
