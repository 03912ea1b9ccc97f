using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

/// <summary>What every record store does, whatever it keeps the records in.</summary>
public abstract partial class RecordStoreSuite
{
    protected abstract IRecordStore Store { get; }

    protected abstract IReadOnlyList<AppRecord> All(string app);

    [Fact]
    public void Saved_record_is_found_with_all_its_fields()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"title":"Zoë","n":1.50,"list":[{"a":null}],"none":null}""")));

        var found = Store.Find("contacts", "1");

        Assert.Equal("contacts", found!.App);
        Assert.Equal("1", found.Id);
        AssertFields("""{"title":"Zoë","n":1.50,"list":[{"a":null}],"none":null}""", found.Fields);
    }

    [Fact]
    public void Record_that_was_never_saved_is_not_found()
    {
        Assert.Null(Store.Find("contacts", "1"));
        Store.Save(new AppRecord("contacts", "1"));
        Assert.Null(Store.Find("contacts", "2"));
        Assert.Null(Store.Find("accounts", "1"));
    }

    [Fact]
    public void Saving_again_replaces_all_fields()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"a":1,"b":2}""")));
        Store.Save(new AppRecord("contacts", "1", Row("""{"b":3}""")));

        AssertFields("""{"b":3}""", Store.Find("contacts", "1")!.Fields);
        Assert.Single(All("contacts"));
    }

    [Fact]
    public void Found_record_is_a_copy()
    {
        var saved = new AppRecord("contacts", "1", Row("""{"a":1}"""));
        Store.Save(saved);

        saved.Fields["a"] = 2;
        Store.Find("contacts", "1")!.Fields["a"] = 3;

        AssertFields("""{"a":1}""", Store.Find("contacts", "1")!.Fields);
    }

    [Fact]
    public void App_is_the_same_in_any_letter_case()
    {
        Store.Save(new AppRecord("Contacts", "1", Row("""{"a":1}""")));

        AssertFields("""{"a":1}""", Store.Find("cONTACTS", "1")!.Fields);
    }

    [Fact]
    public void Id_is_another_in_another_letter_case()
    {
        Store.Save(new AppRecord("contacts", "a"));

        Assert.Null(Store.Find("contacts", "A"));
    }

    [Theory]
    [InlineData("contacts")]
    [InlineData("sync-jobs_2")]
    [InlineData("order")]
    [InlineData("2024")]
    public void App_may_be_named_with_letters_digits_underscore_and_hyphen(string app)
    {
        Store.Save(new AppRecord(app, "1"));

        Assert.NotNull(Store.Find(app, "1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("con tacts")]
    [InlineData("x\"; DROP TABLE contacts; --")]
    [InlineData("contacts:c_id")]
    [InlineData("sqlite_master")]
    [InlineData("SQLite_x")]
    [InlineData("straße")]
    public void App_with_another_name_is_refused(string app)
    {
        Assert.Throws<ArgumentException>(() => Store.Find(app, "1"));
        Assert.Throws<ArgumentException>(() => Store.Save(new AppRecord(app, "1")));
        Assert.Throws<ArgumentException>(() => Store.Import(app, [Row("""{"k":1}""")], ["k"], default));
    }

    [Fact]
    public void Record_without_id_is_refused() => Assert.Throws<ArgumentException>(() => Store.Save(new AppRecord("contacts", " ")));

    [Fact]
    public void Deeply_nested_field_comes_back()
    {
        var deep = Row($$"""{"deep":{{new string('[', 200)}}{{new string(']', 200)}}}""");
        Store.Save(new AppRecord("contacts", "1", deep));

        Assert.True(JsonNode.DeepEquals(deep, Store.Find("contacts", "1")!.Fields));
    }

    [Fact]
    public void Many_threads_may_save_and_find_at_once()
    {
        Parallel.For(
            0,
            64,
            i =>
            {
                Store.Save(new AppRecord("contacts", $"{i}", Row($$"""{"n":{{i}}}""")));
                Assert.Equal(i, (int)Store.Find("contacts", $"{i}")!.Fields["n"]!);
            }
        );

        Assert.Equal(64, All("contacts").Count);
    }

    protected static JsonObject Row(string json) => (JsonObject)JsonNode.Parse(json, documentOptions: new() { MaxDepth = 1000 })!;

    protected static void AssertFields(string expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(Row(expected), actual), $"Expected {expected}, but it is {actual.ToJsonString()}.");
}
