using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>
/// The answer of a server. Check the status before you use the content: <see cref="EnsureSuccess"/>,
/// <see cref="IsSuccess"/> or <see cref="StatusCode"/>.
/// </summary>
[DebuggerDisplay("{StatusCode}, {ContentLength} bytes")]
public sealed class RestResponse : IDisposable
{
    private readonly RestTarget _target;
    private readonly string? _charset;
    private byte[]? _body;
    private string? _content;

    internal RestResponse(RestTarget target, HttpResponseMessage response, byte[] body)
    {
        _target = target;
        _body = body;
        ContentLength = body.Length;
        _charset = response.Content.Headers.ContentType?.CharSet;
        StatusCode = (int)response.StatusCode;
        Headers = new RestHeaders(response);
    }

    /// <summary>The HTTP status, such as 200.</summary>
    public int StatusCode { get; }

    /// <summary>Whether the status is 200 to 299.</summary>
    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    /// <summary>The headers of the answer.</summary>
    public RestHeaders Headers { get; }

    /// <summary>The size of the content in bytes, after decompression.</summary>
    public long ContentLength { get; }

    /// <summary>The content as text, decoded by its byte order mark or declared charset, otherwise as UTF-8.</summary>
    /// <exception cref="ObjectDisposedException">The answer was disposed.</exception>
    public string Content => _content ??= ContentDecoder.Decode(Body, _charset);

    private byte[] Body =>
        _body ?? throw new ObjectDisposedException(nameof(RestResponse), "Use the content before the answer is disposed.");

    /// <summary>Accepts status 200 to 299 and throws for any other.</summary>
    /// <returns>This answer.</returns>
    /// <exception cref="RestApiException">The status is no success; <see cref="RestApiException.Kind"/> is Status.</exception>
    public RestResponse EnsureSuccess() => IsSuccess ? this : throw RestApiException.ForStatus(_target, StatusCode);

    /// <summary>Accepts the given statuses and throws for any other.</summary>
    /// <param name="accepted">The statuses to accept, such as 201; at least one.</param>
    /// <returns>This answer.</returns>
    /// <exception cref="RestApiException">The status is another one; <see cref="RestApiException.Kind"/> is Status.</exception>
    public RestResponse EnsureStatus(params ReadOnlySpan<int> accepted) =>
        accepted.Contains(StatusCode) ? this : throw RestApiException.ForStatus(_target, StatusCode);

    /// <summary>Reads the content as JSON, in the web style: names in any case, numbers also from strings.</summary>
    /// <returns>The object.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    [RequiresUnreferencedCode(Trimming.ReadJson)]
    [RequiresDynamicCode(Trimming.ReadJson)]
    public T ReadJson<T>() => Parse<T>(utf8 => JsonSerializer.Deserialize<T>(utf8, JsonSerializerOptions.Web));

    /// <summary>Reads the content as JSON without reflection.</summary>
    /// <param name="jsonTypeInfo">How to read it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <returns>The object.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    public T ReadJson<T>(JsonTypeInfo<T> jsonTypeInfo) => Parse<T>(utf8 => JsonSerializer.Deserialize(utf8, jsonTypeInfo));

    /// <summary>Reads the content as JSON without reflection.</summary>
    /// <param name="context">The context that lists <typeparamref name="T"/> with <c>[JsonSerializable]</c>.</param>
    /// <returns>The object.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    public T ReadJson<T>(JsonSerializerContext context) => ReadJson(JsonTypes.Get<T>(context));

    /// <summary>Reads the content as JSON if it is such JSON.</summary>
    /// <param name="value">The object.</param>
    /// <returns>Whether the content could be read.</returns>
    [RequiresUnreferencedCode(Trimming.ReadJson)]
    [RequiresDynamicCode(Trimming.ReadJson)]
    public bool TryReadJson<T>([NotNullWhen(true)] out T? value) =>
        TryParse(utf8 => JsonSerializer.Deserialize<T>(utf8, JsonSerializerOptions.Web), out value);

    /// <summary>Reads the content as JSON without reflection, if it is such JSON.</summary>
    /// <param name="jsonTypeInfo">How to read it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether the content could be read.</returns>
    public bool TryReadJson<T>(JsonTypeInfo<T> jsonTypeInfo, [NotNullWhen(true)] out T? value) =>
        TryParse(utf8 => JsonSerializer.Deserialize(utf8, jsonTypeInfo), out value);

    /// <summary>Reads the content as JSON without reflection, if it is such JSON.</summary>
    /// <param name="context">The context that lists <typeparamref name="T"/> with <c>[JsonSerializable]</c>.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether the content could be read.</returns>
    public bool TryReadJson<T>(JsonSerializerContext context, [NotNullWhen(true)] out T? value) =>
        TryReadJson(JsonTypes.Get<T>(context), out value);

    /// <summary>Lets go of the content; status and headers stay.</summary>
    public void Dispose()
    {
        _body = null;
        _content = null;
    }

    private T Parse<T>(JsonContent.Parser<T> parse) =>
        JsonContent.TryRead(ContentDecoder.ToUtf8(Body, _charset), parse, out var value) is { } problem
            ? throw RestApiException.ForJson(_target, StatusCode, problem)
            : value!;

    private bool TryParse<T>(JsonContent.Parser<T> parse, [NotNullWhen(true)] out T? value) =>
        JsonContent.TryRead(ContentDecoder.ToUtf8(Body, _charset), parse, out value) is null;
}
