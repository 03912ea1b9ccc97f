using System.Diagnostics.Metrics;

namespace Comind.Api.Server;

/// <summary>Counts the secrets that were asked for and are not set.</summary>
internal static class SecretMetrics
{
    private static readonly Counter<long> s_missing = RestApiTelemetry.Meter.CreateCounter<long>(
        "restapi.secrets.missing",
        "{secret}",
        "Secrets that were needed and are not set."
    );

    /// <summary>The exception for secrets that are not set, which are counted.</summary>
    public static MissingSecretException Missing(params string[] names)
    {
        foreach (var name in names)
        {
            s_missing.Add(1, new KeyValuePair<string, object?>(AttributeNames.Secret, name));
        }

        return new MissingSecretException(names);
    }
}
