using System.Runtime.CompilerServices;
using System.Text;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>Sends <c>Authorization: Basic</c> (RFC 7617, UTF-8).</summary>
    /// <param name="user">The user name; it may not hold a colon.</param>
    /// <param name="password">The password; it may be empty, as some APIs take a key as the user name.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A part is null or a masked secret, or the user name holds a colon.</exception>
    [OverloadResolutionPriority(2)]
    public RestRequest SetHttpBasicAuth(string user, string password) => WithBasicAuth(user, password);

    /// <inheritdoc cref="SetHttpBasicAuth(string, string)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetHttpBasicAuth(string user, Secret password) => WithBasicAuth(user, password);

    /// <inheritdoc cref="SetHttpBasicAuth(string, string)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetHttpBasicAuth(Secret user, string password) => WithBasicAuth(user, password);

    /// <inheritdoc cref="SetHttpBasicAuth(string, string)"/>
    public RestRequest SetHttpBasicAuth(Secret user, Secret password) => WithBasicAuth(user, password);

    /// <summary>Sends <c>Authorization: Bearer</c> (RFC 6750).</summary>
    /// <param name="token">The token, without the word Bearer.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The token is null, blank or a masked secret.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest SetOAuth2AuthorizationHeaderAuth(string token) => WithBearer(token);

    /// <inheritdoc cref="SetOAuth2AuthorizationHeaderAuth(string)"/>
    public RestRequest SetOAuth2AuthorizationHeaderAuth(Secret token) => WithBearer(token);

    /// <inheritdoc cref="SetOAuth2AuthorizationHeaderAuth(string)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest SetOAuth2AuthorizationHeaderAuth(SecretInterpolatedStringHandler token) => WithBearer(token.ToValue("the token"));

    /// <summary>Sends an API key; a key set before under the same name is replaced.</summary>
    /// <param name="name">The name of the header or query parameter.</param>
    /// <param name="value">The key.</param>
    /// <param name="location">Header or query string.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The key is null, blank or a masked secret.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest SetApiKey(string name, string value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        WithApiKey(name, value, location);

    /// <inheritdoc cref="SetApiKey(string, string, ApiKeyLocation)"/>
    public RestRequest SetApiKey(string name, Secret value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        WithApiKey(name, value, location);

    /// <inheritdoc cref="SetApiKey(string, string, ApiKeyLocation)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest SetApiKey(string name, SecretInterpolatedStringHandler value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        WithApiKey(name, value.ToValue($"API key '{name}'"), location);

    private RestRequest WithBasicAuth(RestValue user, RestValue password)
    {
        var name = user.Checked("the user name").Text;
        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("A user name for basic authentication cannot hold a colon (RFC 7617).", nameof(user));
        }

        var pair = Encoding.UTF8.GetBytes($"{name}:{password.Checked("the password").Text}");
        return WithHeader(
            "Authorization",
            new("Basic " + Convert.ToBase64String(pair), IsSecret: true) { Binding = HostBinding.Join(user.Binding, password.Binding) }
        );
    }

    private RestRequest WithBearer(RestValue token) =>
        WithHeader("Authorization", new("Bearer " + token.CheckedCredential("the token").Text, IsSecret: true) { Binding = token.Binding });

    private RestRequest WithApiKey(string name, RestValue value, ApiKeyLocation location)
    {
        var key = value.CheckedCredential("API key", name) with { IsSecret = true };
        if (location == ApiKeyLocation.Query)
        {
            State.Query.Remove(name);
            return WithQuery(name, key);
        }

        RemoveHeader(name);
        return WithHeader(name, key);
    }
}
