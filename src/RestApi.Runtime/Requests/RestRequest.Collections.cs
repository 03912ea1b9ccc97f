namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>Adds each entry of a dictionary as a header.</summary>
    /// <param name="headers">Names and values: texts, secrets, numbers, dates or booleans; null values are not sent.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A name or value holds characters that HTTP does not allow, or a value has no text form.</exception>
    public RestRequest AddHeaders<TValue>(IEnumerable<KeyValuePair<string, TValue>>? headers)
    {
        foreach (var (name, value) in headers ?? [])
        {
            if (ValueText.Of(value, "header", name) is { } text)
            {
                WithHeader(name, text);
            }
        }

        return this;
    }

    /// <summary>Adds each entry of a dictionary as a query parameter.</summary>
    /// <param name="parameters">Names and values: texts, secrets, numbers, dates or booleans; null values are not sent.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value has no text form, such as an object.</exception>
    public RestRequest AddQueryParameters<TValue>(IEnumerable<KeyValuePair<string, TValue>>? parameters)
    {
        foreach (var (name, value) in parameters ?? [])
        {
            if (ValueText.Of(value, "query parameter", name) is { } text)
            {
                WithQuery(name, text);
            }
        }

        return this;
    }

    /// <summary>Adds a list as a query parameter.</summary>
    /// <param name="name">The parameter name.</param>
    /// <param name="values">The values: texts, numbers, dates or booleans; null items are not sent, and neither is an empty list.</param>
    /// <param name="format">How the items are joined.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value has no text form, such as an object.</exception>
    public RestRequest AddQueryParameter<T>(string name, IEnumerable<T>? values, CollectionFormat format)
    {
        var texts = ValueText.Each(values, "query parameter", name);
        if (ValueText.SeparatorOf(format) is not { } separator)
        {
            foreach (var text in texts)
            {
                WithQuery(name, text);
            }

            return this;
        }

        return ValueText.Join(texts, separator) is { } joined ? WithQuery(name, joined) : this;
    }

    /// <summary>Adds each entry of a dictionary as a field of a form.</summary>
    /// <param name="fields">Names and values: texts, secrets, numbers, dates or booleans; null values are not sent.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value has no text form, such as an object.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddFormFields<TValue>(IEnumerable<KeyValuePair<string, TValue>>? fields)
    {
        foreach (var (name, value) in fields ?? [])
        {
            if (ValueText.Of(value, "form field", name) is { } text)
            {
                WithField(name, text);
            }
        }

        return this;
    }

    /// <summary>Adds a list as a field of a form, once per item.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="values">The values: texts, numbers, dates or booleans; null items are not sent.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value has no text form, such as an object.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddFormField<T>(string name, IEnumerable<T>? values)
    {
        foreach (var text in ValueText.Each(values, "form field", name))
        {
            WithField(name, text);
        }

        return this;
    }
}
