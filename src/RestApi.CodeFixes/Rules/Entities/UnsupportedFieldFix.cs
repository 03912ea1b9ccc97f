using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4304 for lists: <c>List&lt;string&gt;</c> and <c>string[]</c> become <c>IList&lt;string&gt;</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsupportedFieldFix))]
[Shared]
public sealed class UnsupportedFieldFix : CodeFixProvider
{
    private const string EquivalenceKey = "RAPI4304.UseIList";

    // The analyzer knows whether a field may hold the items.
    private const string IsCopiedList = "IsCopiedList";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnsupportedField);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (
            await context.FindAsync<PropertyDeclarationSyntax>().ConfigureAwait(false) is not { } property
            || model is null
            || !context.Diagnostics[0].Properties.ContainsKey(IsCopiedList)
            || ItemOf(property.Type) is not { } item
        )
        {
            return;
        }

        var isVisible = model.LookupNamespacesAndTypes(property.SpanStart, name: "IList").Length > 0;
        var list = $"{(isVisible ? "" : "global::System.Collections.Generic.")}IList<{item.WithoutTrivia()}>";
        var type = SyntaxFactory.ParseTypeName(property.Type is NullableTypeSyntax ? list + "?" : list).WithTriviaFrom(property.Type);
        context.Offer("Use IList<T>, which writes through to the record", EquivalenceKey, property.Type, type);
    }

    private static TypeSyntax? ItemOf(TypeSyntax type) =>
        type switch
        {
            NullableTypeSyntax nullable => ItemOf(nullable.ElementType),
            ArrayTypeSyntax array => array.ElementType,
            GenericNameSyntax { TypeArgumentList.Arguments: [var item] } => item,
            QualifiedNameSyntax qualified => ItemOf(qualified.Right),
            AliasQualifiedNameSyntax qualified => ItemOf(qualified.Name),
            _ => null,
        };
}
