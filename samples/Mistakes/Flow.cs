namespace Acme.Mistakes;

using System.Text;
using Comind.Api.Server;

/// <summary>Calls that are right one by one, and wrong in what they do together.</summary>
internal static class Flow
{
    public static ImportResult ImportByAnotherName(IEnumerable<string> names) =>
        ComindServer.ImportData(names.Select(name => new { title = name, c_external_id = name }), ["external_id"]); // RAPI2014

    public static RestResponse FetchWithOwnHeader(RestRequest request, string token) =>
        request.AddHeader("Authorization", "Bearer " + token).ExecuteRequest().EnsureSuccess(); // RAPI3007

    public static RestResponse FetchWithOwnPair(RestRequest request, string user, string password) =>
        request
            .AddHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password))) // RAPI3007
            .ExecuteRequest()
            .EnsureSuccess();

    public static List<string> FetchTheFirstPage() => CatalogApi.GetProducts().Names; // RAPI2009

    public static int CountForEver(int page, int pages)
    {
        var count = 0;
        while (page <= pages) // RAPI2010
        {
            count += new RestClient(Secrets.CrmBaseUrl)
                .CreateRequest($"/pages/{page}", "GET")
                .ExecuteRequest()
                .EnsureSuccess()
                .Content.Length;
        }

        return count;
    }

    public static void OrderTwice(string order)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                new RestClient(Secrets.CrmBaseUrl)
                    .CreateRequest("/orders", "POST")
                    .AddBody(order, "text/plain")
                    .ExecuteRequest() // RAPI2015
                    .EnsureSuccess();
                return;
            }
            catch (RestApiException)
            {
                ComindServer.Sleep(1000);
            }
        }
    }

    public static RestResponse OrderOnceOrMore(RestClient shop, string order) =>
        shop.CreateRequest("/orders", "POST")
            .AddBody(order, "text/plain")
            .SetRetry(3) // RAPI2015
            .ExecuteRequest()
            .EnsureSuccess();

    [ScriptService("old_customers")]
    public static Dictionary<string, object?> FetchAsBefore(ScriptContext context) =>
        new() { ["customers"] = context.Api().Get("crm").Body }; // RAPI3006

    [ValidationScript("patient")]
    public static IEnumerable<ValidationMessage> CheckPatiently(string? name)
    {
        ComindServer.Sleep(500); // RAPI3008
        return name is null ? [new("unknown")] : [];
    }
}

/// <summary>Brings back what the platform took away.</summary>
internal static class OldScripts
{
    public static OldApi Api(this ScriptContext context) => new(context.GetFirstParameter("tenant", ""));
}

/// <summary>The old entry point.</summary>
internal sealed record OldApi(string? Tenant)
{
    public ServiceResponse Get(string serviceId) => Comind.Api.Server.Api.Rest.V1.Get(serviceId + Tenant);
}

/// <summary>A page of names, and where the next one is.</summary>
internal sealed class NamePage
{
    public List<string> Names { get; set; } = [];

    public string? NextCursor { get; set; }
}

/// <summary>A list that comes page by page.</summary>
[RestClient(BaseUrl = "https://catalog.example.com")]
internal static partial class CatalogApi
{
    [Get("/products")]
    public static partial NamePage GetProducts();
}
