using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Comind.Api.Analyzers.ResponseFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2001: the content of a response is used although the status may be that of an error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedResponseAnalyzer : DiagnosticAnalyzer
{
    /// <summary>
    /// Set where the program does nothing else with the response, so that the check may stand at the execution. The additional
    /// locations are where the content is used (a local that was read into) and, if it is one, the call that made the response.
    /// </summary>
    public const string IsOnlyRead = nameof(IsOnlyRead);

    private const string Title = "Response is used before its status is checked";

    private const string Description =
        "ExecuteRequest returns for every status: the content of an error is not the content you asked for. "
        + "Call EnsureSuccess(), or check IsSuccess or StatusCode, on every path to the content.";

    internal static readonly DiagnosticDescriptor NotChecked = new(
        RuleIds.UncheckedResponse,
        Title,
        messageFormat: "The content is used before the status is checked; call EnsureSuccess() or check StatusCode first",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Description,
        helpLinkUri: Rules.HelpLink(RuleIds.UncheckedResponse)
    );

    internal static readonly DiagnosticDescriptor LetsErrorsThrough = new(
        RuleIds.UncheckedResponse,
        Title,
        messageFormat: "The status is checked, but errors such as {0} still get through to this use of the content",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Description,
        helpLinkUri: Rules.HelpLink(RuleIds.UncheckedResponse)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(NotChecked, LetsErrorsThrough);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var bodies = new BodyAnalyses(new ResponseApi(symbols));
                start.RegisterOperationAction(bodies.AnalyzeRead, OperationKind.PropertyReference, OperationKind.Invocation);
            }
        });
    }

    /// <summary>A body is analyzed once, at the first read in it; a body without a read never.</summary>
    private sealed class BodyAnalyses(ResponseApi api)
    {
        private readonly ConditionalWeakTable<ControlFlowGraph, Dictionary<SyntaxNode, UncheckedRead>> _bodies = new();

        public void AnalyzeRead(OperationAnalysisContext context)
        {
            if (!api.ReadsContent(context.Operation))
            {
                return;
            }

            var body = _bodies.GetValue(context.GetControlFlowGraph(), graph => BodyFlow.Analyze(graph, api, context.CancellationToken));
            if (body.TryGetValue(context.Operation.Syntax, out var found))
            {
                context.ReportDiagnostic(ToDiagnostic(found));
            }
        }

        private static Diagnostic ToDiagnostic(UncheckedRead found) =>
            Diagnostic.Create(
                found.IsTested ? LetsErrorsThrough : NotChecked,
                NameOf(found.Read).GetLocation(),
                additionalLocations: found.Execution is { } execution
                    ? [found.Use.GetLocation(), execution.GetLocation()]
                    : [found.Use.GetLocation()],
                properties: found.IsOnlyRead ? ImmutableDictionary<string, string?>.Empty.Add(IsOnlyRead, null) : null,
                found.Error.ToString(CultureInfo.InvariantCulture)
            );

        /// <summary>The member that is read, without the chain of calls before it.</summary>
        private static SyntaxNode NameOf(SyntaxNode read) =>
            read switch
            {
                InvocationExpressionSyntax call => NameOf(call.Expression),
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                _ => read,
            };
    }
}
