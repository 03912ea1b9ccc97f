using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI1004: what <c>Secret.Reveal()</c> hands out goes into a log, an exception, a record, a file or the text of a URL. Each call of it
/// is followed forward, so that a file without such a call costs a pass over its characters. Whole files are asked, because a leak behind
/// a local stands outside of the call: what is reported outside of what was asked is not shown while people type.
/// </summary>
public sealed class SecretLeakAnalyzer : DiagnosticAnalyzer
{
    private const string Reveal = "Reveal";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SecretLeakRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { Secret: not null } symbols)
            {
                start.RegisterSemanticModelAction(file => Analyze(file, symbols));
            }
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, KnownSymbols symbols)
    {
        var leaks = Calls(context)
            .Where(call => IsReveal(call, symbols))
            .SelectMany(call => RevealedSecret.Follow(call, symbols).Select(leak => (call, leak)));
        foreach (var (call, leak) in leaks)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    SecretLeakRule.Rule,
                    leak.Site.Syntax.GetLocation(),
                    leak.Site == call ? FixData.Of(null, leak.Kind.ToString()) : null,
                    SecretLeakRule.Words(leak.Kind)
                )
            );
        }
    }

    // By its text first: most files have no such call.
    private static IEnumerable<IInvocationOperation> Calls(SemanticModelAnalysisContext context)
    {
        var (model, cancellation) = (context.SemanticModel, context.CancellationToken);
        var text = model.SyntaxTree.GetText(cancellation).ToString();
        for (
            var position = text.IndexOf(Reveal, StringComparison.Ordinal);
            position >= 0;
            position = text.IndexOf(Reveal, position + Reveal.Length, StringComparison.Ordinal)
        )
        {
            var token = model.SyntaxTree.GetRoot(cancellation).FindToken(position);
            if (
                token.Span.Contains(position)
                && token.ValueText == Reveal
                && token.Parent?.Parent?.Parent is InvocationExpressionSyntax called
                && model.GetOperation(called, cancellation) is IInvocationOperation call
            )
            {
                yield return call;
            }
        }
    }

    private static bool IsReveal(IInvocationOperation call, KnownSymbols symbols) =>
        call.TargetMethod.Name == Reveal
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Secret)
        && !AddressNames.IsAddress(call.Instance);
}
