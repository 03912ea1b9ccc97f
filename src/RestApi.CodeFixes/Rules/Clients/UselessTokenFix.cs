using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4110: removes the token, or makes the call asynchronous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UselessTokenFix))]
[Shared]
public sealed class UselessTokenFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UselessToken);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.FindAsync<ParameterSyntax>().ConfigureAwait(false) is not { Parent: ParameterListSyntax list } parameter
            || list.Parent is not MethodDeclarationSyntax method
        )
        {
            return;
        }

        if (
            FixData.TextOf(context.Diagnostics[0]) == "Task"
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
        )
        {
            var task = FrameworkNames.Written(model, method.SpanStart, "System.Threading.Tasks", "Task");
            var returns = method.ReturnType;
            var asynchronous = returns is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
                ? task
                : $"{task}<{returns.WithoutTrivia()}>";
            context.OfferReturn("Return a Task", "RAPI4110.Task", method, asynchronous);
        }

        context.Offer("Remove the cancellation token", "RAPI4110.Remove", list, list.Without(parameter));
    }
}
