using System.Runtime.CompilerServices;
using System.Text;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>Sends <c>Authorization: Basic</c> (RFC 7617, UTF-8).</summary>
    /// <param name="user">The user name; it may not hold a colon.</param>
    /// <param name="password">The password.</param>
    /// <returns>This request.</returns>
    public RestRequest SetHttpBasicAuth(Secret user, Secret password) => WithBasicAuth(user, password);

    /// <inheritdoc cref="SetHttpBasicAuth(Secret, Secret)"/>
    public RestRequest SetHttpBasicAuth(string user, Secret password) => WithBasicAuth(user, password);

    /// <inheritdoc cref="SetHttpBasicAuth(Secret, Secret)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetHttpBasicAuth(string user, string password) => WithBasicAuth(user, password);

    /// <summary>Sends <c>Authorization: Bearer</c> (RFC 6750).</summary>
    /// <param name="token">The token, without the word Bearer.</param>
    /// <returns>This request.</returns>
    public RestRequest SetOAuth2AuthorizationHeaderAuth(Secret token) => WithBearer(token);

    /// <inheritdoc cref="SetOAuth2AuthorizationHeaderAuth(Secret)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetOAuth2AuthorizationHeaderAuth(string token) => WithBearer(token);

    /// <summary>Sends an API key.</summary>
    /// <param name="name">The name of the header or query parameter.</param>
    /// <param name="value">The key.</param>
    /// <param name="location">Header or query string.</param>
    /// <returns>This request.</returns>
    public RestRequest SetApiKey(string name, Secret value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        WithApiKey(name, value, location);

    /// <inheritdoc cref="SetApiKey(string, Secret, ApiKeyLocation)"/>
    [OverloadResolutionPriority(1)]
    public RestRequest SetApiKey(string name, string value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        WithApiKey(name, value, location);

    private RestRequest WithBasicAuth(RestValue user, RestValue password)
    {
        var name = user.Checked("the user name").Text;
        if (name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("A user name for basic authentication cannot hold a colon (RFC 7617).", nameof(user));
        }

        var pair = Encoding.UTF8.GetBytes($"{name}:{password.Checked("the password").Text}");
        return WithAuthorization("Basic " + Convert.ToBase64String(pair));
    }

    private RestRequest WithBearer(RestValue token) => WithAuthorization("Bearer " + token.Checked("the token").Text);

    private RestRequest WithApiKey(string name, RestValue value, ApiKeyLocation location) =>
        location == ApiKeyLocation.Query
            ? WithQuery(name, new(value.Checked($"API key '{name}'").Text, IsSecret: true))
            : WithHeader(name, new(value.Checked($"API key '{name}'").Text, IsSecret: true));

    // The last call wins: two Authorization headers are never what is meant.
    private RestRequest WithAuthorization(string value)
    {
        _headers.RemoveAll(static header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
        return WithHeader("Authorization", new(value, IsSecret: true));
    }
}
