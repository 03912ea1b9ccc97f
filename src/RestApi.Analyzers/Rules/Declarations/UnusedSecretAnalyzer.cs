using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4002: nothing uses a declared secret.</summary>
public sealed class UnusedSecretAnalyzer : DiagnosticAnalyzer
{
    private const string UsedOption = "dotnet_code_quality." + RuleIds.UnusedSecret + ".used_secrets";

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnusedSecret,
        title: "Secret is not used",
        messageFormat: "Nothing uses the secret '{0}'; remove it, or list it in " + UsedOption + "",
        category: "Declarations",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A secret that nothing uses still has to be set wherever the app runs.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnusedSecret)
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

    // By file and not at the end of the compilation, so that editors show it while the file is open.
    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!SecretsReader.IsSecretsFile(file.Path))
        {
            return;
        }

        var declared = SettingsFile.Read(file, context.CancellationToken);
        var known = SettingOptions.ReadList(context.Options, file, UsedOption);
        var unused = FindUnused(
            [.. declared.Where(secret => !known.Contains(secret.Alias) && !known.Contains(secret.Variable!))],
            context.Compilation,
            context.Options,
            context.CancellationToken
        );
        foreach (var secret in unused)
        {
            var location = SettingsFile.At(file, file.GetText(context.CancellationToken)!, secret.Start, secret.Length);
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, secret.Alias));
        }
    }

    private static IReadOnlyCollection<DeclaredSetting> FindUnused(
        IReadOnlyList<DeclaredSetting> secrets,
        Compilation compilation,
        AnalyzerOptions options,
        CancellationToken cancellation
    )
    {
        var uses = new SecretUses(secrets);
        foreach (var file in options.AdditionalFiles.Where(static file => !SettingsFile.IsOne(file)))
        {
            if (uses.Unused.Count > 0 && file.GetText(cancellation) is { } text)
            {
                uses.ReadText(text);
            }
        }

        if (uses.Unused.Count == 0)
        {
            return [];
        }

        var trees = compilation.SyntaxTrees.Where(static tree => !SecretUses.IsGeneratedClass(tree) && !SecretUses.IsOfSdk(tree));
        var mentions = new SecretMentions(
            secrets,
            ClassNames.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions).Secrets,
            trees.Select(tree => tree.GetText(cancellation).ToString())
        );
        foreach (var tree in trees.TakeWhile(_ => uses.Unused.Count > 0))
        {
            uses.ReadCode(tree, mentions, cancellation);
        }

        return uses.Unused;
    }
}
