namespace Acme.Mistakes;

using Comind.Api.Server;

/// <summary>Requests that the builder refuses, and one that it never hears of again.</summary>
internal static class Builder
{
    public static string WithHeadersBeforeTheRequest()
    {
        RestApi.CreateClient(Secrets.CrmBaseUrl);
        RestApi.AddHeader("Accept", "text/csv"); // RAPI2004
        RestApi.CreateRequest("/contacts", "GET");
        return RestApi.ExecuteRequest().EnsureSuccess().Content;
    }

    public static void WithoutAnExecution(RestClient crm, string name)
    {
        crm.CreateRequest("/contacts", "POST").AddJsonBody(name); // RAPI2005
    }

    public static string WithTheSameRequestAgain(RestClient crm)
    {
        var request = crm.CreateRequest("/contacts", "GET");
        for (var attempt = 1; attempt < 3; attempt++)
        {
            var response = request.ExecuteRequest(); // RAPI2006
            if (response.IsSuccess)
            {
                return response.Content;
            }
        }

        return "";
    }

    public static string WithABodyOnGet(RestClient crm, string name) =>
        crm.CreateRequest("/contacts", "GET").AddFormField("name", name).ExecuteRequest().EnsureSuccess().Content; // RAPI2007

    public static string WithTwoHeaders(RestClient crm) =>
        crm.CreateRequest("/contacts", "GET")
            .AddHeader("User-Agent", "crm")
            .AddHeader("User-Agent", "crm") // RAPI2012
            .ExecuteRequest()
            .EnsureSuccess()
            .Content;
}
