using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI1004: what <c>Secret.Reveal()</c> hands out goes into a log, an exception, a record, a file or the text of a URL. Each call of it
/// is followed forward, so that a file without such a call costs a pass over its characters. Whole bodies are asked, because a leak behind
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
                var files = new RevealingFiles();
                start.RegisterOperationAction(
                    operation => Analyze(operation, symbols, files),
                    OperationKind.MethodBody,
                    OperationKind.ConstructorBody,
                    OperationKind.FieldInitializer,
                    OperationKind.PropertyInitializer
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols, RevealingFiles files)
    {
        if (!files.Reveal(context.Operation.Syntax.SyntaxTree, context.CancellationToken))
        {
            return;
        }

        var leaks = context
            .Operation.Descendants()
            .OfType<IInvocationOperation>()
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

    private static bool IsReveal(IInvocationOperation call, KnownSymbols symbols) =>
        call.TargetMethod.Name == Reveal
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Secret)
        && !AddressNames.IsAddress(call.Instance);

    /// <summary>Tells the files that hold such a call by their text. The compiler asks for the bodies of a file one after the other.</summary>
    private sealed class RevealingFiles
    {
        private Answer? _last;

        public bool Reveal(SyntaxTree file, CancellationToken cancellation)
        {
            var last = _last;
            if (last is null || !ReferenceEquals(last.File, file))
            {
                var text = file.GetText(cancellation).ToString();
                _last = last = new(file, text.IndexOf(SecretLeakAnalyzer.Reveal, StringComparison.Ordinal) >= 0);
            }

            return last.Reveals;
        }

        private sealed record Answer(SyntaxTree File, bool Reveals);
    }
}
