using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1010: a secret is put into a request to a host that it is not bound to. The runtime refuses to send it; this says so before.</summary>
public sealed class ForeignHostAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.ForeignHost,
        title: "Secret goes to a host that it is not bound to",
        messageFormat: "The call goes to {0}, but the secret is bound to {1}, so the runtime blocks it; call that host, or {2}",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A secret that ForHosts or a declared client binds to hosts goes to them and nowhere else. A call to any other host fails with RestApiException, Kind Blocked, before anything is sent.",
        helpLinkUri: Rules.HelpLink(RuleIds.ForeignHost)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { Secret: not null } symbols)
            {
                var bindings = new SecretBindings(start.Compilation, start.Options, symbols);
                start.RegisterCallAction(
                    operation => Analyze(operation, symbols, bindings),
                    method => MayTakeSecret(method, symbols),
                    OperationKind.Invocation
                );
            }
        });
    }

    // What gets a token is called at an address of its own.
    private static bool MayTakeSecret(IMethodSymbol method, KnownSymbols symbols) =>
        !method.Parameters.IsEmpty
        && (
            method.Name.StartsWith("Add", StringComparison.Ordinal)
            || (method.Name.StartsWith("Set", StringComparison.Ordinal) && method.Name != "SetOAuth2ClientCredentials")
        )
        && (Same(method.ContainingType, symbols.RestApi) || Same(method.ContainingType, symbols.RestRequest));

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols, SecretBindings bindings)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!call.Arguments.Any(argument => HasSecret(argument.Value, symbols)) || RequestHost.Of(call, symbols) is not { } host)
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (bindings.FirstNotFor(host, argument.Value, context.CancellationToken) is { } found)
            {
                context.ReportDiagnostic(Diagnostic.Create(s_rule, found.Place.GetLocation(), host, found.Hosts, found.Advice));
            }
        }
    }

    private static bool HasSecret(IOperation value, KnownSymbols symbols) =>
        value.DescendantsAndSelf().Any(part => Same(part.Type, symbols.Secret));

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
