using Acme.RuntimeTests.Servers;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Services;

/// <summary>A running action whose configuration declares the service <c>crm</c> on a real server.</summary>
internal sealed class ServiceCase : IAsyncDisposable
{
    private ServiceCase(EchoServer server) => Server = server;

    public EchoServer Server { get; }

    public ListLog Log { get; } = new();

    public static async Task<ServiceCase> StartAsync(RequestDelegate? answer = null) => new(await EchoServer.StartAsync(answer));

    public static Task<ServiceCase> AnsweringAsync(int status, string content, string type = "application/json") =>
        StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.Headers.Append("X-Trace", new string[] { "1", "2" });
            return content.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(content);
        });

    /// <summary>Makes this the running action until the result is disposed.</summary>
    public IDisposable Enter(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["RestApi:Services:crm:Url"] = Server.Url + "/base" };
        foreach (var (key, value) in settings)
        {
            all[key.StartsWith("COMIND", StringComparison.Ordinal) ? key : $"RestApi:Services:{key}"] = value;
        }

        return TestAction.Context(settings: all, log: Log).Enter();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
