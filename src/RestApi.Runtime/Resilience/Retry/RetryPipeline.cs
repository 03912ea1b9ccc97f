using Polly;
using Polly.Retry;

namespace Comind.Api.Server;

/// <summary>Sends a call until an answer stands, its attempts are used up or its time does not allow another.</summary>
internal static class RetryPipeline
{
    private static readonly ResiliencePropertyKey<RetryRun> s_run = new("RestApi.Retry");

    // RetryRun knows each call's own limits and waits itself: Polly's synchronous wait would block on a task.
    private static readonly ResiliencePipeline s_pipeline = new ResiliencePipelineBuilder()
        .AddRetry(
            new RetryStrategyOptions
            {
                MaxRetryAttempts = RetryOptions.MostAttempts,
                Delay = TimeSpan.Zero,
                ShouldHandle = static args => new(Repeats(RunOf(args.Context), args.Outcome)),
                OnRetry = static args => PrepareAsync(RunOf(args.Context), args.Outcome),
            }
        )
        .Build();

    public static TAnswer Send<TAnswer>(in CallScope call, RetryOptions options, CallMessage first)
        where TAnswer : IAnswer<TAnswer>
    {
        var run = new RetryRun(call, options, first, isSynchronous: true);
        var context = ContextOf(run);
        var isAnswered = false;
        try
        {
            var answer = s_pipeline.Execute(
                static (_, run) => RestAttempt.Send<TAnswer>(run.Call, run.NextMessage(), isOnly: false),
                context,
                run
            );
            isAnswered = true;
            return answer;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            call.End(isAnswered);
        }
    }

    public static async Task<TAnswer> SendAsync<TAnswer>(CallScope call, RetryOptions options, CallMessage first)
        where TAnswer : IAnswer<TAnswer>
    {
        var run = new RetryRun(call, options, first, isSynchronous: false);
        var context = ContextOf(run);
        var isAnswered = false;
        try
        {
            var answer = await s_pipeline
                .ExecuteAsync(
                    static (_, run) => new ValueTask<TAnswer>(RestAttempt.SendAsync<TAnswer>(run.Call, run.NextMessage(), isOnly: false)),
                    context,
                    run
                )
                .ConfigureAwait(false);
            isAnswered = true;
            return answer;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            call.End(isAnswered);
        }
    }

    // Without a token: attempts and waits end with the limit of the call, and say so.
    private static ResilienceContext ContextOf(RetryRun run)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false);
        context.Properties.Set(s_run, run);
        return context;
    }

    private static RetryRun RunOf(ResilienceContext context) => context.Properties.GetValue(s_run, null!);

    private static bool Repeats(RetryRun run, Outcome<object> outcome) =>
        outcome.Exception is { } failure ? run.Repeats(failure) : run.Repeats((IAnswer)outcome.Result!);

    private static ValueTask PrepareAsync(RetryRun run, Outcome<object> outcome)
    {
        (outcome.Result as IDisposable)?.Dispose();
        return run.WaitAsync();
    }
}
