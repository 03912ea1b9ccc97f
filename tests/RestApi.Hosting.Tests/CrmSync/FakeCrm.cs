using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Acme.HostingTests.CrmSync;

internal sealed record CrmRequest(string Path, IReadOnlyDictionary<string, string> Query, string ApiKey, DateTime ReceivedAt);

internal sealed record CrmAnswer(int Status, string Content)
{
    public static CrmAnswer Page(IEnumerable<int> ids, int? total = null) =>
        new(
            200,
            new JsonObject
            {
                ["data"] = new JsonArray([
                    .. ids.Select(id => new JsonObject
                    {
                        ["id"] = id,
                        ["full_name"] = $"Contact {id}",
                        ["unknown"] = true,
                    }),
                ]),
                ["total"] = total,
            }.ToJsonString()
        );
}

/// <summary>A CRM under the control of a test: notes every request and answers what the test wants.</summary>
internal sealed class FakeCrm : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeCrm(Func<CrmRequest, CrmAnswer> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.Run(http => AnswerAsync(http, answer));
    }

    public ConcurrentQueue<CrmRequest> Requests { get; } = new();

    public string Url => _app.Urls.Single();

    public static async Task<FakeCrm> StartAsync(Func<CrmRequest, CrmAnswer> answer)
    {
        var crm = new FakeCrm(answer);
        await crm._app.StartAsync();
        return crm;
    }

    /// <summary>Contacts 1 to <paramref name="count"/>, page by page.</summary>
    public static Func<CrmRequest, CrmAnswer> Contacts(int count, int largestPage = int.MaxValue, bool tellsTotal = true) =>
        request =>
        {
            var offset = int.Parse(request.Query["offset"], provider: null);
            var limit = Math.Min(int.Parse(request.Query["limit"], provider: null), largestPage);
            return CrmAnswer.Page(Enumerable.Range(1, count).Skip(offset).Take(limit), tellsTotal ? count : null);
        };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, Func<CrmRequest, CrmAnswer> answer)
    {
        var request = new CrmRequest(
            http.Request.Path,
            http.Request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()),
            http.Request.Headers["X-API-Key"].ToString(),
            DateTime.UtcNow
        );
        Requests.Enqueue(request);
        var (status, content) = answer(request);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(content);
    }
}
