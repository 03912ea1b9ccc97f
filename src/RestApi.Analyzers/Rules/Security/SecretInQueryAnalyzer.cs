using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
                    method =>
                        method.Name is "AddQueryParameter" or "CreateRequest" && HardcodedCredential.IsOurs(method.ContainingType, symbols),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        var options = RuleOptions.Of(context.Options, call.Syntax.SyntaxTree);
        if (call.TargetMethod.Name == "CreateRequest")
        {
            foreach (
                var (name, place) in InPath(call, symbols)
                    .Where(found => HttpName.IsName(found.Name) && options.IsCredentialParameter(found.Name))
            )
            {
                Report(name, place);
            }
        }
        else if (
            ValueOf(call, "name") is { } named
            && ValueOf(call, "value") is { } value
            && TextFlow.ReadComplete(named) is { } name
            && HttpName.IsName(name)
            && options.IsCredentialParameter(name)
            && IsSecret(value, symbols)
        )
        {
            Report(name, value.Syntax);
        }

        void Report(string name, SyntaxNode place) =>
            context.ReportDiagnostic(Diagnostic.Create(CredentialRules.InQuery, place.GetLocation(), name, CredentialRules.QueryInCode));
    }

    private static IOperation? ValueOf(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    // $"/reports?token={secret}"; what is revealed to a URL is reported as such.
    private static IEnumerable<(string Name, SyntaxNode Place)> InPath(IInvocationOperation call, KnownSymbols symbols) =>
        ValueOf(call, "path") is { ConstantValue.HasValue: false } path
        && path.DescendantsAndSelf().OfType<IInterpolatedStringOperation>().FirstOrDefault() is { } written
            ? InQuery(written, symbols)
            : [];

    private static IEnumerable<(string Name, SyntaxNode Place)> InQuery(IInterpolatedStringOperation written, KnownSymbols symbols)
    {
        var before = "";
        foreach (var part in written.Parts)
        {
            if (
                part.ChildOperations.FirstOrDefault(child => child.DescendantsAndSelf().Any(inner => IsSecretItself(inner, symbols)))
                    is { } secret
                && QueryTexts.NameAtEnd(before) is { } name
            )
            {
                yield return (name, secret.DescendantsAndSelf().First(inner => IsSecretItself(inner, symbols)).Syntax);
            }

            before += part.Syntax is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : WrittenText.Hole.ToString();
        }
    }

    private static bool IsSecret(IOperation value, KnownSymbols symbols) =>
        value.DescendantsAndSelf().Any(part => IsSecretItself(part, symbols))
        || (
            value is ILocalReferenceOperation local
            && LocalValues.Of(local) is { } values
            && values.Any(single => single is not ILocalReferenceOperation && IsSecret(single, symbols))
        );

    private static bool IsSecretItself(IOperation value, KnownSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(value.Type, symbols.Secret);
}
