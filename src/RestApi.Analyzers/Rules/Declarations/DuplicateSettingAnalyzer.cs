using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4003: two declarations of settings files are one name.</summary>
public sealed class DuplicateSettingAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DuplicateSetting,
        title: "Setting is declared twice",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Each name of the generated classes has one declaration. Of two, only one counts.",
        helpLinkUri: Rules.HelpLink(RuleIds.DuplicateSetting)
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
        var settings = SettingsFile.Read(file, context.CancellationToken);
        if (settings.Count == 0)
        {
            return;
        }

        var elsewhere = DeclaredBefore(file, context.Options.AdditionalFiles, context.CancellationToken);
        var names = ClassNames.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var text = file.GetText(context.CancellationToken)!;
        for (var index = 0; index < settings.Count; index++)
        {
            var setting = settings[index];
            if (Explain(setting, settings.Take(index), elsewhere, names) is { } message)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, SettingsFile.At(file, text, setting.Start, setting.Length), message));
            }
        }
    }

    private static string? Explain(
        DeclaredSetting setting,
        IEnumerable<DeclaredSetting> before,
        Dictionary<string, AdditionalText> elsewhere,
        ClassNames names
    )
    {
        string? message = null;
        foreach (var other in before)
        {
            message ??=
                other.Alias == setting.Alias ? $"'{setting.Alias}' is declared twice; this one counts, so remove the one above"
                : other.Member == setting.Member
                    ? $"'{setting.Alias}' and '{other.Alias}' are both {setting.MemberIn(names)}, and only the first counts; rename or remove one of them"
                : other.Variable is not null && other.Variable == setting.Variable
                    ? $"'{setting.Alias}' reads the same variable as '{other.Alias}'; name the variable of its own, or use '{other.Alias}'"
                : null;
        }

        return message
            ?? (
                elsewhere.TryGetValue(setting.Member, out var winner)
                    ? $"{setting.MemberIn(names)} is declared in {ShortName(winner.Path)} too, and only that one counts; remove one of them"
                    : null
            );
    }

    // The generator takes the first file by path.
    private static Dictionary<string, AdditionalText> DeclaredBefore(
        AdditionalText file,
        ImmutableArray<AdditionalText> files,
        CancellationToken cancellation
    )
    {
        var winners = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        foreach (var other in files.Where(SettingsFile.IsOne).OrderBy(static other => Plain(other.Path), StringComparer.Ordinal))
        {
            if (string.CompareOrdinal(Plain(other.Path), Plain(file.Path)) >= 0)
            {
                break;
            }

            foreach (var setting in SettingsFile.Read(other, cancellation).Where(setting => !winners.ContainsKey(setting.Member)))
            {
                winners.Add(setting.Member, other);
            }
        }

        return winners;
    }

    private static string Plain(string path) => path.Replace('\\', '/');

    // The folder tells two files of one name apart.
    private static string ShortName(string path)
    {
        var parts = Plain(path).Split('/');
        return string.Join("/", parts.Skip(parts.Length - 2));
    }
}
