using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>What a server says of an error in the standard form <c>application/problem+json</c> (RFC 9457).</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RestProblem
{
    private const string MediaType = "application/problem+json";

    private RestProblem(JsonElement problem)
    {
        var extensions = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in problem.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "type":
                    Type = TextOf(value) ?? Type;
                    break;
                case "title":
                    Title = TextOf(value);
                    break;
                case "status":
                    Status = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var status) ? status : null;
                    break;
                case "detail":
                    Detail = TextOf(value);
                    break;
                case "instance":
                    Instance = TextOf(value);
                    break;
                default:
                    extensions[member.Name] = value.Clone();
                    break;
            }
        }

        Extensions = extensions;
    }

    /// <summary>A URI that names the kind of problem; <c>about:blank</c> when the status alone says it.</summary>
    public string Type { get; } = "about:blank";

    /// <summary>What kind of problem it is, for people.</summary>
    public string? Title { get; }

    /// <summary>The status as the problem says it; normally that of the answer.</summary>
    public int? Status { get; }

    /// <summary>What went wrong this time, for people.</summary>
    public string? Detail { get; }

    /// <summary>A URI of this occurrence.</summary>
    public string? Instance { get; }

    /// <summary>All other members, such as <c>errors</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get; }

    /// <summary>Title, status and detail, without the secrets this process knows.</summary>
    /// <returns>One line for a log.</returns>
    public override string ToString()
    {
        var text = Title ?? Type;
        text = Status is { } status ? $"{text} ({status})" : text;
        return SecretRedactor.Redact(Detail is null ? text : $"{text}: {Detail}");
    }

    /// <summary>Null unless the content is such a problem.</summary>
    internal static RestProblem? Read(ReadOnlySpan<byte> body, HttpContentHeaders headers)
    {
        if (!IsProblem(ContentHeaders.MediaType(headers)))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(ContentDecoder.JsonToUtf8(body, headers));
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object && !reader.Read() ? new RestProblem(document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is a text that is no Unicode.
            return null;
        }
    }

    private static bool IsProblem(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    // A member of another type than the standard says is as good as absent (RFC 9457, section 3.1).
    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
