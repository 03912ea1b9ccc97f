using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4204 where an action is <c>async void</c>: it returns a <c>Task</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ActionAnswerFix))]
[Shared]
public sealed class ActionAnswerFix : CodeFixProvider
{
    private const string EquivalenceKey = "RAPI4204.ReturnTask";
    private const string TaskType = "System.Threading.Tasks.Task";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ActionAnswer);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.FindAsync<MethodDeclarationSyntax>().ConfigureAwait(false) is { } method
            && method.Modifiers.Any(SyntaxKind.AsyncKeyword)
            && method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            && !IsValidator(context.Diagnostics[0])
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
        )
        {
            context.Offer("Return a Task", EquivalenceKey, method.ReturnType, TaskName(model, method.ReturnType));
        }
    }

    // A validation script returns its messages, which nobody can write for it.
    private static bool IsValidator(Diagnostic diagnostic) =>
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).StartsWith("Validation", System.StringComparison.Ordinal);

    private static TypeSyntax TaskName(SemanticModel model, TypeSyntax place)
    {
        var isVisible =
            model.LookupNamespacesAndTypes(place.SpanStart, name: "Task") is var found
            && System.Linq.Enumerable.Any(
                found,
                static symbol => symbol is INamedTypeSymbol { Arity: 0 } && symbol.ToDisplayString() == TaskType
            );
        return SyntaxFactory.ParseTypeName(isVisible ? "Task" : "global::" + TaskType).WithTriviaFrom(place);
    }
}
