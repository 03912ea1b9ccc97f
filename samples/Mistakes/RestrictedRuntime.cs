namespace Acme.Mistakes;

using Comind.Api.Server;

/// <summary>HTTP without the limits, checks and logs of the platform.</summary>
internal static class RestrictedRuntime
{
    private static readonly HttpClient s_http = new(); // RAPI3001

    public static Task<string> FetchContactsAsync() => s_http.GetStringAsync(new Uri("https://crm.example.com/contacts"));

    public static Stream OpenCache() => new System.Net.Sockets.TcpClient("cache.example.com", 6379).GetStream(); // RAPI3002

    public static bool IsThere(RestSharp.IRestClient crm) => crm.Ping(); // RAPI3003

    public static string FetchOrders() =>
        new RestClient(Secrets.CrmBaseUrl).CreateRequest("/orders", "GET").ExecuteRequest().EnsureSuccess().Content;
}
