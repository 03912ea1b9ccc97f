using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>The status of an answer.</summary>
/// <param name="Code">The HTTP status, such as 200.</param>
/// <param name="Message">What the status means, such as <c>OK</c>.</param>
public sealed record ServiceStatus(int Code, string Message)
{
    internal static ServiceStatus Of(int code)
    {
        using var message = new HttpResponseMessage((System.Net.HttpStatusCode)code);
        return new(code, message.ReasonPhrase ?? "");
    }

    /// <summary>Code and meaning, such as <c>404 Not Found</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Code} {Message}".TrimEnd();
}

/// <summary>The successful answer of a service.</summary>
[DebuggerDisplay("{Status}")]
public sealed class ServiceResponse
{
    internal ServiceResponse(ServiceStatus status, IReadOnlyDictionary<string, string> headers, JsonNode? body)
    {
        Status = status;
        Headers = headers;
        Body = body;
    }

    /// <summary>The status, 200 to 299.</summary>
    public ServiceStatus Status { get; }

    /// <summary>The headers by name, in any case; several values of one are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body, already read; null when it is empty, as with status 204, or the JSON <c>null</c>.</summary>
    public JsonNode? Body { get; }

    /// <summary>The body as an object, without reflection.</summary>
    /// <param name="jsonTypeInfo">How to read it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <returns>The object; null when there is no body.</returns>
    /// <exception cref="JsonException">The body is other JSON.</exception>
    public T? ReadBody<T>(JsonTypeInfo<T> jsonTypeInfo) => Body is null ? default : Body.Deserialize(jsonTypeInfo);

    /// <summary>The body as an object, in the web style: names in any case, numbers also from strings.</summary>
    /// <returns>The object; null when there is no body.</returns>
    /// <exception cref="JsonException">The body is other JSON.</exception>
    [RequiresUnreferencedCode(Trimming.ReadJson)]
    [RequiresDynamicCode(Trimming.ReadJson)]
    public T? ReadBody<T>() => Body is null ? default : Body.Deserialize<T>(JsonSerializerOptions.Web);
}
