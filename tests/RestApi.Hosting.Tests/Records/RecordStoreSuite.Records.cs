using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public abstract partial class RecordStoreSuite
{
    [Fact]
    public void Created_records_have_ids_of_their_own_and_are_found()
    {
        var created = Store.Create("contacts", [Row("""{"title":"Ann"}"""), Row("""{"title":"Zoë","at":null}""")]);

        Assert.Equal(["Ann", "Zoë"], created.Select(record => (string)record.Fields["title"]!));
        Assert.Equal(2, created.Select(record => record.Id).Distinct().Count());
        Assert.All(created, record => Assert.True(JsonNode.DeepEquals(record.Fields, Store.Find("contacts", record.Id)!.Fields)));
    }

    [Fact]
    public void Created_record_is_a_copy()
    {
        var row = new JsonObject { ["at"] = JsonValue.Create(new DateOnly(2026, 1, 2)) };
        var created = Assert.Single(Store.Create("contacts", [row]));
        row["at"] = 1;
        created.Fields["at"] = 2;

        AssertFields("""{"at":"2026-01-02"}""", Store.Find("contacts", created.Id)!.Fields);
    }

    [Fact]
    public void When_one_record_cannot_be_created_none_is()
    {
        JsonObject[] rows = [Row("""{"n":1}"""), new() { ["x"] = double.NaN }];

        var error = Assert.Throws<ArgumentException>(() => Store.Create("contacts", rows));
        Assert.Contains("Row 1 cannot be created, so none was. Field 'x'", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Row 0",
            Assert.Throws<ArgumentException>(() => Store.Create("contacts", [null!])).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(All("contacts"));
    }

    [Fact]
    public void Creating_nothing_does_nothing()
    {
        Assert.Empty(Store.Create("contacts", []));
        Assert.Empty(All("contacts"));
    }

    [Fact]
    public void Update_writes_the_given_fields_only()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"a":1,"b":2,"c":3}""")));

        var updated = Store.Update("contacts", "1", new JsonObject { ["b"] = null, ["c"] = JsonValue.Create(new DateOnly(2026, 1, 2)) });

        Assert.Equal(("contacts", "1"), (updated!.App, updated.Id));
        AssertFields("""{"a":1,"b":null,"c":"2026-01-02"}""", updated.Fields);
        AssertFields("""{"a":1,"b":null,"c":"2026-01-02"}""", Store.Find("contacts", "1")!.Fields);
        Assert.Equal("2026-01-02", updated.Fields["c"]!.GetValue<string>());
    }

    [Fact]
    public void Update_says_that_there_is_no_such_record_and_makes_none()
    {
        Assert.Null(Store.Update("contacts", "1", Row("""{"a":1}""")));
        Store.Save(new AppRecord("contacts", "1"));
        Assert.Null(Store.Update("contacts", "2", Row("""{"a":1}""")));
        Assert.Null(Store.Update("accounts", "1", Row("""{"a":1}""")));
        Assert.Single(All("contacts"));
    }

    [Fact]
    public void Update_that_cannot_be_stored_changes_nothing()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"a":1}""")));

        var error = Assert.Throws<ArgumentException>(() => Store.Update("contacts", "1", new() { ["a"] = 2, ["b"] = double.NaN }));

        Assert.Contains("Field 'b' cannot be stored", error.Message, StringComparison.Ordinal);
        AssertFields("""{"a":1}""", Store.Find("contacts", "1")!.Fields);
    }

    [Fact]
    public void Deleted_records_are_gone_and_counted()
    {
        foreach (var id in (string[])["1", "2", "3"])
        {
            Store.Save(new AppRecord("contacts", id));
        }

        Assert.Equal(2, Store.Delete("contacts", ["1", "x", "3", "1"]));
        Assert.Equal("2", Assert.Single(All("contacts")).Id);
        Assert.Equal(0, Store.Delete("contacts", []));
        Assert.Equal(0, Store.Delete("accounts", ["2"]));
    }

    [Fact]
    public void Deleted_record_is_created_again_by_an_import()
    {
        Import("""{"k":"a","n":1}""");
        Store.Delete("contacts", [Contact("a").Id]);

        AssertCounts(Import("""{"k":"a"}"""), created: 1);
        AssertFields("""{"k":"a"}""", Contact("a").Fields);
    }

    [Fact]
    public void App_with_another_name_is_refused_everywhere()
    {
        const string App = "x\"; DROP TABLE contacts; --";
        Assert.Throws<ArgumentException>(() => Store.Query(App, new RecordQuery()));
        Assert.Throws<ArgumentException>(() => Store.Create(App, [new JsonObject()]));
        Assert.Throws<ArgumentException>(() => Store.Update(App, "1", []));
        Assert.Throws<ArgumentException>(() => Store.Delete(App, ["1"]));
    }
}
