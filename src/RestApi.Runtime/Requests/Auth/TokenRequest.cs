using System.Diagnostics;
using System.Text;

namespace Comind.Api.Server;

/// <summary>Everything that is sent to a token endpoint for client credentials (RFC 6749, section 4.4); equal ones get the same token.</summary>
[DebuggerDisplay("Token request (values hidden)")]
internal sealed class TokenRequest : IEquatable<TokenRequest>
{
    private static readonly string[] s_own = ["grant_type", "client_id", "client_secret", "scope", "audience"];

    // Secrets that may not go to the endpoint get no token that others fetched there.
    private readonly bool _isRefused;

    private TokenRequest(BaseUrl endpoint, string? authorization, string form, HostBinding? binding)
    {
        Endpoint = endpoint;
        Authorization = authorization;
        Form = form;
        Binding = binding;
        _isRefused = binding?.FirstNotFor(endpoint.Url) is not null;
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public BaseUrl Endpoint { get; }

    /// <summary>The value of the header, or null when the client says in the form who it is.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Authorization { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Form { get; }

    /// <summary>Where client id and secret may be sent; null for anywhere.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public HostBinding? Binding { get; }

    /// <param name="url">The URL of the endpoint.</param>
    /// <param name="namedStart">The secret that the URL starts with, which declares its host; null for none.</param>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="scope">The scopes, or null.</param>
    /// <param name="options">What else to send, or null.</param>
    /// <exception cref="ArgumentException">A part is missing or a masked secret, or the URL is none.</exception>
    public static TokenRequest Create(
        RestValue url,
        Secret? namedStart,
        RestValue clientId,
        RestValue clientSecret,
        string? scope,
        OAuth2Options? options
    )
    {
        CheckUrl(url);
        var endpoint = BaseUrl.Parse(url, namedStart);
        var id = clientId.CheckedCredential("the client id").Text;
        var secret = clientSecret.CheckedCredential("the client secret").Text;
        var binding = HostBinding.Join(clientId.Binding, clientSecret.Binding);
        var fields = new List<(string Name, string Value)> { ("grant_type", "client_credentials") };
        AddIfSet(fields, "scope", scope);
        AddIfSet(fields, "audience", options?.Audience);
        AddParameters(fields, options?.Parameters);
        if (options?.ClientAuthentication == OAuth2ClientAuthentication.RequestBody)
        {
            fields.AddRange([("client_id", id), ("client_secret", secret)]);
            return new(endpoint, null, FormFields.Encode(fields), binding);
        }

        // Both parts are form-encoded first, so that a colon in them does not cut them.
        var pair = $"{FormFields.Encode(id)}:{FormFields.Encode(secret)}";
        return new(endpoint, "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)), FormFields.Encode(fields), binding);
    }

    public bool Equals(TokenRequest? other) =>
        other is not null
        && Endpoint.Url.OriginalString == other.Endpoint.Url.OriginalString
        && Endpoint.IsDeclared == other.Endpoint.IsDeclared
        && Authorization == other.Authorization
        && Form == other.Form
        && _isRefused == other._isRefused;

    public override bool Equals(object? obj) => Equals(obj as TokenRequest);

    public override int GetHashCode() => HashCode.Combine(Endpoint.Url.OriginalString, Authorization, Form);

    public override string ToString() => Secret.Mask;

    private static void CheckUrl(RestValue url)
    {
        var text = url.CheckedCredential("the token URL").Text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException(
                "The token URL is not an absolute http or https URL, such as https://login.example.com/oauth2/token.",
                nameof(url)
            );
        }

        if (parsed.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                "The token URL holds a user name or password. Pass client id and secret on their own.",
                nameof(url)
            );
        }
    }

    private static void AddParameters(List<(string Name, string Value)> fields, IReadOnlyDictionary<string, string>? parameters)
    {
        foreach (var (name, value) in parameters ?? new Dictionary<string, string>())
        {
            if (s_own.Contains(name, StringComparer.Ordinal))
            {
                throw new ArgumentException(
                    $"The parameter '{name}' of the token request is set by itself. Remove it.",
                    nameof(parameters)
                );
            }

            fields.Add((name, ((RestValue)value).Checked("token parameter", name).Text));
        }
    }

    private static void AddIfSet(List<(string Name, string Value)> fields, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            fields.Add((name, ((RestValue)value).Checked("token parameter", name).Text));
        }
    }
}
