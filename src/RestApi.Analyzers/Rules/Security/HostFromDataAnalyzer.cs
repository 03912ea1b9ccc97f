using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1009: the host of a call comes from data that others write, and nothing compares it with the hosts that are meant.</summary>
public sealed class HostFromDataAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.HostFromData,
        title: "Host is taken from data",
        messageFormat: "The host of this call comes from {0}, so whoever writes it decides where the call goes; declare the host as a secret or setting, or compare it with a list of hosts first",
        category: "Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A call to a host of somebody else's choice hands over what it sends, and brings back what that host says. The runtime "
            + "refuses private addresses of such hosts, and with RestApi:AllowedHosts all hosts that are not listed.",
        helpLinkUri: Rules.HelpLink(RuleIds.HostFromData)
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
                    operation => Analyze(operation, symbols),
                    method => UrlUse.MayTake(method, symbols),
                    OperationKind.Invocation,
                    OperationKind.ObjectCreation
                );
            }
        });
    }

    // A path goes below its base URL, and a URL on the own host is compared with it at run time.
    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (
            UrlUse.Of(context.Operation, symbols) is { Place: UrlPlace.Base or UrlPlace.AnyHost or UrlPlace.Token } use
            && HostPart.Of(use.Value) is { } host
            && DataSource.Of(host.Value, symbols) is { } source
            && !HostCheck.IsBefore(context.Operation, [.. host.Names, .. source.Names], symbols)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rule, use.Value.Syntax.GetLocation(), source.What));
        }
    }
}
