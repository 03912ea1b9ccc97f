using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>JSON as a body, written straight into its buffer.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions s_defaults = new() { SkipValidation = true };

    // One for each thread: a writer costs more than most bodies that it writes.
    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    /// <param name="value">What to send.</param>
    /// <param name="type">How to write it.</param>
    /// <param name="binding">Where the secrets in it may be sent; null for anywhere.</param>
    public static BufferedContent Create<T>(T value, JsonTypeInfo<T> type, out HostBinding? binding)
    {
        ArgumentNullException.ThrowIfNull(type);
        var body = BufferedContent.ForJson();
        var (writer, isOrdinary) = Take(type.Options, body);
        try
        {
            using var reveal = SecretJsonConverter.Reveal();
            JsonSerializer.Serialize(writer, value, type);
            writer.Flush();
            binding = SecretJsonConverter.Revealed;
        }
        catch
        {
            body.Release();
            throw;
        }
        finally
        {
            GiveBack(writer, isOrdinary);
        }

        return body;
    }

    /// <param name="value">What to send.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="binding">Where the secrets in it may be sent; null for anywhere.</param>
    public static BufferedContent Create<T>(T value, JsonWriter<T> write, out HostBinding? binding)
    {
        ArgumentNullException.ThrowIfNull(write);
        var body = BufferedContent.ForJson();
        var writer = Take(body);
        try
        {
            using var reveal = SecretJsonConverter.Reveal();
            write(writer, value);
            writer.Flush();
            binding = SecretJsonConverter.Revealed;
        }
        catch
        {
            body.Release();
            throw;
        }
        finally
        {
            GiveBack(writer, isOrdinary: true);
        }

        return body;
    }

    [RequiresUnreferencedCode(Trimming.JsonBody)]
    [RequiresDynamicCode(Trimming.JsonBody)]
    public static BufferedContent Create<T>(T value, out HostBinding? binding) => Create(value, WebTypes.Get<T>(), out binding);

    public static BufferedContent Create(JsonObject value, out HostBinding? binding)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var reveal = SecretJsonConverter.Reveal();
        var body = BufferedContent.ForJson();
        using var writer = new Utf8JsonWriter(body, s_defaults);
        value.WriteTo(writer);
        binding = SecretJsonConverter.Revealed;
        return body;
    }

    private static (Utf8JsonWriter Writer, bool IsOrdinary) Take(JsonSerializerOptions options, BufferedContent body)
    {
        if (options is not { Encoder: null, WriteIndented: false })
        {
            return (new Utf8JsonWriter(body, OptionsOf(options)), false);
        }

        return (Take(body), true);
    }

    // A converter may itself write a body on this thread, so the writer is away while it is in use.
    private static Utf8JsonWriter Take(BufferedContent body)
    {
        if (t_writer is not { } writer)
        {
            return new Utf8JsonWriter(body, s_defaults);
        }

        t_writer = null;
        writer.Reset(body);
        return writer;
    }

    private static void GiveBack(Utf8JsonWriter writer, bool isOrdinary)
    {
        if (isOrdinary)
        {
            // Lets go of the body.
            writer.Reset(Stream.Null);
            t_writer = writer;
        }
        else
        {
            writer.Dispose();
        }
    }

    private static JsonWriterOptions OptionsOf(JsonSerializerOptions options) =>
        s_defaults with
        {
            Encoder = options.Encoder,
            Indented = options.WriteIndented,
            IndentCharacter = options.IndentCharacter,
            IndentSize = options.IndentSize,
            NewLine = options.NewLine,
        };
}
