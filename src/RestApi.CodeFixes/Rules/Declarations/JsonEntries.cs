using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Comind.Api.CodeFixes;

/// <summary>Adds types to JSON contexts, and the contexts themselves.</summary>
internal static class JsonEntries
{
    private const string Serialization = "global::System.Text.Json.Serialization.";

    public static async Task<Solution> AddAsync(Solution solution, IReadOnlyList<JsonEntry> entries, CancellationToken cancellation)
    {
        var editor = new SolutionEditor(solution);
        foreach (var shared in entries.GroupBy(static entry => entry.Context ?? entry.Client, SymbolEqualityComparer.Default))
        {
            var first = shared.First();
            var types = shared.Select(static entry => entry.Type).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToList();
            if (first.Context is { } context)
            {
                await ExtendAsync(editor, context, types, cancellation).ConfigureAwait(false);
            }
            else
            {
                await WriteAsync(editor, first, types, cancellation).ConfigureAwait(false);
            }
        }

        return editor.GetChangedSolution();
    }

    private static async Task ExtendAsync(
        SolutionEditor editor,
        INamedTypeSymbol context,
        List<ITypeSymbol> types,
        CancellationToken cancellation
    )
    {
        // The part that lists types already; generated parts are no documents.
        foreach (var reference in context.DeclaringSyntaxReferences)
        {
            if (
                await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) is ClassDeclarationSyntax declaration
                && editor.OriginalSolution.GetDocument(declaration.SyntaxTree) is { } document
            )
            {
                var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
                changed.ReplaceNode(declaration, (node, _) => Extend((ClassDeclarationSyntax)node, types));
                return;
            }
        }
    }

    private static async Task WriteAsync(SolutionEditor editor, JsonEntry entry, List<ITypeSymbol> types, CancellationToken cancellation)
    {
        if (editor.OriginalSolution.GetDocument(entry.Marker.SyntaxTree) is not { } document)
        {
            return;
        }

        var name = FreeName(entry.Client);
        var outermost = entry.Marker.Ancestors().OfType<TypeDeclarationSyntax>().Last();
        var changed = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
        changed.ReplaceNode(entry.Marker, (node, _) => NameContext((AttributeSyntax)node, name));
        changed.InsertAfter(outermost, Context(name, types));
    }

    private static string FreeName(INamedTypeSymbol client)
    {
        var name = client.Name + "Json";
        for (var number = 2; client.ContainingNamespace.GetMembers(name).Any(); number++)
        {
            name = $"{client.Name}Json{number}";
        }

        return name;
    }

    private static AttributeSyntax NameContext(AttributeSyntax marker, string name)
    {
        var argument = AttributeArgument(TypeOfExpression(IdentifierName(name)))
            .WithNameEquals(NameEquals(IdentifierName("JsonContext")))
            .NormalizeWhitespace();
        return marker
            .WithArgumentList((marker.ArgumentList ?? AttributeArgumentList()).AddArguments(argument))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static ClassDeclarationSyntax Context(string name, List<ITypeSymbol> types)
    {
        var context = (ClassDeclarationSyntax)
            ParseMemberDeclaration(
                $$"""
                [{{Serialization}}JsonSourceGenerationOptions(global::System.Text.Json.JsonSerializerDefaults.Web)]
                internal sealed partial class {{name}} : {{Serialization}}JsonSerializerContext;

                """.Replace("\r\n", "\n")
            )!;
        var names = context.DescendantNodes().OfType<QualifiedNameSyntax>().Where(static name => name.Parent is not QualifiedNameSyntax);
        context = context.ReplaceNodes(names, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        return Extend(context, types).WithLeadingTrivia(LineFeed).WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
    }

    private static ClassDeclarationSyntax Extend(ClassDeclarationSyntax context, List<ITypeSymbol> types)
    {
        var indentation = context
            .GetLeadingTrivia()
            .Reverse()
            .TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            .ToList();
        var lists = types.Select(type =>
            AttributeList(
                    SingletonSeparatedList(
                        Attribute(
                            ParseName(Serialization + "JsonSerializable").WithAdditionalAnnotations(Simplifier.Annotation),
                            AttributeArgumentList(SingletonSeparatedList(AttributeArgument(TypeOf(type))))
                        )
                    )
                )
                .WithLeadingTrivia(indentation)
                .WithTrailingTrivia(LineFeed)
        );
        if (context.AttributeLists.Count > 0)
        {
            return context.AddAttributeLists([.. lists]);
        }

        // What stands before the class now stands before its first attribute.
        var all = lists.ToList();
        all[0] = all[0].WithLeadingTrivia(context.GetLeadingTrivia());
        return context.WithLeadingTrivia(indentation).WithAttributeLists(List(all));
    }

    private static TypeOfExpressionSyntax TypeOf(ITypeSymbol type) =>
        TypeOfExpression(
            ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).WithAdditionalAnnotations(Simplifier.Annotation)
        );
}
