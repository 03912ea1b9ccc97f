using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI2012: removes the call whose header is replaced, or set already with the same value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeaderSetTwiceFix))]
[Shared]
public sealed class HeaderSetTwiceFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HeaderSetTwice);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && NeedlessCall(root, diagnostic) is { } call && Removed(root, call) is { } fixedRoot)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Remove the '{NameOf(call)}' that is in vain",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(fixedRoot)),
                        equivalenceKey: nameof(HeaderSetTwiceFix)
                    ),
                    diagnostic
                );
            }
        }
    }

    private static InvocationExpressionSyntax? NeedlessCall(SyntaxNode root, Diagnostic diagnostic)
    {
        var span =
            diagnostic.Properties.ContainsKey(BuilderAnalyzer.LaterIsNeedless) ? diagnostic.Location.SourceSpan
            : diagnostic.Properties.ContainsKey(BuilderAnalyzer.EarlierIsNeedless) ? diagnostic.AdditionalLocations[0].SourceSpan
            : default;
        var call = span.IsEmpty
            ? null
            : root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return
            call is { Expression: MemberAccessExpressionSyntax }
            && call.ArgumentList.Arguments.All(argument => IsPlain(argument.Expression))
            ? call
            : null;
    }

    private static SyntaxNode? Removed(SyntaxNode root, InvocationExpressionSyntax call)
    {
        var receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        if (call.Parent is ExpressionStatementSyntax statement && receiver is IdentifierNameSyntax)
        {
            return statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
                ? GoneNodes.Remove(root.ReplaceNode(statement, GoneNodes.Mark(statement)))
                : null;
        }

        // `RestApi` alone is no request.
        return receiver is IdentifierNameSyntax { Identifier.ValueText: "RestApi" }
            ? null
            : root.ReplaceNode(call, receiver.WithTrailingTrivia(call.GetTrailingTrivia()));
    }

    /// <summary>Whether a value can go without anything else going with it.</summary>
    private static bool IsPlain(ExpressionSyntax value) =>
        !value
            .DescendantNodesAndSelf()
            .Any(static part =>
                part
                    is InvocationExpressionSyntax
                        or AssignmentExpressionSyntax
                        or AwaitExpressionSyntax
                        or BaseObjectCreationExpressionSyntax
                        or PostfixUnaryExpressionSyntax
                        {
                            OperatorToken.RawKind: not (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ExclamationToken
                        }
                        or DeclarationExpressionSyntax
            );

    private static string NameOf(InvocationExpressionSyntax call) =>
        ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;
}
