using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.SetHttpBasicAuth(string, string)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest SetHttpBasicAuth(string user, string password) => Request.SetHttpBasicAuth(user, password);

    /// <inheritdoc cref="RestRequest.SetHttpBasicAuth(string, string)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetHttpBasicAuth(string user, Secret password) => Request.SetHttpBasicAuth(user, password);

    /// <inheritdoc cref="RestRequest.SetHttpBasicAuth(string, string)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetHttpBasicAuth(Secret user, string password) => Request.SetHttpBasicAuth(user, password);

    /// <inheritdoc cref="RestRequest.SetHttpBasicAuth(string, string)"/>
    public static RestRequest SetHttpBasicAuth(Secret user, Secret password) => Request.SetHttpBasicAuth(user, password);

    /// <inheritdoc cref="RestRequest.SetOAuth2AuthorizationHeaderAuth(string)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetOAuth2AuthorizationHeaderAuth(string token) => Request.SetOAuth2AuthorizationHeaderAuth(token);

    /// <inheritdoc cref="RestRequest.SetOAuth2AuthorizationHeaderAuth(string)"/>
    public static RestRequest SetOAuth2AuthorizationHeaderAuth(Secret token) => Request.SetOAuth2AuthorizationHeaderAuth(token);

    /// <inheritdoc cref="RestRequest.SetOAuth2AuthorizationHeaderAuth(string)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest SetOAuth2AuthorizationHeaderAuth(SecretInterpolatedStringHandler token) =>
        Request.SetOAuth2AuthorizationHeaderAuth(token);

    /// <inheritdoc cref="RestRequest.SetApiKey(string, string, ApiKeyLocation)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetApiKey(string name, string value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        Request.SetApiKey(name, value, location);

    /// <inheritdoc cref="RestRequest.SetApiKey(string, string, ApiKeyLocation)"/>
    public static RestRequest SetApiKey(string name, Secret value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        Request.SetApiKey(name, value, location);

    /// <inheritdoc cref="RestRequest.SetApiKey(string, string, ApiKeyLocation)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest SetApiKey(
        string name,
        SecretInterpolatedStringHandler value,
        ApiKeyLocation location = ApiKeyLocation.Header
    ) => Request.SetApiKey(name, value, location);
}
