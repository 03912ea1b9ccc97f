using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class QueryValueTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private enum Color
    {
        Red,
        DarkBlue,
    }

    [Fact]
    public void Null_is_skipped_and_empty_is_sent()
    {
        var query = QueryOf(request =>
            request
                .AddQueryParameter("text", (string?)null)
                .AddQueryParameter("secret", (Secret?)null)
                .AddQueryParameter("number", (int?)null)
                .AddQueryParameter("flag", (bool?)null)
                .AddQueryParameter("list", (string[]?)null)
                .AddQueryParameter("numbers", (List<int>?)null)
                .AddQueryParameter("formattable", (IFormattable?)null!)
                .AddQueryParameter("empty", "")
        );

        Assert.Equal("?empty=", query);
    }

    [Fact]
    public void Values_are_written_in_the_invariant_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(
                "?a=1.5&b=-7&c=2.50&d=true&e=DarkBlue&f=2026-03-01&g=1234567&h=0.1",
                QueryOf(request =>
                    request
                        .AddQueryParameter("a", 1.5)
                        .AddQueryParameter("b", -7)
                        .AddQueryParameter("c", 2.50m)
                        .AddQueryParameter("d", true)
                        .AddQueryParameter("e", Color.DarkBlue)
                        .AddQueryParameter("f", new DateOnly(2026, 3, 1))
                        .AddQueryParameter("g", (long?)1234567)
                        .AddQueryParameter("h", $"{0.1}")
                )
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Dates_are_written_as_iso_8601()
    {
        var utc = new DateTime(2026, 3, 1, 12, 30, 0, DateTimeKind.Utc);

        QueryOf(request =>
            request
                .AddQueryParameter("utc", utc)
                .AddQueryParameter("offset", new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.FromHours(2)))
                .AddQueryParameter("time", new TimeOnly(12, 30))
                .AddQueryParameter("nullable", (DateTime?)utc)
        );

        Assert.Equal("2026-03-01T12:30:00.0000000Z", Arrived("utc"));
        Assert.Equal("2026-03-01T12:30:00.0000000+02:00", Arrived("offset"));
        Assert.Equal("12:30:00.0000000", Arrived("time"));
        Assert.Equal("2026-03-01T12:30:00.0000000Z", Arrived("nullable"));
    }

    [Fact]
    public void A_list_is_sent_once_per_item()
    {
        Assert.Equal(
            "?tag=a&tag=&tag=c%20d&id=1&id=2&color=Red&maybe=3&flag=true&flag=false&none=1",
            QueryOf(request =>
                request
                    .AddQueryParameter("tag", ["a", null, "", "c d"])
                    .AddQueryParameter("id", new List<int> { 1, 2 })
                    .AddQueryParameter("color", new[] { Color.Red })
                    .AddQueryParameter("maybe", new int?[] { null, 3 })
                    .AddQueryParameter("flag", new List<bool> { true, false })
                    .AddQueryParameter("empty", Array.Empty<int>())
                    .AddQueryParameter("none", 1)
            )
        );
    }

    [Fact]
    public void Segments_take_the_same_types()
    {
        var id = Guid.Parse("b2a1c3d4-0000-4000-8000-000000000001");
        new RestClient(echo.Server.Url)
            .CreateRequest("/{a}/{b}/{c}/{d}", "GET")
            .AddUrlSegment("a", 42)
            .AddUrlSegment("b", id)
            .AddUrlSegment("c", Color.Red)
            .AddUrlSegment("d", $"v{1.5}")
            .ExecuteRequest();

        Assert.Equal($"/42/{id}/Red/v1.5", echo.Server.Last.Target);
    }

    [Fact]
    public void A_parameter_needs_a_name() =>
        Assert.Throws<ArgumentException>(() => new RestClient(echo.Server.Url).CreateRequest("/x", "GET").AddQueryParameter("", "1"));

    private string QueryOf(Action<RestRequest> configure)
    {
        var request = new RestClient(echo.Server.Url).CreateRequest("/q", "GET");
        configure(request);
        request.ExecuteRequest();
        return echo.Server.Last.Target["/q".Length..];
    }

    private string? Arrived(string name) => Assert.Single(echo.Server.Last.Query[name]);
}
