namespace Acme.Mistakes;

using Comind.Api.Server;

/// <summary>Contents of errors, taken for contacts.</summary>
internal static class Reliability
{
    public static string WithoutAnyCheck()
    {
        var response = new RestClient(Secrets.CrmBaseUrl).CreateRequest("/contacts", "GET").ExecuteRequest();
        return response.Content; // RAPI2001
    }

    public static string WithALogForACheck()
    {
        RestApi.CreateClient(Secrets.CrmBaseUrl);
        RestApi.CreateRequest("/contacts", "GET");
        var response = RestApi.ExecuteRequest();
        if (!response.IsSuccess)
        {
            ActionLog.Warn($"GET /contacts: {response.StatusCode}");
        }

        return response.Content; // RAPI2001
    }

    public static string WithACheck() =>
        new RestClient(Secrets.CrmBaseUrl).CreateRequest("/contacts", "GET").ExecuteRequest().EnsureSuccess().Content;
}
