using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;

namespace Acme.RuntimeTests.Requests;

public sealed class FormTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private static readonly RestApiOptions s_development = new() { IsDevelopment = true };

    private const string FormType = "application/x-www-form-urlencoded";

    [Fact]
    public void Fields_arrive_in_their_order_with_a_known_length()
    {
        NewRequest("POST")
            .AddFormField("name", "Größe & Co = 100 %")
            .AddFormField("tag", "a b")
            .AddFormField("tag", "c+d")
            .AddFormField("empty", "")
            .AddFormField("none", (string?)null)
            .AddFormField("none", (Secret?)null)
            .AddFormField("none", (int?)null)
            .AddFormField("none", (bool?)null)
            .AddFormField("active", true)
            .AddFormField("price", 1.5m)
            .AddFormField("day", new DateOnly(2026, 2, 3))
            .AddFormField("key", new Secret("s3cr3t key"))
            .AddFormField("auth", $"Bearer {new Secret("t0ken")}")
            .ExecuteRequest();

        var last = echo.Server.Last;
        Assert.Equal(
            "name=Gr%C3%B6%C3%9Fe+%26+Co+%3D+100+%25&tag=a+b&tag=c%2Bd&empty=&active=true&price=1.5&day=2026-02-03&key=s3cr3t+key&auth=Bearer+t0ken",
            last.Text
        );
        Assert.Equal(FormType, last.Header("Content-Type"));
        Assert.Equal(last.Body.Length.ToString(CultureInfo.InvariantCulture), last.Header("Content-Length"));
        Assert.Null(last.Header("Transfer-Encoding"));
    }

    [Fact]
    public void What_a_server_decodes_is_what_was_passed()
    {
        Prop.ForAll(
                Texts.Values,
                Texts.Values,
                (name, value) =>
                {
                    if (name.Length == 0)
                    {
                        return;
                    }

                    NewRequest("POST").AddFormField(name, value).ExecuteRequest();
                    using var reader = new FormReader(echo.Server.Last.Text);
                    var (readName, readValue) = Assert.Single(reader.ReadForm());
                    Assert.Equal((name, value), (readName, readValue.ToString()));
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void Every_method_with_a_body_takes_a_form(string method)
    {
        NewRequest(method).AddFormField("a", 1).ExecuteRequest();

        Assert.Equal((method, "a=1"), (echo.Server.Last.Method, echo.Server.Last.Text));
    }

    [Theory]
    [InlineData("POST", "/x", "a=1&b=2")]
    [InlineData("PUT", "/x", "a=1&b=2")]
    [InlineData("PATCH", "/x", "a=1&b=2")]
    [InlineData("GET", "/x?a=1&b=2", "")]
    [InlineData("DELETE", "/x?a=1&b=2", "")]
    [InlineData("OPTIONS", "/x?a=1&b=2", "")]
    public void A_parameter_goes_where_its_method_expects_it(string method, string target, string body)
    {
        NewRequest(method).AddParameter("a", "1").AddParameter("none", (string?)null).AddParameter("b", 2).ExecuteRequest();

        Assert.Equal((target, body), (echo.Server.Last.Target, echo.Server.Last.Text));
    }

    [Fact]
    public void A_parameter_gives_way_to_another_body_whichever_comes_first()
    {
        NewRequest("POST").AddParameter("a", "1").AddBody("{}", "application/json").AddParameter("b", true).ExecuteRequest();

        Assert.Equal(("/x?a=1&b=true", "{}"), (echo.Server.Last.Target, echo.Server.Last.Text));
        Assert.Equal("application/json", echo.Server.Last.Header("Content-Type"));
    }

    [Fact]
    public void Parameters_and_fields_are_one_form()
    {
        NewRequest("POST").AddParameter("a", new Secret("s-1")).AddFormField("b", "2").AddParameter("c", $"{3}").ExecuteRequest();

        Assert.Equal(("/x", "a=s-1&b=2&c=3"), (echo.Server.Last.Target, echo.Server.Last.Text));
    }

    [Fact]
    public void A_form_and_another_body_exclude_each_other_and_nothing_is_lost()
    {
        var form = NewRequest("POST").AddFormField("a", "1");
        var error = Assert.Throws<InvalidOperationException>(() => form.AddBody("x", "text/plain"));
        Assert.Equal("This request already has form fields as its body. Use either AddFormField or another body.", error.Message);
        form.ExecuteRequest();
        Assert.Equal("a=1", echo.Server.Last.Text);

        var text = NewRequest("POST").AddBody("x", "text/plain");
        Assert.StartsWith(
            "This request already has a body.",
            Assert.Throws<InvalidOperationException>(() => text.AddFormField("a", "1")).Message,
            StringComparison.Ordinal
        );
        text.ExecuteRequest();
        Assert.Equal("x", echo.Server.Last.Text);
    }

    [Fact]
    public void Next_to_a_file_fields_and_parameters_are_parts()
    {
        NewRequest("POST")
            .AddFormField("first", "größe")
            .AddParameter("second", 2)
            .AddFile("file", "content"u8.ToArray(), "a.txt")
            .AddFormField("third", new Secret("s-3"))
            .AddParameter("fourth", true)
            .ExecuteRequest();

        var last = echo.Server.Last;
        Assert.Equal("/x", last.Target);
        Assert.StartsWith("multipart/form-data; boundary=", last.Header("Content-Type"), StringComparison.Ordinal);
        string[] parts =
        [
            "\"first\"\r\n\r\ngröße\r\n",
            "\"second\"\r\n\r\n2\r\n",
            "\"a.txt\"",
            "\"third\"\r\n\r\ns-3\r\n",
            "\"fourth\"\r\n\r\ntrue\r\n",
        ];
        var places = parts.Select(part => last.Text.IndexOf(part, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_file_that_cannot_be_sent_leaves_the_fields()
    {
        var request = NewRequest("POST").AddFormField("a", "1");
        Assert.ThrowsAny<ArgumentException>(() => request.AddFile("file", "x"u8.ToArray(), ""));

        request.ExecuteRequest();

        Assert.Equal("a=1", echo.Server.Last.Text);
    }

    [Fact]
    public async Task A_secret_in_a_field_goes_to_its_hosts_only()
    {
        var bound = new Secret("s3cr3t", "PIN").ForHosts("crm.example.com");

        await Egress.Blocked.IsBlocked(() => NewRequest("POST").AddFormField("pin", bound), s_development);
        await Egress.Blocked.IsBlocked(() => NewRequest("POST").AddParameter("pin", bound), s_development);
        await Egress.Blocked.IsBlocked(() => NewRequest("POST").AddXmlBody($"<pin>{bound}</pin>"), s_development);
        await Egress.Blocked.IsSent(
            () => NewRequest("POST").AddFormField("pin", new Secret("s3cr3t", "PIN").ForHosts("127.0.0.1:*")),
            s_development
        );
    }

    [Fact]
    public void A_GET_takes_no_form()
    {
        var error = Assert.Throws<InvalidOperationException>(() => NewRequest("GET").AddFormField("a", "1"));

        Assert.StartsWith("A GET request takes no body. Use AddQueryParameter", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_masked_secret_is_refused_by_name()
    {
        var masked = "key " + new Secret("s3cr3t").ToString();

        var field = Assert.Throws<ArgumentException>(() => NewRequest("POST").AddFormField("pin", masked));
        Assert.StartsWith("The value of form field 'pin' contains '***'", field.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => NewRequest("POST").AddParameter("pin", masked));
        Assert.Throws<ArgumentException>(() => NewRequest("POST").AddFormField("", "x"));
    }

    [Fact]
    public void A_request_that_was_put_right_sends_its_form()
    {
        var request = new RestClient(echo.Server.Url).CreateRequest("/{id}", "POST").AddFormField("a", "1");
        Assert.Throws<InvalidOperationException>(request.ExecuteRequest);

        request.AddUrlSegment("id", 7).AddFormField("b", "2").ExecuteRequest();

        Assert.Equal(("/7", "a=1&b=2"), (echo.Server.Last.Target, echo.Server.Last.Text));
    }

    [Fact]
    public void The_next_request_starts_with_an_empty_form()
    {
        NewRequest("POST").AddFormField("a", "1").ExecuteRequest();
        NewRequest("POST").AddFormField("b", "2").ExecuteRequest();
        Assert.Equal("b=2", echo.Server.Last.Text);

        NewRequest("POST").ExecuteRequest();
        Assert.Equal("", echo.Server.Last.Text);
    }

    private RestRequest NewRequest(string method) => new RestClient(echo.Server.Url).CreateRequest("/x", method);
}
