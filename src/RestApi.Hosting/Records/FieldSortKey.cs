using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>
/// A field as SQLite orders and compares it: null, then numbers (false is 0, true is 1), then texts; a list or an object is
/// the text of its JSON.
/// </summary>
internal readonly record struct FieldSortKey : IComparable<FieldSortKey>
{
    private readonly object? _value;

    private FieldSortKey(object? value, bool isList)
    {
        _value = value;
        IsList = isList;
    }

    public bool IsNull => _value is null;

    public bool IsList { get; }

    public string? Text => IsList ? null : _value as string;

    public static FieldSortKey Of(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null or JsonValueKind.Null => default,
            JsonValueKind.String => new(FieldScalar.TextOf(node), isList: false),
            JsonValueKind.Number => new(FieldScalar.NumberOf(node), isList: false),
            JsonValueKind.True => new(1L, isList: false),
            JsonValueKind.False => new(0L, isList: false),
            _ => new(FieldsJson.TextOf(node), isList: true),
        };

    /// <param name="value">A value of a filter.</param>
    public static FieldSortKey Of(object value) => new(value is bool flag ? (flag ? 1L : 0L) : value, isList: false);

    /// <summary>Whether both are numbers or both are texts, so that one can be less than the other.</summary>
    public bool IsOfKind(FieldSortKey other) => !IsList && !other.IsList && !IsNull && Rank == other.Rank;

    public int CompareTo(FieldSortKey other) =>
        (_value, other._value) switch
        {
            (null, null) => 0,
            (string text, string otherText) => CodePointComparer.Instance.Compare(text, otherText),
            (long number, long otherNumber) => number.CompareTo(otherNumber),
            (double number, double otherNumber) => number.CompareTo(otherNumber),
            (long number, double otherNumber) => Compare(number, otherNumber),
            (double number, long otherNumber) => -Compare(otherNumber, number),
            _ => Rank.CompareTo(other.Rank),
        };

    private int Rank =>
        _value switch
        {
            null => 0,
            string => 2,
            _ => 1,
        };

    // By value: a double cannot hold every long.
    private static int Compare(long whole, double number)
    {
        if (number >= -(double)long.MinValue)
        {
            return -1;
        }

        if (number < long.MinValue)
        {
            return 1;
        }

        var order = whole.CompareTo((long)number);
        return order != 0 ? order : 0d.CompareTo(number - Math.Truncate(number));
    }
}
