using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Tells by names what belongs to tests.</summary>
internal static class TestNames
{
    private static readonly HashSet<string> s_doubles = WordList.Of("fake mock stub dummy", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a type stands in for a real one, as its first or last word says: <c>FakeGateway</c>, <c>GatewayStub</c>.</summary>
    /// <param name="type">The name of a class, record or struct.</param>
    public static bool IsDouble(string type) =>
        NameWords.Split(type) is { Count: > 1 } words && (s_doubles.Contains(words[0]) || s_doubles.Contains(words.Last()));
}
