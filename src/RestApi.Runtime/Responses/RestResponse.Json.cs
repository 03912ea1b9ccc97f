using System.Diagnostics.CodeAnalysis;

namespace Comind.Api.Server;

public sealed partial class RestResponse
{
    /// <summary>Reads the content as JSON with a reader, which is generated or written by hand.</summary>
    /// <param name="reader">Reads the object.</param>
    /// <returns>The object.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    public T ReadJson<T>(JsonReader<T> reader) => Parse(ContentDecoder.JsonToUtf8(Body, ContentHeaderFields), reader);

    /// <summary>Reads the content as JSON with a reader; no content (such as status 204) and the JSON <c>null</c> are null.</summary>
    /// <param name="reader">Reads the object.</param>
    /// <returns>The object, or null.</returns>
    /// <exception cref="RestApiException">The content is not such JSON; <see cref="RestApiException.Kind"/> is Json.</exception>
    public T? ReadJsonOrDefault<T>(JsonReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var utf8 = ContentDecoder.JsonToUtf8(Body, ContentHeaderFields);
        return JsonContent.IsNothing(utf8) ? default : Parse(utf8, reader);
    }

    /// <summary>Reads the content as JSON with a reader, if it is such JSON.</summary>
    /// <param name="reader">Reads the object.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether the content could be read.</returns>
    public bool TryReadJson<T>(JsonReader<T> reader, [NotNullWhen(true)] out T? value)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return JsonContent.TryRead(ContentDecoder.JsonToUtf8(Body, ContentHeaderFields), reader, out value) is null;
    }

    private T Parse<T>(ReadOnlySpan<byte> utf8, JsonReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return JsonContent.TryRead(utf8, reader, out var value) is { } problem
            ? throw RestApiException.ForJson(_target, StatusCode, problem)
            : value!;
    }
}
