using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public abstract partial class RecordStoreSuite
{
    [Fact]
    public void Several_records_are_saved_in_one_go()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"a":1}""")), new AppRecord("Contacts", "2", Row("""{"a":2}""")));

        AssertFields("""{"a":1}""", Store.Find("contacts", "1")!.Fields);
        AssertFields("""{"a":2}""", Store.Find("contacts", "2")!.Fields);
    }

    [Fact]
    public void Of_several_records_none_is_saved_when_one_cannot_be()
    {
        Store.Save(new AppRecord("contacts", "1", Row("""{"a":1}""")));

        Assert.ThrowsAny<ArgumentException>(() =>
            Store.Save(new AppRecord("contacts", "1", Row("""{"a":2}""")), new AppRecord("contacts", " "))
        );
        var error = Assert.ThrowsAny<ArgumentException>(() =>
            Store.Save(new AppRecord("contacts", "1", Row("""{"a":2}""")), new AppRecord("accounts", "2"))
        );

        Assert.StartsWith("These records belong to other apps than 'contacts' too.", error.Message, StringComparison.Ordinal);
        AssertFields("""{"a":1}""", Store.Find("contacts", "1")!.Fields);
        Assert.Null(Store.Find("accounts", "2"));
    }

    [Fact]
    public void Saving_nothing_does_nothing()
    {
        Store.Save();

        Assert.Empty(All("contacts"));
    }
}
