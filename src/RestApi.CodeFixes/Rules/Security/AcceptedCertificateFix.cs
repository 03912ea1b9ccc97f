using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI1007: removes the assignment of the callback, so that certificates are checked as always.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptedCertificateFix))]
[Shared]
public sealed class AcceptedCertificateFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.AcceptedCertificate);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var callback = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>();
        while (callback?.Parent is MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            callback = (ExpressionSyntax)callback.Parent;
        }

        callback = await DelegateOfAsync(context, callback).ConfigureAwait(false) ?? callback;

        if (
            callback?.Parent is AssignmentExpressionSyntax assignment
            && assignment.Right == callback
            && Removed(root!, assignment) is { } without
        )
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Check certificates again",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(without)),
                    equivalenceKey: nameof(AcceptedCertificateFix)
                ),
                context.Diagnostics
            );
        }
    }

    // new RemoteCertificateValidationCallback(Accept)
    private static async Task<ExpressionSyntax?> DelegateOfAsync(CodeFixContext context, ExpressionSyntax? callback) =>
        callback?.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }
        && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
        && model.GetTypeInfo(creation, context.CancellationToken).Type is { TypeKind: TypeKind.Delegate }
            ? creation
            : null;

    private static SyntaxNode? Removed(SyntaxNode root, AssignmentExpressionSyntax assignment) =>
        assignment.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax } statement => root.RemoveNode(statement, SyntaxRemoveOptions.KeepDirectives),
            InitializerExpressionSyntax { Expressions: [_], Parent: BaseObjectCreationExpressionSyntax creation } => root.ReplaceNode(
                creation,
                WithoutInitializer(creation)
            ),
            InitializerExpressionSyntax initializer => root.ReplaceNode(
                initializer,
                initializer.WithExpressions(initializer.Expressions.Remove(assignment))
            ),
            _ => null,
        };

    private static BaseObjectCreationExpressionSyntax WithoutInitializer(BaseObjectCreationExpressionSyntax creation)
    {
        var arguments = creation.ArgumentList ?? Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ArgumentList();
        return creation switch
        {
            ObjectCreationExpressionSyntax named => named
                .WithType(named.Type.WithoutTrailingTrivia())
                .WithArgumentList(arguments.WithoutTrivia())
                .WithInitializer(null)
                .WithTrailingTrivia(creation.GetTrailingTrivia()),
            _ => creation
                .WithArgumentList(arguments.WithoutTrivia())
                .WithInitializer(null)
                .WithTrailingTrivia(creation.GetTrailingTrivia()),
        };
    }
}
