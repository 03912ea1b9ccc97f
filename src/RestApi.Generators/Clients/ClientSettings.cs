using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What all calls of one client share.</summary>
/// <param name="Client">What makes the client, as C#: of a literal URL or of the accessor of a secret; null when it has no URL of its own.</param>
/// <param name="JsonContext">The JSON context as C#; null for none.</param>
/// <param name="PathPrefix">What all paths start with; empty for nothing.</param>
/// <param name="Calls">What the class says about each call.</param>
internal sealed record ClientSettings(string? Client, string? JsonContext, string PathPrefix, CallSettings Calls)
{
    /// <summary>Reads the attributes of all parts; null when they hold what syntax cannot know.</summary>
    public static ClientSettings? Read(AttributePart marker, IReadOnlyList<DeclaredPart> parts, SecretAccessors secrets)
    {
        var attributes = parts
            .SelectMany(static part =>
                part.Type.Attributes.Select(attribute => (Marker: part.Scope.NameOf(attribute), Attribute: attribute))
            )
            .ToList();
        // A constant may mean something else under the usings of another part.
        if (parts.Count > 1)
        {
            attributes = [.. attributes.Select(static attribute => (attribute.Marker, attribute.Attribute.Literally))];
            marker = marker.Literally;
        }

        var json = marker.Property("JsonContext");
        var url = marker.Property("BaseUrl");
        var client = ClientOf(url, secrets);
        var prefix = attributes.Where(static attribute => attribute.Marker == "PathPrefix").Select(static attribute => attribute.Attribute);
        if (
            (url is not null && client is null)
            || json is { Kind: not ArgumentKind.Type }
            || PrefixOf(prefix.FirstOrDefault()) is not { } pathPrefix
            || CallSettings.Read(attributes, secrets) is not { } calls
        )
        {
            return null;
        }

        var holdsConstants = attributes
            .Where(static attribute => attribute.Marker is not null)
            .Any(static attribute => attribute.Attribute.Arguments.Any(static argument => ConstantMeaning.Names(argument)));
        return holdsConstants && parts.Count > 1 ? null : new(client, json is null ? null : json.Text + ".Default", pathPrefix, calls);
    }

    private static string? PrefixOf(AttributePart? attribute) => attribute is null ? "" : attribute.Argument(0, "prefix")?.Value;

    // A literal in an attribute declares its host, which plain text at run time does not.
    private static string? ClientOf(ArgumentPart? argument, SecretAccessors secrets) =>
        SecretAccessors.UrlIn(argument) is not null ? $"{OwnNames.Server}RestClient.ForDeclaredHost({argument!.Code})"
        : secrets.Accessor(argument) is { } secret ? $"new {OwnNames.Server}RestClient({secret})"
        : null;
}
