using System.Text.Json;
using System.Text.Json.Nodes;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.RuntimeTests.Records;

public sealed class FieldValueTests
{
    private enum Status
    {
        Open,
        InProgress,
    }

    [Fact]
    public void What_is_written_is_read_back_also_after_storage()
    {
        RoundTrips(ArbMap.Default.ArbFor<string>());
        RoundTrips(ArbMap.Default.ArbFor<bool>());
        RoundTrips(ArbMap.Default.ArbFor<int>());
        RoundTrips(ArbMap.Default.ArbFor<long>());
        RoundTrips(ArbMap.Default.ArbFor<double>().Filter(double.IsFinite));
        RoundTrips(ArbMap.Default.ArbFor<decimal>());
        RoundTrips(ArbMap.Default.ArbFor<Guid>());
        RoundTrips(ArbMap.Default.ArbFor<DateTime>());
        RoundTrips(ArbMap.Default.ArbFor<DateTimeOffset>());
        RoundTrips(ArbMap.Default.ArbFor<DateTime>().Generator.Select(DateOnly.FromDateTime).ToArbitrary());
        RoundTrips(Gen.Elements(Enum.GetValues<Status>()).ToArbitrary());
        RoundTrips(ArbMap.Default.ArbFor<int?>());
        RoundTrips(ArbMap.Default.ArbFor<DateTime>().Generator.Select(static time => (DateTime?)time.ToUniversalTime()).ToArbitrary());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_json_does_not_know_is_refused(double value) =>
        Assert.Contains("'c_x'", Assert.Throws<ArgumentException>(() => FieldValue.Write("c_x", value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Absent_and_null_are_the_default()
    {
        Assert.Null(FieldValue.Read<string>("c_x", null));
        Assert.Null(FieldValue.Read<int?>("c_x", null));
        Assert.Equal(0, FieldValue.Read<int>("c_x", null));
        Assert.Null(FieldValue.Write<string>("c_x", null));
        Assert.Null(FieldValue.Write<int?>("c_x", null));
    }

    [Fact]
    public void Numbers_and_texts_read_as_each_other_where_that_is_exact()
    {
        Assert.Equal("42", FieldValue.Read<string>("c_x", JsonValue.Create(42)));
        Assert.Equal("true", FieldValue.Read<string>("c_x", JsonValue.Create(true)));
        Assert.Equal(42, FieldValue.Read<int>("c_x", JsonValue.Create("42")));
        Assert.Equal(1.5m, FieldValue.Read<decimal>("c_x", JsonValue.Create(1.5)));
        Assert.Equal(42d, FieldValue.Read<double>("c_x", JsonValue.Create(42)));
        Assert.Equal(Status.InProgress, FieldValue.Read<Status>("c_x", JsonValue.Create("inprogress")));
        Assert.Equal("1.10", FieldValue.Write("c_x", 1.10m)!.ToJsonString());
    }

    [Fact]
    public void Values_that_were_put_into_the_field_by_hand_are_read()
    {
        var id = Guid.NewGuid();
        var time = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        JsonObject fields = new()
        {
            ["id"] = id,
            ["time"] = time,
            ["letter"] = 'x',
        };

        Assert.Equal(id, FieldValue.Read<Guid>("id", fields["id"]));
        Assert.Equal(id.ToString(), FieldValue.Read<string>("id", fields["id"]));
        Assert.Equal(time, FieldValue.Read<DateTime>("time", fields["time"]));
        Assert.Equal("x", FieldValue.Read<string>("letter", fields["letter"]));
    }

    [Fact]
    public void Json_nodes_pass_as_they_are_and_are_copied_when_they_belong_to_another_record()
    {
        JsonArray list = ["a"];
        JsonObject other = new() { ["list"] = new JsonArray("b") };

        Assert.Same(list, FieldValue.Write("c_x", list));
        Assert.Same(list, FieldValue.Read<JsonArray>("c_x", list));
        var copy = FieldValue.Write("c_x", other["list"]);
        Assert.NotSame(other["list"], copy);
        Assert.Equal("""["b"]""", copy!.ToJsonString());
    }

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("1.10")]
    [InlineData("false")]
    [InlineData("[1,{\"a\":null}]")]
    [InlineData("{\"a\":[]}")]
    public void An_element_of_a_json_document_outlives_it(string json)
    {
        JsonNode? node;
        using (var document = JsonDocument.Parse(json))
        {
            node = FieldValue.Write("c_x", document.RootElement);
        }

        Assert.Equal(json, node!.ToJsonString());
    }

    [Fact]
    public void An_element_of_a_json_document_that_holds_nothing_is_null()
    {
        using var document = JsonDocument.Parse("null");

        Assert.Null(FieldValue.Write("c_x", document.RootElement));
        Assert.Null(FieldValue.Write("c_x", default(JsonElement)));
    }

    [Theory]
    [InlineData("\"abc\"", "String")]
    [InlineData("true", "True")]
    [InlineData("1.5", "Number")]
    [InlineData("99999999999", "Number")]
    [InlineData("{}", "Object")]
    [InlineData("[]", "Array")]
    public void A_field_of_another_kind_is_named_and_not_quoted(string json, string kind)
    {
        var error = Assert.Throws<InvalidCastException>(() => FieldValue.Read<int>("c_age", JsonNode.Parse(json)));

        Assert.StartsWith($"Field 'c_age' holds {kind}, which is no Int32.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_a_field_cannot_hold_are_refused()
    {
        Assert.Contains(
            "Uri",
            Assert.Throws<ArgumentException>(() => FieldValue.Write("c_x", new Uri("http://x"))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Uri",
            Assert.Throws<ArgumentException>(() => FieldValue.Write<object>("c_x", new Uri("http://x"))).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<InvalidCastException>(() => FieldValue.Read<TimeSpan>("c_x", JsonValue.Create("1:00")));
    }

    [Fact]
    public void A_secret_is_never_stored()
    {
        var error = Assert.Throws<ArgumentException>(() => FieldValue.Write("c_x", new Secret("s3cr3t-value")));

        Assert.Contains("store its name", error.Message, StringComparison.Ordinal);
    }

    private static void RoundTrips<T>(Arbitrary<T> values) =>
        Prop.ForAll(
                values,
                static value =>
                {
                    var written = FieldValue.Write("c_x", value);
                    var stored = JsonNode.Parse(written?.ToJsonString() ?? "null");
                    return IsSame(value, FieldValue.Read<T>("c_x", written)) && IsSame(value, FieldValue.Read<T>("c_x", stored));
                }
            )
            .QuickCheckThrowOnFailure();

    // A lone surrogate cannot be stored as UTF-8; everything else comes back to the last bit.
    private static bool IsSame<T>(T value, T? read) =>
        value switch
        {
            string text => HasLoneSurrogate(text) ? read is string : text.Equals(read),
            DateTime time => read is DateTime other && time == other && time.Kind == other.Kind,
            DateTimeOffset time => read is DateTimeOffset other && time.EqualsExact(other),
            _ => EqualityComparer<T>.Default.Equals(value, read),
        };

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(static rune => rune.Value == 0xFFFD);
}
