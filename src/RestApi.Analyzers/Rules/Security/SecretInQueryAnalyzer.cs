using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1005: a secret becomes a query parameter, and nothing says that the API wants it there.</summary>
public sealed class SecretInQueryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CredentialRules.InQuery);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { Secret: not null } symbols)
            {
                start.RegisterCallAction(
                    operation => Analyze(operation, symbols),
                    method => method.Name == "AddQueryParameter" && HardcodedCredential.IsOurs(method.ContainingType, symbols),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        var name = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name");
        var value = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "value");
        if (
            name is not null
            && value is not null
            && TextFlow.ReadComplete(name.Value) is { } text
            && HttpName.IsName(text)
            && RuleOptions.Of(context.Options, call.Syntax.SyntaxTree).IsCredentialParameter(text)
            && IsSecret(value.Value, symbols)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(CredentialRules.InQuery, value.Syntax.GetLocation(), text));
        }
    }

    private static bool IsSecret(IOperation value, KnownSymbols symbols) =>
        value.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(part.Type, symbols.Secret))
        || (
            value is ILocalReferenceOperation local
            && LocalValues.Of(local) is { } values
            && values.Any(single => single is not ILocalReferenceOperation && IsSecret(single, symbols))
        );
}
