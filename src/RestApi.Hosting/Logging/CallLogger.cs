using Comind.Api.Server;
using Microsoft.Extensions.Logging;

namespace Comind.Api.Hosting;

/// <summary>One line for each attempt of a call, for developers: category <c>RestApi.Calls</c>, level Debug.</summary>
internal sealed partial class CallLogger(ILoggerFactory loggers) : ICallLog
{
    private readonly ILogger _logger = loggers.CreateLogger("RestApi.Calls");
    private readonly BodyLogger _bodies = new(loggers);

    public bool WantsBodies => _bodies.IsEnabled;

    public void Write(RestCallRecord call)
    {
        if (!_logger.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        var milliseconds = call.Duration.TotalMilliseconds;
        if (call is { ErrorKind: null, StatusCode: { } status })
        {
            Answered(
                call.Method,
                call.PathTemplate,
                call.Host,
                status,
                milliseconds,
                call.RequestBytes,
                call.ResponseBytes,
                call.Attempt,
                call.CorrelationId
            );
        }
        else
        {
            var reason = call.ErrorKind?.ToString() ?? "Cancelled";
            Failed(call.Method, call.PathTemplate, call.Host, reason, milliseconds, call.Attempt, call.CorrelationId);
        }
    }

    public void WriteBody(CallBody body) => _bodies.Write(body);

    [LoggerMessage(
        1,
        LogLevel.Debug,
        "{Method} {PathTemplate} on {Host}: {StatusCode} in {Milliseconds:0.0} ms, {RequestBytes} bytes sent, {ResponseBytes} received, attempt {Attempt}, id {CorrelationId}"
    )]
    private partial void Answered(
        string method,
        string pathTemplate,
        string host,
        int statusCode,
        double milliseconds,
        long requestBytes,
        long responseBytes,
        int attempt,
        string? correlationId
    );

    [LoggerMessage(
        2,
        LogLevel.Debug,
        "{Method} {PathTemplate} on {Host}: {Reason} after {Milliseconds:0.0} ms, attempt {Attempt}, id {CorrelationId}"
    )]
    private partial void Failed(
        string method,
        string pathTemplate,
        string host,
        string reason,
        double milliseconds,
        int attempt,
        string? correlationId
    );
}
