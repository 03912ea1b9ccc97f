using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Reads which secrets are sent, and how.</summary>
internal static class InventoryAuthentications
{
    /// <summary>How many arguments stand in front of those that name a secret.</summary>
    private static readonly Dictionary<string, int> s_kinds = new()
    {
        ["ApiKeyHeader"] = 1,
        ["ApiKeyQuery"] = 1,
        ["BearerAuth"] = 0,
        ["BasicAuth"] = 0,
        ["OAuth2ClientCredentials"] = 1,
    };

    public static IEnumerable<InventoryAuthentication> Of(
        EquatableArray<AttributePart> attributes,
        MarkerScope scope,
        DeclaredSecrets secrets
    )
    {
        foreach (var attribute in attributes)
        {
            if (scope.NameOf(attribute) is { } kind && s_kinds.TryGetValue(kind, out var skipped))
            {
                var named = attribute
                    .Arguments.Skip(skipped)
                    .Where(static argument => argument.Name is not "Scope" && argument.Value is not null)
                    .Select(argument => InventoryParser.AliasOf(argument, secrets));
                yield return new(kind, new(named));
            }
        }
    }
}
