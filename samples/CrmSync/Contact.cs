using System.Text.Json.Serialization;

namespace Acme.CrmSync;

internal sealed class ContactPage
{
    public required IReadOnlyList<Contact> Data { get; init; }

    /// <summary>How many contacts there are on all pages; not every CRM says so.</summary>
    public int? Total { get; init; }
}

internal sealed class Contact
{
    public required long Id { get; init; }

    public string? FullName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Company { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ContactPage))]
internal sealed partial class CrmJson : JsonSerializerContext;
