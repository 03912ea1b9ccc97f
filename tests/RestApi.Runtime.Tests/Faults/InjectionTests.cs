using Acme.RuntimeTests.Resilience;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Faults;

/// <summary>CR, LF and NUL never reach the wire as they are: in headers and paths they are refused, in the query they are escaped.</summary>
public sealed class InjectionTests
{
    public static TheoryData<string> Evil => ["\r\nX-Evil: 1", "\nX-Evil: 1", "\rX-Evil: 1", "\0X-Evil: 1"];

    [Theory]
    [MemberData(nameof(Evil))]
    public async Task In_headers_and_paths_it_is_refused_and_nothing_is_sent(string evil)
    {
        await using var server = await EchoServer.StartAsync();
        var value = "s3cr3t" + evil;

        foreach (var mistake in Mistakes(value))
        {
            var error = Assert.ThrowsAny<ArgumentException>(() => mistake(new RestClient(new Secret(server.Url))));

            Assert.DoesNotContain("s3cr3t", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(server.Received);
    }

    [Theory]
    [MemberData(nameof(Evil))]
    public async Task In_the_query_it_arrives_as_it_was_and_starts_no_header(string evil)
    {
        await using var server = await EchoServer.StartAsync();
        var value = "a" + evil;

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(
                new RestClient(new Secret(server.Url))
                    .CreateRequest("/x", "GET")
                    .AddQueryParameter("q", value)
                    .AddQueryParameter(value, "v")
            );

            Assert.Equal(200, res.StatusCode);
            Assert.Equal(value, server.Last.Query["q"].Single());
            Assert.Equal("v", server.Last.Query[value].Single());
            Assert.Null(server.Last.Header("X-Evil"));
        });
        Assert.Equal(2, server.Received.Count);
    }

    private static IEnumerable<Action<RestClient>> Mistakes(string value) =>
        [
            client => client.CreateRequest("/x", "GET").AddHeader("X-A", value),
            client => client.CreateRequest("/x", "GET").AddHeader("X-A", new Secret(value)),
            client => client.CreateRequest("/x", "GET").SetApiKey("X-A", new Secret(value)),
            client => client.CreateRequest("/x", "GET").SetOAuth2AuthorizationHeaderAuth(new Secret(value)),
            client => client.CreateRequest("/x", "POST").SetIdempotencyKey(value),
            client => client.CreateRequest("/x/{id}", "GET").AddUrlSegment("id", value),
            client => client.CreateRequest("/x/{id}", "GET").AddUrlSegment("id", new Secret(value)),
            client => client.CreateRequest(new Secret("/x/" + value), "GET"),
        ];
}
