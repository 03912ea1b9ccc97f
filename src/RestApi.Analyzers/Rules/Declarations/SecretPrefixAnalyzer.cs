using System;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4004: the environment name of a secret does not start as those of the platform do.</summary>
public sealed class SecretPrefixAnalyzer : DiagnosticAnalyzer
{
    private const string PrefixOption = "dotnet_code_quality." + RuleIds.SecretPrefix + ".prefix";

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SecretPrefix,
        title: "Secret has a foreign prefix",
        messageFormat: "The variable of '{0}' does not start with {1}; rename it, or set " + PrefixOption + "",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Environment names of secrets start with COMIND_SECRET_, or with what the option says.",
        helpLinkUri: Rules.HelpLink(RuleIds.SecretPrefix)
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

    /// <summary>What the environment names of a settings file start with; empty when any name will do.</summary>
    /// <param name="options">The options of the project.</param>
    /// <param name="file">The settings file.</param>
    public static string PrefixOf(AnalyzerOptions options, AdditionalText file) =>
        SettingOptions.Read(options, file, PrefixOption) ?? SecretNaming.VariablePrefix;

    /// <summary>The same for a project that has no settings file.</summary>
    /// <param name="options">The options of the project.</param>
    internal static string PrefixOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(PrefixOption, out var prefix)
            ? prefix.Trim()
            : SecretNaming.VariablePrefix;

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!SecretsReader.IsSecretsFile(file.Path))
        {
            return;
        }

        var prefix = PrefixOf(context.Options, file);
        foreach (var secret in SettingsFile.Read(file, context.CancellationToken).Where(secret => !StartsWith(secret, prefix)))
        {
            var location = SettingsFile.At(file, file.GetText(context.CancellationToken)!, secret.Start, secret.Length);
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, secret.Alias, prefix));
        }
    }

    private static bool StartsWith(DeclaredSetting secret, string prefix) =>
        secret.Variable!.StartsWith(prefix, StringComparison.Ordinal) && secret.Variable.Length > prefix.Length;
}
