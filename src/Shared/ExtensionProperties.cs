using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api;

/// <summary>Whether a project can have extension properties, which came with C# 14. Compiled into each assembly that has to know.</summary>
internal static class ExtensionProperties
{
    private const int CSharp14 = 1400;

    // By number: the enum this is compiled against ends at C# 12. An older host may say "preview" and mean something else.
    public static bool AreIn(ParseOptions? options) =>
        options is CSharpParseOptions { LanguageVersion: var version }
        && (version == LanguageVersion.Preview ? System.Enum.IsDefined(typeof(LanguageVersion), CSharp14) : (int)version >= CSharp14);
}
