using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>One call that an action made. It holds no value, no header and no content.</summary>
[DebuggerDisplay("{Method,nq} {PathTemplate,nq} on {Host,nq}: {StatusCode}")]
public sealed record RestCallRecord
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Host and port.</summary>
    public required string Host { get; init; }

    /// <summary>The path as it was declared, without values.</summary>
    public required string PathTemplate { get; init; }

    /// <summary>The HTTP status, when the server gave one.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why there was no usable answer; null when there was one.</summary>
    public RestApiErrorKind? ErrorKind { get; init; }

    /// <summary>When the call started, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>From its start to the last byte of the answer.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The size of the body that was sent, in bytes; 0 where it is not known.</summary>
    public long RequestBytes { get; init; }

    /// <summary>The size of the content that came back, in bytes.</summary>
    public long ResponseBytes { get; init; }

    /// <summary>Which attempt it was, from 1; more than 1 for a retry.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The trace id that was sent along, by which the receiver can find the call in its own log; otherwise the id of the run.</summary>
    public string? CorrelationId { get; init; }
}
