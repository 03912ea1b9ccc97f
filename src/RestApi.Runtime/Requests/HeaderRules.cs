using System.Buffers;

namespace Comind.Api.Server;

/// <summary>What HTTP allows in a header (RFC 9110, sections 5.1 and 5.5). Checked before anything is sent.</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> s_tokenCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    public static void Check(string name, RestValue value)
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(s_tokenCharacters))
        {
            throw new ArgumentException($"'{name}' is no header name: letters, digits and hyphens only.", nameof(name));
        }

        if (IsFraming(name))
        {
            throw new ArgumentException($"Header '{name}' follows from the body and is set by itself. Remove this call.", nameof(name));
        }

        if (value.Text.AsSpan().ContainsAny(ControlCharacters.NotInText))
        {
            throw new ArgumentException(
                $"The value of header '{name}' holds a line break or another control character, which would start another header. "
                    + "Trim it, or escape it as the API asks for.",
                nameof(value)
            );
        }
    }

    private static bool IsFraming(string name) =>
        name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
}
