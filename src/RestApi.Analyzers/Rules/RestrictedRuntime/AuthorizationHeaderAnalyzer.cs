using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3007: an <c>Authorization</c> header is put together by hand although the builder has a call for it.</summary>
public sealed class AuthorizationHeaderAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.AuthorizationByHand,
        title: "Authorization header is written by hand",
        messageFormat: "{0} sends this header, and treats the {1} as a credential; call it in place of AddHeader",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "AddHeader takes any text. The calls for authentication know that theirs is a credential: they refuse one that is blank or masked, encode it as the standards say, and never show it.",
        helpLinkUri: Rules.HelpLink(RuleIds.AuthorizationByHand)
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
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                start.RegisterCallAction(
                    Analyze,
                    method => method.Name == "AddHeader" && HardcodedCredential.IsOurs(method.ContainingType, symbols),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (AuthorizationHeader.Of((IInvocationOperation)context.Operation) is { } header)
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rule, header.Value.GetLocation(), header.Method, header.Credential));
        }
    }
}
