using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>
/// Reads a secret from a JSON string (a token in a login response). Writes <c>***</c>, except into a request body,
/// where the receiver needs the real value, and into a record, where neither belongs.
/// </summary>
internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    [ThreadStatic]
    private static Mode s_mode;

    public enum Mode
    {
        Mask,
        Reveal,
        Refuse,
    }

    /// <summary>Serialization on this thread writes real values until the result is disposed.</summary>
    public static Scope Reveal() => new(Mode.Reveal);

    /// <summary>Serialization on this thread refuses secrets until the result is disposed.</summary>
    public static Scope Refuse() => new(Mode.Refuse);

    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.String ? throw new JsonException()
        : reader.GetString() is { Length: > 0 } value ? new Secret(value)
        : null;

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            s_mode switch
            {
                Mode.Reveal => value.Reveal(),
                Mode.Refuse => throw new ArgumentException("A row would store a secret in a record; store its name instead."),
                _ => Secret.Mask,
            }
        );

    public readonly ref struct Scope
    {
        private readonly Mode _outer;

        internal Scope(Mode mode)
        {
            _outer = s_mode;
            s_mode = mode;
        }

        public void Dispose() => s_mode = _outer;
    }
}
