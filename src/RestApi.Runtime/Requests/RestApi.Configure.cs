using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.AddHeader(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddHeader(string name, string? value) => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddHeader(string, string?)"/>
    public static RestRequest AddHeader(string name, Secret? value) => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddHeader(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddHeader(string name, SecretInterpolatedStringHandler value) => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddHeader(string, bool?)"/>
    public static RestRequest AddHeader(string name, bool? value) => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddHeader{T}(string, T)"/>
    public static RestRequest AddHeader<T>(string name, T value)
        where T : IFormattable => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddHeader{T}(string, T)"/>
    public static RestRequest AddHeader<T>(string name, T? value)
        where T : struct, IFormattable => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddQueryParameter(string name, string? value) => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, string?)"/>
    public static RestRequest AddQueryParameter(string name, Secret? value) => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddQueryParameter(string name, SecretInterpolatedStringHandler value) =>
        Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, bool)"/>
    public static RestRequest AddQueryParameter(string name, bool value) => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, bool?)"/>
    public static RestRequest AddQueryParameter(string name, bool? value) => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter{T}(string, T)"/>
    public static RestRequest AddQueryParameter<T>(string name, T value)
        where T : IFormattable => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter{T}(string, T)"/>
    public static RestRequest AddQueryParameter<T>(string name, T? value)
        where T : struct, IFormattable => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, IEnumerable{string?}?)"/>
    public static RestRequest AddQueryParameter(string name, IEnumerable<string?>? values) => Request.AddQueryParameter(name, values);

    /// <inheritdoc cref="RestRequest.AddQueryParameter{T}(string, IEnumerable{T}?)"/>
    public static RestRequest AddQueryParameter<T>(string name, IEnumerable<T>? values)
        where T : IFormattable => Request.AddQueryParameter(name, values);

    /// <inheritdoc cref="RestRequest.AddQueryParameter{T}(string, IEnumerable{T}?)"/>
    public static RestRequest AddQueryParameter<T>(string name, IEnumerable<T?>? values)
        where T : struct, IFormattable => Request.AddQueryParameter(name, values);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, IEnumerable{bool}?)"/>
    public static RestRequest AddQueryParameter(string name, IEnumerable<bool>? values) => Request.AddQueryParameter(name, values);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddUrlSegment(string name, string? value) => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, string?)"/>
    public static RestRequest AddUrlSegment(string name, Secret value) => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddUrlSegment(string name, SecretInterpolatedStringHandler value) => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, string?)"/>
    public static RestRequest AddUrlSegment<T>(string name, T value)
        where T : IFormattable => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, string?)"/>
    public static RestRequest AddUrlSegment<T>(string name, T? value)
        where T : struct, IFormattable => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, bool?)"/>
    public static RestRequest AddUrlSegment(string name, bool? value) => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddJsonBody{T}(T)"/>
    [RequiresUnreferencedCode(Trimming.JsonBody)]
    [RequiresDynamicCode(Trimming.JsonBody)]
    public static RestRequest AddJsonBody<T>(T body) => Request.AddJsonBody(body);

    /// <inheritdoc cref="RestRequest.AddJsonBody{T}(T, JsonTypeInfo{T})"/>
    public static RestRequest AddJsonBody<T>(T body, JsonTypeInfo<T> jsonTypeInfo) => Request.AddJsonBody(body, jsonTypeInfo);

    /// <inheritdoc cref="RestRequest.AddJsonBody{T}(T, JsonSerializerContext)"/>
    public static RestRequest AddJsonBody<T>(T body, JsonSerializerContext context) => Request.AddJsonBody(body, context);

    /// <inheritdoc cref="RestRequest.AddJsonBody{T}(T, JsonWriter{T})"/>
    public static RestRequest AddJsonBody<T>(T body, JsonWriter<T> writer) => Request.AddJsonBody(body, writer);

    /// <inheritdoc cref="RestRequest.AddJsonBody(JsonObject)"/>
    public static RestRequest AddJsonBody(JsonObject body) => Request.AddJsonBody(body);

    /// <inheritdoc cref="RestRequest.AddBody(string, string)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddBody(string body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.AddBody(string, string)"/>
    public static RestRequest AddBody(Secret body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.AddBody(string, string)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddBody(SecretInterpolatedStringHandler body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.SetRequestTimeout(double)"/>
    public static RestRequest SetRequestTimeout(double seconds) => Request.SetRequestTimeout(seconds);
}
