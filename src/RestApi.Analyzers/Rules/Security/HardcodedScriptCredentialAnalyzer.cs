using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.TypeScript;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1001, RAPI1002 and RAPI1003 in scripts: a credential is written in the file.</summary>
public sealed class HardcodedScriptCredentialAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor InSettings = new(
        RuleIds.SecretInSettings,
        title: "Settings file holds the value of a secret",
        messageFormat: "The {0} is written in the settings file; write process.env.COMIND_SECRET_… and set the variable",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "settings/secrets.ts declares the names of secrets. Their values belong into the environment, also those that are used when a variable is missing.",
        helpLinkUri: Rules.HelpLink(RuleIds.SecretInSettings)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(HardcodedCredentialAnalyzer.Rule, CredentialRules.Shaped, InSettings);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            foreach (var found in new ScriptCredentials(script.File, script.Texts, script.Path).Find())
            {
                script.Report(RuleOf(found.Kind), found.Site.Span, found.What);
            }
        });
    }

    /// <summary>Where RAPI1003 reports the value of a secret in a settings file.</summary>
    internal static IReadOnlyList<ScriptSpan> ValuesIn(AdditionalFileAnalysisContext context) =>
        SecretsReader.IsSecretsFile(context.AdditionalFile.Path) && ScriptRules.ScriptOf(context) is { } script
            ?
            [
                .. new ScriptCredentials(script.File, script.Texts, script.Path)
                    .Find()
                    .Where(static found => found.Kind == ScriptCredentialKind.InSettings)
                    .Select(static found => found.Site.Span)
                    .Where(span => !script.IsSilent(RuleIds.SecretInSettings, span)),
            ]
            : [];

    private static DiagnosticDescriptor RuleOf(ScriptCredentialKind kind) =>
        kind switch
        {
            ScriptCredentialKind.Placed => HardcodedCredentialAnalyzer.Rule,
            ScriptCredentialKind.Shaped => CredentialRules.Shaped,
            _ => InSettings,
        };
}
