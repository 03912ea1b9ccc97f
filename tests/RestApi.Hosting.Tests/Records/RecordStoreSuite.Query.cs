using Comind.Api.Server;
using static Comind.Api.Server.RecordFilter;

namespace Acme.HostingTests.Records;

public abstract partial class RecordStoreSuite
{
    // Each record is named by its id; the field is one of every kind.
    private static readonly (string Id, string Value)[] s_kinds =
    [
        ("absent", ""),
        ("null", "null"),
        ("false", "false"),
        ("true", "true"),
        ("-5", "-5"),
        ("0.5", "0.5"),
        ("5", "5.0"),
        ("big", "9007199254740993"),
        ("empty", "\"\""),
        ("A", "\"A\""),
        ("a", "\"a\""),
        ("ab", "\"ab\""),
        ("5 as text", "\"5\""),
        ("private use", "\"\\ue000\""),
        ("emoji", "\"😀\""),
        ("list", "[\"a\"]"),
        ("object", "{\"a\":1}"),
        ("list as text", "\"[\\\"a\\\"]\""),
    ];

    public static TheoryData<RecordFilter, string> Filters =>
        new()
        {
            { Equal("f", "a"), "a" },
            { Equal("f", 5), "5" },
            { Equal("f", 5.0m), "5" },
            { Equal("f", "5"), "5 as text" },
            { Equal("f", true), "true" },
            { Equal("f", 9007199254740993), "big" },
            { Equal("f", 9007199254740992), "" },
            { Equal("f", "[\"a\"]"), "list as text" },
            { Equal("f", (string?)null), "absent,null" },
            { Equal("f", "😀"), "emoji" },
            { NotEqual("f", "a"), "absent,null,false,true,-5,0.5,5,big,empty,A,ab,5 as text,private use,emoji,list,object,list as text" },
            { NotEqual("f", (int?)null), "false,true,-5,0.5,5,big,empty,A,a,ab,5 as text,private use,emoji,list,object,list as text" },
            { IsNull("f"), "absent,null" },
            { IsNotNull("nothing"), "" },
            { Less("f", 1), "false,-5,0.5" },
            { LessOrEqual("f", 1), "false,true,-5,0.5" },
            { Greater("f", 0.5), "true,5,big" },
            { GreaterOrEqual("f", 0.5), "true,0.5,5,big" },
            { Less("f", "a"), "empty,A,5 as text,list as text" },
            { LessOrEqual("f", "a"), "empty,A,a,5 as text,list as text" },
            { Greater("f", "a"), "ab,private use,emoji" },
            { Greater("f", "\ue000"), "emoji" },
            { GreaterOrEqual("f", ""), "empty,A,a,ab,5 as text,private use,emoji,list as text" },
            { In("f", ["a", "A", "x"]), "A,a" },
            { In("f", [5.0, 0.5, 0]), "false,0.5,5" },
            { In<string?>("f", ["a", null]), "absent,null,a" },
            { In("f", Array.Empty<string>()), "" },
            { Contains("f", "b"), "ab" },
            { Contains("f", ""), "empty,A,a,ab,5 as text,private use,emoji,list as text" },
            { Contains("f", "%"), "" },
            { StartsWith("f", "a"), "a,ab" },
            { StartsWith("f", ""), "empty,A,a,ab,5 as text,private use,emoji,list as text" },
            { StartsWith("f", "\ud83d\ude00"), "emoji" },
            { StartsWith("f", "\ud7ff"), "" },
            { StartsWith("f", "\U0010FFFF"), "" },
            { RecordFilter.All(), string.Join(',', s_kinds.Select(kind => kind.Id)) },
            { Any(), "" },
            { Greater("f", 0) & Less("f", 5), "true,0.5" },
            { Equal("f", "a") | Equal("f", 5) | Id("null"), "null,5,a" },
            { !(Equal("f", "a") | IsNull("f") | Contains("f", "a")) & GreaterOrEqual("f", ""), "empty,A,5 as text,private use,emoji" },
            { !!Equal("nothing", 1), "" },
            { Id("a", "A", "x"), "A,a" },
            { Id(), "" },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_finds_just_the_records_it_describes(RecordFilter filter, string ids)
    {
        SaveKinds();

        var found = Store.Query("contacts", new RecordQuery { Where = filter });

        Assert.Equal(
            ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            found.Select(record => record.Id)
        );
    }

    [Fact]
    public void Records_are_ordered_by_kind_and_value()
    {
        SaveKinds();
        string[] ordered = ["absent", "null", "-5", "false", "0.5", "true", "5", "big", "empty", "5 as text", "A"];
        string[] rest = ["list", "list as text", "a", "ab", "object", "private use", "emoji"];

        Assert.Equal([.. ordered, .. rest], Ids(new RecordQuery { OrderBy = [RecordSort.Ascending("f")] }));
        Assert.Equal(
            [.. rest.Reverse(), .. ordered.Reverse()],
            Ids(new RecordQuery { OrderBy = [RecordSort.Descending("f")] }).Except(["x"]).Select(Swapped)
        );

        // What is equal is ordered by id, in whatever direction the field is.
        static string Swapped(string id) =>
            id switch
            {
                "absent" => "null",
                "null" => "absent",
                "list" => "list as text",
                "list as text" => "list",
                _ => id,
            };
    }

    [Fact]
    public void Order_by_several_fields_goes_from_the_first_to_the_last()
    {
        foreach (
            var (id, json) in new[]
            {
                ("3", """{"a":1,"b":2}"""),
                ("1", """{"a":1,"b":1}"""),
                ("2", """{"a":1,"b":2}"""),
                ("0", """{"a":2}"""),
            }
        )
        {
            Store.Save(new AppRecord("contacts", id, Row(json)));
        }

        Assert.Equal(["0", "2", "3", "1"], Ids(new RecordQuery { OrderBy = [RecordSort.Descending("a"), RecordSort.Descending("b")] }));
        Assert.Equal(["1", "2", "3", "0"], Ids(new RecordQuery { OrderBy = [RecordSort.Ascending("a"), RecordSort.Ascending("b")] }));
    }

    [Fact]
    public void Pages_of_a_query_hold_each_record_once()
    {
        Store.Import("contacts", NumberedRows(25), ["k"]);

        var pages = Enumerable
            .Range(0, 4)
            .Select(page => Store.Query("contacts", new RecordQuery { Limit = 10, Skip = page * 10 }))
            .ToList();

        Assert.Equal([10, 10, 5, 0], pages.Select(page => page.Count));
        Assert.Equal(25, pages.SelectMany(page => page).Select(record => record.Id).Distinct().Count());
        Assert.Empty(Store.Query("contacts", new RecordQuery { Limit = 0 }));
        Assert.Equal(24, Store.Query("contacts", new RecordQuery { Skip = 1 }).Count);
    }

    [Fact]
    public void Found_records_hold_the_named_fields()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"a":1,"b":{"x":true},"c":null,"d":4}""")));

        var found = Assert.Single(Store.Query("contacts", new RecordQuery { Fields = ["c", "b", "none", "b"] }));

        Assert.Equal("""{"c":null,"b":{"x":true}}""", found.Fields.ToJsonString());
        AssertFields("{}", Assert.Single(Store.Query("contacts", new RecordQuery { Fields = [] })).Fields);
        AssertFields("""{"a":1,"b":{"x":true},"c":null,"d":4}""", Assert.Single(Store.Query("contacts", new RecordQuery())).Fields);
    }

    [Fact]
    public void Found_records_are_copies()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"a":{"b":1}}""")));

        Assert.Single(Store.Query("contacts", new RecordQuery { Where = IsNotNull("a") })).Fields["a"]!["b"] = 2;

        AssertFields("""{"a":{"b":1}}""", Store.Find("contacts", "1")!.Fields);
    }

    [Fact]
    public void App_without_records_has_none_to_find()
    {
        Assert.Empty(Store.Query("contacts", new RecordQuery()));
        Store.Save(new AppRecord("contacts", "1"));
        Assert.Empty(Store.Query("accounts", new RecordQuery()));
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("') OR 1=1 --")]
    [InlineData("a,b")]
    [InlineData("$[0]")]
    [InlineData("a.b")]
    [InlineData("ключ 😀")]
    public void Field_may_have_an_odd_name(string field)
    {
        Store.Save(new AppRecord("contacts", "1", new() { [field] = "it's \"'; DROP TABLE contacts; --" }));
        Store.Save(new AppRecord("contacts", "2", new() { ["a"] = 1 }));

        Assert.Equal(["1"], Ids(new RecordQuery { Where = Equal(field, "it's \"'; DROP TABLE contacts; --") }));
        Assert.Equal(["1"], Ids(new RecordQuery { Where = Contains(field, "'; DROP"), OrderBy = [RecordSort.Descending(field)] }));
        Assert.Equal(["2", "1"], Ids(new RecordQuery { OrderBy = [RecordSort.Ascending(field)] }));
    }

    [Fact]
    public void Filter_may_be_as_large_as_it_may_be_built()
    {
        SaveKinds();
        var wide = RecordFilter.All(Enumerable.Repeat(IsNotNull("f"), (MaxConditions - 1) / 2));
        var deep = Enumerable.Range(0, MaxConditions - 1).Aggregate(IsNull("f"), (filter, _) => !filter);

        Assert.Equal(s_kinds.Length - 2, Ids(new RecordQuery { Where = wide }).Length);
        Assert.Equal(s_kinds.Length - 2, Ids(new RecordQuery { Where = deep }).Length);
        Assert.Equal(["a"], Ids(new RecordQuery { Where = In("f", Enumerable.Range(0, 50_000).Select(i => $"{i}x").Append("a")) }));
    }

    [Fact]
    public void Query_that_was_cancelled_does_not_run() =>
        Assert.Throws<OperationCanceledException>(() => Store.Query("contacts", new RecordQuery(), new CancellationToken(canceled: true)));

    private string[] Ids(RecordQuery query) => [.. Store.Query("contacts", query).Select(record => record.Id)];

    private void SaveKinds()
    {
        foreach (var (id, value) in s_kinds)
        {
            Store.Save(new AppRecord("contacts", id, Row(value.Length == 0 ? "{}" : $$"""{"f":{{value}}}""")));
        }
    }
}
