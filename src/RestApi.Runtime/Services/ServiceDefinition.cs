using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>A service of the configuration. Only its id is ever shown.</summary>
[DebuggerDisplay("{Id,nq}")]
internal sealed class ServiceDefinition(
    string id,
    Secret baseUrl,
    ServiceAuthorization authorization,
    TimeSpan? timeout,
    IReadOnlyDictionary<string, string> headers
)
{
    public string Id { get; } = id;

    /// <summary>A secret, so that no text shows it and calls of it are known to be declared.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Secret BaseUrl { get; } = baseUrl;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ServiceAuthorization Authorization { get; } = authorization;

    public TimeSpan? Timeout { get; } = timeout;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    /// <summary>Adds the headers of a call and then those of the configuration, which replace others of the same name.</summary>
    public void AddHeaders(RestRequest call, IReadOnlyDictionary<string, string>? own)
    {
        foreach (var (name, value) in own ?? new Dictionary<string, string>())
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && !IsJson(value))
            {
                throw new ArgumentException(
                    $"The header Content-Type of a call of service '{Id}' names no JSON, and services speak JSON only. Use RestApi for other content."
                );
            }

            if (!Headers.Keys.Contains(name, StringComparer.OrdinalIgnoreCase) && !Authorization.Sets(name))
            {
                call.AddHeader(name, value);
            }
        }

        foreach (var (name, value) in Headers)
        {
            call.AddHeader(name, value);
        }
    }

    private static bool IsJson(string value) => value.Contains("json", StringComparison.OrdinalIgnoreCase);
}
