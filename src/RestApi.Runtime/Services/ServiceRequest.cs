using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>What a call asks a service for. It may be sent any number of times.</summary>
[DebuggerDisplay("{Path,nq}")]
public sealed class ServiceRequest
{
    private Func<RestRequest, RestRequest>? _addBody;

    /// <summary>The path below the URL of the service, such as <c>/contacts/{id}</c>; by default the URL itself.</summary>
    public string Path { get; init; } = "";

    /// <summary>The values for the placeholders of <see cref="Path"/>; each becomes one segment, escaped.</summary>
    public ServiceParameters PathParameters { get; init; } = [];

    /// <summary>The query parameters, escaped; null is not sent, a list is sent once per item.</summary>
    public ServiceParameters QueryParams { get; init; } = [];

    /// <summary>The body as JSON; null for none.</summary>
    public JsonNode? Body
    {
        get;
        init
        {
            field = value;
            _addBody = value is null ? null : request => request.AddJsonBody(value, ParameterJson.Default.JsonNode);
        }
    }

    /// <summary>Sends an object as JSON without reflection.</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <param name="jsonTypeInfo">How to write it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    public ServiceRequest WithBody<T>(T body, JsonTypeInfo<T> jsonTypeInfo) => With(request => request.AddJsonBody(body, jsonTypeInfo));

    /// <summary>Sends an object as JSON without reflection.</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <param name="context">The context that lists <typeparamref name="T"/> with <c>[JsonSerializable]</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    public ServiceRequest WithBody<T>(T body, JsonSerializerContext context) => With(request => request.AddJsonBody(body, context));

    /// <summary>Sends an object as JSON, in the web style (camelCase).</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">The request has a body already.</exception>
    [RequiresUnreferencedCode(Trimming.JsonBody)]
    [RequiresDynamicCode(Trimming.JsonBody)]
    public ServiceRequest WithBody<T>(T body) => With(request => request.AddJsonBody(body));

    internal void AddBody(RestRequest request) => _addBody?.Invoke(request);

    private ServiceRequest With(Func<RestRequest, RestRequest> addBody)
    {
        _addBody = _addBody is null ? addBody : throw new InvalidOperationException("This request already has a body. Make a new one.");
        return this;
    }
}
