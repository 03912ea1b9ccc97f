namespace Comind.Api.Server;

/// <summary>What a token endpoint wants to know beyond client and scope.</summary>
public sealed class OAuth2Options
{
    /// <summary>The form field <c>audience</c>: the API that the token is for. Null is not sent.</summary>
    public string? Audience { get; init; }

    /// <summary>Further form fields, such as <c>resource</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Where client id and secret travel.</summary>
    public OAuth2ClientAuthentication ClientAuthentication { get; init; }
}
