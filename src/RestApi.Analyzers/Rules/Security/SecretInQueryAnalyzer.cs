using System.Collections.Generic;
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
            if (KnownSymbols.TryCreate(start.Compilation) is { Secret: { } secret } symbols)
            {
                start.RegisterCallAction(
                    operation => AnalyzeCall(operation, secret),
                    method =>
                        method.Name is "AddQueryParameter" or "AddQueryParameters" or "CreateRequest"
                        && HardcodedCredential.IsOurs(method.ContainingType, symbols),
                    OperationKind.Invocation
                );
                start.RegisterCallAction(
                    operation => AnalyzeText(operation, secret, symbols),
                    method => method.Name == "Format" && IsOf(method.ContainingType, secret),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol secret)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "CreateRequest")
        {
            if (ValueOf(call, "path") is { } path)
            {
                Report(context, SecretInPath.In(path, secret));
            }
        }
        else if (ValueOf(call, "parameters") is { } parameters)
        {
            Report(
                context,
                WrittenPairs.Of(parameters).Where(pair => Is(pair.Name, pair.Value, secret)).Select(pair => InPair(pair, call))
            );
        }
        else if (
            ValueOf(call, "name") is { } named
            && ValueOf(call, "value") is { } value
            && TextFlow.ReadComplete(named) is { } name
            && Is(name, value, secret)
        )
        {
            Report(context, [new(name, value.Syntax)]);
        }
    }

    private static bool Is(string name, IOperation value, INamedTypeSymbol secret) =>
        IsSecret(value, secret) || QueryCredential.Is(name, value);

    // What a local collects is reported where it is handed over: a rule may only speak within what it looks at.
    private static SecretInPath InPair((string Name, IOperation Value) pair, IInvocationOperation call) =>
        new(pair.Name, call.Syntax.Span.Contains(pair.Value.Syntax.Span) ? pair.Value.Syntax : ValueOf(call, "parameters")!.Syntax);

    // What a local keeps is reported here and not in the request, which may be far from what has to change.
    private static void AnalyzeText(OperationAnalysisContext context, INamedTypeSymbol secret, KnownSymbols symbols)
    {
        var text = (IInvocationOperation)context.Operation;
        if (
            Kept(text) is var (local, value)
            && SecretInPath.In(text, secret).ToList() is { Count: > 0 } found
            && IsPath(local, value, symbols)
        )
        {
            Report(context, found);
        }
    }

    // var path = test ? Secret.Format(…) : Secret.Format(…)
    private static (ILocalSymbol Local, IOperation Value)? Kept(IOperation text) =>
        text.Parent switch
        {
            IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation => Kept(text.Parent),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => (declarator.Symbol, text),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => (target.Local, text),
            _ => null,
        };

    private static bool IsPath(ILocalSymbol local, IOperation text, KnownSymbols symbols) =>
        LocalValues
            .Root(text)
            .Descendants()
            .OfType<IInvocationOperation>()
            .Where(call =>
                call.TargetMethod.Name == "CreateRequest" && HardcodedCredential.IsOurs(call.TargetMethod.ContainingType, symbols)
            )
            .Select(static call => ValueOf(call, "path"))
            .Any(path =>
                path?.DescendantsAndSelf()
                    .OfType<ILocalReferenceOperation>()
                    .Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local) && LocalValues.Of(use)?.Contains(text) == true)
                == true
            );

    private static void Report(OperationAnalysisContext context, IEnumerable<SecretInPath> found)
    {
        var options = RuleOptions.Of(context.Options, context.Operation.Syntax.SyntaxTree);
        foreach (var (name, place) in found)
        {
            if (HttpName.IsName(name) && options.IsCredentialParameter(name))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(CredentialRules.InQuery, place.GetLocation(), name, CredentialRules.QueryInCode)
                );
            }
        }
    }

    private static IOperation? ValueOf(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    private static bool IsSecret(IOperation value, INamedTypeSymbol secret) =>
        value.DescendantsAndSelf().Any(part => IsOf(part.Type, secret))
        || (
            value is ILocalReferenceOperation local
            && LocalValues.Of(local) is { } values
            && values.Any(single => single is not ILocalReferenceOperation && IsSecret(single, secret))
        );

    private static bool IsOf(ITypeSymbol? type, INamedTypeSymbol secret) => SymbolEqualityComparer.Default.Equals(type, secret);
}
