using System.Buffers;

namespace Comind.Api.Server;

/// <summary>Characters that end a header or a request line early, or that no receiver agrees on.</summary>
internal static class ControlCharacters
{
    /// <summary>All of C0 but the tab, and DEL.</summary>
    public static readonly SearchValues<char> NotInText = SearchValues.Create([
        .. Enumerable.Range(0, 32).Where(static code => code != '\t').Append(127).Select(static code => (char)code),
    ]);

    /// <summary>What neither a path nor a value in it may hold, escaped or not: servers cut or refuse it.</summary>
    public static readonly SearchValues<char> NotInPath = SearchValues.Create("\r\n\0");
}
