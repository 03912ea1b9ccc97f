using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acme.HostingTests.Secrets;

/// <summary>Sends back all that it got, as careless APIs do in their errors.</summary>
internal sealed class EchoingApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EchoingApi()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string Url => _app.Urls.Single();

    public static async Task<EchoingApi> StartAsync()
    {
        var api = new EchoingApi();
        await api._app.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = string.Join('\n', http.Request.Headers.Select(static header => $"{header.Key}: {header.Value}"));
        var answer =
            $"{target}\n{WebUtility.UrlDecode(target)}\n{headers}\n{body}\n{WebUtility.HtmlEncode(body)}\n{JsonSerializer.Serialize(body)}";
        http.Response.StatusCode = 400;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer));
    }
}
