using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What an attribute says of how a call shows who it is: which secrets it sends, and where to.</summary>
/// <param name="kind">The attribute, such as <c>BearerAuth</c>.</param>
/// <param name="secrets">The arguments that name secrets, in the order in which the builder takes them; null for one that is missing.</param>
internal sealed class Authentication(string kind, params ArgumentPart?[] secrets)
{
    private const string ApiKeyHeader = "ApiKeyHeader";
    private const string ApiKeyQuery = "ApiKeyQuery";
    private const string BearerAuth = "BearerAuth";
    private const string BasicAuth = "BasicAuth";
    private const string ClientCredentials = "OAuth2ClientCredentials";

    private ArgumentPart? _name;
    private ArgumentPart? _tokenUrl;
    private ArgumentPart? _scope;

    public string Kind => kind;

    public IReadOnlyList<ArgumentPart?> Secrets => secrets;

    /// <summary>Reads an attribute; null for one that says nothing of it.</summary>
    /// <param name="marker">The name of the attribute, where it is one of ours.</param>
    public static Authentication? Of(string? marker, AttributePart attribute) =>
        marker switch
        {
            ApiKeyHeader => new(marker, attribute.Argument(1, "secret")) { _name = attribute.Argument(0, "header") },
            ApiKeyQuery => new(marker, attribute.Argument(1, "secret")) { _name = attribute.Argument(0, "name") },
            BearerAuth => new(marker, attribute.Argument(0, "secret")),
            BasicAuth => new(marker, attribute.Argument(0, "user"), attribute.Argument(1, "password")),
            ClientCredentials => new(marker, attribute.Argument(1, "clientId"), attribute.Argument(2, "clientSecret"))
            {
                _tokenUrl = attribute.Argument(0, "tokenUrl"),
                _scope = attribute.Property("Scope"),
            },
            _ => null,
        };

    /// <summary>The step on the builder; null when the attribute holds what syntax cannot know.</summary>
    public string? Step(SecretAccessors known)
    {
        var values = secrets.Select(known.Accessor).OfType<string>().ToList();
        if (values.Count < secrets.Length)
        {
            return null;
        }

        return kind switch
        {
            ApiKeyHeader => _name?.Code is { } name ? $"SetApiKey({name}, {values[0]})" : null,
            ApiKeyQuery => _name?.Code is { } name ? $"SetApiKey({name}, {values[0]}, {OwnNames.Server}ApiKeyLocation.Query)" : null,
            BearerAuth => $"SetOAuth2AuthorizationHeaderAuth({values[0]})",
            BasicAuth => $"SetHttpBasicAuth({values[0]}, {values[1]})",
            _ when _scope is { Code: null } => null,
            _ => known.UrlOrAccessor(_tokenUrl) is { } url
                ? $"SetOAuth2ClientCredentials({url}, {values[0]}, {values[1]}{(_scope is null ? "" : ", " + _scope.Code)})"
                : null,
        };
    }

    /// <summary>The secrets that go to the host of the client, or to that of its token endpoint; none where that host is not told.</summary>
    public IEnumerable<SentSecret> Sent(ArgumentPart? baseUrl, SecretAccessors known)
    {
        var url = kind == ClientCredentials ? _tokenUrl : baseUrl;
        var literal = SecretAccessors.UrlIn(url);
        var destination = literal ?? known.Named(url)?.VariableName;
        return destination is null
            ? []
            : secrets
                .Select(known.Named)
                .OfType<SecretModel>()
                .Select(secret => new SentSecret(secret.VariableName, destination, literal is null));
    }
}
