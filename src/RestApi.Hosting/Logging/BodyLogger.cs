using Comind.Api.Server;
using Microsoft.Extensions.Logging;

namespace Comind.Api.Hosting;

/// <summary>One line for each text body that is sent or received, where that is wanted: category <c>RestApi.Bodies</c>, level Debug.</summary>
internal sealed partial class BodyLogger(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("RestApi.Bodies");

    public bool IsEnabled => _logger.IsEnabled(LogLevel.Debug);

    public void Write(CallBody body)
    {
        if (body.StatusCode is { } status)
        {
            Received(body.Method, body.PathTemplate, body.Host, status, body.Attempt, body.CorrelationId, body.Text);
        }
        else
        {
            Sent(body.Method, body.PathTemplate, body.Host, body.Attempt, body.CorrelationId, body.Text);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Method} {PathTemplate} on {Host} sends, attempt {Attempt}, id {CorrelationId}: {Body}")]
    private partial void Sent(string method, string pathTemplate, string host, int attempt, string correlationId, string body);

    [LoggerMessage(
        2,
        LogLevel.Debug,
        "{Method} {PathTemplate} on {Host} answers {StatusCode}, attempt {Attempt}, id {CorrelationId}: {Body}"
    )]
    private partial void Received(
        string method,
        string pathTemplate,
        string host,
        int statusCode,
        int attempt,
        string correlationId,
        string body
    );
}
