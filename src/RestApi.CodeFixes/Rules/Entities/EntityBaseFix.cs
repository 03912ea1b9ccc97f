using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4307: names Entity as the base class, before the interfaces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EntityBaseFix))]
[Shared]
public sealed class EntityBaseFix : CodeFixProvider
{
    private const string EquivalenceKey = "RAPI4307.AddEntity";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.EntityBase);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (
            root?.FindNode(context.Span).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { BaseList: { } bases } type
            || model?.GetDeclaredSymbol(type, context.CancellationToken) is not { BaseType.SpecialType: SpecialType.System_Object }
        )
        {
            return;
        }

        var names = new RuntimeNames(model, bases.SpanStart, context.CancellationToken);
        var entity = SyntaxFactory.SimpleBaseType(names.Name("Entity"));
        var fixedBases = bases.WithTypes(
            SyntaxFactory.SeparatedList(
                new BaseTypeSyntax[] { entity }.Concat(bases.Types),
                Enumerable
                    .Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), 1)
                    .Concat(bases.Types.GetSeparators())
            )
        );
        // Where the name needs a using there is none to be seen of the attribute either: it is written in full then.
        var fixedRoot = names.NeedsUsing
            ? root.ReplaceNode(
                bases,
                fixedBases.ReplaceNode(fixedBases.Types[0].Type, SyntaxFactory.ParseTypeName("global::Comind.Api.Server.Entity"))
            )
            : root.ReplaceNode(bases, fixedBases);
        context.RegisterCodeFix(
            CodeAction.Create("Derive from Entity", _ => Task.FromResult(context.Document.WithSyntaxRoot(fixedRoot)), EquivalenceKey),
            context.Diagnostics
        );
    }
}
