using System.Diagnostics;
using System.Text;

namespace Comind.Api.Server;

/// <summary>Everything that is sent to a token endpoint for client credentials (RFC 6749, section 4.4); equal ones get the same token.</summary>
[DebuggerDisplay("Token request (values hidden)")]
internal sealed record TokenRequest
{
    private static readonly string[] s_own = ["grant_type", "client_id", "client_secret", "scope", "audience"];

    private TokenRequest(RestValue url, string? authorization, string form)
    {
        Url = url;
        Authorization = authorization;
        Form = form;
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public RestValue Url { get; }

    /// <summary>The value of the header, or null when the client says in the form who it is.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Authorization { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Form { get; }

    /// <exception cref="ArgumentException">A part is missing or a masked secret, or the URL is none.</exception>
    public static TokenRequest Create(RestValue url, RestValue clientId, RestValue clientSecret, string? scope, OAuth2Options? options)
    {
        CheckUrl(url);
        var id = clientId.CheckedCredential("the client id").Text;
        var secret = clientSecret.CheckedCredential("the client secret").Text;
        var fields = new List<(string Name, string Value)> { ("grant_type", "client_credentials") };
        AddIfSet(fields, "scope", scope);
        AddIfSet(fields, "audience", options?.Audience);
        AddParameters(fields, options?.Parameters);
        if (options?.ClientAuthentication == OAuth2ClientAuthentication.RequestBody)
        {
            fields.AddRange([("client_id", id), ("client_secret", secret)]);
            return new(url, null, FormFields.Encode(fields));
        }

        // Both parts are form-encoded first, so that a colon in them does not cut them.
        var pair = $"{FormFields.Encode(id)}:{FormFields.Encode(secret)}";
        return new(url, "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)), FormFields.Encode(fields));
    }

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
