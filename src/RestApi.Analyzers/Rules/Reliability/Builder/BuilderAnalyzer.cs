using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Comind.Api.Analyzers.BuilderFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI2004 to RAPI2007 and RAPI2012: requests that are not built as the runtime wants them. Each rule has a file of its own beside this
/// one; a body is followed once for all of them.
/// </summary>
public sealed class BuilderAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Set on RAPI2012 where the earlier call is in vain; it is the additional location.</summary>
    public const string EarlierIsNeedless = nameof(EarlierIsNeedless);

    /// <summary>Set on RAPI2012 where the reported call only repeats the earlier one.</summary>
    public const string LaterIsNeedless = nameof(LaterIsNeedless);

    private static readonly Action<BuilderBody, BuilderReport>[] s_rules =
    [
        ExecutedTwice.Check,
        // After the rule above, which is the better reason; before the one below, for which it is.
        BuilderOrder.Check,
        NeverExecuted.Check,
        ImpossibleBody.Check,
        HeaderSetTwice.Check,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            BuilderOrder.NoRequest,
            BuilderOrder.NoClient,
            BuilderOrder.ClientDropsRequest,
            BuilderOrder.BeforeRequest,
            BuilderOrder.AfterExecution,
            NeverExecuted.Rule,
            ExecutedTwice.Again,
            ExecutedTwice.InLoop,
            ImpossibleBody.NotAllowed,
            ImpossibleBody.Second,
            HeaderSetTwice.Replaced,
            HeaderSetTwice.SentTwice,
            HeaderSetTwice.BesideFiles
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
                var api = new BuilderApi(symbols);
                var members = new Members(
                    api,
                    new AmbientReach(start.Compilation, api, symbols.RestApi),
                    ActionSymbols.TryCreate(start.Compilation)?.Runnable
                );
                start.RegisterCallAction(members.Analyze, method => api.StepOf(method) != BuilderStep.None, OperationKind.Invocation);
            }
        });
    }

    /// <summary>A member is followed once, at the first doubtful call of the builder in it; a member without one never.</summary>
    private sealed class Members(BuilderApi api, AmbientReach reach, INamedTypeSymbol? runnable)
    {
        private readonly ConditionalWeakTable<ControlFlowGraph, BuilderReport> _members = new();
        private readonly ConditionalWeakTable<IOperation, object> _statements = new();

        public void Analyze(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            if (BuilderChain.IsSound(call, api) || IsSoundStatement(call))
            {
                return;
            }

            var report = _members.GetValue(
                context.GetControlFlowGraph(),
                graph => Follow(graph, context.ContainingSymbol, context.CancellationToken)
            );
            foreach (var diagnostic in report.At(call.Syntax))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        private bool IsSoundStatement(IInvocationOperation call) =>
            api.IsAmbient(call.TargetMethod)
            && ((bool)_statements.GetValue(LocalValues.Root(call), _ => BuilderStatements.AreSound(call, api, reach)));

        private BuilderReport Follow(ControlFlowGraph graph, ISymbol owner, CancellationToken token)
        {
            var report = new BuilderReport();
            var member = new BuilderMember(graph, owner);
            var usesStatements = member.UsesStatements(api);
            foreach (var (body, function) in member.Bodies(token))
            {
                var role = usesStatements ? BuilderRole.Of(function, reach, runnable, token) : BuilderRole.Alone(function);
                if (BuilderBody.Follow(body, api, usesStatements ? reach : null, role, member, token) is { } followed)
                {
                    foreach (var check in s_rules)
                    {
                        check(followed, report);
                    }
                }
            }

            return report;
        }
    }
}
