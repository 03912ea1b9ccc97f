using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace Comind.Api.Server;

/// <summary>
/// The answer of a server. Check the status before you use the content: <see cref="EnsureSuccess"/>,
/// <see cref="IsSuccess"/> or <see cref="StatusCode"/>.
/// </summary>
[DebuggerDisplay("{StatusCode}, {ContentLength} bytes")]
public sealed partial class RestResponse : IDisposable, IAnswer<RestResponse>
{
    private readonly RestTarget _target;
    private readonly HttpResponseMessage _response;
    private readonly ActionContext? _action;
    private int _length;
    private byte[]? _body;
    private string? _content;

    internal RestResponse(RestTarget target, HttpResponseMessage response, byte[] pooledBody, int length, ActionContext? action)
    {
        _target = target;
        _response = response;
        _body = pooledBody;
        _length = length;
        _action = action;
        // It holds on to what was sent, which is used for another request.
        response.RequestMessage = null;
    }

    /// <summary>The HTTP status, such as 200.</summary>
    public int StatusCode => (int)_response.StatusCode;

    /// <summary>Whether the status is 200 to 299.</summary>
    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    /// <summary>The headers of the answer.</summary>
    public RestHeaders Headers => field ??= new RestHeaders(_response);

    /// <summary>The size of the content in bytes, after decompression.</summary>
    public long ContentLength => _length;

    /// <summary>The content as text, decoded by its byte order mark or declared charset, otherwise as UTF-8.</summary>
    /// <exception cref="ObjectDisposedException">The answer was disposed.</exception>
    public string Content => _content ??= ContentDecoder.Decode(Body, ContentHeaders.Charset(ContentHeaderFields));

    /// <summary>
    /// What the server says of an error in the form of RFC 9457; null when the content is no <c>application/problem+json</c>. It may
    /// be read before the status is checked, and whatever the server sent, it does not throw.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The answer was disposed.</exception>
    public RestProblem? Problem => RestProblem.Read(Body, ContentHeaderFields);

    private ReadOnlySpan<byte> Body =>
        _body is not { } body ? throw new ObjectDisposedException(nameof(RestResponse), "Use the content before the answer is disposed.")
        : _action is { HasEnded: true }
            ? throw new ObjectDisposedException(nameof(RestResponse), "The action that got this answer has ended.")
        : body.AsSpan(0, _length);

    private HttpContentHeaders ContentHeaderFields => _response.Content.Headers;

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
    public T ReadJson<T>() => Parse(WebTypes.Get<T>());

    /// <summary>Reads the content as JSON without reflection.</summary>
    /// <param name="jsonTypeInfo">How to read it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <returns>The object.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    public T ReadJson<T>(JsonTypeInfo<T> jsonTypeInfo) => Parse(jsonTypeInfo);

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
    public bool TryReadJson<T>([NotNullWhen(true)] out T? value) => TryParse(WebTypes.Get<T>(), out value);

    /// <summary>Reads the content as JSON without reflection, if it is such JSON.</summary>
    /// <param name="jsonTypeInfo">How to read it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether the content could be read.</returns>
    public bool TryReadJson<T>(JsonTypeInfo<T> jsonTypeInfo, [NotNullWhen(true)] out T? value) => TryParse(jsonTypeInfo, out value);

    /// <summary>Reads the content as JSON without reflection, if it is such JSON.</summary>
    /// <param name="context">The context that lists <typeparamref name="T"/> with <c>[JsonSerializable]</c>.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether the content could be read.</returns>
    public bool TryReadJson<T>(JsonSerializerContext context, [NotNullWhen(true)] out T? value) =>
        TryReadJson(JsonTypes.Get<T>(context), out value);

    /// <summary>Reads the content as JSON; no content (such as status 204) and the JSON <c>null</c> are null.</summary>
    /// <returns>The object, or null.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    [RequiresUnreferencedCode(Trimming.ReadJson)]
    [RequiresDynamicCode(Trimming.ReadJson)]
    public T? ReadJsonOrDefault<T>() => ParseOrDefault(WebTypes.Get<T>());

    /// <summary>Reads the content as JSON without reflection; no content and the JSON <c>null</c> are null.</summary>
    /// <param name="jsonTypeInfo">How to read it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <returns>The object, or null.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    public T? ReadJsonOrDefault<T>(JsonTypeInfo<T> jsonTypeInfo) => ParseOrDefault(jsonTypeInfo);

    /// <summary>Reads the content as JSON without reflection; no content and the JSON <c>null</c> are null.</summary>
    /// <param name="context">The context that lists <typeparamref name="T"/> with <c>[JsonSerializable]</c>.</param>
    /// <returns>The object, or null.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    public T? ReadJsonOrDefault<T>(JsonSerializerContext context) => ReadJsonOrDefault(JsonTypes.Get<T>(context));

    /// <summary>
    /// Reads the content as XML, decoded by byte order mark, declared charset or XML declaration. A DTD is refused, and so are
    /// elements nested deeper than 256.
    /// </summary>
    /// <returns>The document, without whitespace between elements.</returns>
    /// <exception cref="RestApiException">The content is not such XML; <see cref="RestApiException.Kind"/> is Xml.</exception>
    public XDocument ReadXml() =>
        ParseXml(out var document) is { } problem ? throw RestApiException.ForXml(_target, StatusCode, problem) : document!;

    /// <summary>Reads the content as XML if it is XML; see <see cref="ReadXml"/>.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Whether the content could be read.</returns>
    public bool TryReadXml([NotNullWhen(true)] out XDocument? document) => ParseXml(out document) is null;

    /// <summary>
    /// The content as a stream, for a reader that wants one. It was received as a whole; what may be large is downloaded to a file
    /// (<see cref="RestRequest.DownloadFile"/>).
    /// </summary>
    /// <returns>The stream; disposing it disposes this answer.</returns>
    /// <exception cref="ObjectDisposedException">The answer was disposed.</exception>
    public Stream OpenContent()
    {
        _ = Body;
        return new ContentStream(this, _body!, _length);
    }

    /// <summary>The content as UTF-8, for a reader of JSON.</summary>
    internal ReadOnlySpan<byte> Utf8 => ContentDecoder.JsonToUtf8(Body, ContentHeaderFields);

    internal RestTarget Target => _target;

    /// <summary>Leaves only a part of <see cref="Utf8"/>, which is then the whole content.</summary>
    internal void NarrowTo(ReadOnlySpan<byte> part)
    {
        if (part.Length > _body!.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(part.Length);
            part.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _body, larger)!);
        }
        else
        {
            part.CopyTo(_body);
        }

        _length = part.Length;
        // The part is UTF-8, whatever the whole was.
        ContentHeaderFields.Remove("Content-Type");
    }

    static AnswerBody IAnswer<RestResponse>.BodyFor(in CallScope call, HttpResponseMessage response) => PooledBody.For(call, response);

    static RestResponse IAnswer<RestResponse>.Create(in CallScope call, HttpResponseMessage response, AnswerBody body) =>
        new(call.Target, response, ((PooledBody)body).Take(out var length), length, call.Action);

    /// <summary>Lets go of the content; status and headers stay.</summary>
    public void Dispose()
    {
        _content = null;
        if (Interlocked.Exchange(ref _body, null) is { Length: > 0 } body)
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    private T Parse<T>(JsonTypeInfo<T> type) =>
        JsonContent.TryRead(ContentDecoder.JsonToUtf8(Body, ContentHeaderFields), type, out var value) is { } problem
            ? throw RestApiException.ForJson(_target, StatusCode, problem)
            : value!;

    private T? ParseOrDefault<T>(JsonTypeInfo<T> type)
    {
        var utf8 = ContentDecoder.JsonToUtf8(Body, ContentHeaderFields);
        return JsonContent.IsNothing(utf8) ? default : Parse(type);
    }

    private string? ParseXml(out XDocument? document)
    {
        _ = Body;
        return XmlContent.TryRead(_body!, _length, ContentHeaders.Charset(ContentHeaderFields), out document);
    }

    private bool TryParse<T>(JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value) =>
        JsonContent.TryRead(ContentDecoder.JsonToUtf8(Body, ContentHeaderFields), type, out value) is null;
}
