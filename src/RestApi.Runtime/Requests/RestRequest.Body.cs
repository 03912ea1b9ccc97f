using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>Sends an object as JSON, in the web style (camelCase). Sets <c>Content-Type: application/json</c>.</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    [RequiresUnreferencedCode(Trimming.JsonBody)]
    [RequiresDynamicCode(Trimming.JsonBody)]
    public RestRequest AddJsonBody<T>(T body)
    {
        RequireBodyAllowed();
        return WithBody(JsonBody.Create(body, out var binding), binding);
    }

    /// <summary>Sends an object as JSON without reflection.</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <param name="jsonTypeInfo">How to write it, from a <see cref="JsonSerializerContext"/>.</param>
    /// <returns>This request.</returns>
    public RestRequest AddJsonBody<T>(T body, JsonTypeInfo<T> jsonTypeInfo)
    {
        RequireBodyAllowed();
        return WithBody(JsonBody.Create(body, jsonTypeInfo, out var binding), binding);
    }

    /// <summary>Sends an object as JSON without reflection.</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <param name="context">The context that lists <typeparamref name="T"/> with <c>[JsonSerializable]</c>.</param>
    /// <returns>This request.</returns>
    public RestRequest AddJsonBody<T>(T body, JsonSerializerContext context) => AddJsonBody(body, JsonTypes.Get<T>(context));

    /// <summary>Sends an object as JSON with a writer, which is generated or written by hand.</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <param name="writer">Writes the object.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddJsonBody<T>(T body, JsonWriter<T> writer)
    {
        RequireBodyAllowed();
        return WithBody(JsonBody.Create(body, writer, out var binding), binding);
    }

    /// <summary>Sends a JSON object as it is.</summary>
    /// <param name="body">The object; a <see cref="Secret"/> in it arrives as its real value.</param>
    /// <returns>This request.</returns>
    public RestRequest AddJsonBody(JsonObject body)
    {
        RequireBodyAllowed();
        return WithBody(JsonBody.Create(body, out var binding), binding);
    }

    /// <summary>Sends a text as the body, in UTF-8 or the charset that the media type names.</summary>
    /// <param name="body">The text, sent as it is: asterisks are no mask here.</param>
    /// <param name="contentType">The media type, such as <c>text/csv</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest AddBody(string body, string contentType) => WithText(body, contentType);

    /// <inheritdoc cref="AddBody(string, string)"/>
    public RestRequest AddBody(Secret body, string contentType) => WithText(RestValue.Of(body, "the body").Text, contentType, body.Binding);

    /// <inheritdoc cref="AddBody(string, string)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest AddBody(SecretInterpolatedStringHandler body, string contentType) =>
        WithText(body.ToText(), contentType, body.Binding);

    private RestRequest WithText(string text, string contentType, HostBinding? binding = null)
    {
        RequireBodyAllowed();
        return WithBody(TextBody.Create(text, contentType), binding);
    }

    // Checked before the body is made: what it costs would be in vain.
    private void RequireBodyAllowed()
    {
        var state = State;
        if (state.Method == HttpMethod.Get || state.Method == HttpMethod.Head)
        {
            throw new InvalidOperationException(
                $"A {state.Method} request takes no body. Use AddQueryParameter, or CreateRequest(path, \"POST\")."
            );
        }

        if (state.Body is not null)
        {
            throw new InvalidOperationException("This request already has a body. Call CreateRequest(path, method) for the next one.");
        }
    }

    internal RestRequest WithBody(HttpContent body, HostBinding? binding = null)
    {
        var state = State;
        if (!state.Form.TryMoveTo(state.Query))
        {
            throw new InvalidOperationException(
                "This request already has form fields as its body. Use either AddFormField or another body."
            );
        }

        state.Body = body;
        state.BindTo(binding);
        return this;
    }
}
