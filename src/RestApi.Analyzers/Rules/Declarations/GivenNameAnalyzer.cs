using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI4007: a property of the project gives a generated class a name that it cannot have. It stands in no document, so it is said at the
/// end of a compilation.
/// </summary>
public sealed class GivenNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(TakenNameAnalyzer.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationAction(static end =>
        {
            if (KnownSymbols.TryCreate(end.Compilation) is null)
            {
                return;
            }

            foreach (var given in ClassNames.Given(end.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            {
                if (given.Problem is not null)
                {
                    end.ReportDiagnostic(Explain(given));
                }
            }
        });
    }

    private static Diagnostic Explain(GivenName given) =>
        Diagnostic.Create(
            TakenNameAnalyzer.Rule,
            Location.None,
            $"The property {given.Property} is '{given.Name}', but {given.Problem}; the class keeps the name '{given.Usual}' until the property is a free name, such as 'App{given.Usual}'"
        );
}
