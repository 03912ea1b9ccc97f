using System.Diagnostics;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

public sealed class RateLimiterTests
{
    private static readonly TimeSpan s_ever = TimeSpan.FromHours(1);

    [Fact]
    public void Requests_go_at_even_distances()
    {
        var limiter = new RateLimiter(requestsPerSecond: 10, burst: 1);

        Assert.Equal([0, 100, 200, 300], Waits(limiter, count: 4, now: Seconds(100)));
        // A second later all turns are over, and unused ones are not saved up.
        Assert.Equal([0, 100], Waits(limiter, count: 2, now: Seconds(101)));
    }

    [Fact]
    public void A_burst_goes_at_once_and_fills_up_again_with_time()
    {
        var limiter = new RateLimiter(requestsPerSecond: 10, burst: 3);

        Assert.Equal([0, 0, 0, 100, 200], Waits(limiter, count: 5, now: Seconds(100)));
        Assert.Equal([0, 0, 100], Waits(limiter, count: 3, now: Seconds(100.4)));
        Assert.Equal([0, 0, 0, 100], Waits(limiter, count: 4, now: Seconds(200)));
    }

    [Fact]
    public void A_turn_that_comes_too_late_is_not_taken()
    {
        var limiter = new RateLimiter(requestsPerSecond: 1, burst: 1);
        Assert.Equal([0, 1000], Waits(limiter, count: 2, now: Seconds(100)));

        Assert.False(limiter.TryTake(Seconds(100), TimeSpan.FromSeconds(1.9), out var refused));
        Assert.True(limiter.TryTake(Seconds(100), TimeSpan.FromSeconds(2), out var taken));

        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)), (refused.Wait, taken.Wait));
    }

    [Fact]
    public void The_last_turn_can_be_given_back_and_an_earlier_one_stays_empty()
    {
        var limiter = new RateLimiter(requestsPerSecond: 1, burst: 1);
        limiter.TryTake(Seconds(100), s_ever, out var first);
        limiter.TryTake(Seconds(100), s_ever, out var second);

        limiter.GiveBack(first);
        Assert.Equal([2000], Waits(limiter, count: 1, now: Seconds(100)));

        limiter.TryTake(Seconds(100), s_ever, out var last);
        limiter.GiveBack(last);
        Assert.Equal([3000], Waits(limiter, count: 1, now: Seconds(100)));
        Assert.Equal(TimeSpan.FromSeconds(1), second.Wait);
    }

    [Fact]
    public async Task Concurrent_requests_get_different_turns()
    {
        var limiter = new RateLimiter(requestsPerSecond: 1000, burst: 1);
        var now = Seconds(100);

        var tasks = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Waits(limiter, count: 500, now)));
        var waits = (await Task.WhenAll(tasks)).SelectMany(static all => all);

        Assert.Equal(Enumerable.Range(0, 2000), waits.Order());
    }

    private static int[] Waits(RateLimiter limiter, int count, long now) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    Assert.True(limiter.TryTake(now, s_ever, out var turn));
                    return (int)Math.Round(turn.Wait.TotalMilliseconds);
                }),
        ];

    private static long Seconds(double seconds) => (long)(seconds * Stopwatch.Frequency);
}
