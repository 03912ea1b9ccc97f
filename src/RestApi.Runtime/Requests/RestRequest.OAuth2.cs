using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Sends <c>Authorization: Bearer</c> with a token that is fetched for client credentials (OAuth 2, RFC 6749, section 4.4).
    /// The token is kept for all requests with the same arguments, fetched once for concurrent ones and renewed before it
    /// expires; when the API answers 401, the request is sent once more with a fresh token.
    /// </summary>
    /// <param name="tokenUrl">The URL of the token endpoint.</param>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="scope">The scopes to ask for, separated by spaces; null for those the endpoint chooses.</param>
    /// <param name="options">What else the endpoint wants to know.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A part is null, blank or a masked secret, or the URL is none.</exception>
    [OverloadResolutionPriority(3)]
    public RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        string clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, null, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        string clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, null, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        Secret clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, null, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetOAuth2ClientCredentials(
        string tokenUrl,
        Secret clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, null, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        string clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, tokenUrl?.NamedStart, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        string clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, tokenUrl?.NamedStart, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        Secret clientId,
        string clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, tokenUrl?.NamedStart, clientId, clientSecret, scope, options);

    /// <inheritdoc cref="SetOAuth2ClientCredentials(string, string, string, string?, OAuth2Options?)"/>
    public RestRequest SetOAuth2ClientCredentials(
        Secret tokenUrl,
        Secret clientId,
        Secret clientSecret,
        string? scope = null,
        OAuth2Options? options = null
    ) => WithToken(tokenUrl, tokenUrl?.NamedStart, clientId, clientSecret, scope, options);

    private RestRequest WithToken(
        RestValue tokenUrl,
        Secret? namedStart,
        RestValue clientId,
        RestValue clientSecret,
        string? scope,
        OAuth2Options? options
    )
    {
        var state = State;
        var token = TokenRequest.Create(tokenUrl, namedStart, clientId, clientSecret, scope, options);
        RemoveHeader("Authorization");
        (state.Credentials ??= new()).Token = token;
        return this;
    }
}
