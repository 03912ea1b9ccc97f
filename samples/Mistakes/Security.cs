namespace Acme.Mistakes;

using Comind.Api.Server;

/// <summary>Credentials in the source, where everybody can read them.</summary>
internal static class Security
{
    private const string OldKey = "k-8f3a91c0d2";

    public static RestResponse FetchContacts()
    {
        RestApi.CreateClient("https://crm.example.com");
        RestApi.CreateRequest("/contacts", "GET");
        RestApi.AddHeader("X-API-Key", OldKey); // RAPI1001
        return RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static RestResponse FetchOrders(string user)
    {
        var client = new RestClient(Secrets.CrmBaseUrl);
        var request = client.CreateRequest("/orders", "GET");
        request.SetHttpBasicAuth(user, "Winter-2024!"); // RAPI1001
        return request.ExecuteRequest().EnsureSuccess();
    }

    public static string Warehouse() => "Server=dw;User Id=etl;Password=Winter-2024!"; // RAPI1002

    public static RestResponse FetchOffers()
    {
        var request = new RestClient(Secrets.CrmBaseUrl).CreateRequest("/offers", "GET");
        request.AddQueryParameter("api_key", Secrets.CrmApiKey); // RAPI1005
        return request.ExecuteRequest().EnsureSuccess();
    }

    public static RestResponse FetchInvoices() =>
        new RestClient(Secrets.CrmBaseUrl).CreateRequest("/invoices", "GET").AddHeader("X-API-Key", Secrets.CrmApiKey).ExecuteRequest();
}
