using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4005: a place in a settings file cannot be read.</summary>
public sealed class UnreadableSettingsAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnreadableSettings,
        title: "Settings file cannot be read",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What cannot be read is not declared: the generated class has no member for it. Everything else in the file is still read.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnreadableSettings)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is not null)
            {
                start.RegisterAdditionalFileAction(Analyze);
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!SettingsFile.IsOne(file) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var problems = Problems(file.Path, text.ToString());
        var values = problems.Count == 0 ? [] : HardcodedScriptCredentialAnalyzer.ValuesIn(context);
        foreach (var problem in problems)
        {
            // What is written instead of a name is said to be a secret already.
            if (values.Any(value => value.Start < problem.Start + problem.Length && problem.Start < value.End))
            {
                continue;
            }

            var location = SettingsFile.At(file, text, problem.Start, problem.Length);
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, problem.Message));
        }
    }

    private static EquatableArray<SyntaxProblem> Problems(string path, string text) =>
        SecretsReader.IsSecretsFile(path) ? SecretsReader.Read(path, text).Problems
        : VariablesReader.IsVariablesFile(path) ? VariablesReader.Read(path, text).Problems
        : ServicesReader.Read(text).Problems;
}
