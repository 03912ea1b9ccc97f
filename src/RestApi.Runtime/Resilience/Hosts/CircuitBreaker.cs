using System.Globalization;
using Polly;
using Polly.CircuitBreaker;

namespace Comind.Api.Server;

/// <summary>Refuses the calls to a host for a while when too many failed.</summary>
internal sealed class CircuitBreaker
{
    private static readonly ResiliencePropertyKey<CallLimit> s_limit = new("RestApi.Limit");

    private readonly string _host;
    private readonly ResiliencePipeline _pipeline;
    private string _lastFailure = "";

    public CircuitBreaker(string host, CircuitBreakerOptions options)
    {
        _host = host;
        _pipeline = new ResiliencePipelineBuilder()
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    FailureRatio = options.FailureRatio,
                    MinimumThroughput = options.MinimumThroughput,
                    SamplingDuration = options.Sampling,
                    BreakDuration = options.Break,
                    ShouldHandle = args => new(IsFailure(args.Outcome, args.Context)),
                }
            )
            .Build();
    }

    /// <param name="message">What is sent.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="state">What <paramref name="send"/> and <paramref name="refused"/> need.</param>
    /// <param name="refused">Called when it is not sent.</param>
    /// <exception cref="RestApiException">The circuit is open: nothing was sent.</exception>
    public HttpResponseMessage Send<TState>(
        CallMessage message,
        Func<TState, HttpResponseMessage> send,
        TState state,
        Action<TState> refused
    )
    {
        var context = ContextOf(message);
        try
        {
            return _pipeline.Execute(static (_, call) => call.send(call.state), context, (send, state));
        }
        catch (BrokenCircuitException e)
        {
            refused(state);
            throw Refuse(message, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <inheritdoc cref="Send"/>
    public async ValueTask<HttpResponseMessage> SendAsync<TState>(
        CallMessage message,
        Func<TState, ValueTask<HttpResponseMessage>> send,
        TState state,
        Action<TState> refused
    )
    {
        var context = ContextOf(message);
        try
        {
            return await _pipeline.ExecuteAsync(static (_, call) => call.send(call.state), context, (send, state)).ConfigureAwait(false);
        }
        catch (BrokenCircuitException e)
        {
            refused(state);
            throw Refuse(message, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResilienceContext ContextOf(CallMessage message)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false);
        context.Properties.Set(s_limit, message.State.Limit);
        return context;
    }

    private bool IsFailure(Outcome<object> outcome, ResilienceContext context)
    {
        var failure = outcome.Exception switch
        {
            null => (int)((HttpResponseMessage)outcome.Result!).StatusCode is >= 500 and var status ? $"status {status}" : null,
            // Whoever cancels a call says nothing about the host.
            OperationCanceledException => context.Properties.GetValue(s_limit, null!).Remaining == TimeSpan.Zero ? "Timeout" : null,
            HttpRequestException or IOException => FailureKinds.Of(outcome.Exception, answered: false).ToString(),
            _ => null,
        };
        Volatile.Write(ref _lastFailure, failure ?? _lastFailure);
        return failure is not null;
    }

    private RestApiException Refuse(CallMessage message, BrokenCircuitException e)
    {
        HostMetrics.CountBroken(message);
        var until =
            e.RetryAfter is { } left && left > TimeSpan.Zero
                ? string.Create(CultureInfo.InvariantCulture, $"until {DateTimeOffset.UtcNow + left:yyyy-MM-dd HH:mm:ss} UTC")
                : "while one call tries whether it works again";
        return RestApiException.For(
            RestApiErrorKind.Blocked,
            message.State.Target,
            $"the circuit breaker of {_host} is open {until}, because too many calls failed (last: {_lastFailure}). "
                + "Nothing was sent. Try again later, or ask the API's operator."
        );
    }
}
