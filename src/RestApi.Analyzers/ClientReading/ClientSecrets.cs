using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Comind.Api.Analyzers;

/// <summary>Secrets that attributes of a client name.</summary>
internal static class ClientSecrets
{
    private static readonly string[] s_arguments = ["secret", "user", "password", "tokenUrl", "clientId", "clientSecret", "BaseUrl"];

    /// <summary>Whether one of them is declared nowhere, which RAPI4001 or RAPI1001 says, and which leaves out what it stands on.</summary>
    public static bool AreUndeclared(IReadOnlyList<Marker> markers, SettingsFiles settings, CancellationToken cancellation) =>
        markers.Any(marker =>
            s_arguments.Any(argument =>
                marker.Expression(argument) is { } written
                && !WrittenArgument.IsNameOf(written)
                && marker.Text(argument) is { Length: > 0 } text
                && text.IndexOf("://", StringComparison.Ordinal) < 0
                && !settings.Declares(text, cancellation)
            )
        );
}
