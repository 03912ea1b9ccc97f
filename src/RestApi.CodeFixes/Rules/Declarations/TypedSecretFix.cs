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

/// <summary>RAPI4008: reads the secret with the indexer, which every C# has and which means the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypedSecretFix))]
[Shared]
public sealed class TypedSecretFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TypedSecretNeedsCSharp14);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var diagnostic = context.Diagnostics.First();
        if (root?.FindNode(diagnostic.Location.SourceSpan) is SimpleNameSyntax { Parent: ExpressionSyntax access } name)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Read it with [\"{name.Identifier.ValueText}\"]",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(access, Indexed(access, name)))),
                    equivalenceKey: nameof(TypedSecretFix)
                ),
                diagnostic
            );
        }
    }

    private static ExpressionSyntax Indexed(ExpressionSyntax access, SimpleNameSyntax name)
    {
        var text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name.Identifier.ValueText));
        var index = SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(text)));
        return access switch
        {
            MemberAccessExpressionSyntax member => SyntaxFactory
                .ElementAccessExpression(member.Expression.WithoutTrailingTrivia(), index)
                .WithTrailingTrivia(access.GetTrailingTrivia()),
            _ => SyntaxFactory.ElementBindingExpression(index).WithTriviaFrom(access),
        };
    }
}
