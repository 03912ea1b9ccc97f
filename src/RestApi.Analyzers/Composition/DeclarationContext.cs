using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>A type or member that a rule looks at, in its file.</summary>
internal readonly struct DeclarationContext
{
    private readonly SemanticModelAnalysisContext _file;

    public DeclarationContext(MemberDeclarationSyntax node, in SemanticModelAnalysisContext file)
    {
        (Node, _file) = (node, file);
        SyntaxNode declared = node is BaseFieldDeclarationSyntax { Declaration.Variables: [var first, ..] } ? first : node;
        Symbol = file.SemanticModel.GetDeclaredSymbol(declared, file.CancellationToken);
        IsGenerated = IsMarkedAsGenerated(Symbol);
    }

    public MemberDeclarationSyntax Node { get; }

    /// <summary>What is declared; of several fields the first. Null where it cannot be told.</summary>
    public ISymbol? Symbol { get; }

    /// <summary>Whether a tool wrote it, or a type around it, as <c>[GeneratedCode]</c> says: the compiler asks that only where it calls rules itself.</summary>
    public bool IsGenerated { get; }

    public SemanticModel SemanticModel => _file.SemanticModel;

    public Compilation Compilation => _file.SemanticModel.Compilation;

    public AnalyzerOptions Options => _file.Options;

    public CancellationToken CancellationToken => _file.CancellationToken;

    public void ReportDiagnostic(Diagnostic diagnostic) => _file.ReportDiagnostic(diagnostic);

    private static bool IsMarkedAsGenerated(ISymbol? symbol)
    {
        for (; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (
                    attribute.AttributeClass is
                    { Name: "GeneratedCodeAttribute", ContainingNamespace: { Name: "Compiler", ContainingNamespace.Name: "CodeDom" } }
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
