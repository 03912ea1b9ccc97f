using System;
using System.Runtime.CompilerServices;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>How rules see the TypeScript files that the package hands over: each file by itself, read once for all rules.</summary>
internal static class ScriptRules
{
    /// <summary>The text of a file stands for the file: an edit makes a new one.</summary>
    private static readonly ConditionalWeakTable<SourceText, ScriptFile> s_files = new();

    /// <summary>Runs a rule over each script of a project that references the runtime.</summary>
    public static void RegisterScriptAction(this AnalysisContext context, Action<ScriptContext> analyze) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is null)
            {
                return;
            }

            start.RegisterAdditionalFileAction(file =>
            {
                if (ScriptOf(file) is { } script)
                {
                    analyze(script);
                }
            });
        });

    /// <summary>The script that a file is; null for other files, and for what nobody wrote by hand.</summary>
    public static ScriptContext? ScriptOf(AdditionalFileAnalysisContext file) =>
        ScriptFile.IsScript(file.AdditionalFile.Path)
        && file.AdditionalFile.GetText(file.CancellationToken) is { Length: <= ScriptContext.LongestFile } text
            ? new(file, text, s_files.GetValue(text, static text => ScriptFile.Read(text.ToString())))
            : null;
}

/// <summary>A script that a rule looks at.</summary>
internal sealed class ScriptContext(AdditionalFileAnalysisContext context, SourceText text, ScriptFile file)
{
    /// <summary>Nobody writes more by hand; what a bundler wrote is not for us.</summary>
    public const int LongestFile = 2_000_000;

    private const string DisabledRules = "restapi_disabled_rules";

    public ScriptFile File { get; } = file;

    public string Path => context.AdditionalFile.Path;

    public ScriptTexts Texts { get; } = new(file);

    public AnalyzerOptions Options => context.Options;

    public System.Threading.CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>Reports a place, unless a comment or the configuration of the file silences the rule there.</summary>
    public void Report(DiagnosticDescriptor rule, ScriptSpan span, params object[] arguments)
    {
        if (!IsSilent(rule.Id, span))
        {
            var place = TextSpan.FromBounds(span.Start, span.End);
            context.ReportDiagnostic(
                Diagnostic.Create(rule, Location.Create(Path, place, text.Lines.GetLinePositionSpan(place)), arguments)
            );
        }
    }

    /// <summary>Whether a comment or the configuration of the file silences a rule at a place.</summary>
    public bool IsSilent(string rule, ScriptSpan span) => File.Directives.Silence(rule, span.Start) || IsDisabled(rule);

    // `dotnet_diagnostic.….severity` of a section is kept for C#: the compiler asks only global options for other files.
    private bool IsDisabled(string rule)
    {
        if (!context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile).TryGetValue(DisabledRules, out var rules))
        {
            return false;
        }

        foreach (var disabled in rules.Split(','))
        {
            if (disabled.Trim().Equals(rule, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
