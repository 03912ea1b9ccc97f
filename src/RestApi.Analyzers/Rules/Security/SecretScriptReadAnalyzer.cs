using System;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.TypeScript;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1008 in scripts: a secret is read from the environment in a file that declares no settings.</summary>
public sealed class SecretScriptReadAnalyzer : DiagnosticAnalyzer
{
    private const string Read = "take it from AppSchema.getSecrets()";

    private static readonly char[] s_slashes = ['/', '\\'];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SecretReadRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            if (IsInSettings(script.Path))
            {
                return;
            }

            var secrets = new DeclaredSecrets(script.Options);
            foreach (var (name, place) in new ScriptSecretReads(script.File, script.Texts).Find())
            {
                if (HttpName.IsName(name) && secrets.Has(name, script.CancellationToken))
                {
                    var isDeclared = secrets.Find(name, script.CancellationToken) is not null;
                    script.Report(SecretReadRule.Rule, place, name, isDeclared ? Read : "declare it in settings/secrets.ts and " + Read);
                }
            }
        });
    }

    private static bool IsInSettings(string path)
    {
        var parts = path.Split(s_slashes);
        return SecretsReader.IsSecretsFile(path)
            || parts.Take(parts.Length - 1).Any(static folder => folder.Equals("settings", StringComparison.OrdinalIgnoreCase));
    }
}
