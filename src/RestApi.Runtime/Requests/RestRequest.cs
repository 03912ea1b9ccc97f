using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>One request: configure it, then execute it once. Not thread-safe.</summary>
[DebuggerTypeProxy(typeof(RestRequestDebugView))]
[DebuggerDisplay("{Target,nq}")]
public sealed partial class RestRequest
{
    // Null once the request was executed: it then belongs to the call, and afterwards to another request.
    private RequestState? _state;

    internal RestRequest(RestClient client, Route route, HttpMethod method)
    {
        Client = client;
        _state = RequestState.Rent(client, route, method);
        Target = _state.Target;
        _state.BindTo(route.Binding);
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal RestClient Client { get; }

    internal RestTarget Target { get; }

    private RequestState State => Volatile.Read(ref _state) ?? throw ExecutedBefore();

    /// <summary>
    /// Adds a header. A hand-set <c>Content-Type</c> wins over the one a body brings; of <c>Authorization</c> and
    /// <c>Content-Type</c> the last one wins.
    /// </summary>
    /// <param name="name">The header name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">Name or value hold characters that HTTP does not allow, or a masked secret.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest AddHeader(string name, string? value) => value is null ? this : WithHeader(name, value);

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public RestRequest AddHeader(string name, Secret? value) => value is null ? this : WithHeader(name, value);

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest AddHeader(string name, SecretInterpolatedStringHandler value) => WithHeader(name, value.ToValue($"header '{name}'"));

    /// <summary>Adds a header as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The header name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddHeader(string name, bool? value) => value is { } flag ? AddHeader(name, flag ? "true" : "false") : this;

    /// <summary>Adds a header in the invariant culture; dates as ISO 8601.</summary>
    /// <param name="name">The header name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddHeader<T>(string name, T value)
        where T : IFormattable => value is null ? this : WithHeader(name, UrlFormat.Format(value));

    /// <inheritdoc cref="AddHeader{T}(string, T)"/>
    public RestRequest AddHeader<T>(string name, T? value)
        where T : struct, IFormattable => value is { } some ? AddHeader(name, some) : this;

    /// <summary>Limits the whole call, from connecting to the last byte of the answer. Default: 30 seconds.</summary>
    /// <param name="seconds">Seconds, more than 0 and less than 49 days.</param>
    /// <returns>This request.</returns>
    public RestRequest SetRequestTimeout(double seconds)
    {
        if (!(seconds > 0) || seconds > RestCall.LongestTimeout.TotalSeconds)
        {
            throw new ArgumentOutOfRangeException(
                nameof(seconds),
                seconds,
                "The timeout is in seconds: more than 0 and less than 49 days."
            );
        }

        State.Timeout = TimeSpan.FromMilliseconds(Math.Max(1, seconds * 1000));
        return this;
    }

    private RestRequest WithHeader(string name, RestValue value)
    {
        var state = State;
        HeaderRules.Check(name, value.Checked("header", name));
        if (
            name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        )
        {
            RemoveHeader(name);
        }

        state.Headers.Add((name, value));
        return this;
    }

    private void RemoveHeader(string name)
    {
        var state = State;
        var headers = state.Headers;
        if (state.Credentials is { } credentials && name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            credentials.Token = null;
        }

        for (var i = headers.Count - 1; i >= 0; i--)
        {
            if (headers[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                headers.RemoveAt(i);
            }
        }
    }

    private sealed class RestRequestDebugView(RestRequest request)
    {
        public string Target => request.Target.ToString();

        public string[] Headers => [.. (request._state?.Headers ?? []).Select(static header => header.Name)];

        public TimeSpan? Timeout => request._state?.Timeout;
    }
}
