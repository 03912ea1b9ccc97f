using System.Globalization;
using Acme.RuntimeTests.Servers;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Telemetry;

/// <summary>Answers with the status that the query asks for, and five bytes.</summary>
internal static class StatusServer
{
    public static Task<EchoServer> StartAsync() =>
        EchoServer.StartAsync(static async context =>
        {
            context.Response.StatusCode = int.Parse(context.Request.Query["status"].FirstOrDefault("200")!, CultureInfo.InvariantCulture);
            await context.Response.WriteAsync("12345");
        });
}
