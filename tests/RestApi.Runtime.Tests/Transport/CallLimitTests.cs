using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

public sealed class CallLimitTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_limit_that_is_started_again_ends_when_its_new_time_is_over()
    {
        var limit = new CallLimit();
        limit.Start(s_short, CancellationToken.None, CancellationToken.None);
        Assert.True(limit.Stop());

        limit.Start(s_short, CancellationToken.None, CancellationToken.None);

        await EndedAsync(limit);
        Assert.False(limit.Stop());
    }

    [Fact]
    public async Task A_limit_the_clock_has_passed_by_twice_while_it_rested_still_ends()
    {
        var rested = new CallLimit();
        rested.Start(s_short, CancellationToken.None, CancellationToken.None);
        Assert.True(rested.Stop());
        for (var pass = 0; pass < 3; pass++)
        {
            var other = new CallLimit();
            other.Start(s_short, CancellationToken.None, CancellationToken.None);
            await EndedAsync(other);
        }

        Assert.False(rested.HasEnded);
        rested.Start(s_short, CancellationToken.None, CancellationToken.None);

        await EndedAsync(rested);
    }

    [Fact]
    public async Task A_short_limit_ends_while_a_long_one_runs()
    {
        var longOne = new CallLimit();
        var shortOne = new CallLimit();
        longOne.Start(TimeSpan.FromHours(1), CancellationToken.None, CancellationToken.None);
        shortOne.Start(s_short, CancellationToken.None, CancellationToken.None);

        await EndedAsync(shortOne);

        Assert.False(longOne.HasEnded);
        Assert.True(longOne.Stop());
    }

    [Fact]
    public void A_limit_stopped_twice_tells_that_it_cannot_be_used_again()
    {
        var limit = new CallLimit();
        limit.Start(s_patience, CancellationToken.None, CancellationToken.None);

        Assert.True(limit.Stop());
        Assert.False(limit.Stop());
    }

    [Fact]
    public void A_limit_whose_caller_cancelled_cannot_be_used_again()
    {
        using var caller = new CancellationTokenSource();
        var limit = new CallLimit();
        limit.Start(s_patience, caller.Token, CancellationToken.None);

        caller.Cancel();

        Assert.True(limit.HasEnded);
        Assert.False(limit.Stop());
    }

    [Fact]
    public async Task Of_many_limits_at_once_each_ends_or_stops_and_none_does_both()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(static seed => Task.Run(() => UseManyAsync(seed))));
    }

    private static async Task UseManyAsync(int seed)
    {
        var random = new Random(seed);
        var limit = new CallLimit();
        for (var round = 0; round < 400; round++)
        {
            limit.Start(TimeSpan.FromMilliseconds(random.Next(1, 12)), CancellationToken.None, CancellationToken.None);
            if (random.Next(3) == 0)
            {
                await EndedAsync(limit);
                Assert.False(limit.Stop());
                limit = new CallLimit();
            }
            else if (!limit.Stop())
            {
                await EndedAsync(limit);
                limit = new CallLimit();
            }
            else
            {
                Assert.False(limit.HasEnded);
            }
        }
    }

    private static async Task EndedAsync(CallLimit limit)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = limit.Token.UnsafeRegister(static ended => ((TaskCompletionSource)ended!).TrySetResult(), ended);
        await ended.Task.WaitAsync(s_patience);
    }
}
