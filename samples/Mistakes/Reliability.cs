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

    public static void WithoutALook(string id)
    {
        RestApi.CreateClient(Secrets.CrmBaseUrl);
        RestApi.CreateRequest($"/contacts/{id}", "DELETE");
        RestApi.ExecuteRequest(); // RAPI2002
    }

    public static string WithoutAFile(RestRequest request)
    {
        var response = request.DownloadFile();
        return Files.ReadFileRefAsBase64(response.DownloadedFileRef!); // RAPI2003
    }

    public static void WithAFileThatGoesAway(RestRequest request, AppRecord contact)
    {
        var response = request.DownloadFile().EnsureSuccess();
        contact.Fields["photo"] = response.DownloadedFileRef!.Ref; // RAPI2011
    }

    public static string WithACheck() =>
        new RestClient(Secrets.CrmBaseUrl).CreateRequest("/contacts", "GET").ExecuteRequest().EnsureSuccess().Content;
}
