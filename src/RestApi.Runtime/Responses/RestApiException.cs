using System.Globalization;
using System.Net;

namespace Comind.Api.Server;

/// <summary>A call of <see cref="RestApi"/> failed. The message names method, host and path template, never values or content.</summary>
public sealed class RestApiException : Exception
{
    private RestApiException(RestApiErrorKind kind, RestTarget target, int? statusCode, string message, Exception? inner = null)
        : base(SecretRedactor.Redact(message), inner)
    {
        Kind = kind;
        StatusCode = statusCode;
        Method = target.Method;
        Host = SecretRedactor.Redact(target.Host);
        PathTemplate = SecretRedactor.Redact(target.PathTemplate);
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

    /// <summary>Type, message and stack trace, with those of its cause; loaded secrets are masked.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => SecretRedactor.Redact(base.ToString());

    /// <summary>Whether the same call may succeed a little later.</summary>
    internal bool IsTransient { get; private init; }

    internal static RestApiException For(RestApiErrorKind kind, RestTarget target, string problem) =>
        new(kind, target, null, $"{target} failed ({kind}): {problem}");

    internal static RestApiException ForStatus(RestTarget target, int status) =>
        new(
            RestApiErrorKind.Status,
            target,
            status,
            Enum.IsDefined((HttpStatusCode)status)
                ? $"{target} returned {status} {(HttpStatusCode)status}."
                : $"{target} returned {status}."
        );

    internal static RestApiException ForNoFile(RestTarget target, int status) =>
        new(RestApiErrorKind.Status, target, status, $"{target} returned {status} without a file. Declare FileRef? where that may happen.");

    internal static RestApiException ForTimeout(RestTarget target, int? status, TimeSpan timeout) =>
        new(
            RestApiErrorKind.Timeout,
            target,
            status,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target} failed (Timeout): no complete answer within {timeout.TotalSeconds:0.###} s. Raise it with SetRequestTimeout(seconds) if the API needs longer."
            )
        );

    internal static RestApiException ForTooLarge(RestTarget target, int status, long maxBytes, string advice) =>
        new(RestApiErrorKind.TooLarge, target, status, $"{target} failed (TooLarge): the answer is larger than {Size(maxBytes)}. {advice}");

    private static string Size(long bytes) =>
        bytes % (1024 * 1024) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");

    internal static RestApiException ForBudget(RestTarget target, int? status, ActionContext action, string outcome) =>
        new(
            RestApiErrorKind.Timeout,
            target,
            status,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target} failed (Timeout): the budget of the action {action.ActionName} ({action.Budget!.Total.TotalSeconds:0.###} s) is used up. {outcome}. Raise the budget of the action (RestApi:BudgetSeconds:{action.Kind}), or let it do less at once."
            )
        );

    internal static RestApiException ForJson(RestTarget target, int status, string problem) =>
        new(RestApiErrorKind.Json, target, status, $"The content of {target} {problem}.");

    internal static RestApiException ForXml(RestTarget target, int status, string problem) =>
        new(RestApiErrorKind.Xml, target, status, $"The content of {target} {problem}.");

    /// <summary>What a token endpoint answered instead of a token.</summary>
    internal static RestApiException ForTokenAnswer(RestTarget endpoint, int status, string problem) =>
        new(RestApiErrorKind.Token, endpoint, status, $"The token endpoint on {endpoint.Host} {problem}");

    /// <summary>A call that could not be sent for want of a token. A status of the token endpoint is no status of the call.</summary>
    internal static RestApiException ForMissingToken(RestTarget target, RestApiException cause) =>
        new(cause.Kind, target, null, $"{target} was not sent, for want of an access token. {cause.Message}", cause)
        {
            IsTransient = cause.IsTransient,
        };

    /// <param name="target">What was to be called.</param>
    /// <param name="reason">The host, what is wrong with it and what to do.</param>
    internal static RestApiException ForBlocked(RestTarget target, string reason) =>
        new(RestApiErrorKind.Blocked, target, null, $"{target} failed (Blocked): {reason}");

    internal static RestApiException ForFailure(RestTarget target, int? status, Exception failure)
    {
        var kind = FailureKinds.Of(failure, answered: status is not null);
        return new(
            kind,
            target,
            status,
            $"{target} failed ({kind}): {FailureKinds.Describe(kind, failure)}",
            FailureKinds.SafeCause(kind, failure)
        )
        {
            IsTransient = FailureKinds.IsTransient(kind, failure),
        };
    }
}
