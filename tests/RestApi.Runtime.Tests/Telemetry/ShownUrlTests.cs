using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Telemetry;

/// <summary>The attribute url.full tells where a call went and no value that may be a credential.</summary>
[Collection(nameof(OneAtATime))]
public sealed class ShownUrlTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    [Theory]
    [InlineData("/x", "/x")]
    [InlineData("/x?key=t0ken&a=b=c&&d=", "/x?key=REDACTED&a=REDACTED&d=REDACTED")]
    [InlineData("/x?t0ken", "/x?REDACTED")]
    [InlineData("", "/")]
    public void Query_keeps_its_names_only(string path, string expected) => Assert.Equal(Url + expected, Shown(Client(), path));

    [Fact]
    public void Secret_in_a_plain_path_is_masked()
    {
        var secret = new Secret("pl4in path/secret");

        Assert.Equal($"{Url}/bot***/send", Shown(Client(), $"/bot{Uri.EscapeDataString(secret.Reveal())}/send".ToString()));
    }

    [Fact]
    public void Path_with_a_secret_segment_is_shown_as_its_template()
    {
        var request = Client()
            .CreateRequest("/bot{token}/{chat}", "GET")
            .AddUrlSegment("token", new Secret("abc"))
            .AddUrlSegment("chat", 7);

        Assert.Equal($"{Url}/bot{{token}}/{{chat}}", Shown(request));
        Assert.Equal(
            $"{Url}/bot1/7",
            Shown(Client().CreateRequest("/bot{token}/{chat}", "GET").AddUrlSegment("token", 1).AddUrlSegment("chat", 7))
        );
    }

    [Fact]
    public void Secret_path_is_shown_as_the_mask() =>
        Assert.Equal(
            $"{Url}/***",
            Shown(Client().CreateRequest($"/bot{new Secret("xy")}/send?a=b", "GET")).Replace("?a=REDACTED", "", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("/T0/B0/hook")]
    [InlineData("/T0/B0/hook/")]
    [InlineData("/T0/%42%30/hook?sig=xyz")]
    [InlineData("")]
    public void Secret_base_url_is_masked(string path)
    {
        var client = new RestClient(new Secret(Url.Replace("http", "HTTP", StringComparison.Ordinal) + path));

        var shown = Shown(client, "/contacts");

        Assert.StartsWith("***/contacts", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("hook", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("xyz", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_url_that_is_a_secret_elsewhere_is_masked_everywhere()
    {
        var url = $"{Url}/{Guid.NewGuid()}";

        Assert.Equal($"{url}/x", Shown(new RestClient(url), "/x"));
        _ = new RestClient(new Secret(url));
        Assert.Equal("***/x", Shown(new RestClient(url), "/x"));
    }

    private string Url => echo.Server.Url;

    private RestClient Client() => new(Url);

    private static string Shown(RestClient client, string path) => Shown(client.CreateRequest(path, "GET"));

    private static string Shown(RestRequest request)
    {
        using var spans = new RecordedSpans();
        request.ExecuteRequest();
        return (string)spans.Only.GetTagItem("url.full")!;
    }
}
