using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1001: a credential that is written in source code reaches one of our members.</summary>
public sealed class HardcodedCredentialAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.HardcodedCredential,
        title: "Credential is written in source code",
        messageFormat: "The {0} is written in source code; read it from a secret",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Credentials in source code end up in version control. Declare them in settings/secrets.ts.",
        helpLinkUri: Rules.HelpLink(RuleIds.HardcodedCredential)
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
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                start.RegisterCallAction(
                    operation => Analyze(operation, symbols),
                    method => HardcodedCredential.IsOurs(method.ContainingType, symbols),
                    OperationKind.Invocation,
                    OperationKind.ObjectCreation
                );
                start.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.ParameterInitializer);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        foreach (var credential in HardcodedCredential.Find(context.Operation, symbols, context.Options))
        {
            if (
                RuleOptions
                    .Of(context.Options, context.Operation.Syntax.SyntaxTree)
                    .Excludes(RuleIds.HardcodedCredential, context.ContainingSymbol)
            )
            {
                return;
            }

            var location = credential.Node.GetLocation();
            context.ReportDiagnostic(
                credential.Origin is { } origin
                    ? Diagnostic.Create(Rule, location, additionalLocations: [origin], credential.What)
                    : Diagnostic.Create(Rule, location, credential.What)
            );
        }
    }
}
