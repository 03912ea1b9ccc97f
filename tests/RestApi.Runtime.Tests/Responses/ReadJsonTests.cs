using System.Text;
using System.Text.Json;
using Acme.RuntimeTests.Requests;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Responses;

public sealed class ReadJsonTests
{
    private const string WebJson = """{"FULLNAME":"Ann","age":"42"}""";
    private const string SnakeJson = """{"full_name":"Ann","age":42}""";

    private enum Way
    {
        Reflection,
        TypeInfo,
        Context,
    }

    [Fact]
    public void An_object_is_read_in_every_way()
    {
        var ann = new Person("Ann", 42);
        using var web = AnswerOf(WebJson);
        using var snake = AnswerOf(SnakeJson);

        Assert.Equal(ann, web.ReadJson<Person>());
        Assert.Equal(ann, snake.ReadJson(PersonContext.Default.Person));
        Assert.Equal(ann, snake.ReadJson<Person>(PersonContext.Default));
        Assert.True(web.TryReadJson<Person>(out var byReflection));
        Assert.True(snake.TryReadJson(PersonContext.Default.Person, out var byTypeInfo));
        Assert.True(snake.TryReadJson<Person>(PersonContext.Default, out var byContext));
        Assert.All([byReflection, byTypeInfo, byContext], person => Assert.Equal(ann, person));
    }

    [Fact]
    public void Contexts_that_read_the_same_type_in_other_ways_are_told_apart()
    {
        var ann = new Person("Ann", 42);
        var web = new PersonContext(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        using var inWebStyle = AnswerOf(WebJson);
        using var snake = AnswerOf(SnakeJson);

        for (var turn = 0; turn < 2; turn++)
        {
            Assert.Equal(ann, snake.ReadJson<Person>(PersonContext.Default));
            Assert.Equal(ann, inWebStyle.ReadJson<Person>(web));
        }
    }

    [Fact]
    public void Content_can_be_read_several_times_and_in_several_types()
    {
        using var res = AnswerOf("""[{"full_name":"Ann","age":1}]""");

        Assert.Single(res.ReadJson<List<Person>>(PersonContext.Default));
        Assert.Single(res.ReadJson(PersonContext.Default.ListPerson));
        Assert.Contains("Ann", res.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", "is null, not the JSON of Person.")]
    [InlineData("", "is empty, not the JSON of Person.")]
    [InlineData("<html>c0nt3nt</html>", "is not the JSON of Person: at $, line 1, byte 1.")]
    [InlineData("{\n  \"full_name\": \"c0nt3nt\",\n  \"age\": \"c0nt3nt\"\n}", "is not the JSON of Person: at $.age, line 3, byte 19.")]
    [InlineData("""{"full_name":"c0nt3nt""", "is not the JSON of Person: at $.full_name, line 1, byte 22.")]
    [InlineData("""{"full_name":"Ann"} c0nt3nt""", "is not the JSON of Person: at $, line 1, byte 21.")]
    [InlineData("[]", "is not the JSON of Person: at $, line 1, byte 2.")]
    public void Other_content_is_located_and_not_quoted(string content, string problem)
    {
        using var res = AnswerOf(content);
        foreach (var way in Enum.GetValues<Way>())
        {
            var error = Assert.Throws<RestApiException>(() => Read(res, way));

            Assert.Equal((RestApiErrorKind.Json, 200), (error.Kind, error.StatusCode));
            if (way != Way.Reflection)
            {
                Assert.Equal("The content of GET /v1/{id} on api.example.com " + problem, error.Message);
            }

            Assert.DoesNotContain("c0nt3nt", error.ToString(), StringComparison.Ordinal);
            Assert.False(TryRead(res, way));
        }
    }

    [Fact]
    public void Keys_that_are_data_are_not_quoted()
    {
        using var res = AnswerOf("""{"ann@acme.com":{"x y":[1,"c0nt3nt"]}}""");

        var error = Assert.Throws<RestApiException>(() => res.ReadJson<Dictionary<string, Dictionary<string, List<int>>>>());

        Assert.Contains(
            "the JSON of Dictionary<String, Dictionary<String, List<Int32>>>: at $[*][*][1], line 1, byte",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ann", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_are_named_as_in_code()
    {
        using var res = AnswerOf("{}");

        Assert.Contains("JSON of Int32[]:", Assert.Throws<RestApiException>(() => res.ReadJson<int[]>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_type_is_read_and_null_refused()
    {
        using var number = AnswerOf("42");
        using var nothing = AnswerOf("null");

        Assert.Equal(42, number.ReadJson<int>());
        Assert.True(number.TryReadJson<int>(out var value));
        Assert.Equal(42, value);
        Assert.Throws<RestApiException>(() => nothing.ReadJson<int>());
        Assert.Throws<RestApiException>(() => nothing.ReadJson<int?>());
        Assert.False(nothing.TryReadJson<int?>(out _));
    }

    [Fact]
    public void A_token_in_the_content_becomes_a_secret()
    {
        using var res = AnswerOf("""{"token":"s3cr3t-token","none":null,"empty":""}""");

        var login = res.ReadJson<Login>();

        Assert.Equal("s3cr3t-token", login.Token!.Reveal());
        Assert.Null(login.None);
        Assert.Null(login.Empty);
        Assert.DoesNotContain("s3cr3t-token", login.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_is_no_text_is_refused()
    {
        using var res = AnswerOf("""{"token":42}""");

        Assert.Equal(RestApiErrorKind.Json, Assert.Throws<RestApiException>(() => res.ReadJson<Login>()).Kind);
    }

    private sealed record Login(Secret? Token, Secret? None, Secret? Empty);

    private static Person Read(RestResponse res, Way way) =>
        way switch
        {
            Way.Reflection => res.ReadJson<Person>(),
            Way.TypeInfo => res.ReadJson(PersonContext.Default.Person),
            _ => res.ReadJson<Person>(PersonContext.Default),
        };

    private static bool TryRead(RestResponse res, Way way) =>
        way switch
        {
            Way.Reflection => res.TryReadJson<Person>(out _),
            Way.TypeInfo => res.TryReadJson(PersonContext.Default.Person, out _),
            _ => res.TryReadJson<Person>(PersonContext.Default, out _),
        };

    private static RestResponse AnswerOf(string content)
    {
        using var message = new HttpResponseMessage();
        return Answer.Of(new RestTarget("GET", "api.example.com", "/v1/{id}"), message, Encoding.UTF8.GetBytes(content));
    }
}
