using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4123: returns a result that has room for the error.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ErrorWithoutResultFix))]
[Shared]
public sealed class ErrorWithoutResultFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ErrorWithoutResult);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            FixData.TextOf(context.Diagnostics[0]) is not { } error
            || await context.FindAsync<MethodDeclarationSyntax>().ConfigureAwait(false) is not { ReturnType: var returns } method
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
        )
        {
            return;
        }

        var names = new RuntimeNames(model, returns.SpanStart, context.CancellationToken);
        var changed = returns switch
        {
            PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } => Result("NoContent"),
            IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } task =>
                $"{task.Identifier.ValueText}<{Result("NoContent")}>",
            GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: [var value] } task =>
                $"{task.Identifier.ValueText}<{Result(value.ToString())}>",
            _ => Result(returns.WithoutTrivia().ToString()),
        };
        context.OfferReturn($"Return '{changed}'", "RAPI4123.Result", method, changed);

        string Result(string value) => $"{names.Name("Result")}<{(value == "NoContent" ? names.Name(value).ToString() : value)}, {error}>";
    }
}
