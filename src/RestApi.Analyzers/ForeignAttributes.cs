using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>
/// Tells attributes of .NET, of test frameworks and of web frameworks by how they are written: they stand at most declarations that have any,
/// and to ask what they are takes longer than all the rest. Whoever gives one of ours such a name by an alias is not understood.
/// </summary>
internal static class ForeignAttributes
{
    /// <summary>Whether a declaration may have one of ours, here or at its other part.</summary>
    public static bool MayLeaveOurs(MemberDeclarationSyntax declaration) =>
        LeaveAny(declaration.AttributeLists) || declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Whether there is any attribute that may be one of ours.</summary>
    /// <param name="lists">The attributes of a declaration.</param>
    public static bool LeaveAny(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (attribute.Name is not IdentifierNameSyntax { Identifier.ValueText: var name } || !Is(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Is(string name) =>
        name
            is "Obsolete"
                or "Serializable"
                or "Flags"
                or "Conditional"
                or "MethodImpl"
                or "SuppressMessage"
                or "ExcludeFromCodeCoverage"
                or "DebuggerDisplay"
                or "DebuggerStepThrough"
                or "EditorBrowsable"
                or "JsonSerializable"
                or "JsonConverter"
                or "GeneratedRegex"
                or "LoggerMessage"
                or "Fact"
                or "Theory"
                or "InlineData"
                or "MemberData"
                or "Trait"
                or "Test"
                or "TestCase"
                or "TestFixture"
                or "SetUp"
                or "TearDown"
                or "TestClass"
                or "TestMethod"
                or "DataRow"
                or "Benchmark"
                or "ApiController"
                or "Route"
                or "Authorize"
                or "AllowAnonymous"
                or "HttpGet"
                or "HttpPost"
                or "HttpPut"
                or "HttpDelete"
                or "HttpPatch"
                or "Table";
}
