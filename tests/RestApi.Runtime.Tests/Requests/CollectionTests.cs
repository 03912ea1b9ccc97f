using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class CollectionTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private RestRequest Request(string method = "POST") => new RestClient(echo.Server.Url).CreateRequest("/x", method);

    private static Dictionary<string, object?> Values() =>
        new()
        {
            ["text"] = "a b",
            ["nothing"] = null,
            ["number"] = 1.5,
            ["flag"] = true,
            ["day"] = new DateOnly(2026, 7, 1),
            ["secret"] = new Secret("s-1"),
        };

    [Fact]
    public void Entries_become_query_parameters()
    {
        Request().AddQueryParameters(Values()).AddQueryParameters<string>(null).ExecuteRequest();

        Assert.Equal("/x?text=a%20b&number=1.5&flag=true&day=2026-07-01&secret=s-1", echo.Server.Last.Target);
    }

    [Fact]
    public void Entries_become_headers()
    {
        Request().AddHeaders(Values()).AddHeaders(new Dictionary<string, string> { ["X-One"] = "1" }).ExecuteRequest();

        Assert.Equal(("a b", "s-1", "1"), (Header("text"), Header("secret"), Header("X-One")));
        Assert.Null(Header("nothing"));
        string? Header(string name) => echo.Server.Last.Header(name);
    }

    [Fact]
    public void Entries_become_form_fields()
    {
        Request().AddFormFields(Values()).AddFormField("id", new[] { 1, 2 }).AddFormField<string>("none", null!).ExecuteRequest();

        Assert.Equal("text=a+b&number=1.5&flag=true&day=2026-07-01&secret=s-1&id=1&id=2", echo.Server.Last.Text);
    }

    [Theory]
    [InlineData(CollectionFormat.Multi, "/x?id=1&id=2")]
    [InlineData(CollectionFormat.Csv, "/x?id=1%2C2")]
    [InlineData(CollectionFormat.Ssv, "/x?id=1%202")]
    [InlineData(CollectionFormat.Tsv, "/x?id=1%092")]
    [InlineData(CollectionFormat.Pipes, "/x?id=1%7C2")]
    public void List_is_sent_in_its_format(CollectionFormat format, string expected)
    {
        Request("GET").AddQueryParameter("id", new int?[] { 1, null, 2 }, format).ExecuteRequest();
        Assert.Equal(expected, echo.Server.Last.Target);

        Request("GET").AddQueryParameter("id", Array.Empty<int>(), format).AddQueryParameter<int>("id", null, format).ExecuteRequest();
        Assert.Equal("/x", echo.Server.Last.Target);
    }

    [Fact]
    public void Value_without_a_text_form_is_refused_by_name()
    {
        var values = new Dictionary<string, object> { ["filter"] = new object[1] };

        Assert.Contains(
            "'filter'",
            Assert.Throws<ArgumentException>(() => Request().AddQueryParameters(values)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains("'filter'", Assert.Throws<ArgumentException>(() => Request().AddHeaders(values)).Message, StringComparison.Ordinal);
    }
}
