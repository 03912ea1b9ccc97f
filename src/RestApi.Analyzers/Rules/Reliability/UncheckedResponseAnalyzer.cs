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

/// <summary>RAPI2001 and, for the file of a download, RAPI2003: the content of a response is used although the status may be that of an error.</summary>
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

    private const string DownloadTitle = "Downloaded file is used before its status is checked";

    private const string DownloadDescription =
        "DownloadFile returns for every status, and only a success has a file. Call EnsureSuccess(), check IsSuccess or StatusCode, or test "
        + "the file for null, on every path to it.";

    internal static readonly DiagnosticDescriptor NotChecked = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "The content is used before the status is checked; call EnsureSuccess() or check StatusCode first",
        Description
    );

    internal static readonly DiagnosticDescriptor LetsErrorsThrough = Describe(
        RuleIds.UncheckedResponse,
        Title,
        "The status is checked, but errors such as {0} still get through to this use of the content",
        Description
    );

    internal static readonly DiagnosticDescriptor DownloadNotChecked = Describe(
        RuleIds.UncheckedDownload,
        DownloadTitle,
        "The file is used before the status is checked; call EnsureSuccess() or check StatusCode first",
        DownloadDescription
    );

    internal static readonly DiagnosticDescriptor DownloadLetsErrorsThrough = Describe(
        RuleIds.UncheckedDownload,
        DownloadTitle,
        "The status is checked, but errors such as {0}, which have no file, still get through to this use of the file",
        DownloadDescription
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(NotChecked, LetsErrorsThrough, DownloadNotChecked, DownloadLetsErrorsThrough);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var bodies = new BodyAnalyses(symbols);
                start.RegisterPropertyAction(bodies.AnalyzeRead, ResponseApi.Contents);
                start.RegisterCallAction(bodies.AnalyzeRead, bodies.Api.ReadsContent, OperationKind.Invocation);
                start.RegisterOperationAction(bodies.AnalyzeRead, OperationKind.DeconstructionAssignment);
            }
        });
    }

    /// <summary>The rule and message for a content, or the file of a download, whose status is tested or not.</summary>
    internal static DiagnosticDescriptor RuleOf(bool isFile, bool isTested) =>
        (isFile, isTested) switch
        {
            (false, false) => NotChecked,
            (false, true) => LetsErrorsThrough,
            (true, false) => DownloadNotChecked,
            (true, true) => DownloadLetsErrorsThrough,
        };

    private static DiagnosticDescriptor Describe(string id, string title, string message, string description) =>
        new(id, title, message, "Reliability", DiagnosticSeverity.Warning, isEnabledByDefault: true, description, Rules.HelpLink(id));

    /// <summary>A body is analyzed once, at the first read in it; a body without a read never.</summary>
    private sealed class BodyAnalyses(KnownSymbols symbols)
    {
        private readonly ConditionalWeakTable<ControlFlowGraph, Dictionary<SyntaxNode, UncheckedRead>> _bodies = new();
        private readonly ConditionalWeakTable<RuleOptions, Reading> _configured = new();
        private readonly Reading _plain = new(new(symbols), new());

        public ResponseApi Api => _plain.Api;

        public void AnalyzeRead(OperationAnalysisContext context)
        {
            if (!_plain.Api.ReadsContent(context.Operation) || GuardedRead.Is(context.Operation, _plain.Api))
            {
                return;
            }

            var options = RuleOptions.Of(context.Options, context.Operation.Syntax.SyntaxTree);
            var (api, helpers) = options.CheckMethods is null
                ? _plain
                : _configured.GetValue(options, options => new(new(symbols, options), new()));
            var body = _bodies.GetValue(
                context.GetControlFlowGraph(),
                graph => BodyFlow.Analyze(graph, api, helpers, context.CancellationToken)
            );
            if (body.TryGetValue(context.Operation.Syntax, out var found))
            {
                context.ReportDiagnostic(ToDiagnostic(found));
            }
        }

        /// <summary>What files of the same options share.</summary>
        private sealed record Reading(ResponseApi Api, SummaryCache Helpers);

        private static Diagnostic ToDiagnostic(UncheckedRead found)
        {
            var name = NameOf(found.Read);
            var isFile = name.ToString() == "DownloadedFileRef";
            return Diagnostic.Create(
                RuleOf(isFile, found.IsTested),
                name.GetLocation(),
                additionalLocations: found.Execution is { } execution
                    ? [found.Use.GetLocation(), execution.GetLocation()]
                    : [found.Use.GetLocation()],
                properties: found.IsOnlyRead ? ImmutableDictionary<string, string?>.Empty.Add(IsOnlyRead, null) : null,
                found.Error.ToString(CultureInfo.InvariantCulture)
            );
        }

        /// <summary>The member that is read, without the chain of calls before it.</summary>
        private static SyntaxNode NameOf(SyntaxNode read) =>
            read switch
            {
                InvocationExpressionSyntax call => NameOf(call.Expression),
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                AssignmentExpressionSyntax deconstruction => deconstruction.Left,
                _ => read,
            };
    }
}
