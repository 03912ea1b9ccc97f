using System.Collections.Immutable;
using System.Globalization;
using Comind.Api.Analyzers.TypeScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI2001 and, for the file of a download, RAPI2003 in scripts: the content of a response is used although the status may be that of an
/// error. RAPI2002, where a function of the script executes the request: only the flow tells that its response goes to nobody.
/// </summary>
public sealed class UncheckedScriptResponseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            UncheckedResponseAnalyzer.NotChecked,
            UncheckedResponseAnalyzer.LetsErrorsThrough,
            UncheckedResponseAnalyzer.DownloadNotChecked,
            UncheckedResponseAnalyzer.DownloadLetsErrorsThrough,
            IgnoredResponseAnalyzer.InScript,
            IgnoredResponseAnalyzer.FlagInScript
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            var (reads, dropped) = ScriptFlow.Analyze(script.File, script.Texts, script.CancellationToken);
            foreach (var found in reads)
            {
                var rule = UncheckedResponseAnalyzer.RuleOf(found.IsFile, found.IsTested);
                script.Report(rule, found.Read, found.Error.ToString(CultureInfo.InvariantCulture));
            }

            foreach (var (call, isBoolean) in dropped)
            {
                var (span, name) = IgnoredScriptResponseAnalyzer.NameOf(call.Callee);
                script.Report(isBoolean ? IgnoredResponseAnalyzer.FlagInScript : IgnoredResponseAnalyzer.InScript, span, name);
            }
        });
    }
}
