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

    [ThreadStatic]
    private static HostBinding? s_revealed;

    public enum Mode
    {
        Mask,
        Reveal,
        Refuse,
    }

    /// <summary>Where the secrets may be sent that were written since <see cref="Reveal()"/>; null for anywhere.</summary>
    public static HostBinding? Revealed => s_revealed;

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
                Mode.Reveal => Reveal(value),
                Mode.Refuse => throw new ArgumentException("A row would store a secret in a record; store its name instead."),
                _ => Secret.Mask,
            }
        );

    private static string Reveal(Secret value)
    {
        s_revealed = HostBinding.Join(s_revealed, value.Binding);
        return value.Reveal();
    }

    public readonly ref struct Scope
    {
        private readonly Mode _outer;
        private readonly HostBinding? _outerRevealed;

        internal Scope(Mode mode)
        {
            _outer = s_mode;
            _outerRevealed = s_revealed;
            s_mode = mode;
            s_revealed = null;
        }

        public void Dispose()
        {
            s_mode = _outer;
            s_revealed = _outerRevealed;
        }
    }
}
