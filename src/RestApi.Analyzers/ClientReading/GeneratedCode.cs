using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Tells what a generator wrote from what a person wrote.</summary>
internal static class GeneratedCode
{
    public static bool IsIn(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    public static bool Declares(ISymbol symbol) => symbol.DeclaringSyntaxReferences.All(static reference => IsIn(reference.SyntaxTree));
}
