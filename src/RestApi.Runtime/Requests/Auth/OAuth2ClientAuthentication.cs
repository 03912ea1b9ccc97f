namespace Comind.Api.Server;

/// <summary>How a client proves to a token endpoint who it is (RFC 6749, section 2.3.1).</summary>
public enum OAuth2ClientAuthentication
{
    /// <summary>In the header <c>Authorization: Basic</c>, id and secret form-encoded before; every endpoint must support it.</summary>
    BasicHeader,

    /// <summary>As the form fields <c>client_id</c> and <c>client_secret</c>, for endpoints that want them there.</summary>
    RequestBody,
}
