using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>A call of <see cref="RestApi"/> failed. The message names method, host and path template, never values or content.</summary>
public sealed class RestApiException : Exception
{
    private RestApiException(RestApiErrorKind kind, RestTarget target, int? statusCode, string message, Exception? inner)
        : base(SecretRedactor.Redact(message), inner)
    {
        Kind = kind;
        StatusCode = statusCode;
        Method = target.Method;
        Host = target.Host;
        PathTemplate = target.PathTemplate;
    }

    /// <summary>Why the call failed.</summary>
    public RestApiErrorKind Kind { get; }

    /// <summary>The HTTP status, when the server gave one.</summary>
    public int? StatusCode { get; }

    /// <summary>The HTTP method of the request.</summary>
    public string Method { get; }

    /// <summary>Host and port of the request.</summary>
    public string Host { get; }

    /// <summary>The path as it was declared, without values.</summary>
    public string PathTemplate { get; }

    internal static RestApiException ForStatus(RestTarget target, int status) =>
        new(
            RestApiErrorKind.Status,
            target,
            status,
            Enum.IsDefined((HttpStatusCode)status)
                ? $"{target} returned {status} {(HttpStatusCode)status}."
                : $"{target} returned {status}.",
            null
        );

    internal static RestApiException ForTimeout(RestTarget target, TimeSpan timeout, Exception? inner) =>
        new(
            RestApiErrorKind.Timeout,
            target,
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target} failed (Timeout): no complete answer within {timeout.TotalSeconds:0.###} s. Raise it with SetRequestTimeout(seconds) if the API needs longer."
            ),
            inner
        );

    internal static RestApiException ForTooLarge(RestTarget target, long maxBytes) =>
        new(
            RestApiErrorKind.TooLarge,
            target,
            null,
            $"{target} failed (TooLarge): the answer is larger than {maxBytes / 1024 / 1024} MB. Ask for less, page by page.",
            null
        );

    internal static RestApiException ForJson(RestTarget target, int status, Type type, JsonException inner)
    {
        // Path, line and column locate the fault; the text of the inner message could quote the content.
        var where = $"at {inner.Path ?? "$"}, line {inner.LineNumber + 1}, byte {inner.BytePositionInLine + 1}";
        return new(RestApiErrorKind.Json, target, status, $"The content of {target} is not the JSON of {type.Name}: {where}.", null);
    }

    internal static RestApiException ForFailure(RestTarget target, Exception failure)
    {
        var kind = KindOf(failure);
        return new(kind, target, null, $"{target} failed ({kind}): {Describe(kind, failure)}", failure);
    }

    private static RestApiErrorKind KindOf(Exception failure) =>
        failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => RestApiErrorKind.Dns,
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => RestApiErrorKind.Tls,
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => RestApiErrorKind.Connect,
            { InnerException: AuthenticationException } => RestApiErrorKind.Tls,
            { InnerException: SocketException or IOException { InnerException: SocketException } } => RestApiErrorKind.Connect,
            _ => RestApiErrorKind.Protocol,
        };

    private static string Describe(RestApiErrorKind kind, Exception failure) =>
        kind switch
        {
            RestApiErrorKind.Dns => "the host name is not known. Check the base URL.",
            RestApiErrorKind.Tls => "no secure connection. Check the server's certificate and that the base URL is right.",
            RestApiErrorKind.Connect when FindSocketError(failure) is { } error =>
                $"{error}. Check that the server runs and the base URL is right.",
            RestApiErrorKind.Connect => "the connection was cut off. Try again later.",
            _ => "the answer breaks the HTTP protocol or ended early. Try again; if it stays, ask the API's operator.",
        };

    private static string? FindSocketError(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is SocketException socket)
            {
                return socket.SocketErrorCode switch
                {
                    SocketError.ConnectionRefused => "the connection was refused",
                    SocketError.ConnectionReset => "the connection was reset",
                    SocketError.HostUnreachable or SocketError.NetworkUnreachable => "the host cannot be reached",
                    _ => socket.SocketErrorCode.ToString(),
                };
            }
        }

        return null;
    }
}
