using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// A part of a type as somebody wrote it. Rules about types look at each part and report what stands there, since editors ask for the file
/// that is open; most parts are told by their syntax to be of no interest, before anybody asks for a symbol.
/// </summary>
internal readonly struct TypePart
{
    public static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.ClassDeclaration,
        SyntaxKind.InterfaceDeclaration,
        SyntaxKind.StructDeclaration,
        SyntaxKind.RecordDeclaration,
        SyntaxKind.RecordStructDeclaration,
    ];

    private readonly DeclarationContext _context;

    private TypePart(DeclarationContext context, TypeDeclarationSyntax syntax, INamedTypeSymbol type) =>
        (_context, Syntax, Type) = (context, syntax, type);

    public TypeDeclarationSyntax Syntax { get; }

    public INamedTypeSymbol Type { get; }

    public Compilation Compilation => _context.Compilation;

    public AnalyzerOptions Options => _context.Options;

    public SemanticModel Model => _context.SemanticModel;

    public CancellationToken CancellationToken => _context.CancellationToken;

    /// <summary>The part that a node is; null where the type cannot be told.</summary>
    public static TypePart? Of(DeclarationContext context) =>
        context is { Node: TypeDeclarationSyntax syntax, Symbol: INamedTypeSymbol type } ? new(context, syntax, type) : null;

    /// <summary>Reports what stands in this part; the first part also what stands in none.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (IsHere(diagnostic.Location))
        {
            _context.ReportDiagnostic(diagnostic);
        }
    }

    private bool IsHere(Location location)
    {
        var parts = Type.DeclaringSyntaxReferences.Where(static part => !GeneratedCode.IsIn(part.SyntaxTree)).ToList();
        if (parts.Count < 2)
        {
            return true;
        }

        var holder = parts.Find(part => part.SyntaxTree == location.SourceTree && part.Span.Contains(location.SourceSpan)) ?? parts[0];
        return holder.SyntaxTree == Syntax.SyntaxTree && holder.Span == Syntax.Span;
    }
}
