using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4107: says whether the parameter is the body or a query parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QueryOrBodyFix))]
[Shared]
public sealed class QueryOrBodyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.QueryOrBody);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.FindAsync<ParameterSyntax>().ConfigureAwait(false) is not { } parameter)
        {
            return;
        }

        // What is more likely comes first.
        var likely = FixData.TextOf(context.Diagnostics[0]) ?? "Body";
        foreach (var attribute in likely == "Body" ? new[] { "Body", "Query" } : ["Query", "Body"])
        {
            context.Offer($"Add [{attribute}]", "RAPI4107." + attribute, parameter, parameter.With(attribute));
        }
    }
}
