using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Asks a record in memory what <see cref="SqliteFilter"/> asks in SQL.</summary>
internal static class MemoryFilter
{
    public static bool Holds(RecordFilter filter, MemoryRecord record) =>
        filter.Kind switch
        {
            RecordFilterKind.All => filter.Filters.All(inner => Holds(inner, record)),
            RecordFilterKind.Any => filter.Filters.Any(inner => Holds(inner, record)),
            RecordFilterKind.Not => !Holds(filter.Filters[0], record),
            RecordFilterKind.Id => filter.Values.Contains(record.Id),
            _ => Holds(filter, record.SortKey(filter.Field!)),
        };

    private static bool Holds(RecordFilter filter, FieldSortKey field) =>
        filter.Kind switch
        {
            RecordFilterKind.IsNull => field.IsNull,
            RecordFilterKind.In => filter.Values.Any(value => Compare(field, value) == 0),
            RecordFilterKind.Less => Compare(field, filter.Values[0]) < 0,
            RecordFilterKind.LessOrEqual => Compare(field, filter.Values[0]) <= 0,
            RecordFilterKind.Greater => Compare(field, filter.Values[0]) > 0,
            RecordFilterKind.GreaterOrEqual => Compare(field, filter.Values[0]) >= 0,
            RecordFilterKind.Contains => field.Text?.Contains((string)filter.Values[0], StringComparison.Ordinal) ?? false,
            RecordFilterKind.StartsWith => field.Text?.StartsWith((string)filter.Values[0], StringComparison.Ordinal) ?? false,
            _ => throw new ArgumentException($"A filter of the kind {filter.Kind} is not known to this store.", nameof(filter)),
        };

    // Null where the two have no order, and with null every comparison is false.
    private static int? Compare(FieldSortKey field, object value)
    {
        var other = FieldSortKey.Of(value);
        return field.IsOfKind(other) ? field.CompareTo(other) : null;
    }
}
