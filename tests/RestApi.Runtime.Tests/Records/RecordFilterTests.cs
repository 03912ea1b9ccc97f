using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Records;

public sealed class RecordFilterTests
{
    private enum Status
    {
        Open,
    }

    public static TheoryData<object, object> Values =>
        new()
        {
            { "text", "text" },
            { true, true },
            { 5, 5L },
            { 5L, 5L },
            { 0.5, 0.5 },
            { 5.25m, 5.25 },
            { 5m, 5L },
            { Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "0f8fad5b-d9cb-469f-a165-70867728950e" },
            { new DateOnly(2026, 1, 2), "2026-01-02" },
            { new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "2026-01-02T03:04:05.0000000+00:00" },
            { Status.Open, "Open" },
            { JsonValue.Create("text"), "text" },
            { "a\ud800", "a\ufffd" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_is_what_a_field_would_hold(object value, object expected)
    {
        var filter = RecordFilter.Equal("c_status", value);

        Assert.Equal((RecordFilterKind.In, "c_status"), (filter.Kind, filter.Field));
        Assert.Equal(expected, Assert.Single(filter.Values));
    }

    [Fact]
    public void Value_that_no_field_can_be_compared_with_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RecordFilter.Equal("f", new JsonArray()));
        Assert.Throws<ArgumentException>(() => RecordFilter.Equal("f", new object()));
        Assert.Throws<ArgumentException>(() => RecordFilter.Less("f", double.NaN));
        Assert.Throws<ArgumentException>(() => RecordFilter.Less("f", JsonNode.Parse("1e400")!));
        Assert.Throws<ArgumentException>(() => RecordFilter.In("f", "abc"));
        Assert.Throws<ArgumentNullException>(() => RecordFilter.Id("1", null!));
        Assert.Throws<ArgumentNullException>(() => RecordFilter.In<string>("f", null!));
        Assert.Contains(
            "IsNull",
            Assert.Throws<ArgumentNullException>(() => RecordFilter.Less("f", (int?)null)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "IsNull",
            Assert.Throws<ArgumentNullException>(() => RecordFilter.Contains("f", null!)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Secret_is_no_value()
    {
        var error = Assert.Throws<ArgumentException>(() => RecordFilter.Equal("f", new Secret("s3cr3t-value")));

        Assert.DoesNotContain("s3cr3t-value", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData(null)]
    public void Field_that_cannot_be_named_is_refused(string? field)
    {
        Assert.ThrowsAny<ArgumentException>(() => RecordFilter.Equal(field!, 1));
        Assert.ThrowsAny<ArgumentException>(() => RecordFilter.IsNull(field!));
        Assert.ThrowsAny<ArgumentException>(() => RecordSort.Ascending(field!));
        Assert.ThrowsAny<ArgumentException>(() => RecordSort.Descending(field!));
    }

    [Fact]
    public void Filter_is_not_built_larger_than_a_store_takes_it()
    {
        var largest = RecordFilter.All(Enumerable.Repeat(RecordFilter.IsNull("f"), RecordFilter.MaxConditions - 1));

        Assert.Contains("RecordFilter.In", Assert.Throws<ArgumentException>(() => !largest).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_without_a_part_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => RecordFilter.IsNull("f") & null!);
        Assert.Throws<ArgumentNullException>(() => RecordFilter.Not(null!));
        Assert.Throws<ArgumentNullException>(() => RecordFilter.Any(null!));
    }

    [Fact]
    public void Query_has_no_negative_numbers()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordQuery { Limit = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordQuery { Skip = -1 });
        Assert.Throws<ArgumentNullException>(() => new RecordQuery { OrderBy = null! });
        Assert.Equal((0, null, 0), (new RecordQuery { Limit = 0 }.Limit, new RecordQuery().Limit, new RecordQuery().Skip));
    }
}
