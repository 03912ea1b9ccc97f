using System.Buffers;
using System.Text.Json;

namespace Acme.CallBenchmarks;

/// <summary>System.Text.Json over bytes in memory: what no client that returns these objects can go below.</summary>
internal static class JsonOnly
{
    public const string Name = "System.Text.Json alone";

    private static readonly ArrayBufferWriter<byte> s_buffer = new();
    private static readonly Utf8JsonWriter s_writer = new(s_buffer);

    public static Contender Create() =>
        new(
            Name,
            Call.Of(() => Parse(Scenario.Get.Answer)),
            Call.Of(WriteAndRead),
            Call.Of(() => JsonSerializer.Deserialize(Scenario.Missing.Answer, ContactJson.Default.ApiProblem))
        );

    public static ContactPage? Parse(byte[] utf8) => JsonSerializer.Deserialize(utf8, ContactJson.Default.ContactPage);

    private static AddedContact? WriteAndRead()
    {
        s_buffer.ResetWrittenCount();
        s_writer.Reset();
        JsonSerializer.Serialize(s_writer, Scenario.NewContact, ContactJson.Default.NewContact);
        return JsonSerializer.Deserialize(Scenario.Post.Answer, ContactJson.Default.AddedContact);
    }
}
