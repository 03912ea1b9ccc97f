using System.Diagnostics;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

/// <summary>Makes a call asynchronously and synchronously. What should end at once and does not is a failure, not a hang.</summary>
internal static class BothWays
{
    // Long against what the tests wait for, short against for ever; the machine may be busy.
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    public static async Task ForEach(Func<Func<RestRequest, Task<RestResponse>>, Task> test)
    {
        await test(static request => request.ExecuteRequestAsync()).WaitAsync(Hang);
        // On a thread of its own: a call that hangs must not hang the test.
        await Task.Factory.StartNew(() => test(RunAsync), TaskCreationOptions.LongRunning).Unwrap().WaitAsync(Hang);
    }

    public static async Task<RestApiException[]> Fail(Func<RestRequest> newRequest)
    {
        var errors = new List<RestApiException>();
        await ForEach(async execute => errors.Add(await Assert.ThrowsAsync<RestApiException>(() => execute(newRequest()))));
        return [.. errors];
    }

    public static TimeSpan Elapsed(long since) => Stopwatch.GetElapsedTime(since);

    private static Task<RestResponse> RunAsync(RestRequest request)
    {
        try
        {
            return Task.FromResult(request.ExecuteRequest());
        }
        catch (Exception e)
        {
            return Task.FromException<RestResponse>(e);
        }
    }
}
