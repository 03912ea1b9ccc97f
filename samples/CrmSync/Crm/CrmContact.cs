using System.Text.Json.Serialization;

namespace Acme.CrmSync.Crm;

/// <summary>A contact as the CRM keeps it.</summary>
internal sealed record CrmContact(long Id, string FullName, string Email, string Phone, string Company, DateTimeOffset UpdatedAt);

internal sealed record CrmContactPage(IReadOnlyList<CrmContact> Data, int Total);

internal sealed record CrmProblem(string Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CrmContactPage))]
[JsonSerializable(typeof(CrmProblem))]
internal sealed partial class CrmServerJson : JsonSerializerContext;
