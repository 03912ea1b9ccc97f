using System.Diagnostics;
using System.Globalization;
using Acme.RuntimeTests.Resilience;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Faults;

/// <summary>Status 429 with <c>Retry-After</c> in seconds and as a date.</summary>
public sealed class TooManyRequestsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_retry_the_429_is_the_answer(bool asDate)
    {
        await using var server = await StartAsync(asDate);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url));

            Assert.Equal(429, res.StatusCode);
            Assert.NotNull(res.Headers["Retry-After"]);
            var error = Assert.Throws<RestApiException>(res.EnsureSuccess);
            Assert.Equal(
                (RestApiErrorKind.Status, 429, $"GET /x on {new Uri(server.Url).Authority} returned 429 TooManyRequests."),
                (error.Kind, error.StatusCode, error.Message)
            );
            // The next one would be let through.
            using var next = await execute(NewRequest(server.Url));
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_retry_it_waits_as_long_as_it_is_asked_to(bool asDate)
    {
        await using var server = await StartAsync(asDate);

        await BothWays.ForEach(async execute =>
        {
            var started = Stopwatch.GetTimestamp();

            using var res = await execute(NewRequest(server.Url).SetRetry(2));

            Assert.Equal(200, res.StatusCode);
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromSeconds(0.98), TimeSpan.FromSeconds(10));
        });
        Assert.Equal(1, server.ConnectionCount);
    }

    private static RestRequest NewRequest(string url) =>
        new RestClient(new Secret(url)).CreateRequest("/x", "GET").SetApiKey("X-Key", new Secret("s3cr3t-key")).SetRequestTimeout(15);

    private static Task<EchoServer> StartAsync(bool asDate)
    {
        var count = 0;
        return EchoServer.StartAsync(context =>
        {
            if (++count % 2 == 1)
            {
                var now = DateTimeOffset.UtcNow;
                context.Response.StatusCode = 429;
                context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
                context.Response.Headers.RetryAfter = asDate ? now.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture) : "1";
            }

            return Task.CompletedTask;
        });
    }
}
