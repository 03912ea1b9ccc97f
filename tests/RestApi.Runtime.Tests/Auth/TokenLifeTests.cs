using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Auth;

/// <summary>How long a token is kept, and who waits for whom, by a clock of the test's own.</summary>
public sealed class TokenLifeTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData("\"expires_in\":3600", 3239, 3241)] // a tenth before
    [InlineData("\"expires_in\":120", 89, 91)] // 30 seconds before
    [InlineData("\"expires_in\":20", 9, 11)] // half of its life before
    [InlineData("\"expires_in\":1e9", 77759, 77761)] // a day at the most
    [InlineData("\"x\":1", 269, 271)] // five minutes unless it says so
    public async Task It_is_renewed_early(string expiry, double kept, double renewed)
    {
        await using var server = await CountingAsync(expiry);
        var slot = NewSlot(server);
        Assert.Equal("t-1", await GetAsync(slot));

        _time.Pass(kept);
        Assert.Equal("t-1", await GetAsync(slot));
        _time.Pass(renewed - kept);

        Assert.Equal("t-2", await GetAsync(slot));
    }

    [Fact]
    public async Task One_that_is_over_at_once_serves_one_call()
    {
        await using var server = await CountingAsync("\"expires_in\":0");
        var slot = NewSlot(server);

        Assert.Equal(("t-1", "t-2"), (await GetAsync(slot), Get(slot)));
    }

    [Fact]
    public async Task While_one_caller_renews_the_others_go_on_with_the_old_one()
    {
        using var answer = new SemaphoreSlim(0);
        await using var server = await CountingAsync(
            "\"expires_in\":3600",
            number => number == 2 ? answer.WaitAsync() : Task.CompletedTask
        );
        var slot = NewSlot(server);
        await GetAsync(slot);
        _time.Pass(3300);

        var renewing = GetAsync(slot);
        Assert.Equal(("t-1", "t-1"), (await GetAsync(slot), Get(slot)));
        answer.Release();

        Assert.Equal("t-2", await renewing);
        Assert.Equal("t-2", Get(slot));
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_the_old_one_until_it_expires()
    {
        await using var server = await CountingAsync(
            "\"expires_in\":3600",
            static number => Task.CompletedTask,
            failing: number => number is > 1 and < 4
        );
        var slot = NewSlot(server);
        await GetAsync(slot);
        _time.Pass(3300);

        Assert.Equal(("t-1", "t-1"), (await GetAsync(slot), Get(slot)));
        Assert.Equal(2, server.Requests);
        _time.Pass(299);
        Assert.Equal("t-1", Get(slot));
        Assert.Equal(3, server.Requests);

        _time.Pass(2);
        Assert.Equal("t-4", Get(slot));
    }

    [Fact]
    public async Task A_failure_fails_those_who_waited_for_it_and_the_next_one_asks_again()
    {
        using var answer = new SemaphoreSlim(0);
        await using var server = await CountingAsync(
            "\"expires_in\":3600",
            number => number == 1 ? answer.WaitAsync() : Task.CompletedTask,
            failing: static number => number == 1
        );
        var slot = NewSlot(server);

        var first = slot.GetAsync(RestTransport.Shared, rejected: null, CancellationToken.None).AsTask();
        var waiting = slot.GetAsync(RestTransport.Shared, rejected: null, CancellationToken.None).AsTask();
        var blocked = OnOwnThread(() => slot.Get(RestTransport.Shared, rejected: null, CancellationToken.None));
        await Task.Delay(200);
        Assert.Equal((false, false), (waiting.IsCompleted, blocked.IsCompleted));
        answer.Release();

        foreach (var result in await Task.WhenAll(first, waiting, blocked))
        {
            Assert.Equal((null, RestApiErrorKind.Token), (result.Token, result.Failure!.Kind));
        }

        Assert.Equal("t-2", await GetAsync(slot));
        Assert.Equal(2, server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_gives_up_leaves_the_fetch_to_those_who_wait(bool isAsync)
    {
        using var cancelled = new CancellationTokenSource();
        await using var server = await CountingAsync(
            "\"expires_in\":3600",
            static number => number == 1 ? Task.Delay(5000) : Task.CompletedTask
        );
        var slot = NewSlot(server);

        var first = isAsync
            ? slot.GetAsync(RestTransport.Shared, rejected: null, cancelled.Token).AsTask()
            : OnOwnThread(() => slot.Get(RestTransport.Shared, rejected: null, cancelled.Token));
        while (server.Requests == 0)
        {
            await Task.Delay(10);
        }

        var waiting = GetAsync(slot);
        var blocked = OnOwnThread(() => Get(slot));
        await Task.Delay(100);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(["t-2", "t-2"], await Task.WhenAll(waiting, blocked));
    }

    [Fact]
    public async Task Whoever_waits_can_give_up_without_harm()
    {
        using var answer = new SemaphoreSlim(0);
        using var cancelled = new CancellationTokenSource();
        await using var server = await CountingAsync("\"expires_in\":3600", _ => answer.WaitAsync());
        var slot = NewSlot(server);
        var first = GetAsync(slot);

        var waiting = slot.GetAsync(RestTransport.Shared, rejected: null, cancelled.Token).AsTask();
        var blocked = OnOwnThread(() => slot.Get(RestTransport.Shared, rejected: null, cancelled.Token));
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocked);
        answer.Release();

        Assert.Equal("t-1", await first);
    }

    [Fact]
    public async Task A_rejected_token_is_forgotten_even_if_there_is_no_other()
    {
        await using var server = await CountingAsync("\"expires_in\":3600", failing: static number => number == 2);
        var slot = NewSlot(server);
        var first = (await slot.GetAsync(RestTransport.Shared, rejected: null, CancellationToken.None)).Token!;

        Assert.NotNull((await slot.GetAsync(RestTransport.Shared, first, CancellationToken.None)).Failure);
        Assert.Equal("t-3", Get(slot));
        // It was renewed already: nothing is fetched for whoever comes late with the old one.
        Assert.Equal("t-3", (await slot.GetAsync(RestTransport.Shared, first, CancellationToken.None)).Token!.Value.Reveal());
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task Many_clients_do_not_fill_the_memory()
    {
        await using var server = await TokenServer.AnsweringAsync(200, """{"access_token":"t-1"}""");
        var tokens = new AccessTokens(_time);
        var first = tokens.SlotOf(NewRequest(server, "first"));
        for (var i = 0; i < 2000; i++)
        {
            tokens.SlotOf(NewRequest(server, $"client {i}"));
        }

        Assert.InRange(tokens.Count, 1, 1024);
        Assert.Equal("t-1", Get(first));
    }

    private TokenSlot NewSlot(ITokenServer server) => new(NewRequest(server, "c"), _time);

    private static TokenRequest NewRequest(ITokenServer server, string client) =>
        TokenRequest.Create(server.Url, null, client, "s", null, null);

    private static async Task<string> GetAsync(TokenSlot slot) =>
        (await slot.GetAsync(RestTransport.Shared, rejected: null, CancellationToken.None)).Token!.Value.Reveal();

    private static string Get(TokenSlot slot) =>
        slot.Get(RestTransport.Shared, rejected: null, CancellationToken.None).Token!.Value.Reveal();

    private static Task<T> OnOwnThread<T>(Func<T> call) =>
        Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Gives the tokens t-1, t-2 and so on.</summary>
    private static Task<TokenServer> CountingAsync(string expiry, Func<int, Task>? wait = null, Func<int, bool>? failing = null) =>
        TokenServer.StartAsync(
            async (context, number) =>
            {
                await (wait?.Invoke(number) ?? Task.CompletedTask);
                context.Response.StatusCode = failing?.Invoke(number) == true ? 503 : 200;
                await context.Response.WriteAsync(
                    string.Create(CultureInfo.InvariantCulture, $$"""{"access_token":"t-{{number}}",{{expiry}}}""")
                );
                return true;
            }
        );
}
