using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What attributes say about every call of a client, or about one call: authentication, headers, timeout.</summary>
internal sealed class CallSettings
{
    private readonly SecretAccessors _secrets;
    private readonly List<string> _auth = [];
    private readonly List<(string Name, string Value)> _headers = [];
    private string? _timeout;

    private CallSettings(SecretAccessors secrets) => _secrets = secrets;

    /// <summary>Joins the attributes of one declaration; null when one of ours holds what syntax cannot know.</summary>
    public static CallSettings? Read(IEnumerable<(string? Marker, AttributePart Attribute)> attributes, SecretAccessors secrets)
    {
        var settings = new CallSettings(secrets);
        return attributes.All(attribute => settings.Add(attribute.Marker, attribute.Attribute)) ? settings : null;
    }

    /// <summary>The steps on the builder for a call: what it says of itself replaces what its client says of all calls.</summary>
    public IEnumerable<string> AuthFor(CallSettings call) => call._auth.Count > 0 ? call._auth : _auth;

    /// <inheritdoc cref="AuthFor"/>
    public IEnumerable<string> HeadersFor(CallSettings call) =>
        _headers
            .Where(header => !call._headers.Exists(own => own.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase)))
            .Concat(call._headers)
            .Select(static header => $"AddHeader({CSharpText.Literal(header.Name)}, {CSharpText.Literal(header.Value)})");

    /// <inheritdoc cref="AuthFor"/>
    public IEnumerable<string> TimeoutFor(CallSettings call) =>
        (call._timeout ?? _timeout) is { } seconds ? [$"SetRequestTimeout({seconds})"] : [];

    private bool Add(string? marker, AttributePart attribute) =>
        marker switch
        {
            "ApiKeyHeader" => AddApiKey(attribute.Argument(0, "header"), attribute.Argument(1, "secret"), ""),
            "ApiKeyQuery" => AddApiKey(
                attribute.Argument(0, "name"),
                attribute.Argument(1, "secret"),
                $", {OwnNames.Server}ApiKeyLocation.Query"
            ),
            "BearerAuth" => AddBearer(_secrets.Accessor(attribute.Argument(0, "secret"))),
            "OAuth2ClientCredentials" => AddClientCredentials(attribute),
            "BasicAuth" => AddBasic(_secrets.Accessor(attribute.Argument(0, "user")), _secrets.Accessor(attribute.Argument(1, "password"))),
            "Headers" => attribute.Arguments.All(argument => AddHeader(argument.Value)),
            "Timeout" => (_timeout = attribute.Argument(0, "seconds")?.Code) is not null,
            _ => true,
        };

    private bool AddApiKey(ArgumentPart? name, ArgumentPart? secret, string location) =>
        name?.Code is { } code && _secrets.Accessor(secret) is { } value && AddAuth($"SetApiKey({code}, {value}{location})");

    private bool AddBearer(string? secret) => secret is not null && AddAuth($"SetOAuth2AuthorizationHeaderAuth({secret})");

    private bool AddBasic(string? user, string? password) =>
        user is not null && password is not null && AddAuth($"SetHttpBasicAuth({user}, {password})");

    private bool AddClientCredentials(AttributePart attribute)
    {
        var scope = attribute.Property("Scope");
        return _secrets.UrlOrAccessor(attribute.Argument(0, "tokenUrl")) is { } url
            && _secrets.Accessor(attribute.Argument(1, "clientId")) is { } id
            && _secrets.Accessor(attribute.Argument(2, "clientSecret")) is { } secret
            && (scope is null || scope.Code is not null)
            && AddAuth($"SetOAuth2ClientCredentials({url}, {id}, {secret}{(scope is null ? "" : ", " + scope.Code)})");
    }

    private bool AddAuth(string step)
    {
        _auth.Add(step);
        return true;
    }

    private bool AddHeader(string? header)
    {
        var colon = header?.IndexOf(':') ?? -1;
        if (colon <= 0)
        {
            return false;
        }

        _headers.Add((header!.Substring(0, colon).Trim(), header.Substring(colon + 1).Trim()));
        return true;
    }
}
