namespace Comind.Api.Server;

/// <summary>
/// One HTTP message of a call. The steps of the transport find in it what the call was told. The first message of a
/// request is used again for the next request.
/// </summary>
internal sealed class CallMessage(RequestState state) : HttpRequestMessage
{
    public RequestState State { get; } = state;

    /// <summary>Whether a server, not the caller, chose where this one goes.</summary>
    public bool IsRedirect { get; init; }

    /// <summary>Whether the host may have a public address only.</summary>
    public bool IsGuarded { get; set; }
}
