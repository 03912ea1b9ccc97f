using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>The semantic models of the files that one body refers to.</summary>
internal sealed class SourceModels(SemanticModel? own)
{
    /// <summary>The model of a file; null when there is none.</summary>
    public SemanticModel? For(SyntaxTree tree)
    {
        if (own is null || own.SyntaxTree == tree)
        {
            return own;
        }

        // Only for a helper or a list that a found response is tested with, and once for each per compilation.
#pragma warning disable RS1030
        return own.Compilation.ContainsSyntaxTree(tree) ? own.Compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS1030
    }
}
