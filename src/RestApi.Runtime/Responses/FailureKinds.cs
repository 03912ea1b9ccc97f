using System.Net.Sockets;
using System.Security.Authentication;

namespace Comind.Api.Server;

/// <summary>Reads from an exception of the transport what went wrong, in words that quote nothing of the answer.</summary>
internal static class FailureKinds
{
    /// <param name="failure">What the transport threw.</param>
    /// <param name="answered">Whether status and headers had arrived.</param>
    public static RestApiErrorKind Of(Exception failure, bool answered) =>
        ErrorOf(failure) switch
        {
            _ when Find<PrivateAddressException>(failure) is not null => RestApiErrorKind.Blocked,
            HttpRequestError.NameResolutionError => RestApiErrorKind.Dns,
            HttpRequestError.SecureConnectionError => RestApiErrorKind.Tls,
            HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => RestApiErrorKind.Connect,
            HttpRequestError.ConfigurationLimitExceeded => RestApiErrorKind.TooLarge,
            HttpRequestError.ResponseEnded when !answered => RestApiErrorKind.Connect,
            HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse => RestApiErrorKind.Protocol,
            _ when Find<AuthenticationException>(failure) is not null => RestApiErrorKind.Tls,
            _ when Find<SocketException>(failure) is not null => RestApiErrorKind.Connect,
            _ => RestApiErrorKind.Protocol,
        };

    /// <summary>Whether it passes: there was no connection, or the answer broke off. What the server says of itself does not change.</summary>
    public static bool IsTransient(RestApiErrorKind kind, Exception failure) =>
        kind == RestApiErrorKind.Connect || ErrorOf(failure) == HttpRequestError.ResponseEnded;

    public static string Describe(RestApiErrorKind kind, Exception failure) =>
        kind switch
        {
            RestApiErrorKind.Blocked => Find<PrivateAddressException>(failure)!.Message,
            RestApiErrorKind.Dns => "the host name is not known. Check the base URL.",
            RestApiErrorKind.Tls => "no secure connection. Check the server's certificate and that the base URL is right.",
            RestApiErrorKind.TooLarge => "the headers of the answer are too large. Ask the API's operator.",
            RestApiErrorKind.Connect when Find<SocketException>(failure) is { } socket =>
                $"{Describe(socket.SocketErrorCode)}. Check that the server runs and the base URL is right.",
            RestApiErrorKind.Connect => "the connection was cut off before an answer came. Try again later.",
            _ when ErrorOf(failure) == HttpRequestError.ResponseEnded =>
                "the answer ended before it was complete. Try again; if it stays, ask the API's operator.",
            _ => "the answer breaks the HTTP protocol. Check that the base URL is right; if it is, ask the API's operator.",
        };

    /// <summary>The cause, unless its message may quote what the server sent; without the secrets that it may hold, such as a host.</summary>
    public static Exception? SafeCause(RestApiErrorKind kind, Exception failure) =>
        kind is not (RestApiErrorKind.Dns or RestApiErrorKind.Tls or RestApiErrorKind.Connect) ? null
        : HoldsSecret(failure) ? new HttpRequestException(ErrorOf(failure), SecretRedactor.Redact(failure.Message))
        : failure;

    private static bool HoldsSecret(Exception failure)
    {
        var text = failure.ToString();
        return SecretRedactor.Redact(text) != text;
    }

    private static string Describe(SocketError error) =>
        error switch
        {
            SocketError.ConnectionRefused => "the connection was refused",
            SocketError.ConnectionReset => "the connection was reset",
            SocketError.HostUnreachable or SocketError.NetworkUnreachable => "the host cannot be reached",
            _ => $"the connection failed ({error})",
        };

    private static HttpRequestError ErrorOf(Exception failure) =>
        failure switch
        {
            HttpIOException { HttpRequestError: var error } => error,
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.Unknown,
                InnerException: HttpIOException { HttpRequestError: var inner }
            } => inner,
            HttpRequestException { HttpRequestError: var error } => error,
            _ => HttpRequestError.Unknown,
        };

    private static T? Find<T>(Exception? e)
        where T : Exception
    {
        while (e is not null and not T)
        {
            e = e.InnerException;
        }

        return (T?)e;
    }
}
