using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Tells by names what belongs to tests.</summary>
internal static class TestNames
{
    private static readonly HashSet<string> s_doubles = WordList.Of("fake mock stub dummy", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a class holds tests: <c>GatewayTests</c>.</summary>
    /// <param name="type">The name of a class.</param>
    public static bool IsOfTests(string type) =>
        type.EndsWith("Tests", StringComparison.Ordinal) || type.EndsWith("Specs", StringComparison.Ordinal);

    /// <summary>Whether a credential is a value of a JSON document, as an answer that a test makes up is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The credential in it.</param>
    public static bool IsInDocument(string text, CredentialMatch found) =>
        text.TrimStart() is ['{' or '[', ..]
        && found.Issuer.StartsWith("value of ", StringComparison.Ordinal)
        && text[found.Start - 1] is '"';

    /// <summary>Whether a type stands in for a real one, as its first or last word says: <c>FakeGateway</c>, <c>GatewayStub</c>.</summary>
    /// <param name="type">The name of a class, record or struct.</param>
    public static bool IsDouble(string type) =>
        NameWords.Split(type) is { Count: > 1 } words && (s_doubles.Contains(words[0]) || s_doubles.Contains(words.Last()));
}
