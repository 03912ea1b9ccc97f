namespace Comind.Api.Server;

/// <summary>Why a call failed.</summary>
public enum RestApiErrorKind
{
    /// <summary>The server answered with a status that was not accepted.</summary>
    Status,

    /// <summary>The time for the call was over.</summary>
    Timeout,

    /// <summary>No connection: refused, unreachable, reset, or closed before an answer came.</summary>
    Connect,

    /// <summary>The host name is not known.</summary>
    Dns,

    /// <summary>The secure connection failed: certificate or handshake.</summary>
    Tls,

    /// <summary>The answer was larger than allowed.</summary>
    TooLarge,

    /// <summary>The call was refused before it was sent.</summary>
    Blocked,

    /// <summary>The server does not speak HTTP as it should, or its answer ended before it was complete.</summary>
    Protocol,

    /// <summary>The content is not the JSON that was expected.</summary>
    Json,

    /// <summary>The content is not the XML that was expected.</summary>
    Xml,

    /// <summary>The token endpoint gave no access token, so the call was not sent.</summary>
    Token,
}
