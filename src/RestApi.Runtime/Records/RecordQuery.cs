namespace Comind.Api.Server;

/// <summary>Which records of an app to find, in which order, and what of them.</summary>
public sealed record RecordQuery
{
    /// <summary>Which records; all by default.</summary>
    public RecordFilter? Where { get; init; }

    /// <summary>The fields that the found records hold; all by default. A field that a record lacks is left out.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>
    /// The order: by the first field, records equal in it by the second, and so on, at last by id. Absent and null come
    /// first, then numbers (false is 0, true is 1), then texts by code point, lists and objects by their JSON.
    /// </summary>
    public IReadOnlyList<RecordSort> OrderBy
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = [];

    /// <summary>The most records to return, 0 or more; all by default, so set it where an app may be large.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Limit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(Limit));
            field = value;
        }
    }

    /// <summary>How many records to leave out at the start, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Skip
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Skip));
            field = value;
        }
    }
}

/// <summary>One step of the order of found records.</summary>
public sealed record RecordSort
{
    private RecordSort(string field, bool isDescending)
    {
        FieldName.Check(field);
        Field = field;
        IsDescending = isDescending;
    }

    /// <summary>The field to order by.</summary>
    public string Field { get; }

    /// <summary>Whether the greatest value comes first.</summary>
    public bool IsDescending { get; }

    /// <summary>The least value first.</summary>
    /// <param name="field">The field, such as <c>c_age</c>.</param>
    public static RecordSort Ascending(string field) => new(field, isDescending: false);

    /// <summary>The greatest value first.</summary>
    /// <param name="field">The field, such as <c>c_age</c>.</param>
    public static RecordSort Descending(string field) => new(field, isDescending: true);
}
