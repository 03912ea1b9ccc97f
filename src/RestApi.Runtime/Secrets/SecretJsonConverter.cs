using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>
/// Reads a secret from a JSON string (a token in a login response). Writes <c>***</c>, except into a request body:
/// there the receiver needs the real value.
/// </summary>
internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    [ThreadStatic]
    private static bool s_revealing;

    /// <summary>Serialization on this thread writes real values until the result is disposed.</summary>
    public static RevealScope Reveal()
    {
        var scope = new RevealScope(s_revealing);
        s_revealing = true;
        return scope;
    }

    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } value ? new Secret(value) : null;

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(s_revealing ? value.Reveal() : Secret.Mask);

    public readonly ref struct RevealScope(bool outer)
    {
        public void Dispose() => s_revealing = outer;
    }
}
