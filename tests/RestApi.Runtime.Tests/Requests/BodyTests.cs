using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed record Person(string FullName, int? Age);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(List<Person>))]
internal sealed partial class PersonContext : JsonSerializerContext;

public sealed class BodyTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private readonly Person _ann = new("Ann", null);

    [Fact]
    public void An_object_is_sent_in_the_web_style() =>
        Arrives("""{"fullName":"Ann","age":null}""", static (request, ann) => request.AddJsonBody(ann));

    [Fact]
    public void A_type_info_or_a_context_decides_how_the_object_is_written()
    {
        Arrives("""{"full_name":"Ann","age":null}""", static (request, ann) => request.AddJsonBody(ann, PersonContext.Default.Person));
        Arrives("""{"full_name":"Ann","age":null}""", static (request, ann) => request.AddJsonBody(ann, PersonContext.Default));
        Arrives("""{"full_name":"Ann","age":null}""", static (_, ann) => RestApi.AddJsonBody(ann, PersonContext.Default.Person));
        Arrives("""{"full_name":"Ann","age":null}""", static (_, ann) => RestApi.AddJsonBody(ann, PersonContext.Default));
    }

    [Fact]
    public void A_json_object_is_sent_as_it_is()
    {
        Arrives("""{"Full_Name":"Ann"}""", static (request, ann) => request.AddJsonBody(new JsonObject { ["Full_Name"] = ann.FullName }));
        Arrives("""{"Full_Name":"Ann"}""", static (_, ann) => RestApi.AddJsonBody(new JsonObject { ["Full_Name"] = ann.FullName }));
    }

    [Fact]
    public void Any_json_value_is_a_body()
    {
        Arrives("[1,2]", static (request, _) => request.AddJsonBody(new[] { 1, 2 }));
        Arrives("\"text\"", static (request, _) => request.AddJsonBody("text"));
        Arrives("null", static (request, _) => request.AddJsonBody<string?>(null));
    }

    [Fact]
    public void A_type_the_context_does_not_list_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => NewRequest().AddJsonBody(DateTime.UnixEpoch, PersonContext.Default));

        Assert.Contains("[JsonSerializable(typeof(DateTime))]", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(PersonContext), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_body_goes_out_with_its_length_and_not_chunked()
    {
        var text = new string('x', 5_000_000);
        NewRequest().AddJsonBody(text).ExecuteRequest();

        Assert.Equal("5000002", echo.Server.Last.Header("Content-Length"));
        Assert.Null(echo.Server.Last.Header("Transfer-Encoding"));
        Assert.Equal(5_000_002, echo.Server.Last.Body.Length);
    }

    [Fact]
    public void A_post_without_a_body_declares_that_it_has_none()
    {
        NewRequest().ExecuteRequest();

        Assert.Equal("0", echo.Server.Last.Header("Content-Length"));
        Assert.Null(echo.Server.Last.Header("Content-Type"));
    }

    [Theory]
    [InlineData("text/csv", "text/csv; charset=utf-8")]
    [InlineData("text/csv; header=present", "text/csv; header=present; charset=utf-8")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/x-www-form-urlencoded", "application/x-www-form-urlencoded")]
    [InlineData("application/xml", "application/xml")]
    public void Texts_are_utf_8_and_only_plain_text_says_so(string contentType, string sent)
    {
        NewRequest().AddBody("größe", contentType).ExecuteRequest();

        Assert.Equal(sent, echo.Server.Last.Header("Content-Type"));
        Assert.Equal("größe", echo.Server.Last.Text);
    }

    [Fact]
    public void A_charset_in_the_media_type_is_honoured()
    {
        NewRequest().AddBody("größe", "text/plain; charset=iso-8859-1").ExecuteRequest();

        Assert.Equal("größe", Encoding.Latin1.GetString(echo.Server.Last.Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("json")]
    [InlineData("text/plain; charset=no-such")]
    [InlineData("text/plain\r\nX: y")]
    public void What_is_no_media_type_is_refused(string contentType) =>
        Assert.Throws<ArgumentException>(() => NewRequest().AddBody("x", contentType));

    [Fact]
    public void An_empty_text_is_a_body()
    {
        NewRequest().AddBody("", "text/plain").ExecuteRequest();

        Assert.Equal("text/plain; charset=utf-8", echo.Server.Last.Header("Content-Type"));
        Assert.Empty(echo.Server.Last.Body);
    }

    private RestRequest NewRequest()
    {
        RestApi.CreateClient(echo.Server.Url);
        return RestApi.CreateRequest("/x", "POST");
    }

    private void Arrives(string body, Action<RestRequest, Person> configure)
    {
        var request = NewRequest();
        configure(request, _ann);
        request.ExecuteRequest();
        Assert.Equal(body, echo.Server.Last.Text);
        Assert.Equal("application/json", echo.Server.Last.Header("Content-Type"));
        Assert.Equal(
            echo.Server.Last.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            echo.Server.Last.Header("Content-Length")
        );
    }
}
