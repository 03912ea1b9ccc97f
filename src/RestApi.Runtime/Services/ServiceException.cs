namespace Comind.Api.Server;

/// <summary>
/// A call of a service failed. The message names the service by its id, method and path template; never its URL, values or
/// content. <c>catch (ServiceException e) when (e.Status?.Code == 404)</c>
/// </summary>
public sealed class ServiceException : Exception
{
    internal ServiceException(
        ServiceTarget target,
        RestApiErrorKind kind,
        string problem,
        ServiceStatus? status = null,
        string? body = null
    )
        : base(SecretRedactor.Redact($"{target} {problem}"))
    {
        ServiceId = target.ServiceId;
        Method = target.Method;
        Path = target.Path;
        Kind = kind;
        Status = status;
        Body = body;
    }

    /// <summary>The id of the service.</summary>
    public string ServiceId { get; }

    /// <summary>The HTTP method of the request.</summary>
    public string Method { get; }

    /// <summary>The path as it was written, without values.</summary>
    public string Path { get; }

    /// <summary>Why the call failed; <see cref="RestApiErrorKind.Status"/> when the service answered with an error.</summary>
    public RestApiErrorKind Kind { get; }

    /// <summary>The status the service answered with; null when there was no answer.</summary>
    public ServiceStatus? Status { get; }

    /// <summary>The content of the answer as it came; null when there was no answer. Keep it out of logs: it may be confidential.</summary>
    public string? Body { get; }
}

/// <summary>What a message may say of a call.</summary>
internal sealed record ServiceTarget(string ServiceId, string Method, string Path)
{
    public override string ToString() => $"{Method} {(Path.Length == 0 ? "/" : Path)} of service '{ServiceId}'";
}
