using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acme.RuntimeTests.Allocation;

internal sealed record ContactPage(List<Contact> Data);

internal sealed record Contact(int Id, string Name, string Email, string Status, int Visits);

internal sealed record NewContact(string Name, string Email, string Status, int Visits);

internal sealed record AddedContact(int Id, string Name, string Status);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ContactPage))]
[JsonSerializable(typeof(NewContact))]
[JsonSerializable(typeof(AddedContact))]
internal sealed partial class ContactJson : JsonSerializerContext;
