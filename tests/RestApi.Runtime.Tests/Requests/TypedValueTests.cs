using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

/// <summary>Headers and URL segments take what query parameters take: typed calls pass their parameters as they are.</summary>
public sealed class TypedValueTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private RestRequest NewRequest(string path) => new RestClient(echo.Server.Url).CreateRequest(path, "GET");

    [Fact]
    public void Headers_take_numbers_dates_and_flags_and_leave_out_null()
    {
        NewRequest("/x")
            .AddHeader("X-Number", 12.5m)
            .AddHeader("X-Since", (DateTimeOffset?)DateTimeOffset.UnixEpoch)
            .AddHeader("X-Flag", true)
            .AddHeader("X-None", (int?)null)
            .AddHeader("X-No-Flag", (bool?)null)
            .ExecuteRequest();

        var received = echo.Server.Last;
        Assert.Equal("12.5", received.Header("X-Number"));
        Assert.Equal("1970-01-01T00:00:00.0000000+00:00", received.Header("X-Since"));
        Assert.Equal("true", received.Header("X-Flag"));
        Assert.Null(received.Header("X-None"));
        Assert.Null(received.Header("X-No-Flag"));
    }

    [Fact]
    public void Segments_take_nullable_numbers_and_flags()
    {
        NewRequest("/{number}/{flag}").AddUrlSegment("number", (int?)7).AddUrlSegment("flag", false).ExecuteRequest();

        Assert.Equal("/7/false", echo.Server.Last.Target);
    }

    [Fact]
    public void Segments_refuse_null()
    {
        Assert.Throws<ArgumentException>(() => NewRequest("/{id}").AddUrlSegment("id", (int?)null));
        Assert.Throws<ArgumentException>(() => NewRequest("/{id}").AddUrlSegment("id", (bool?)null));
    }
}
