namespace Acme.Mistakes;

using System.Net.Security;
using Comind.Api.Server;

/// <summary>Ways for secrets to get where others read them.</summary>
internal static class Leaks
{
    public static RestResponse FetchContacts()
    {
        var client = new RestClient("http://crm.example.com"); // RAPI1006
        var response = client.CreateRequest("/contacts", "GET").AddHeader("X-API-Key", Secrets.CrmApiKey).ExecuteRequest();
        if (!response.IsSuccess)
        {
            ActionLog.Warn($"{response.StatusCode} for the key {Secrets.CrmApiKey.Reveal()}"); // RAPI1004
        }

        return response;
    }

    public static SslClientAuthenticationOptions TrustEverybody() =>
        new() { TargetHost = "crm.example.com", RemoteCertificateValidationCallback = (_, _, _, _) => true }; // RAPI1007

    public static RestResponse FetchOrders()
    {
        var key = Environment.GetEnvironmentVariable("COMIND_SECRET_CRM_API_KEY"); // RAPI1008
        var request = new RestClient(Secrets.CrmBaseUrl).CreateRequest("/orders", "GET");
        return request.AddHeader("X-API-Key", key).ExecuteRequest().EnsureSuccess();
    }

    public static void Notify(AppRecord contact)
    {
        var client = new RestClient(contact.Fields["webhook"]!.GetValue<string>()); // RAPI1009
        client.CreateRequest("", "POST").ExecuteRequest().EnsureSuccess();
    }

    public static void Mirror(AppRecord contact)
    {
        var key = Secrets.CrmApiKey.ForHosts("crm.example.com");
        new RestClient("https://mirror.example.com")
            .CreateRequest("/contacts", "POST")
            .AddHeader("X-API-Key", key) // RAPI1010
            .AddJsonBody(contact.Fields)
            .ExecuteRequest()
            .EnsureSuccess();
    }

    public static void NotifyOne(AppRecord contact)
    {
        var hook = new Uri(contact.Fields["webhook"]!.GetValue<string>());
        if (hook.Host is not ("hooks.example.com" or "hooks.example.org"))
        {
            throw new ActionException($"{Secrets.CrmApiKey} does not go to {hook.Host}");
        }

        new RestClient(hook).CreateRequest("", "POST").ExecuteRequest().EnsureSuccess();
    }
}
