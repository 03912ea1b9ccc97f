using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acme.CrmSync.Crm;

/// <summary>
/// A small CRM on a free port of this machine, so that the sample runs out of the box. It knows nothing of the sync:
/// they speak HTTP.
/// </summary>
internal sealed class CrmServer : IAsyncDisposable
{
    private const int LargestPage = 200;

    private readonly CrmContacts _contacts = new(DateTimeOffset.UtcNow);
    private readonly WebApplication _app;

    private CrmServer()
    {
        // The empty builder reads no settings: nothing of the machine can move this server to another port or host.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfProgram>();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string ApiKey { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string Url => _app.Urls.Single();

    public static async Task<CrmServer> StartAsync()
    {
        var server = new CrmServer();
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        if (!HasKey(http.Request))
        {
            return RefuseAsync(http, StatusCodes.Status401Unauthorized, "The header X-API-Key is missing or wrong.");
        }

        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Path != "/api/v2/contacts")
        {
            return RefuseAsync(http, StatusCodes.Status404NotFound, "There is only GET /api/v2/contacts.");
        }

        var query = http.Request.Query;
        if (
            !TryRead(query["limit"], LargestPage, out var limit)
            || !TryRead(query["offset"], 0, out var offset)
            || !TryRead(query["updated_since"], out var updatedSince)
        )
        {
            return RefuseAsync(http, StatusCodes.Status400BadRequest, "limit and offset are numbers, updated_since is an ISO 8601 time.");
        }

        var page = _contacts.Page(updatedSince, Math.Min(limit, LargestPage), offset);
        return http.Response.WriteAsJsonAsync(page, CrmServerJson.Default.CrmContactPage);
    }

    private static Task RefuseAsync(HttpContext http, int status, string error)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new CrmProblem(error), CrmServerJson.Default.CrmProblem);
    }

    private bool HasKey(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers["X-API-Key"].ToString()),
            Encoding.UTF8.GetBytes(ApiKey)
        );

    private static bool TryRead(string? text, int missing, out int number)
    {
        number = missing;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryRead(string? text, out DateTimeOffset? time)
    {
        var isTime = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed);
        time = isTime ? parsed : null;
        return isTime || text is null;
    }

    /// <summary>Ctrl+C belongs to the program, not to its CRM.</summary>
    private sealed class LifetimeOfProgram : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
