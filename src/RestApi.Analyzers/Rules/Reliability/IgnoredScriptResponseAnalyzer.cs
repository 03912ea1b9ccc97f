using System.Collections.Immutable;
using Comind.Api.Analyzers.TypeScript;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2002 in scripts: a request is executed in a statement of its own, and nobody looks whether it succeeded.</summary>
public sealed class IgnoredScriptResponseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(IgnoredResponseAnalyzer.InScript);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            var api = new ScriptResponseApi(script.File, script.Texts);
            foreach (var node in script.File.Nodes)
            {
                if (Dropped(node, api) is { } value && Awaited(value) is CallNode call && api.Executes(call))
                {
                    var (span, name) = NameOf(call.Callee);
                    script.Report(IgnoredResponseAnalyzer.InScript, span, name);
                }
            }
        });
    }

    // A statement of its own, or a variable that nobody reads.
    private static ScriptExpression? Dropped(ScriptNode node, ScriptResponseApi api) =>
        node switch
        {
            ExpressionStatementNode statement => statement.Expression,
            DeclaratorNode { Value: { } value } declarator when api.IsNeverRead(declarator) => value,
            _ => null,
        };

    private static ScriptExpression Awaited(ScriptExpression expression) =>
        expression is UnaryNode { Operator: "await" } awaited ? awaited.Operand : expression;

    /// <summary>The method, without the chain of calls before it.</summary>
    internal static (ScriptSpan Span, string Name) NameOf(ScriptExpression callee) =>
        callee switch
        {
            MemberNode member => (member.NameSpan, member.Name),
            ElementNode { Index: TextNode name } => (name.Span, name.Value),
            NameNode name => (name.Span, name.Name),
            CallNode made => NameOf(made.Callee),
            _ => (callee.Span, "the request"),
        };
}
