namespace Comind.Api.Server;

/// <summary>How the calls of a service say who they are.</summary>
internal enum ServiceAuthorizationType
{
    None,
    Basic,
    Bearer,
    ApiKeyHeader,
    ApiKeyQuery,
}

/// <summary>The credentials of a service by the environment names of their secrets; the values are read for each call.</summary>
internal sealed record ServiceAuthorization(ServiceAuthorizationType Type)
{
    public static ServiceAuthorization None { get; } = new(ServiceAuthorizationType.None);

    /// <summary>The secrets: user and password, encoded credentials, a token, or a key.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The header or query parameter of an API key.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it sets this header, so that a call must not.</summary>
    public bool Sets(string header) =>
        Type switch
        {
            ServiceAuthorizationType.None or ServiceAuthorizationType.ApiKeyQuery => false,
            ServiceAuthorizationType.ApiKeyHeader => header.Equals(Name, StringComparison.OrdinalIgnoreCase),
            _ => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase),
        };

    /// <exception cref="MissingSecretException">Secrets are not set; the message lists all of them.</exception>
    public void AddTo(RestRequest call)
    {
        var all = AppSchema.GetSecrets();
        string[] missing = [.. Secrets.Where(name => all.Find(name) is null).Distinct(StringComparer.Ordinal)];
        Secret[] secrets = missing.Length == 0 ? [.. Secrets.Select(name => all.Find(name)!)] : throw new MissingSecretException(missing);
        _ = (Type, secrets) switch
        {
            (ServiceAuthorizationType.Basic, [var user, var password]) => call.SetHttpBasicAuth(user, password),
            (ServiceAuthorizationType.Basic, [var encoded]) => call.AddHeader("Authorization", "Basic " + encoded),
            (ServiceAuthorizationType.Bearer, [var token]) => call.SetOAuth2AuthorizationHeaderAuth(token),
            (ServiceAuthorizationType.ApiKeyHeader, [var key]) => call.SetApiKey(Name, key),
            (ServiceAuthorizationType.ApiKeyQuery, [var key]) => call.SetApiKey(Name, key, ApiKeyLocation.Query),
            _ => call,
        };
    }
}
