namespace Comind.Api.Generators;

/// <summary>How a field becomes the value of a property, as the type of the property promises it, and back.</summary>
internal static class FieldReading
{
    /// <param name="type">The type of the property.</param>
    /// <param name="field">The name of the field as C#.</param>
    public static string Writing(WrittenType type, string field) => IsList(type) ? $"SetList({field}, value)" : $"SetField({field}, value)";

    /// <param name="written">The type of the property as it is written.</param>
    /// <param name="type">The same type, seen through an alias.</param>
    /// <param name="field">The name of the field as C#.</param>
    /// <param name="label">The name of the field for a message.</param>
    public static string Of(WrittenType written, WrittenType type, string field, string label) =>
        type switch
        {
            _ when IsList(type) => $"{(type.IsNullable ? "GetList" : "GetListOrEmpty")}<{type.Arguments[0].Text}>({field})",
            { IsText: true, IsNullable: true } => Read(written.TextWithoutNullable, field),
            { IsText: true } => Read(written.Text, field) + " ?? \"\"",
            _ when IsObject(type) && type.IsNullable => Read(written.TextWithoutNullable, field),
            _ when IsObject(type) => $"{Read(written.Text, field)} ?? {Missing(type, label)}",
            // What is left is an enum, which needs no forgiveness, or a type that the runtime refuses.
            _ => type.IsNullable || type.IsKnownValue ? Read(written.Text, field) : Read(written.Text, field) + "!",
        };

    private static string Read(string type, string field) => $"GetField<{type}>({field})";

    // An empty object in its place would swallow what is written to it.
    private static string Missing(WrittenType type, string label)
    {
        var message = $"The field '{label}' is empty. Fill it, or declare the property as {type.Name}?.";
        return $"throw new global::System.InvalidOperationException({CSharpText.Literal(message)})";
    }

    // Only these can write through to the record: a List<T> keeps what is added to itself.
    private static bool IsList(WrittenType type) =>
        type
            is {
                Arguments.Count: 1,
                Name: "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "FieldList"
            };

    private static bool IsObject(WrittenType type) => type.Name is "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue" or "Attachment";
}
