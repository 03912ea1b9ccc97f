using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>Names of headers and query parameters.</summary>
internal static class HttpName
{
    /// <summary>Whether a text can be such a name, and so may be shown.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 64
        && text.All(static character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '$' or '[' or ']');
}
