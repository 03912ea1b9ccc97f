using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3006 in scripts: <c>context.api()</c>, where <c>context</c> is what a script is called with.</summary>
public sealed class ReplacedScriptApiAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ReplacedApiRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            foreach (var node in script.File.Nodes)
            {
                if (
                    node is CallNode { Arguments.Count: 0, Callee: MemberNode { Name: "api", Target: NameNode context } } call
                    && script.File.Scopes[context] is { Kind: BindingKind.Parameter } binding
                    && IsScriptContext(binding)
                )
                {
                    script.Report(ReplacedApiRule.Rule, call.Span, $"{context.Name}.api()", "api.rest.v1");
                }
            }
        });
    }

    /// <summary>The platform calls <c>callService(context)</c>; helpers take the context under its name.</summary>
    private static bool IsScriptContext(Binding parameter) =>
        parameter.Assignments.All(static value => value is null)
        && parameter.Declaration.Parent is FunctionNode function
        && (
            parameter.Name == "context"
            || (function.Name == "callService" && function.Parameters.Count > 0 && function.Parameters[0] == parameter.Declaration)
        );
}
