using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4102: writes the name of the parameter that was meant, or adds the parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnfilledPlaceholderFix))]
[Shared]
public sealed class UnfilledPlaceholderFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnfilledPlaceholder);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await context.FindAsync<MethodDeclarationSyntax>().ConfigureAwait(false) is not { } method)
        {
            return;
        }

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var written = text.ToString(context.Span);
        if (
            FixData.TextOf(diagnostic) is { } nearest
            && written.StartsWith("{", StringComparison.Ordinal)
            && written.EndsWith("}", StringComparison.Ordinal)
        )
        {
            var start = written.StartsWith("{**", StringComparison.Ordinal) ? "{**" : "{";
            var end = written.EndsWith("?}", StringComparison.Ordinal) ? "?}" : "}";
            context.Offer($"Write '{start}{nearest}{end}'", "RAPI4102.Rename", context.Span, start + nearest + end);
        }

        if (FixData.NameOf(diagnostic) is { } name)
        {
            var type = written.EndsWith("?}", StringComparison.Ordinal) ? "string?" : "string";
            var escaped = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
            context.Offer(
                $"Add parameter '{name}'",
                "RAPI4102.Add",
                method,
                method.WithParameterList(method.ParameterList.Add($"{type} {escaped}"))
            );
        }
    }
}
