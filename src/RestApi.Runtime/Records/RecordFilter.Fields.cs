namespace Comind.Api.Server;

public sealed partial class RecordFilter
{
    /// <summary>Holds when the field equals the value; when the value is null, as <see cref="IsNull"/>.</summary>
    /// <param name="field">The field, such as <c>c_status</c>.</param>
    /// <param name="value">A value that an entity's field may have, no list or object.</param>
    public static RecordFilter Equal<T>(string field, T value) =>
        value is null ? IsNull(field) : OnField(RecordFilterKind.In, field, [FilterValue.Of(field, value)]);

    /// <summary>Holds when the field does not equal the value, or is absent; when the value is null, as <see cref="IsNotNull"/>.</summary>
    /// <inheritdoc cref="Equal{T}"/>
    public static RecordFilter NotEqual<T>(string field, T value) => Not(Equal(field, value));

    /// <summary>Holds when the field is less than the value, and of its kind: a number or a text.</summary>
    /// <inheritdoc cref="Equal{T}"/>
    public static RecordFilter Less<T>(string field, T value) => Compare(RecordFilterKind.Less, field, value);

    /// <summary>Holds when the field is less than or equal to the value, and of its kind: a number or a text.</summary>
    /// <inheritdoc cref="Equal{T}"/>
    public static RecordFilter LessOrEqual<T>(string field, T value) => Compare(RecordFilterKind.LessOrEqual, field, value);

    /// <summary>Holds when the field is greater than the value, and of its kind: a number or a text.</summary>
    /// <inheritdoc cref="Equal{T}"/>
    public static RecordFilter Greater<T>(string field, T value) => Compare(RecordFilterKind.Greater, field, value);

    /// <summary>Holds when the field is greater than or equal to the value, and of its kind: a number or a text.</summary>
    /// <inheritdoc cref="Equal{T}"/>
    public static RecordFilter GreaterOrEqual<T>(string field, T value) => Compare(RecordFilterKind.GreaterOrEqual, field, value);

    /// <summary>Holds when the field equals one of the values; never, when there are none. A null among them stands for an absent field.</summary>
    /// <param name="field">The field, such as <c>c_status</c>.</param>
    /// <param name="values">The values, as many as you like, such as <c>["open", "new"]</c>.</param>
    public static RecordFilter In<T>(string field, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        T[] all = [.. values];
        object[] present = [.. all.Where(static value => value is not null).Select(value => FilterValue.Of(field, value!))];
        var filter = OnField(RecordFilterKind.In, field, present);
        return present.Length < all.Length ? filter | IsNull(field) : filter;
    }

    /// <summary>Holds when the field is a text that contains the text, in the same letter case.</summary>
    /// <param name="field">The field, such as <c>title</c>.</param>
    /// <param name="text">What is looked for.</param>
    public static RecordFilter Contains(string field, string text) => Compare(RecordFilterKind.Contains, field, text);

    /// <summary>Holds when the field is a text that starts with the text, in the same letter case.</summary>
    /// <param name="field">The field, such as <c>title</c>.</param>
    /// <param name="text">What is looked for.</param>
    public static RecordFilter StartsWith(string field, string text) => Compare(RecordFilterKind.StartsWith, field, text);

    /// <summary>Holds when the field is absent or null.</summary>
    /// <param name="field">The field, such as <c>c_email</c>.</param>
    public static RecordFilter IsNull(string field) => OnField(RecordFilterKind.IsNull, field, []);

    /// <summary>Holds when the field has a value.</summary>
    /// <param name="field">The field, such as <c>c_email</c>.</param>
    public static RecordFilter IsNotNull(string field) => Not(IsNull(field));

    /// <summary>Holds when the record has one of the ids.</summary>
    /// <param name="ids">The ids.</param>
    public static RecordFilter Id(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new RecordFilter(RecordFilterKind.Id, null, [.. ids.Select(static id => FilterValue.Of("id", id))], []);
    }

    private static RecordFilter Compare<T>(RecordFilterKind kind, string field, T value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), $"Field '{field}' can be compared with a value only; ask for null with IsNull.");
        }

        return OnField(kind, field, [FilterValue.Of(field, value)]);
    }

    private static RecordFilter OnField(RecordFilterKind kind, string field, IReadOnlyList<object> values)
    {
        FieldName.Check(field);
        return new RecordFilter(kind, field, values, []);
    }
}
