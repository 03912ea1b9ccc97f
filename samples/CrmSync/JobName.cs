using Microsoft.Extensions.Configuration;

namespace Acme.CrmSync;

/// <summary>Each CRM has a job of its own, because each has its own watermark.</summary>
internal static class JobName
{
    // The sample CRM gets another port at every start.
    private const string SampleCrm = "sample-crm";

    /// <returns>Whether the base URL, if it is set at all, is one. That it is set is the action's business.</returns>
    public static bool TryGet(IConfiguration configuration, bool isSampleCrm, out string name)
    {
        name = SampleCrm;
#pragma warning disable RAPI1008 // Secrets belong to the running action; before it starts there is only the configuration.
        if (isSampleCrm || configuration["COMIND_SECRET_CRM_BASE_URL"] is not { Length: > 0 } baseUrl)
#pragma warning restore RAPI1008
        {
            return true;
        }

        var isUrl = Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        name = isUrl ? url!.Authority : "";
        return isUrl;
    }
}
