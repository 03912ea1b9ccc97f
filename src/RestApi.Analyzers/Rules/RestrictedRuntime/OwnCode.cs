using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>What the text of a method of the project tells, without a model of its file.</summary>
internal static class OwnCode
{
    /// <summary>Whether a generic method makes or fetches the type that it is asked for.</summary>
    public static bool Resolves(IMethodSymbol method) =>
        method
            .DeclaringSyntaxReferences.SelectMany(static declaration => declaration.GetSyntax().DescendantNodes())
            .OfType<SimpleNameSyntax>()
            .Any(static name => name.Identifier.ValueText is "Activator" or "ActivatorUtilities" or "GetService" or "GetRequiredService");
}
