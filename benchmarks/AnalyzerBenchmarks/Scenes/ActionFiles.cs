using Acme.GeneratorBenchmarks;

namespace Acme.AnalyzerBenchmarks;

/// <summary>Action code as people write it: declared calls, statements, expressions with helpers, and files. All of it is right.</summary>
internal static class ActionFiles
{
    /// <summary>What an edit of an action's body replaces.</summary>
    public const string Editable = "var fetched = 0;";

    public static string PathOf(int index) => $"/project/Actions/Statements{index}.cs";

    /// <summary>Four files, one of each kind.</summary>
    public static IEnumerable<SceneFile> Of(int index) => [.. FeatureFiles.Of(index).Take(2), Statements(index), Expressions(index)];

    private static SceneFile Statements(int index) =>
        new(
            PathOf(index),
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Text.Json.Nodes;
            using Comind.Api.Server;

            namespace Acme.Shop.Actions;

            /// <summary>Copies what changed in the CRM, page by page.</summary>
            internal static class ContactSync{{index}}
            {
                private const int PageSize = 200;

                [Action("copy_contacts_{{index}}")]
                public static void Copy(Acme.Shop.Crm.SyncJob{{index}} job)
                {
                    {{Editable}}
                    var watermark = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
                    foreach (var page in Pages(job.LastSync))
                    {
                        var result = ComindServer.ImportData(page.Select(ToRecord), keyFields: ["c_external_id"], new ImportOptions { App = "contacts" });
                        ActionLog.Info($"Import complete: {result.Created} created, {result.Updated} updated");
                        fetched += page.Count;
                    }

                    job.RetryCount = fetched;
                    job.LastSync = watermark;
                }

                private static IEnumerable<IReadOnlyList<JsonNode>> Pages(string? updatedSince)
                {
                    for (var offset = 0; ; offset += PageSize)
                    {
                        var page = Fetch(updatedSince, offset);
                        if (page.Count == 0)
                        {
                            yield break;
                        }

                        yield return page;
                    }
                }

                private static IReadOnlyList<JsonNode> Fetch(string? updatedSince, int offset)
                {
                    RestApi.CreateClient(Secrets.CrmBaseUrl);
                    RestApi.CreateRequest("/api/v2/contacts", "GET");
                    RestApi.AddHeader("X-API-Key", Secrets.CrmApiKey);
                    RestApi.AddQueryParameter("limit", PageSize);
                    RestApi.AddQueryParameter("offset", offset);
                    if (updatedSince is { Length: > 0 })
                    {
                        RestApi.AddQueryParameter("updated_since", updatedSince);
                    }

                    RestApi.SetRequestTimeout(30);
                    using var response = RestApi.ExecuteRequest();
                    if (response.StatusCode == 429)
                    {
                        ComindServer.Sleep(1000);
                        return Fetch(updatedSince, offset);
                    }

                    if (response.StatusCode != 200)
                    {
                        throw new ActionException($"CRM API returned {response.StatusCode}");
                    }

                    return response.ReadJson<JsonObject>()["data"] is JsonArray data ? [.. data.OfType<JsonNode>()] : [];
                }

                private static JsonObject ToRecord(JsonNode contact) =>
                    new()
                    {
                        ["title"] = $"{contact["first_name"]} {contact["last_name"]}",
                        ["c_email"] = (string?)contact["email"],
                        ["c_external_id"] = contact["id"]?.ToString(),
                        ["c_source"] = "crm-sync",
                    };
            }

            """
        );

    private static SceneFile Expressions(int index) =>
        new(
            $"/project/Actions/Expressions{index}.cs",
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme.Shop.Actions;

            internal sealed record Order{{index}}(int Id, string State, decimal Total);

            /// <summary>Calls as expressions, with helpers that check the answer.</summary>
            internal static class OrderActions{{index}}
            {
                private static RestClient Client => new(Secrets.CrmBaseUrl);

                [Action("close_order_{{index}}")]
                public static async Task CloseAsync(Acme.Shop.Crm.SyncJob{{index}} job, int id, CancellationToken cancellationToken)
                {
                    var order = await FindAsync(id, cancellationToken);
                    if (order is null)
                    {
                        throw new ActionException($"There is no order {id}.");
                    }

                    using var answer = await Client
                        .CreateRequest("/orders/{id}", "PUT")
                        .AddUrlSegment("id", id)
                        .SetApiKey("X-API-Key", Secrets.CrmApiKey)
                        .AddJsonBody(order with { State = "closed" })
                        .SetIdempotencyKey()
                        .SetRetry(3)
                        .ExecuteRequestAsync(cancellationToken);
                    Ensure(answer, "close the order");
                    job.LastSync = answer.Content;
                }

                [Action("report_orders_{{index}}")]
                public static void Report(Acme.Shop.Crm.SyncJob{{index}} job)
                {
                    try
                    {
                        using var response = Client
                            .CreateRequest("/orders", "GET")
                            .SetApiKey("X-API-Key", Secrets.CrmApiKey)
                            .AddHeader("Accept", "application/json")
                            .AddQueryParameter("state", "open")
                            .ExecuteRequest();
                        var orders = response.StatusCode switch
                        {
                            200 => response.ReadJson<List<Order{{index}}>>(),
                            404 => [],
                            401 or 403 => throw new ActionException("Check COMIND_SECRET_CRM_API_KEY."),
                            var other => throw new ActionException($"The shop answered with {other}."),
                        };
                        ActionLog.Info($"{orders.Count} orders are open");
                        job.RetryCount = orders.Count;
                    }
                    catch (RestApiException e) when (e.Kind == RestApiErrorKind.Timeout)
                    {
                        ActionLog.Warn($"The shop did not answer: {e.Message}");
                        throw;
                    }
                }

                private static async Task<Order{{index}}?> FindAsync(int id, CancellationToken cancellationToken)
                {
                    using var response = await Client
                        .CreateRequest("/orders/{id}", "GET")
                        .AddUrlSegment("id", id)
                        .SetApiKey("X-API-Key", Secrets.CrmApiKey)
                        .ExecuteRequestAsync(cancellationToken);
                    return response.StatusCode == 404 ? null : response.EnsureSuccess().ReadJson<Order{{index}}>();
                }

                private static void Ensure(RestResponse response, string what)
                {
                    if (!response.IsSuccess)
                    {
                        ActionLog.Warn($"Could not {what}: {response.StatusCode} {response.Problem?.Title}");
                        throw new ActionException($"Could not {what}.");
                    }
                }
            }

            """
        );
}
