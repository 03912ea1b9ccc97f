using System.Text.Json;

namespace Comind.Api.Server;

public static partial class JsonValues
{
    /// <summary>Reads an array as a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="item">Reads one item.</param>
    /// <returns>The list, or null.</returns>
    public static List<T>? ReadList<T>(ref Utf8JsonReader reader, JsonReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return BeginArray(ref reader) ? ReadItems(ref reader, item).ToList() : null;
    }

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="item">Reads one item.</param>
    /// <returns>The array, or null.</returns>
    public static T[]? ReadArray<T>(ref Utf8JsonReader reader, JsonReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return BeginArray(ref reader) ? ReadItems(ref reader, item).ToArray() : null;
    }

    /// <summary>Reads an array as a set; equal items are kept once.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="item">Reads one item.</param>
    /// <returns>The set, or null.</returns>
    public static HashSet<T>? ReadHashSet<T>(ref Utf8JsonReader reader, JsonReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!BeginArray(ref reader))
        {
            return null;
        }

        var set = new HashSet<T>();
        while (NextItem(ref reader))
        {
            set.Add(item(ref reader)!);
        }

        return set;
    }

    /// <summary>Reads an object as a dictionary; of two members of one name the last one counts.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="item">Reads one value.</param>
    /// <returns>The dictionary, or null.</returns>
    public static Dictionary<string, T>? ReadDictionary<T>(ref Utf8JsonReader reader, JsonReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!BeginObject(ref reader))
        {
            return null;
        }

        var dictionary = new Dictionary<string, T>();
        while (NextMember(ref reader))
        {
            var name = reader.GetString()!;
            RequireToken(ref reader);
            dictionary[name] = item(ref reader)!;
        }

        return dictionary;
    }

    /// <summary>Writes items as an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="writer">Where they go.</param>
    /// <param name="items">The items; null is written as <c>null</c>.</param>
    /// <param name="item">Writes one item.</param>
    public static void WriteItems<T>(Utf8JsonWriter writer, IEnumerable<T>? items, JsonWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        BeginArray(writer);
        if (items is List<T> list)
        {
            foreach (var value in list)
            {
                item(writer, value);
            }
        }
        else
        {
            foreach (var value in items)
            {
                item(writer, value);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a dictionary as an object, its keys as they are.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">Where it goes.</param>
    /// <param name="items">The dictionary; null is written as <c>null</c>.</param>
    /// <param name="item">Writes one value.</param>
    public static void WriteDictionary<T>(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>>? items, JsonWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }

        BeginObject(writer);
        foreach (var (name, value) in items)
        {
            writer.WritePropertyName(name);
            item(writer, value);
        }

        writer.WriteEndObject();
    }

    private static ItemBuffer<T> ReadItems<T>(ref Utf8JsonReader reader, JsonReader<T> item)
    {
        var items = new ItemBuffer<T>();
        while (NextItem(ref reader))
        {
            items.Add(item(ref reader)!);
        }

        return items;
    }
}
