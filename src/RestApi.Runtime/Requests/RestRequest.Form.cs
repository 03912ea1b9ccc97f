using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Adds a field of a form, sent as <c>application/x-www-form-urlencoded</c> in UTF-8, or as a part of <c>multipart/form-data</c>
    /// next to files. A name may come several times.
    /// </summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value; null is not sent, an empty text is.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value holds a masked secret.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest AddFormField(string name, string? value) => value is null ? this : WithField(name, value);

    /// <inheritdoc cref="AddFormField(string, string?)"/>
    public RestRequest AddFormField(string name, Secret? value) => value is null ? this : WithField(name, value);

    /// <inheritdoc cref="AddFormField(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest AddFormField(string name, SecretInterpolatedStringHandler value) =>
        WithField(name, value.ToValue($"form field '{name}'"));

    /// <summary>Adds a field of a form as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddFormField(string name, bool? value) => value is { } flag ? WithField(name, flag ? "true" : "false") : this;

    /// <summary>Adds a field of a form in the invariant culture; dates as ISO 8601.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddFormField<T>(string name, T value)
        where T : IFormattable => value is null ? this : WithField(name, UrlFormat.Format(value));

    /// <inheritdoc cref="AddFormField{T}(string, T)"/>
    public RestRequest AddFormField<T>(string name, T? value)
        where T : struct, IFormattable => value is { } some ? WithField(name, UrlFormat.Format(some)) : this;

    /// <summary>
    /// Adds a parameter where the method expects it: a form field of POST, PUT and PATCH, otherwise a query parameter. It is a
    /// query parameter too when the request has another body, no matter which of them is added first.
    /// </summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="value">The value; null is not sent, an empty text is.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value holds a masked secret.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest AddParameter(string name, string? value) => value is null ? this : WithParameter(name, value);

    /// <inheritdoc cref="AddParameter(string, string?)"/>
    public RestRequest AddParameter(string name, Secret? value) => value is null ? this : WithParameter(name, value);

    /// <inheritdoc cref="AddParameter(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest AddParameter(string name, SecretInterpolatedStringHandler value) =>
        WithParameter(name, value.ToValue($"parameter '{name}'"));

    /// <summary>Adds a parameter as <c>true</c> or <c>false</c>; see <see cref="AddParameter(string, string?)"/>.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddParameter(string name, bool? value) => value is { } flag ? WithParameter(name, flag ? "true" : "false") : this;

    /// <summary>Adds a parameter in the invariant culture, dates as ISO 8601; see <see cref="AddParameter(string, string?)"/>.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="value">The value; null is not sent.</param>
    /// <returns>This request.</returns>
    public RestRequest AddParameter<T>(string name, T value)
        where T : IFormattable => value is null ? this : WithParameter(name, UrlFormat.Format(value));

    /// <inheritdoc cref="AddParameter{T}(string, T)"/>
    public RestRequest AddParameter<T>(string name, T? value)
        where T : struct, IFormattable => value is { } some ? WithParameter(name, UrlFormat.Format(some)) : this;

    private RestRequest WithField(string name, RestValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (State.Body is not MultipartBody)
        {
            RequireBodyAllowed();
        }

        return WithFormValue(name, value.Checked("form field", name), isParameter: false);
    }

    private RestRequest WithParameter(string name, RestValue value)
    {
        var state = State;
        ArgumentException.ThrowIfNullOrEmpty(name);
        var isField =
            (state.Method == HttpMethod.Post || state.Method == HttpMethod.Put || state.Method == HttpMethod.Patch)
            && state.Body is null or MultipartBody;
        return isField ? WithFormValue(name, value.Checked("parameter", name), isParameter: true) : WithQuery(name, value);
    }

    private RestRequest WithFormValue(string name, RestValue value, bool isParameter)
    {
        var state = State;
        if (state.Body is MultipartBody parts)
        {
            parts.AddText(name, value);
        }
        else
        {
            state.Form.Add(name, value, isParameter);
        }

        state.BindTo(value.Binding);
        return this;
    }
}
