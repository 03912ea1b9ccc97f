using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comind.Api.Server;

namespace Acme.GeneratorsTests;

/// <summary>Generated readers and writers do what System.Text.Json does in the web style: for texts that fit, that do not, and that are broken.</summary>
public sealed class JsonDifferentialTests
{
    private const int TextsPerKind = 3_000;

    private static readonly JsonSerializerOptions s_show = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static TheoryData<string> Kinds => [.. JsonSamples.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Same_texts_are_read_and_refused(string kind) => Compare(kind, nameof(ReadsAlike));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Same_bytes_are_written(string kind) => Compare(kind, nameof(WritesAlike));

    private static void Compare(string kind, string comparison) =>
        typeof(JsonDifferentialTests)
            .GetMethod(comparison, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(JsonSamples.TypeOf(kind))
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [kind], null);

    private static void ReadsAlike<T>(string kind)
    {
        var read = JsonSamples.Method("Read", kind).CreateDelegate<JsonReader<T>>();
        var texts = new JsonTexts(seed: 4121);
        var (accepted, refused) = (0, 0);
        for (var round = 0; round < TextsPerKind; round++)
        {
            var text = texts.Next(typeof(T));
            var expected = Expected<T>(text);
            var problem = JsonContent.TryRead(text, read, out var value);
            var actual = problem is null ? Show(value) : null;
            Assert.True(
                expected == actual,
                $"{Encoding.UTF8.GetString(text)}\nexpected {expected ?? "a refusal"}\nbut was  {actual ?? problem}"
            );
            (accepted, refused) = (accepted + (expected is null ? 0 : 1), refused + (expected is null ? 1 : 0));
        }

        // A comparison of nothing but refusals, or of none, would show little.
        Assert.True(accepted > TextsPerKind / 20 && refused > TextsPerKind / 50, $"{accepted} accepted, {refused} refused");
    }

    private static void WritesAlike<T>(string kind)
    {
        var write = JsonSamples.Method("Write", kind).CreateDelegate<JsonWriter<T>>();
        var texts = new JsonTexts(seed: 4122);
        var written = 0;
        for (var round = 0; round < TextsPerKind; round++)
        {
            var text = texts.Next(typeof(T));
            if (Expected<T>(text) is null)
            {
                continue;
            }

            var value = JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!;
            Assert.Equal(
                Outcome(() => JsonSerializer.Serialize(value, JsonSerializerOptions.Web)),
                Outcome(() =>
                {
                    using var body = JsonBody.Create(value, write, out _);
                    return Encoding.UTF8.GetString(body.Bytes.Span);
                })
            );
            written++;
        }

        Assert.True(written > TextsPerKind / 20, $"only {written} objects");
    }

    // Null is refused as well: a call that reads an object has no use for it.
    private static string? Expected<T>(byte[] text)
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web);
            return value is null ? null : Show(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Show<T>(T value) => Outcome(() => JsonSerializer.Serialize(value, s_show));

    // Infinity and an element that was never set cannot be written.
    private static string Outcome(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or JsonException)
        {
            return "refused";
        }
    }
}
