using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>
/// Which records to find. Made by its static methods and joined by <c>&amp;</c>, <c>|</c> and <c>!</c>. A filter holds or
/// does not hold, also where a field is absent: <c>NotEqual("c_status", "done")</c> finds records without a status too.
/// Texts are compared exactly, by their characters' code points; numbers by value; true and false as 1 and 0. A text
/// never equals a number, and a list or an object is only ever null or not null.
/// </summary>
[DebuggerDisplay("{Kind} {Field,nq}")]
public sealed partial class RecordFilter
{
    /// <summary>The most conditions one filter may be built of.</summary>
    public const int MaxConditions = 500;

    private readonly int _conditions;

    private RecordFilter(RecordFilterKind kind, string? field, IReadOnlyList<object> values, IReadOnlyList<RecordFilter> filters)
    {
        _conditions = 1 + filters.Sum(static filter => filter._conditions);
        if (_conditions > MaxConditions)
        {
            throw new ArgumentException(
                $"A filter holds {MaxConditions} conditions at most. Look for many values of one field with RecordFilter.In.",
                nameof(filters)
            );
        }

        Kind = kind;
        Field = field;
        Values = values;
        Filters = filters;
    }

    /// <summary>What is asked.</summary>
    public RecordFilterKind Kind { get; }

    /// <summary>The field that is looked at, or null when it is the id or other filters.</summary>
    public string? Field { get; }

    /// <summary>What it is compared with; each a string, bool, long or finite double.</summary>
    public IReadOnlyList<object> Values { get; }

    /// <summary>The filters that are joined or turned around.</summary>
    public IReadOnlyList<RecordFilter> Filters { get; }

    /// <summary>Holds when every filter does; always, when there are none.</summary>
    public static RecordFilter All(params IEnumerable<RecordFilter> filters) => Join(RecordFilterKind.All, filters);

    /// <summary>Holds when at least one filter does; never, when there are none.</summary>
    public static RecordFilter Any(params IEnumerable<RecordFilter> filters) => Join(RecordFilterKind.Any, filters);

    /// <summary>Holds when the filter does not.</summary>
    public static RecordFilter Not(RecordFilter filter) => Join(RecordFilterKind.Not, [filter]);

    /// <summary>Holds when both filters do.</summary>
    public static RecordFilter operator &(RecordFilter left, RecordFilter right) => All(left, right);

    /// <summary>Holds when one of the filters does.</summary>
    public static RecordFilter operator |(RecordFilter left, RecordFilter right) => Any(left, right);

    /// <summary>Holds when the filter does not.</summary>
    public static RecordFilter operator !(RecordFilter filter) => Not(filter);

    private static RecordFilter Join(RecordFilterKind kind, IEnumerable<RecordFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        RecordFilter[] joined = [.. filters];
        Array.ForEach(joined, static filter => ArgumentNullException.ThrowIfNull(filter));
        return new RecordFilter(kind, null, [], joined);
    }
}
