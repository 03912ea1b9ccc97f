using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What all calls of one client share.</summary>
/// <param name="BaseUrl">The URL as C#: a literal or the accessor of a secret.</param>
/// <param name="JsonContext">The JSON context as C#, or null.</param>
/// <param name="Calls">What the class says about each call.</param>
internal sealed record ClientSettings(string BaseUrl, string? JsonContext, CallSettings Calls)
{
    /// <summary>Reads the attributes of all parts; null when they hold what syntax cannot know.</summary>
    public static ClientSettings? Read(AttributePart marker, IReadOnlyList<DeclaredPart> parts, SecretAccessors secrets)
    {
        var attributes = parts.SelectMany(static part =>
            part.Type.Attributes.Select(attribute => (Marker: part.Scope.NameOf(attribute), attribute))
        );
        var json = marker.Property("JsonContext");
        if (
            secrets.UrlOrAccessor(marker.Property("BaseUrl")) is not { } baseUrl
            || json is { Kind: not ArgumentKind.Type }
            || CallSettings.Read(attributes, secrets) is not { } calls
        )
        {
            return null;
        }

        var holdsConstants = attributes
            .Where(static attribute => attribute.Marker is not null)
            .Any(static attribute => attribute.attribute.Arguments.Any(static argument => argument.Kind == ArgumentKind.Constant));
        // A constant may mean something else under the usings of another part.
        return holdsConstants && parts.Count > 1 ? null : new(baseUrl, json is null ? null : json.Text + ".Default", calls);
    }
}
