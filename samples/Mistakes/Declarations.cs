namespace Acme.Mistakes;

using Comind.Api.Server;

/// <summary>Names of secrets that no settings file declares.</summary>
[RestClient(BaseUrl = "crmBaseUrl")]
[ApiKeyHeader("X-API-Key", "crmApiKye")] // RAPI4001
internal static class CrmHealth
{
    public const string Path = "/health";
}
