using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Records;

public sealed class EntityTests
{
    private sealed class Contact : Entity
    {
        public string? Email
        {
            get => GetField<string>("c_email");
            set => SetField("c_email", value);
        }

        public int? Age
        {
            get => GetField<int?>("c_age");
            set => SetField("c_age", value);
        }
    }

    [Fact]
    public void An_opened_entity_is_a_view_of_its_record()
    {
        var record = new AppRecord("contacts", "7", new JsonObject { ["title"] = "Ann", ["c_email"] = "ann@acme.com" });

        var contact = Entity.Open<Contact>(record);
        contact.Age = 42;
        contact.Email = null;
        contact.Title = "Anna";

        Assert.Equal("7", contact.Id);
        Assert.Equal("""{"title":"Anna","c_email":null,"c_age":42}""", record.Fields.ToJsonString());
        Assert.Same(record.Fields, contact.Fields);
        Assert.Equal((42, null, "Anna"), (contact.Age, contact.Email, contact.Title));
    }

    [Fact]
    public void A_new_entity_stands_on_its_own()
    {
        var contact = new Contact { Email = "ann@acme.com" };

        Assert.Equal(("", "ann@acme.com", null, null), (contact.Id, contact.Email, contact.Age, contact.Title));
        Assert.NotSame(contact.Fields, new Contact().Fields);
    }

    [Fact]
    public void A_record_without_fields_is_empty() => Assert.Empty(new AppRecord("contacts", "7").Fields);
}
