using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4112: writes the type that means the same here.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsupportedAnswerFix))]
[Shared]
public sealed class UnsupportedAnswerFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnsupportedAnswer);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            FixData.TextOf(context.Diagnostics[0]) is not { } instead
            || await context.FindAsync<TypeSyntax>().ConfigureAwait(false) is not { } returns
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
        )
        {
            return;
        }

        var answer = Answer(returns);
        var changed = instead switch
        {
            "void" when answer == returns => SyntaxFactory.ParseTypeName("void"),
            // Of Task<NoContent> remains Task.
            "void" => null,
            "string" => SyntaxFactory.ParseTypeName("string"),
            "RestResponse<>" when answer is GenericNameSyntax generic => generic.WithIdentifier(SyntaxFactory.Identifier("RestResponse")),
            _ => (TypeSyntax)new RuntimeNames(model, returns.SpanStart, context.CancellationToken).Name("RestResponse"),
        };
        if (changed is not null)
        {
            context.Offer($"Return '{changed}'", "RAPI4112.Replace", answer, changed.WithTriviaFrom(answer));
        }
    }

    private static TypeSyntax Answer(TypeSyntax returns) =>
        (returns as QualifiedNameSyntax)?.Right is GenericNameSyntax right && IsTask(right) ? right.TypeArgumentList.Arguments[0]
        : returns is GenericNameSyntax task && IsTask(task) ? task.TypeArgumentList.Arguments[0]
        : returns;

    private static bool IsTask(GenericNameSyntax name) =>
        name.Identifier.ValueText is "Task" or "ValueTask" && name.TypeArgumentList.Arguments.Count == 1;
}
