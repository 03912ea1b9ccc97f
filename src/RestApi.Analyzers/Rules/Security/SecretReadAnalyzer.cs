using System.Collections.Immutable;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1008: a secret is read by its environment name, past the property that its declaration makes.</summary>
public sealed class SecretReadAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SecretReadRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { AppSecrets: not null } symbols)
            {
                var reads = new SecretReads(start.Compilation, symbols);
                var declared = new DeclaredSecrets(start.Options);
                start.RegisterCallAction(operation => Analyze(operation, reads, declared), SecretReads.MayRead, OperationKind.Invocation);
                start.RegisterPropertyAction(operation => Analyze(operation, reads, declared), "this[]");
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, SecretReads reads, DeclaredSecrets declared)
    {
        if (
            reads.Of(context.Operation) is not { } read
            || TextFlow.ReadComplete(read.Name) is not { } name
            || !HttpName.IsName(name)
            || !declared.Has(name, context.CancellationToken)
        )
        {
            return;
        }

        var secret = declared.Find(name, context.CancellationToken);
        var property = secret is null ? null : SecretNaming.PropertyName(secret.Alias);
        var isGenerated = property is not null && IsGenerated(property, context);
        if (read.IsTyped && !(isGenerated && MeansTheSame(context.Operation, read, secret!)))
        {
            return;
        }

        var fix =
            isGenerated && CanBeReplaced(context.Operation, read, secret!) ? FixData.Of(property, read.IsTyped ? "typed" : "text") : null;
        context.ReportDiagnostic(
            Diagnostic.Create(
                SecretReadRule.Rule,
                context.Operation.Syntax.GetLocation(),
                fix,
                name,
                property is null ? "declare it in settings/secrets.ts" : $"write {GeneratedNames.Secrets}.{property}"
            )
        );
    }

    // Secrets.X of a required secret throws where the indexer is null.
    private static bool MeansTheSame(IOperation operation, SecretRead read, SecretDeclaration secret) =>
        read.Throws ? !secret.IsOptional : secret.IsOptional || (NullTests.IsUsedAsPresent(operation) && !NullTests.AreIn(operation));

    private static bool CanBeReplaced(IOperation operation, SecretRead read, SecretDeclaration secret) =>
        read.IsTyped || (read.IsText && !secret.IsOptional && !NullTests.AreIn(operation));

    private static bool IsGenerated(string property, OperationAnalysisContext context)
    {
        var @namespace = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(
            "build_property.RootNamespace",
            out var name
        )
            ? SecretNaming.NamespaceName(name).Replace("@", "")
            : "";
        var type = @namespace.Length == 0 ? GeneratedNames.Secrets : $"{@namespace}.{GeneratedNames.Secrets}";
        return context.Compilation.Assembly.GetTypeByMetadataName(type)?.GetMembers(property).Length > 0;
    }
}
