using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>One request: configure it, then execute it once. Not thread-safe.</summary>
public sealed partial class RestRequest
{
    private readonly UrlBuilder _url;
    private readonly List<(string Name, RestValue Value)> _headers = [];
    private readonly HttpMessageInvoker _invoker;
    private TimeSpan _timeout = RestCall.DefaultTimeout;

    internal RestRequest(Uri baseUrl, string path, HttpMethod method, HttpMessageInvoker invoker)
    {
        _url = new UrlBuilder(baseUrl, path);
        _invoker = invoker;
        Method = method;
    }

    internal HttpMethod Method { get; }

    /// <summary>Adds a header. A hand-set <c>Content-Type</c> wins over the one a body brings.</summary>
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
    public RestRequest AddHeader(string name, SecretInterpolatedStringHandler value) => WithHeader(name, value.ToValue());

    /// <summary>Adds a query parameter, escaped. The same name may be added several times.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="value">The value; null is not sent, an empty string is.</param>
    /// <returns>This request.</returns>
    [OverloadResolutionPriority(1)]
    public RestRequest AddQueryParameter(string name, string? value) => value is null ? this : WithQuery(name, value);

    /// <inheritdoc cref="AddQueryParameter(string, string?)"/>
    public RestRequest AddQueryParameter(string name, Secret? value) => value is null ? this : WithQuery(name, value);

    /// <inheritdoc cref="AddQueryParameter(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest AddQueryParameter(string name, SecretInterpolatedStringHandler value) => WithQuery(name, value.ToValue());

    /// <summary>Adds a query parameter as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="value">The value.</param>
    /// <returns>This request.</returns>
    public RestRequest AddQueryParameter(string name, bool value) => WithQuery(name, value ? "true" : "false");

    /// <summary>Adds a query parameter as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddQueryParameter(string name, bool? value) => value is { } flag ? AddQueryParameter(name, flag) : this;

    /// <summary>Adds a query parameter in the invariant culture; dates as ISO 8601.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddQueryParameter<T>(string name, T value)
        where T : IFormattable => value is null ? this : WithQuery(name, UrlFormat.Format(value));

    /// <inheritdoc cref="AddQueryParameter{T}(string, T)"/>
    public RestRequest AddQueryParameter<T>(string name, T? value)
        where T : struct, IFormattable => value is { } some ? WithQuery(name, UrlFormat.Format(some)) : this;

    /// <summary>Adds a query parameter once per item.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="values">The values; null items are not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddQueryParameter(string name, IEnumerable<string?>? values)
    {
        foreach (var value in values ?? [])
        {
            AddQueryParameter(name, value);
        }

        return this;
    }

    /// <summary>Adds a query parameter once per item, in the invariant culture; dates as ISO 8601.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="values">The values.</param>
    /// <returns>This request.</returns>
    public RestRequest AddQueryParameter<T>(string name, IEnumerable<T>? values)
        where T : IFormattable
    {
        foreach (var value in values ?? [])
        {
            AddQueryParameter(name, value);
        }

        return this;
    }

    /// <summary>Fills <c>{name}</c> of the path with an escaped value.</summary>
    /// <param name="name">The placeholder's name, without braces.</param>
    /// <param name="value">The value; it becomes one segment, slashes included.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">
    /// The value is null, blank, <c>.</c> or <c>..</c>, which would address another resource, or the path has no such placeholder.
    /// </exception>
    [OverloadResolutionPriority(1)]
    public RestRequest AddUrlSegment(string name, string? value) => WithSegment(name, value ?? "");

    /// <inheritdoc cref="AddUrlSegment(string, string?)"/>
    public RestRequest AddUrlSegment(string name, Secret value) =>
        WithSegment(name, value ?? throw new ArgumentNullException(nameof(value)));

    /// <inheritdoc cref="AddUrlSegment(string, string?)"/>
    public RestRequest AddUrlSegment<T>(string name, T value)
        where T : IFormattable => WithSegment(name, value is null ? "" : UrlFormat.Format(value));

    /// <summary>Limits the whole call, from connecting to the last byte of the answer. Default: 30 seconds.</summary>
    /// <param name="seconds">Seconds, more than 0.</param>
    /// <returns>This request.</returns>
    public RestRequest SetRequestTimeout(double seconds)
    {
        if (!(seconds > 0) || seconds > TimeSpan.MaxValue.TotalSeconds / 2)
        {
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "The timeout is in seconds and must be more than 0.");
        }

        _timeout = TimeSpan.FromSeconds(seconds);
        return this;
    }

    private RestRequest WithHeader(string name, RestValue value)
    {
        HeaderRules.Check(name, value.Checked($"header '{name}'"));
        _headers.Add((name, value));
        return this;
    }

    private RestRequest WithQuery(string name, RestValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _url.AddQuery(name, value.Checked($"query parameter '{name}'"));
        return this;
    }

    private RestRequest WithSegment(string name, RestValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _url.FillSegment(name, value.Checked($"URL segment '{name}'"));
        return this;
    }
}
