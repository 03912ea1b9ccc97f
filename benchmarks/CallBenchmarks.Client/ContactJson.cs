using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acme.CallBenchmarks;

/// <summary>The JSON context of every contender.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ContactPage))]
[JsonSerializable(typeof(NewContact))]
[JsonSerializable(typeof(AddedContact))]
[JsonSerializable(typeof(ApiProblem))]
public sealed partial class ContactJson : JsonSerializerContext;
