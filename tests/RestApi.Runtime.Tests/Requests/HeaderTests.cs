using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class HeaderTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private RestRequest NewRequest(string method = "GET") => new RestClient(echo.Server.Url).CreateRequest("/x", method);

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("key\n")]
    [InlineData("a\u0001b")]
    [InlineData("a\u007Fb")]
    public void A_value_that_would_start_another_header_is_refused_without_being_repeated(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => NewRequest().AddHeader("X-Key", "s3cr3t" + value));

        Assert.Contains("'X-Key'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NewRequest().AddHeader("X-Key", new Secret("s3cr3t" + value)));
        Assert.Throws<ArgumentException>(() => NewRequest().AddHeader("X-Key", $"s3cr3t{value}"));
        Assert.Throws<ArgumentException>(() => NewRequest().SetApiKey("X-Key", "s3cr3t" + value));
        Assert.Throws<ArgumentException>(() => NewRequest().SetOAuth2AuthorizationHeaderAuth("s3cr3t" + value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("X Key")]
    [InlineData("X-Key:")]
    [InlineData("X-Key\r\n")]
    [InlineData("Schlüssel")]
    public void What_is_no_header_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => NewRequest().AddHeader(name, "1"));

    [Theory]
    [InlineData("Content-Length")]
    [InlineData("transfer-encoding")]
    public void Headers_that_follow_from_the_body_are_refused(string name) =>
        Assert.Contains(
            "by itself",
            Assert.Throws<ArgumentException>(() => NewRequest().AddHeader(name, "1")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("tab\there")]
    [InlineData("größe 日本 🎉")]
    [InlineData("a, b;c=\"d\"")]
    public void Values_arrive_as_they_are(string value)
    {
        NewRequest().AddHeader("X-Value", value).ExecuteRequest();

        Assert.Equal(value, echo.Server.Last.Header("X-Value"));
    }

    [Fact]
    public void An_empty_value_is_sent()
    {
        NewRequest().AddHeader("X-Empty", "").ExecuteRequest();

        Assert.Equal("", echo.Server.Last.Header("x-empty"));
    }

    [Fact]
    public void A_header_may_have_several_values()
    {
        NewRequest().AddHeader("X-Tag", "a").AddHeader("X-Tag", "b").ExecuteRequest();

        Assert.Equal("a, b", echo.Server.Last.Header("X-Tag")!.Replace(",b", ", b", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Content-Type", "application/vnd.acme+json")]
    [InlineData("content-type", "application/json; charset=utf-8")]
    public void A_hand_set_content_type_wins_before_and_after_the_body(string name, string value)
    {
        NewRequest("POST").AddHeader(name, value).AddJsonBody(new { a = 1 }).ExecuteRequest();
        Assert.Equal(value, echo.Server.Last.Header("Content-Type"));

        NewRequest("POST").AddJsonBody(new { a = 1 }).AddHeader(name, value).ExecuteRequest();
        Assert.Equal(value, echo.Server.Last.Header("Content-Type"));
    }

    [Fact]
    public void The_last_of_several_content_types_wins()
    {
        NewRequest("POST").AddHeader("Content-Type", "text/a").AddHeader("content-type", "text/b").AddJsonBody(1).ExecuteRequest();

        Assert.Equal("text/b", echo.Server.Last.Header("Content-Type"));
    }

    [Fact]
    public void Headers_about_the_content_travel_without_a_body_too()
    {
        NewRequest().AddHeader("Content-Type", "application/json").AddHeader("Content-Language", "de").ExecuteRequest();

        Assert.Equal("application/json", echo.Server.Last.Header("Content-Type"));
        Assert.Equal("de", echo.Server.Last.Header("Content-Language"));
    }

    [Fact]
    public void Headers_about_the_content_travel_with_the_body()
    {
        NewRequest("PUT").AddHeader("Content-Language", "de").AddBody("hallo", "text/plain").ExecuteRequest();

        Assert.Equal("de", echo.Server.Last.Header("Content-Language"));
        Assert.Equal("text/plain; charset=utf-8", echo.Server.Last.Header("Content-Type"));
        Assert.Equal("hallo", echo.Server.Last.Text);
    }

    [Fact]
    public void The_last_authentication_wins()
    {
        NewRequest().SetHttpBasicAuth("u", "p").SetOAuth2AuthorizationHeaderAuth("t-1").ExecuteRequest();
        Assert.Equal("Bearer t-1", echo.Server.Last.Header("Authorization"));

        NewRequest().SetOAuth2AuthorizationHeaderAuth("t-1").AddHeader("authorization", "Digest x").ExecuteRequest();
        Assert.Equal("Digest x", echo.Server.Last.Header("Authorization"));

        NewRequest().AddHeader("Authorization", "Digest x").SetHttpBasicAuth("u", "p").ExecuteRequest();
        Assert.Equal("Basic dTpw", echo.Server.Last.Header("Authorization"));

        NewRequest().SetApiKey("X-Key", "k-1").SetApiKey("x-key", "k-2").ExecuteRequest();
        Assert.Equal("k-2", echo.Server.Last.Header("X-Key"));

        NewRequest().SetApiKey("key", "k-1", ApiKeyLocation.Query).SetApiKey("key", "k-2", ApiKeyLocation.Query).ExecuteRequest();
        Assert.Equal("/x?key=k-2", echo.Server.Last.Target);
    }

    [Fact]
    public void Key_and_authorization_may_go_together()
    {
        NewRequest().SetApiKey("X-Key", "k-1").SetOAuth2AuthorizationHeaderAuth("t-1").ExecuteRequest();

        Assert.Equal("k-1", echo.Server.Last.Header("X-Key"));
        Assert.Equal("Bearer t-1", echo.Server.Last.Header("Authorization"));
    }

    [Fact]
    public void Basic_auth_is_utf_8_and_refuses_a_colon_in_the_user_name()
    {
        NewRequest().SetHttpBasicAuth("ännä", "pä:ss").ExecuteRequest();
        Assert.Equal("Basic w6RubsOkOnDDpDpzcw==", echo.Server.Last.Header("Authorization"));

        var error = Assert.Throws<ArgumentException>(() => NewRequest().SetHttpBasicAuth("an:na", "p"));
        Assert.Contains("colon", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("an:na", error.Message, StringComparison.Ordinal);
    }
}
