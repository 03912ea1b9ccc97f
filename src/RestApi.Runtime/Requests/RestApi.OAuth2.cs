using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(3)]
    public static RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        string clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        string clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        Secret clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        Secret clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        string clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        string clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        Secret clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="RestRequest.SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    public static RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        Secret clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => Request.SetOAuth2ClientCredentials(tokenUrl, clientId, clientSecret, scope, options);
}
