namespace Comind.Api.Server;

/// <summary>The names of attributes: those of the OpenTelemetry conventions, and our own below <c>restapi.</c></summary>
internal static class AttributeNames
{
    public const string Method = "http.request.method";
    public const string OriginalMethod = "http.request.method_original";
    public const string ResendCount = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string UrlFull = "url.full";
    public const string UrlTemplate = "url.template";
    public const string ProtocolVersion = "network.protocol.version";
    public const string ErrorType = "error.type";

    public const string Action = "restapi.action.name";
    public const string App = "restapi.app";
    public const string RecordId = "restapi.record.id";
    public const string RunId = "restapi.run.id";
    public const string Secret = "restapi.secret.name";
}
