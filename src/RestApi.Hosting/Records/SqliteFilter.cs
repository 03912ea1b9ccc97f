using System.Globalization;
using System.Text;
using System.Text.Json;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>
/// A filter as an SQL condition. Field names were checked and are quoted, values are parameters. Values go in as JSON:
/// SQLite reads them as it reads the fields.
/// </summary>
internal sealed class SqliteFilter
{
    private readonly List<string> _parameters = [];

    private SqliteFilter(RecordFilter? filter) => Condition = filter is null ? "1" : ConditionOf(filter);

    /// <summary>True where the filter holds, else false or null.</summary>
    public string Condition { get; }

    /// <summary>The values of <c>$p0</c>, <c>$p1</c> and so on, each as JSON.</summary>
    public IReadOnlyList<string> Parameters => _parameters;

    public static SqliteFilter Of(RecordFilter? filter) => new(filter);

    private string ConditionOf(RecordFilter filter) =>
        filter.Kind switch
        {
            RecordFilterKind.All => Join(filter.Filters, " AND ", none: "1"),
            RecordFilterKind.Any => Join(filter.Filters, " OR ", none: "0"),
            RecordFilterKind.Not => $"({ConditionOf(filter.Filters[0])}) IS NOT TRUE",
            RecordFilterKind.Id => $"id IN ({Values(filter)})",
            RecordFilterKind.IsNull => $"{SqliteTable.Extract(filter.Field!)} IS NULL",
            RecordFilterKind.In => In(filter),
            RecordFilterKind.Contains => OfText(filter, field => $"instr({field}, {Value(filter.Values[0])}) > 0"),
            RecordFilterKind.StartsWith => OfText(filter, field => StartsWith(field, (string)filter.Values[0])),
            RecordFilterKind.Less => Compare(filter, "<"),
            RecordFilterKind.LessOrEqual => Compare(filter, "<="),
            RecordFilterKind.Greater => Compare(filter, ">"),
            RecordFilterKind.GreaterOrEqual => Compare(filter, ">="),
            _ => throw new ArgumentException($"A filter of the kind {filter.Kind} is not known to this store.", nameof(filter)),
        };

    // A list of hundreds would be an expression hundreds of levels deep, so it is joined by halves.
    private string Join(IReadOnlyList<RecordFilter> filters, string glue, string none) =>
        filters.Count == 0 ? none : Join([.. filters.Select(filter => $"({ConditionOf(filter)})")], glue);

    private static string Join(ReadOnlySpan<string> conditions, string glue) =>
        conditions.Length == 1
            ? conditions[0]
            : $"({Join(conditions[..(conditions.Length / 2)], glue)}{glue}{Join(conditions[(conditions.Length / 2)..], glue)})";

    private string In(RecordFilter filter)
    {
        var field = SqliteTable.Extract(filter.Field!);
        var condition = filter.Values is [var only] ? $"{field} = {Value(only)}" : $"{field} IN ({Values(filter)})";
        return filter.Values.Any(static value => value is string) ? $"{condition} AND {SqliteTable.IsNoList(filter.Field!)}" : condition;
    }

    // To SQLite a number is less than any text, and a list is the text of its JSON.
    private string Compare(RecordFilter filter, string sign)
    {
        if (filter.Values[0] is string)
        {
            return OfText(filter, field => $"{field} {sign} {Value(filter.Values[0])}");
        }

        var number = SqliteTable.Extract(filter.Field!);
        return $"{number} {sign} {Value(filter.Values[0])} AND {number} < ''";
    }

    private static string OfText(RecordFilter filter, Func<string, string> condition)
    {
        var text = SqliteTable.Extract(filter.Field!);
        return $"{condition(text)} AND {text} >= '' AND {SqliteTable.IsNoList(filter.Field!)}";
    }

    // Two bounds instead of a comparison of the start: an index knows them.
    private string StartsWith(string field, string start)
    {
        var from = $"{field} >= {Value(start)}";
        return TextAfter(start) is { } end ? $"{from} AND {field} < {Value(end)}" : from;
    }

    /// <summary>The least text that is greater than all that start with this one, or null when there is none.</summary>
    private static string? TextAfter(string start)
    {
        Rune[] runes = [.. start.EnumerateRunes()];
        var last = Array.FindLastIndex(runes, static rune => rune.Value < 0x10FFFF);
        if (last < 0)
        {
            return null;
        }

        // Between these two lie the halves of surrogate pairs, which are no characters.
        var next = runes[last].Value == 0xD7FF ? 0xE000 : runes[last].Value + 1;
        return string.Concat(runes[..last].Select(static rune => rune.ToString())) + new Rune(next);
    }

    private string Value(object value) => $"json_extract({Parameter(Json(value))}, '$')";

    private string Values(RecordFilter filter) =>
        $"SELECT value FROM json_each({Parameter($"[{string.Join(',', filter.Values.Select(Json))}]")})";

    private string Parameter(string json)
    {
        _parameters.Add(json);
        return $"$p{_parameters.Count - 1}";
    }

    private static string Json(object value) =>
        value switch
        {
            string text => $"\"{JsonEncodedText.Encode(text)}\"",
            bool flag => flag ? "1" : "0",
            long number => number.ToString(CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A filter cannot hold {value.GetType().Name}.", nameof(value)),
        };
}
