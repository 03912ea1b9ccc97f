namespace Comind.Api.Server;

/// <summary>Sends a secret in a header of every call: <c>[ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]</c>.</summary>
/// <param name="header">The header name.</param>
/// <param name="secret">The declared secret: <c>nameof(Secrets.CrmApiKey)</c> or <c>"crmApiKey"</c>. Never a value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class ApiKeyHeaderAttribute(string header, string secret) : Attribute
{
    /// <summary>The header name.</summary>
    public string Header { get; } = header;

    /// <summary>The declared secret.</summary>
    public string Secret { get; } = secret;
}

/// <summary>Sends a secret as a query parameter of every call, for APIs that know no header.</summary>
/// <param name="name">The parameter name.</param>
/// <param name="secret">The declared secret: <c>nameof(Secrets.CrmApiKey)</c> or <c>"crmApiKey"</c>. Never a value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class ApiKeyQueryAttribute(string name, string secret) : Attribute
{
    /// <summary>The parameter name.</summary>
    public string Name { get; } = name;

    /// <summary>The declared secret.</summary>
    public string Secret { get; } = secret;
}

/// <summary>Sends <c>Authorization: Bearer</c> with a secret (RFC 6750).</summary>
/// <param name="secret">The declared secret: <c>nameof(Secrets.Token)</c> or <c>"token"</c>. Never a value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class BearerAuthAttribute(string secret) : Attribute
{
    /// <summary>The declared secret.</summary>
    public string Secret { get; } = secret;
}

/// <summary>Sends <c>Authorization: Basic</c> with two secrets (RFC 7617, UTF-8).</summary>
/// <param name="user">The declared secret that holds the user name. Never a value.</param>
/// <param name="password">The declared secret that holds the password. Never a value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class BasicAuthAttribute(string user, string password) : Attribute
{
    /// <summary>The declared secret that holds the user name.</summary>
    public string User { get; } = user;

    /// <summary>The declared secret that holds the password.</summary>
    public string Password { get; } = password;
}

/// <summary>Sends <c>Authorization: Bearer</c> with a token that is fetched for client credentials (OAuth 2, RFC 6749, section 4.4).</summary>
/// <param name="tokenUrl">The URL of the token endpoint, or the declared secret that holds it.</param>
/// <param name="clientId">The declared secret that holds the client id. Never a value.</param>
/// <param name="clientSecret">The declared secret that holds the client secret. Never a value.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class OAuth2ClientCredentialsAttribute(string tokenUrl, string clientId, string clientSecret) : Attribute
{
    /// <summary>The URL of the token endpoint, or the declared secret that holds it.</summary>
    public string TokenUrl { get; } = tokenUrl;

    /// <summary>The declared secret that holds the client id.</summary>
    public string ClientId { get; } = clientId;

    /// <summary>The declared secret that holds the client secret.</summary>
    public string ClientSecret { get; } = clientSecret;

    /// <summary>The scopes to ask for, separated by spaces; null for those the endpoint chooses.</summary>
    public string? Scope { get; init; }
}
