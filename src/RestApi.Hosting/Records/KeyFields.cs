using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>The fields that identify the rows of one import.</summary>
internal sealed class KeyFields
{
    public KeyFields(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0)
        {
            throw new ArgumentException("Name at least one key field, such as [\"c_external_id\"].", nameof(names));
        }

        foreach (var name in names)
        {
            Check(name);
        }

        Names = [.. names];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the key of a row or record, or says why it has none.</summary>
    public bool TryRead(JsonObject fields, out RowKey key, out string problem)
    {
        key = default;
        problem = "";
        var values = new object[Names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!RowKey.TryReadPart(fields, Names[i], out values[i], out problem))
            {
                return false;
            }
        }

        key = new RowKey(values);
        return true;
    }

    // Key fields become part of a JSON path and of an index name.
    private static void Check(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny('"', '\\', ',') || name.Any(char.IsControl))
        {
            throw new ArgumentException(
                $"'{name}' cannot be a key field: its name must not be blank or hold quotes, backslashes, commas or control characters.",
                nameof(name)
            );
        }
    }
}
