using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Reads which secrets are sent, and how.</summary>
internal static class InventoryAuthentications
{
    public static IEnumerable<InventoryAuthentication> Of(
        EquatableArray<AttributePart> attributes,
        MarkerScope scope,
        DeclaredSecrets secrets
    )
    {
        foreach (var attribute in attributes)
        {
            if (Authentication.Of(scope.NameOf(attribute), attribute) is { } authentication)
            {
                var named = authentication
                    .Secrets.Where(static argument => argument?.Value is not null)
                    .Select(argument => InventoryParser.AliasOf(argument!, secrets));
                yield return new(authentication.Kind, new(named));
            }
        }
    }
}
