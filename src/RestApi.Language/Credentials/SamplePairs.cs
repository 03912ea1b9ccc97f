using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Users and passwords that tests and documentation of basic authentication write for any: <c>user:pass</c>.</summary>
internal static class SamplePairs
{
    // The pair of RFC 7617, here without its blank, and how others copied it.
    private static readonly HashSet<string> s_known = WordList.Of("foo:bar Aladdin:opensesame", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a user and a password are a sample together; each alone may be real.</summary>
    public static bool Is(string user, string password) =>
        user is "user" or "username" or "login"
            ? NotCredentials.Contains(password)
            : s_known.Contains(user + ":" + password.Replace(" ", ""));

    /// <summary>Whether a text is such a pair with a colon between.</summary>
    public static bool IsJoined(string pair)
    {
        var colon = pair.IndexOf(':');
        return colon > 0 && Is(pair.Substring(0, colon), pair.Substring(colon + 1));
    }
}
