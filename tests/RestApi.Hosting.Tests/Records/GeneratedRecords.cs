using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.HostingTests.Records;

/// <summary>Random rows, filters and queries out of few fields and values, so that they often meet.</summary>
internal static class GeneratedRecords
{
    private static readonly string[] s_texts =
    [
        "",
        " ",
        "a",
        "A",
        "ab",
        "b",
        "5",
        "é",
        "\0",
        "a\0b",
        "\ud7ff",
        "\ue000",
        "\uffff",
        "😀",
        "a😀",
        "\U0010FFFF",
        "\ud800",
        "[\"a\"]",
        "{\"a\":1}",
        "it's \"'; --",
    ];

    private static readonly string[] s_values =
    [
        "null",
        "true",
        "false",
        "0",
        "-0.0",
        "1",
        "1.0",
        "5e0",
        "0.1",
        "0.10",
        "-2.5",
        "9007199254740993",
        "9007199254740992.0",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "1e300",
        "1e400",
        "-1e400",
        "\"\\u0061\"",
        "\"\\ud83d\\ude00\"",
        "[]",
        "[\"a\"]",
        "[ \"\\u0061\", 1.0 ]",
        "{\"a\":1}",
        "{ \"a\" : 1e0 }",
        "[{\"a\":1,\"a\":2}]",
        "\"\\ud800\"",
    ];

    private static readonly object[] s_numbers =
    [
        0,
        1,
        5L,
        -2.5,
        0.1,
        0.1m,
        5.0,
        9007199254740993,
        long.MaxValue,
        long.MinValue,
        1e300,
        true,
        false,
    ];

    public static readonly Gen<string> Field = Gen.Elements("k", "f", "it's");

    /// <summary>A row as JSON.</summary>
    public static readonly Gen<string> Row =
        from names in Field.ListOf()
        from values in Gen.OneOf(Gen.Elements(s_values), Gen.Elements(s_texts).Select(Quoted)).ListOf(3)
        select $"{{{string.Join(',', names.Distinct().Zip(values, (name, value) => $"\"{name}\":{value}"))}}}";

    private static readonly Gen<RecordFilter> s_condition = Gen.OneOf(
        Field.Select(RecordFilter.IsNull),
        from field in Field
        from value in Gen.Elements(s_texts)
        from kind in Gen.Choose(0, 7)
        select OfText(kind, field, value),
        from field in Field
        from value in Gen.Elements(s_numbers)
        from kind in Gen.Choose(0, 4)
        select OfNumber(kind, field, value),
        from field in Field
        from texts in Gen.Elements(s_texts).ListOf()
        from numbers in Gen.Elements(s_numbers).ListOf()
        select RecordFilter.In(field, texts.Concat(numbers)),
        Gen.Choose(0, 9).ListOf().Select(static ids => RecordFilter.Id(ids.Select(static id => $"{id}")))
    );

    public static readonly Gen<RecordFilter> Filter = Gen.Sized(static size => FilterOf(Math.Min(size, 8)));

    private static readonly Gen<RecordSort> s_sort = Gen.OneOf(Field.Select(RecordSort.Ascending), Field.Select(RecordSort.Descending));

    public static readonly Gen<RecordQuery> Query =
        from filter in Filter
        from sorts in s_sort.ListOf()
        from fields in Gen.OneOf(
            Gen.Constant<IReadOnlyList<string>?>(null),
            Field.ListOf().Select(static list => (IReadOnlyList<string>?)list)
        )
        from limit in Gen.Elements<int?>(null, 0, 1, 3, 100)
        from skip in Gen.Elements(0, 0, 1, 5)
        select new RecordQuery
        {
            Where = filter,
            OrderBy = [.. sorts],
            Fields = fields,
            Limit = limit,
            Skip = skip,
        };

    // The text may hold half a surrogate pair, which JSON text can name but a string literal of it cannot be made from.
    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c == ' ' ? $"{c}" : $"\\u{(int)c:x4}"))}\"";

    private static Gen<RecordFilter> FilterOf(int size) =>
        size <= 1
            ? s_condition
            : Gen.OneOf(
                s_condition,
                FilterOf(size / 2).Select(RecordFilter.Not),
                FilterOf(size / 2).ListOf(3).Select(static filters => RecordFilter.All(filters)),
                FilterOf(size / 2).ListOf(3).Select(static filters => RecordFilter.Any(filters))
            );

    private static RecordFilter OfText(int kind, string field, string value) =>
        kind switch
        {
            0 => RecordFilter.Contains(field, value),
            1 => RecordFilter.StartsWith(field, value),
            _ => OfNumber(kind - 2, field, value),
        };

    private static RecordFilter OfNumber(int kind, string field, object value) =>
        kind switch
        {
            0 => RecordFilter.Less(field, value),
            1 => RecordFilter.LessOrEqual(field, value),
            2 => RecordFilter.Greater(field, value),
            3 => RecordFilter.GreaterOrEqual(field, value),
            4 => RecordFilter.Equal(field, value),
            _ => RecordFilter.NotEqual(field, value),
        };
}
