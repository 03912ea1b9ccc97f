using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class ForeignUrlTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    [Theory]
    [InlineData("/items?page=2", "/items?page=2")]
    [InlineData("items?page=2", "/v1/items?page=2")]
    [InlineData("http://{host}/other?x=%2F#part", "/other?x=%2F")]
    public void Url_on_the_own_host_is_called_as_it_is(string url, string expected)
    {
        var host = new Uri(echo.Server.Url).Authority;

        new RestClient(echo.Server.Url + "/v1")
            .CreateRequestTo(url.Replace("{host}", host, StringComparison.Ordinal), "GET")
            .ExecuteRequest();

        Assert.Equal(expected, echo.Server.Last.Target);
    }

    [Theory]
    [InlineData("http://evil.example/x")]
    [InlineData("https://crm.example:8443/x")]
    [InlineData("http://crm.example/x")]
    [InlineData("//evil.example/x")]
    public void Url_on_another_host_is_refused_unless_any_is_allowed(string url)
    {
        var client = new RestClient("https://crm.example");

        var error = Assert.Throws<ArgumentException>(() => client.CreateRequestTo(url, "GET"));
        Assert.Contains("crm.example", error.Message, StringComparison.Ordinal);
        client.CreateRequestTo(url, "GET", anyHost: true);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    [InlineData("https://user:key-1@crm.example/x")]
    public void Url_that_is_none_is_refused_without_showing_it(string url)
    {
        var error = Assert.Throws<ArgumentException>(() => new RestClient("https://crm.example").CreateRequestTo(url, "GET"));

        Assert.DoesNotContain("key-1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_host_is_checked_like_one_that_comes_from_data()
    {
        var client = RestClient.ForDeclaredHost("https://crm.example");

        var error = Assert.Throws<RestApiException>(() =>
            client.CreateRequestTo("http://169.254.169.254/latest", "GET", anyHost: true).ExecuteRequest()
        );
        Assert.Equal(RestApiErrorKind.Blocked, error.Kind);
    }
}
