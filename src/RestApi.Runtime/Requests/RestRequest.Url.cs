using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
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
    public RestRequest AddQueryParameter(string name, SecretInterpolatedStringHandler value) =>
        WithQuery(name, value.ToValue($"query parameter '{name}'"));

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
        where T : IFormattable => value is null ? this : WithFormattedQuery(name, value);

    /// <inheritdoc cref="AddQueryParameter{T}(string, T)"/>
    public RestRequest AddQueryParameter<T>(string name, T? value)
        where T : struct, IFormattable => value is { } some ? WithFormattedQuery(name, some) : this;

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
    /// <param name="values">The values; null items are not sent.</param>
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

    /// <inheritdoc cref="AddQueryParameter{T}(string, IEnumerable{T}?)"/>
    public RestRequest AddQueryParameter<T>(string name, IEnumerable<T?>? values)
        where T : struct, IFormattable
    {
        foreach (var value in values ?? [])
        {
            AddQueryParameter(name, value);
        }

        return this;
    }

    /// <summary>Adds a query parameter once per item, as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="values">The values.</param>
    /// <returns>This request.</returns>
    public RestRequest AddQueryParameter(string name, IEnumerable<bool>? values)
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
    public RestRequest AddUrlSegment(string name, Secret value) => WithSegment(name, value);

    /// <inheritdoc cref="AddUrlSegment(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest AddUrlSegment(string name, SecretInterpolatedStringHandler value) =>
        WithSegment(name, value.ToValue($"URL segment '{name}'"));

    /// <inheritdoc cref="AddUrlSegment(string, string?)"/>
    public RestRequest AddUrlSegment<T>(string name, T value)
        where T : IFormattable => value is null ? WithSegment(name, "") : WithFormattedSegment(name, value);

    /// <inheritdoc cref="AddUrlSegment(string, string?)"/>
    public RestRequest AddUrlSegment<T>(string name, T? value)
        where T : struct, IFormattable => value is { } some ? WithFormattedSegment(name, some) : WithSegment(name, "");

    /// <summary>Fills <c>{name}</c> of the path with <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The placeholder's name, without braces.</param>
    /// <param name="value">The value; null is refused.</param>
    /// <returns>This request.</returns>
    public RestRequest AddUrlSegment(string name, bool? value) => WithSegment(name, value is { } flag ? (flag ? "true" : "false") : "");

    private RestRequest WithQuery(string name, RestValue value)
    {
        var state = State;
        ArgumentException.ThrowIfNullOrEmpty(name);
        state.Query.Add(name, value.Checked("query parameter", name));
        return this;
    }

    private RestRequest WithFormattedQuery<T>(string name, T value)
        where T : IFormattable
    {
        Span<char> room = stackalloc char[UrlFormat.Room];
        if (!UrlFormat.TryFormat(value, room, out var written))
        {
            return WithQuery(name, UrlFormat.Format(value));
        }

        var state = State;
        ArgumentException.ThrowIfNullOrEmpty(name);
        MaskedText.Refuse(room[..written], "query parameter", name);
        state.Query.Add(name, room[..written]);
        return this;
    }

    private RestRequest WithFormattedSegment<T>(string name, T value)
        where T : IFormattable
    {
        Span<char> room = stackalloc char[UrlFormat.Room];
        if (!UrlFormat.TryFormat(value, room, out var written))
        {
            return WithSegment(name, UrlFormat.Format(value));
        }

        var state = State;
        ArgumentException.ThrowIfNullOrEmpty(name);
        MaskedText.Refuse(room[..written], "URL segment", name);
        state.FillSegment(name, room[..written], isSecret: false);
        return this;
    }

    private RestRequest WithSegment(string name, RestValue value)
    {
        var state = State;
        ArgumentException.ThrowIfNullOrEmpty(name);
        state.FillSegment(name, value.Checked("URL segment", name));
        return this;
    }
}
