using System;

namespace Comind.Api.Generators;

/// <summary>Whether a name that is written somewhere can mean a type that the project declares.</summary>
internal static class NameMeaning
{
    /// <param name="path">The full name of the type.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="written">The name as it is written.</param>
    /// <param name="from">Where it is written.</param>
    public static bool IsMeant(string path, string space, string written, DeclaredPart from)
    {
        const string Root = "global::";
        if (written.StartsWith(Root, StringComparison.Ordinal))
        {
            return path == written.Substring(Root.Length);
        }

        if (written.IndexOf('.') >= 0)
        {
            return path == written || path.EndsWith("." + written, StringComparison.Ordinal);
        }

        var outer = path.Length == written.Length ? "" : path.Substring(0, path.Length - written.Length - 1);
        return outer == space
            ? from.Scope.Sees(space)
            : from.Frame.FullName == outer || from.Frame.FullName.StartsWith(outer + ".", StringComparison.Ordinal);
    }
}
