using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4201: two actions or scripts have the same name, so a host refuses both.</summary>
public sealed class DuplicateActionAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DuplicateAction,
        title: "Action has the name of another",
        messageFormat: "{0} has the name '{1}', which {2} has too; give each a name of its own",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Actions and scripts are run by their names. A host refuses two of one name when it is built, because it could only guess which is meant.",
        helpLinkUri: Rules.HelpLink(RuleIds.DuplicateAction),
        customTags: WellKnownDiagnosticTags.CompilationEnd
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (ActionSymbols.TryCreate(start.Compilation) is not { } symbols)
            {
                return;
            }

            var actions = new ConcurrentBag<DeclaredAction>();
            start.RegisterDeclarationAction(Collect, MarkedMethod.MayBe, MarkedMethod.Kinds);
            start.RegisterCompilationEndAction(end => Report(actions, end));

            void Collect(DeclarationContext method)
            {
                foreach (var action in MarkedMethod.ActionsAt(method, symbols))
                {
                    actions.Add(action);
                }
            }
        });
    }

    private static void Report(ConcurrentBag<DeclaredAction> actions, CompilationAnalysisContext context)
    {
        var named = actions.Where(static action => !string.IsNullOrWhiteSpace(action.Name));
        foreach (var same in named.GroupBy(static action => action.Name!, StringComparer.Ordinal).Where(static same => same.Skip(1).Any()))
        {
            var inOrder = same.OrderBy(static action => action.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(static action => action.Syntax.SpanStart)
                .ToList();
            foreach (var action in inOrder)
            {
                var other = inOrder.First(candidate => candidate != action).Method;
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        Rule,
                        action.Argument(property: null)?.Expression.GetLocation() ?? action.Location,
                        action.Title,
                        same.Key,
                        $"'{other.ContainingType.Name}.{other.Name}'"
                    )
                );
            }
        }
    }
}
