using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Finds where the secrets go that the attributes of clients name: to the host of the client, or to that of its token endpoint.</summary>
internal static class SecretHostsParser
{
    public static IEnumerable<SecretHostsModel> Parse(IEnumerable<WrittenClient> clients, string rootNamespace)
    {
        var destinations = clients
            .SelectMany(static client => client.Sent)
            .GroupBy(static sent => (sent.Url, sent.IsUrlSecret))
            .OrderBy(static group => group.Key.IsUrlSecret)
            .ThenBy(static group => group.Key.Url, StringComparer.Ordinal)
            .Select(static group => new SecretDestination(
                group.Key.Url,
                group.Key.IsUrlSecret,
                new(group.Select(static sent => sent.Secret).Distinct().OrderBy(static secret => secret, StringComparer.Ordinal))
            ))
            .ToList();
        return destinations.Count == 0 ? [] : [new(rootNamespace, new(destinations))];
    }

    /// <summary>What one client sends. A client that is given its URL by others says nothing of hosts.</summary>
    public static IEnumerable<SentSecret> Read(DeclaredClient client, SecretAccessors secrets)
    {
        var baseUrl = client.Marked.Marker(ClientParser.Marker)!.Property("BaseUrl");
        return client.Parts.SelectMany(part =>
            part.Type.Attributes.Concat(part.Type.Methods.SelectMany(static method => method.Attributes))
                .SelectMany(attribute => Authentication.Of(part.Scope.NameOf(attribute), attribute)?.Sent(baseUrl, secrets) ?? [])
        );
    }
}

/// <summary>A secret that a client sends.</summary>
/// <param name="Secret">Its environment name.</param>
/// <param name="Url">Where it goes: a URL, or the environment name of the secret that is one.</param>
/// <param name="IsUrlSecret">Whether it is the latter.</param>
internal sealed record SentSecret(string Secret, string Url, bool IsUrlSecret);

/// <summary>All secrets that go to one URL.</summary>
internal sealed record SecretDestination(string Url, bool IsUrlSecret, EquatableArray<string> Secrets);

/// <summary>Where the secrets of all clients go.</summary>
internal sealed record SecretHostsModel(string Namespace, EquatableArray<SecretDestination> Destinations);
