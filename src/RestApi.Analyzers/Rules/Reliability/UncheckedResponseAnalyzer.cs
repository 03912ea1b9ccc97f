using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Comind.Api.Analyzers.ResponseFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2001 and, for the file of a download, RAPI2003: the content of a response is used although the status may be that of an error.</summary>
public sealed partial class UncheckedResponseAnalyzer : DiagnosticAnalyzer
{
    /// <summary>
    /// Set where the program does nothing else with the response, so that the check may stand at the execution. The additional
    /// locations are where the content is used (a local that was read into) and, if it is one, the call that made the response.
    /// </summary>
    public const string IsOnlyRead = nameof(IsOnlyRead);

    /// <summary>Set where the response is given to a method that uses the content: the check may stand behind the argument.</summary>
    public const string IsGiven = nameof(IsGiven);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            NotChecked,
            LetsErrorsThrough,
            s_helperNotChecked,
            s_helperLetsErrorsThrough,
            s_handedOutNotChecked,
            s_handedOutLetsErrorsThrough,
            DownloadNotChecked,
            DownloadLetsErrorsThrough,
            s_downloadHelperNotChecked,
            s_downloadHelperLetsErrorsThrough
        );

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
                start.RegisterCallAction(bodies.AnalyzeParsing, ResponseApi.ParsesText, OperationKind.Invocation);
                start.RegisterOperationAction(bodies.AnalyzeStoring, OperationKind.SimpleAssignment);
                start.RegisterCallAction(
                    bodies.AnalyzeHelperCall,
                    method => bodies.Api.MayRead(method) || bodies.Api.ParsesOwn(method),
                    OperationKind.Invocation
                );
                start.RegisterCallAction(
                    bodies.AnalyzeDelegateCall,
                    static method => method is { MethodKind: MethodKind.DelegateInvoke, Parameters.Length: 1 },
                    OperationKind.Invocation
                );
            }
        });
    }

    /// <summary>A body is analyzed once, at the first read in it; a body without a read never.</summary>
    private sealed class BodyAnalyses(KnownSymbols symbols)
    {
        private readonly ConditionalWeakTable<ControlFlowGraph, Dictionary<SyntaxNode, UncheckedRead>> _bodies = new();
        private readonly ConditionalWeakTable<RuleOptions, Reading> _configured = new();
        private readonly Reading _plain = new(new(symbols), new());

        public ResponseApi Api => _plain.Api;

        public void AnalyzeRead(OperationAnalysisContext context)
        {
            if (_plain.Api.ReadsContent(context.Operation) && !GuardedRead.Is(context.Operation, _plain.Api))
            {
                Report(context);
            }
        }

        public void AnalyzeHelperCall(OperationAnalysisContext context) => Report(context);

        /// <summary>The lambda that a field holds may use what it is given.</summary>
        public void AnalyzeDelegateCall(OperationAnalysisContext context)
        {
            if (
                context.Operation is IInvocationOperation { Instance: IMemberReferenceOperation, TargetMethod.Parameters: [var only] }
                && Api.IsResponse(only.Type)
            )
            {
                Report(context);
            }
        }

        /// <summary>A text that is parsed may be a content that a helper handed out.</summary>
        public void AnalyzeParsing(OperationAnalysisContext context)
        {
            var text = ((IInvocationOperation)context.Operation).Arguments[0].Value;
            if (HandedOutText.MayBe(text, _plain.Api))
            {
                Report(context, text.Syntax);
            }
        }

        /// <summary>So may one that becomes a field of a record.</summary>
        public void AnalyzeStoring(OperationAnalysisContext context)
        {
            if (
                context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation field, Value: var value }
                && RecordFields.IsField(field, symbols)
                && (value is IConversionOperation conversion ? conversion.Operand : value)
                    is { Type.SpecialType: SpecialType.System_String } text
                && HandedOutText.MayBe(text, _plain.Api)
            )
            {
                Report(context, text.Syntax);
            }
        }

        private void Report(OperationAnalysisContext context, SyntaxNode? place = null)
        {
            var options = RuleOptions.Of(context.Options, context.Operation.Syntax.SyntaxTree);
            var (api, helpers) = options.CheckMethods is null
                ? _plain
                : _configured.GetValue(options, options => new(new(symbols, options), new()));
            var body = _bodies.GetValue(
                context.GetControlFlowGraph(),
                graph => BodyFlow.Analyze(graph, api, helpers, context.CancellationToken)
            );
            if (body.TryGetValue(place ?? context.Operation.Syntax, out var found))
            {
                context.ReportDiagnostic(ToDiagnostic(found));
            }
        }

        /// <summary>What files of the same options share.</summary>
        private sealed record Reading(ResponseApi Api, SummaryCache Helpers);

        private static Diagnostic ToDiagnostic(UncheckedRead found)
        {
            return Diagnostic.Create(
                RuleOf(found),
                (found.Helper is null ? UncheckedRead.NameOf(found.Read) : found.Use).GetLocation(),
                additionalLocations: found.Execution is { } execution
                    ? [found.Use.GetLocation(), execution.GetLocation()]
                    : [found.Use.GetLocation()],
                properties: found.IsOnlyRead ? ImmutableDictionary<string, string?>.Empty.Add(IsOnlyRead, null)
                    : found.IsGiven ? ImmutableDictionary<string, string?>.Empty.Add(IsGiven, null)
                    : null,
                found.Error.ToString(CultureInfo.InvariantCulture),
                found.Helper
            );
        }
    }
}
