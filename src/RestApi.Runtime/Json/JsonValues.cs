using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>
/// What generated readers and writers are made of. Each member reads and writes what System.Text.Json reads and writes in the web
/// style: names in any case, numbers also from strings, at most 64 levels.
/// </summary>
public static partial class JsonValues
{
    // What System.Text.Json has without other options; the reader brings the same limit itself.
    private const int MostLevels = 64;

    /// <summary>Starts to read an object.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>Whether there is one; false for <c>null</c>.</returns>
    /// <exception cref="JsonException">It is something else.</exception>
    public static bool BeginObject(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartObject || (reader.TokenType == JsonTokenType.Null ? false : throw new JsonException());

    /// <summary>Starts to read an array.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>Whether there is one; false for <c>null</c>.</returns>
    /// <exception cref="JsonException">It is something else.</exception>
    public static bool BeginArray(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartArray || (reader.TokenType == JsonTokenType.Null ? false : throw new JsonException());

    /// <summary>Goes to the next member of an object.</summary>
    /// <param name="reader">Stands on the begin of the object, or on the end of a member.</param>
    /// <returns>Whether the reader stands on the name of a member; false at the end of the object.</returns>
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        RequireToken(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Goes to the next item of an array.</summary>
    /// <param name="reader">Stands on the begin of the array, or on the end of an item.</param>
    /// <returns>Whether the reader stands on an item; false at the end of the array.</returns>
    public static bool NextItem(ref Utf8JsonReader reader)
    {
        RequireToken(ref reader);
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Finds the name of a member that is not written as declared: in another case, or with escapes.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="names">The declared names, one on each line.</param>
    /// <returns>The number of the line, from 0 on; -1 for a member that is not declared.</returns>
    public static int MemberOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> names) => MemberNames.IndexOf(ref reader, names);

    /// <summary>Whether the value is <c>null</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>True for <c>null</c>.</returns>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Says that members are missing which the type requires.</summary>
    /// <returns>What to throw.</returns>
    public static JsonException MissingMembers() => new("A required member is missing.");

    /// <summary>Starts to write an object.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="JsonException">Objects and arrays are nested deeper than 64 levels, which often is a cycle.</exception>
    public static void BeginObject(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        RequireLevel(writer);
    }

    /// <summary>Starts to write an array.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="JsonException">Objects and arrays are nested deeper than 64 levels, which often is a cycle.</exception>
    public static void BeginArray(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        RequireLevel(writer);
    }

    private static void RequireToken(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw new JsonException("The JSON ends within a value.");
        }
    }

    private static void RequireLevel(Utf8JsonWriter writer)
    {
        if (writer.CurrentDepth > MostLevels)
        {
            throw new JsonException($"The object is nested deeper than {MostLevels} levels; it may hold itself.");
        }
    }
}
