namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.AddHeaders{TValue}(IEnumerable{KeyValuePair{string, TValue}}?)"/>
    public static RestRequest AddHeaders<TValue>(IEnumerable<KeyValuePair<string, TValue>>? headers) => Request.AddHeaders(headers);

    /// <inheritdoc cref="RestRequest.AddQueryParameters{TValue}(IEnumerable{KeyValuePair{string, TValue}}?)"/>
    public static RestRequest AddQueryParameters<TValue>(IEnumerable<KeyValuePair<string, TValue>>? parameters) =>
        Request.AddQueryParameters(parameters);

    /// <inheritdoc cref="RestRequest.AddQueryParameter{T}(string, IEnumerable{T}?, CollectionFormat)"/>
    public static RestRequest AddQueryParameter<T>(string name, IEnumerable<T>? values, CollectionFormat format) =>
        Request.AddQueryParameter(name, values, format);

    /// <inheritdoc cref="RestRequest.AddFormFields{TValue}(IEnumerable{KeyValuePair{string, TValue}}?)"/>
    public static RestRequest AddFormFields<TValue>(IEnumerable<KeyValuePair<string, TValue>>? fields) => Request.AddFormFields(fields);

    /// <inheritdoc cref="RestRequest.AddFormField{T}(string, IEnumerable{T}?)"/>
    public static RestRequest AddFormField<T>(string name, IEnumerable<T>? values) => Request.AddFormField(name, values);
}
