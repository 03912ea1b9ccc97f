using System.Diagnostics;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Faults;

/// <summary>
/// What each fault does to a call, whatever becomes of the content: kind and message, in time, no connection left open, the
/// next call works, no secret in any output.
/// </summary>
public abstract class FaultSuite
{
    private const string Key = "s3cr3t-key";
    private const string Query = "qu3ry-value";
    private const string Segment = "segm3nt-value";
    private const string Body = "b0dy-value";

    // A fault is told at once or when its short timeout is over; the rest is for a busy machine.
    private static readonly TimeSpan s_atOnce = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Faults => [.. FaultTable.All.Keys];

    protected abstract Task<int> ExecuteAsync(RestRequest request);

    protected abstract int Execute(RestRequest request);

    /// <summary>Nothing of an answer that failed may stay.</summary>
    protected virtual void AssertNothingStays() { }

    [Theory]
    [MemberData(nameof(Faults))]
    public Task An_asynchronous_call_is_told(string fault) => Run(FaultTable.All[fault], ExecuteAsync);

    [Theory]
    [MemberData(nameof(Faults))]
    public Task A_synchronous_call_is_told(string fault) =>
        Run(FaultTable.All[fault], request => Task.Factory.StartNew(() => Execute(request), TaskCreationOptions.LongRunning));

    private async Task Run(Fault fault, Func<RestRequest, Task<int>> execute)
    {
        using var server = fault.Script is { } script ? new FaultServer(script, fault.IsTls) : null;
        var url = server?.Url ?? fault.Url!();
        var log = new ListLog();
        using var scope = TestAction
            .Context(log: log, options: new RestApiOptions { IsDevelopment = true, MaxContentBytes = FaultTable.MaxBytes })
            .Enter();
        var started = Stopwatch.GetTimestamp();

        var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(url, fault)).WaitAsync(s_atOnce));

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, s_atOnce);
        var host = new Uri(url).IsDefaultPort ? new Uri(url).Host : new Uri(url).Authority;
        Assert.Equal($"POST /contacts/{{id}} on {host} failed ({fault.Kind}): {fault.Problem}", error.Message);
        Assert.Equal((fault.Kind, fault.Status), (error.Kind, error.StatusCode));
        Assert.Equal(("POST", host, "/contacts/{id}"), (error.Method, error.Host, error.PathTemplate));
        AssertNothingIsShown([error.ToString(), .. log.Lines.Select(static line => line.Message)]);
        AssertNothingStays();
        if (server is not null)
        {
            await AssertNextCallWorks(server, fault, execute);
            await server.AssertConnectionsAreClosedAsync();
        }
    }

    private static async Task AssertNextCallWorks(FaultServer server, Fault fault, Func<RestRequest, Task<int>> execute)
    {
        if (!fault.IsTls)
        {
            server.Heal();
            Assert.Equal(200, await execute(new RestClient(new Secret(server.Url)).CreateRequest("/next", "GET")).WaitAsync(s_atOnce));
        }
    }

    private static void AssertNothingIsShown(IEnumerable<string> outputs)
    {
        foreach (var output in outputs)
        {
            Assert.All(
                [Key, Query, Segment, Body, FaultTable.Content],
                hidden => Assert.DoesNotContain(hidden, output, StringComparison.Ordinal)
            );
        }
    }

    private static RestRequest NewRequest(string url, Fault fault) =>
        new RestClient(new Secret(url))
            .CreateRequest("/contacts/{id}", "POST")
            .AddUrlSegment("id", Segment)
            .AddQueryParameter("q", Query)
            .SetApiKey("X-Key", new Secret(Key))
            .AddJsonBody(new { body = Body })
            .SetRequestTimeout(fault.TimeoutSeconds);
}
