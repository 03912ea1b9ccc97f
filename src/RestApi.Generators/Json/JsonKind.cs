using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>How values of one type are read and written.</summary>
/// <param name="Type">The type as C# that means the same everywhere.</param>
/// <param name="Name">The type as a part of a name, such as <c>ListOfContact</c>.</param>
/// <param name="Form">What the members of the runtime for it are called behind <c>Read</c> and <c>Write</c>.</param>
/// <param name="IsValueType">Whether it cannot be null.</param>
/// <param name="Item">What a collection holds, or what is nullable; null for single values.</param>
/// <param name="Key">The key of a class, record, struct of the project; null for everything else.</param>
internal sealed record JsonKind(string Type, string Name, string Form, bool IsValueType, JsonKind? Item = null, string? Key = null)
{
    public const string Values = OwnNames.Server + "JsonValues.";
    private const string Reader = "global::System.Text.Json.Utf8JsonReader";
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    private const string Nullable = "Nullable";
    private const string Enum = "Enum";
    private const string EnumName = "EnumName";

    // What Utf8JsonWriter writes together with its name.
    private static readonly Dictionary<string, string> s_named = new()
    {
        ["String"] = "WriteString",
        ["DateTime"] = "WriteString",
        ["DateTimeOffset"] = "WriteString",
        ["Guid"] = "WriteString",
        ["Boolean"] = "WriteBoolean",
        ["Int32"] = "WriteNumber",
        ["Int64"] = "WriteNumber",
        ["UInt32"] = "WriteNumber",
        ["UInt64"] = "WriteNumber",
        ["Int16"] = "WriteNumber",
        ["UInt16"] = "WriteNumber",
        ["Byte"] = "WriteNumber",
        ["SByte"] = "WriteNumber",
        ["Decimal"] = "WriteNumber",
        ["Double"] = "WriteNumber",
        ["Single"] = "WriteNumber",
    };

    public bool IsEnum => Form == Enum || (Form == Nullable && Item!.IsEnum);

    public bool CanBeNull => !IsValueType || Form == Nullable;

    /// <summary>The member of the runtime that writes a value together with its name; null where there is none.</summary>
    public string? NamedWrite => s_named.TryGetValue(Form, out var write) ? write : null;

    /// <summary>The keys of all types of the project that are needed.</summary>
    public IEnumerable<string> Keys => Key is not null ? [Key] : Item?.Keys ?? [];

    private bool IsGenericForm => Form is Enum or EnumName;

    public static JsonKind ForEnum(string type, string name, bool isText) => new(type, name, isText ? EnumName : Enum, IsValueType: true);

    public static JsonKind ForNullable(JsonKind value) => new(value.Type + "?", "NullableOf" + value.Name, Nullable, true, value);

    /// <summary>The same enum as text.</summary>
    public JsonKind AsText() => Item is null ? this with { Form = EnumName } : this with { Item = Item.AsText() };

    /// <summary>The expression that reads a value from <c>reader</c>.</summary>
    /// <param name="owner">What stands in front of generated methods, such as <c>GeneratedJson.</c></param>
    public string Read(string owner) =>
        Form == Nullable ? $"{Values}IsNull(ref reader) ? null : {Item!.Read(owner)}"
        : Item is not null ? $"{Values}Read{Form}<{Item.Type}>(ref reader, {Item.Reading(owner)})"
        : Reading(owner) + "(ref reader)";

    /// <summary>The expression for what reads such values.</summary>
    public string Reading(string owner) =>
        Item is not null ? $"static (ref {Reader} reader) => {Read(owner)}"
        : Key is not null ? $"{owner}Read{Name}"
        : $"{Values}Read{Form}{(IsGenericForm ? $"<{Type}>" : "")}";

    /// <summary>The statement that writes a value to <c>writer</c>, without a semicolon.</summary>
    public string Write(string value, string owner) =>
        Form switch
        {
            "Dictionary" => $"{Values}WriteDictionary<{Item!.Type}>(writer, {value}, {Item.Writing(owner)})",
            _ when Form != Nullable && Item is not null => $"{Values}WriteItems<{Item.Type}>(writer, {value}, {Item.Writing(owner)})",
            _ => $"{Writing(owner)}(writer, {value})",
        };

    /// <summary>The expression for what writes such values.</summary>
    public string Writing(string owner) =>
        Form == Nullable ? $"static ({Writer} writer, {Type} value) => {WriteNullable(owner)}"
        : Item is not null ? $"static ({Writer} writer, {Type} value) => {Write("value", owner)}"
        : Key is not null ? $"{owner}Write{Name}"
        : $"{Values}Write{Form}{(IsGenericForm ? $"<{Type}>" : "")}";

    private string WriteNullable(string owner) => $"{Values}WriteNullable<{Item!.Type}>(writer, value, {Item.Writing(owner)})";

    /// <summary>The statement that writes a nullable value, without a semicolon.</summary>
    public string WriteStatement(string value, string owner) =>
        Form == Nullable ? $"{Values}WriteNullable<{Item!.Type}>(writer, {value}, {Item.Writing(owner)})" : Write(value, owner);
}
