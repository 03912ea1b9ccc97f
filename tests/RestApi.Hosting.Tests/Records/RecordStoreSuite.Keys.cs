using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public abstract partial class RecordStoreSuite
{
    // SQLite and .NET read the last digit of these differently.
    private static readonly string[] s_fractions = ["6.8049370179907135E-84", "1.3077945619857845E-103", "5.156881567163803E-224"];

    [Theory]
    [InlineData("""{"n":1}""")]
    [InlineData("""{"k":null}""")]
    [InlineData("""{"k":""}""")]
    [InlineData("""{"k":" \t"}""")]
    [InlineData("""{"k":"a\u0000"}""")]
    public void Row_without_a_usable_key_is_rejected(string row)
    {
        var result = Import("""{"k":"a"}""", row, """{"k":"b"}""");

        AssertCounts(result, created: 2, rejected: 1);
        Assert.Equal(1, result.Rejected[0].Index);
        Assert.Contains("Key field 'k' is missing or blank", result.Rejected[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"k":["a"]}""")]
    [InlineData("""{"k":{"a":1}}""")]
    public void Row_whose_key_is_no_text_or_number_is_rejected(string row) =>
        Assert.Contains("a list or an object", Assert.Single(Import(row).Rejected).Reason, StringComparison.Ordinal);

    [Fact]
    public void Row_that_is_null_is_rejected()
    {
        var result = Store.Import("contacts", [null!, Row("""{"k":"a"}""")], ["k"], default);

        AssertCounts(result, created: 1, rejected: 1);
        Assert.Equal(0, result.Rejected[0].Index);
    }

    [Fact]
    public void Key_that_comes_twice_in_one_import_is_rejected_the_second_time()
    {
        var result = Import("""{"k":"a","n":1}""", """{"k":"a","n":2}""");

        AssertCounts(result, created: 1, rejected: 1);
        Assert.Equal(1, result.Rejected[0].Index);
        Assert.Contains("same key", result.Rejected[0].Reason, StringComparison.Ordinal);
        AssertFields("""{"k":"a","n":1}""", Contact("a").Fields);
    }

    [Fact]
    public void Key_that_several_records_share_is_rejected()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"k":"a"}""")));
        Store.Save(new AppRecord("contacts", "2", Row("""{"k":"a"}""")));

        var result = Import("""{"k":"a","n":1}""");

        AssertCounts(result, rejected: 1);
        Assert.Contains("More than one record", result.Rejected[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "5.0", true)]
    [InlineData("5", "5e0", true)]
    [InlineData("5", "\"5\"", false)]
    [InlineData("1.5", "1.50", true)]
    [InlineData("true", "1", true)]
    [InlineData("\"a\"", "\"A\"", false)]
    [InlineData("\"a\"", "\" a\"", false)]
    [InlineData("\"é\"", "\"\\u00e9\"", true)]
    [InlineData("\"it's\"", "\"it's\"", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("9007199254740992", "9007199254740992.0", true)]
    [InlineData("-9223372036854775808", "-9223372036854775808.0", true)]
    [InlineData("9223372036854775807", "9223372036854775808", false)]
    [InlineData("1e400", "2e400", true)]
    [InlineData("8.5e-310", "8.50E-310", true)]
    public void Keys_are_compared_by_value(string known, string other, bool same)
    {
        Import($$"""{"k":{{known}}}""");

        var result = Import($$"""{"k":{{other}},"n":1}""");
        var repeated = Store.Import("other", [Row($$"""{"k":{{known}}}"""), Row($$"""{"k":{{other}}}""")], ["k"], default);

        AssertCounts(result, created: same ? 0 : 1, updated: same ? 1 : 0);
        AssertCounts(repeated, created: same ? 1 : 2, rejected: same ? 1 : 0);
    }

    [Fact]
    public void List_is_not_the_key_that_is_the_text_of_its_JSON()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"k":[1]}""")));

        AssertCounts(Import("""{"k":"[1]"}"""), created: 1);
    }

    [Fact]
    public void Fraction_with_many_digits_is_found_again()
    {
        string[] rows = [.. s_fractions.Select(number => $$"""{"k":{{number}}}""")];

        AssertCounts(Import(rows), created: rows.Length);
        AssertCounts(Import(rows), unchanged: rows.Length);
    }

    [Fact]
    public void Several_key_fields_identify_a_row_together()
    {
        JsonObject[] rows = [Row("""{"a":"x","b":1}"""), Row("""{"a":"x","b":2}"""), Row("""{"a":"y","b":1}""")];
        AssertCounts(Store.Import("contacts", rows, ["a", "b"], default), created: 3);

        var again = Store.Import("contacts", [Row("""{"b":2,"a":"x","n":1}"""), Row("""{"a":"x"}""")], ["a", "b"], default);

        AssertCounts(again, updated: 1, rejected: 1);
    }

    [Theory]
    [InlineData("c.external id")]
    [InlineData("it's")]
    [InlineData("$[0]")]
    [InlineData("ключ")]
    public void Key_field_may_have_an_odd_name(string field)
    {
        JsonObject NewRow(int n) => new() { [field] = "a", ["n"] = n };

        AssertCounts(Store.Import("contacts", [NewRow(1)], [field], default), created: 1);
        AssertCounts(Store.Import("contacts", [NewRow(2)], [field], default), updated: 1);
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("a,b")]
    [InlineData("a\nb")]
    [InlineData(" ")]
    public void Key_field_that_cannot_be_indexed_is_refused(string field) =>
        Assert.Throws<ArgumentException>(() => Store.Import("contacts", [Row("""{"k":"a"}""")], [field], default));

    [Fact]
    public void Import_without_key_fields_is_refused() =>
        Assert.Throws<ArgumentException>(() => Store.Import("contacts", [Row("""{"k":"a"}""")], [], default));
}
