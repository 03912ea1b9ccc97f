using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class RequestPathTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private string Target(RequestPath path)
    {
        new RestClient(echo.Server.Url + "/v1").CreateRequestTo(path, "GET").ExecuteRequest();
        return echo.Server.Last.Target;
    }

    [Theory]
    [InlineData("7", "/v1/contacts/7/notes")]
    [InlineData("a/b", "/v1/contacts/a%2Fb/notes")]
    [InlineData("", "/v1/contacts/notes")]
    [InlineData(null, "/v1/contacts/notes")]
    public void Optional_segment_is_left_out_with_its_slash(string? value, string expected) =>
        Assert.Equal(expected, Target(new RequestPath("/contacts/{id?}/notes").WithOptional("id", value)));

    [Fact]
    public void Optional_segment_takes_every_kind_of_value()
    {
        Assert.Equal("/v1/a/7/true", Target(new RequestPath("a/{x?}/{y?}").WithOptional("x", 7).WithOptional("y", (bool?)true)));
        Assert.Equal("/v1/a", Target(new RequestPath("a/{x?}/{y?}").WithOptional("x", (int?)null).WithOptional("y", (bool?)null)));
    }

    [Theory]
    [InlineData("report.pdf", "/v1/files/report.pdf")]
    [InlineData("/2026/a b/x?.pdf", "/v1/files/2026/a%20b/x%3F.pdf")]
    [InlineData("2026/", "/v1/files/2026/")]
    public void Catch_all_keeps_its_slashes(string value, string expected) =>
        Assert.Equal(expected, Target(new RequestPath("/files/{**path}").WithCatchAll("path", value)));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("./b")]
    public void Catch_all_that_would_address_another_resource_is_refused(string? value) =>
        Assert.Contains(
            "'path'",
            Assert.Throws<ArgumentException>(() => new RequestPath("/files/{**path}").WithCatchAll("path", value)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Placeholder_that_is_not_there_or_not_filled_is_named()
    {
        Assert.Contains(
            "{x?}",
            Assert.Throws<ArgumentException>(() => new RequestPath("/a/{x}").WithOptional("x", "1")).Message,
            StringComparison.Ordinal
        );
        Assert.ThrowsAny<Exception>(() => Target(new RequestPath("/a/{**x}")));
    }

    [Fact]
    public void Messages_show_no_value()
    {
        var path = new RequestPath("/files/{**path}").WithCatchAll("path", "private/thing");

        Assert.Equal("/files/{path}/{path.2}", path.ToString());
    }
}
