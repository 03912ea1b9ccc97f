using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Acme.CallBenchmarks;

/// <summary>Kestrel on a free port of this machine. It answers the requests of the scenarios and refuses any other.</summary>
internal static class LoopbackServer
{
    public const string Argument = "serve";

    private static readonly byte[] s_expectedBody = JsonSerializer.SerializeToUtf8Bytes(
        Scenario.NewContact,
        ContactJson.Default.NewContact
    );

    private static readonly string s_getTarget =
        $"/api/v2/contacts?updated_since={Uri.EscapeDataString(Scenario.UpdatedSince)}&limit={Scenario.PageSize}";

    private static readonly string s_missingTarget = $"/api/v2/contacts/{Scenario.MissingId}";

    /// <summary>Writes its URL to the output and serves until the input ends, that is, until the benchmark is gone.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var scenario = (context.Request.Method, target) switch
        {
            ("GET", _) when target.Equals(s_getTarget, StringComparison.OrdinalIgnoreCase) => Scenario.Get,
            ("GET", _) when target == s_missingTarget => Scenario.Missing,
            ("POST", "/api/v2/contacts") when await HasExpectedBodyAsync(context.Request) => Scenario.Post,
            _ => null,
        };
        if (scenario is null || context.Request.Headers["X-API-Key"] != Scenario.ApiKey)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync($"No contender may send {context.Request.Method} {target} like this.");
            return;
        }

        context.Response.StatusCode = (int)scenario.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = scenario.Answer.Length;
        await context.Response.Body.WriteAsync(scenario.Answer);
    }

    private static async Task<bool> HasExpectedBodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true
            && body.GetBuffer().AsSpan(0, (int)body.Length).SequenceEqual(s_expectedBody);
    }
}
