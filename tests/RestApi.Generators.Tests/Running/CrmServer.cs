using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Acme.GeneratorsTests;

/// <summary>Kestrel on loopback. It answers with what arrived, so that a test sees what generated code sends.</summary>
public sealed class CrmServer : IAsyncLifetime
{
    private WebApplication? _app;

    public string Url => _app!.Urls.First();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        // Read once by the process, before the first secret is asked for.
        Environment.SetEnvironmentVariable("COMIND_SECRET_CRM_BASE_URL", Url);
        Environment.SetEnvironmentVariable("COMIND_SECRET_CRM_API_KEY", "key-of-the-test");
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/missing"))
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("gone");
            return;
        }

        if (context.Request.Path.StartsWithSegments("/slow"))
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        }

        if (context.Request.Path.StartsWithSegments("/contact"))
        {
            await context.Response.WriteAsJsonAsync(new { name = "Ada", total = 3 });
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        string[] names = ["X-API-Key", "Authorization", "Accept", "X-Trace", "X-Version", "Content-Type"];
        var headers = names.Where(context.Request.Headers.ContainsKey).Select(name => $"{name}: {context.Request.Headers[name]}");
        await context.Response.WriteAsync(
            string.Join("\n", [$"{context.Request.Method} {target}", .. headers, await reader.ReadToEndAsync()]).TrimEnd()
        );
    }
}
