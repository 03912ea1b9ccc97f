using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4118: adds a cancellation token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoTokenFix))]
[Shared]
public sealed class NoTokenFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NoToken);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.FindAsync<MethodDeclarationSyntax>().ConfigureAwait(false) is { } method
            && !method.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
        )
        {
            var type = FrameworkNames.Written(model, method.SpanStart, "System.Threading", "CancellationToken");
            var name = "cancellationToken";
            while (method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name))
            {
                name += "_";
            }

            context.Offer(
                "Add a CancellationToken",
                "RAPI4118.Add",
                method.ParameterList,
                method.ParameterList.Add($"{type} {name} = default")
            );
        }
    }
}
