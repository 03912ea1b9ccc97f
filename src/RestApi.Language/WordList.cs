using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Sets of words, written as running text so that a long list stays readable.</summary>
internal static class WordList
{
    /// <summary>The words of a text; letter case matters.</summary>
    public static HashSet<string> Of(string text) => Of(text, StringComparer.Ordinal);

    /// <summary>The words of a text, compared as told.</summary>
    public static HashSet<string> Of(string text, StringComparer comparer) =>
        new(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), comparer);
}
