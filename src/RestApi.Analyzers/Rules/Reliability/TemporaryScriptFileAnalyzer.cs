using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.TypeScript;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2011 in scripts: the reference of a temporary file is put into a record or an attachment, where it outlives the file.</summary>
public sealed class TemporaryScriptFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(TemporaryFileAnalyzer.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            var files = new ScriptTemporaryFiles(script.File, script.Texts);
            var stored = script.File.Nodes.SelectMany(node => files.StoredBy(node).Select(value => (Node: node, Value: value)));
            foreach (var (node, value) in stored.GroupBy(static one => one.Value).Select(static same => same.First()))
            {
                if (files.IsReference(value) && !IsPersistedAround(node))
                {
                    script.Report(TemporaryFileAnalyzer.Rule, value.Span);
                }
            }
        });
    }

    /// <summary>Whether the function also keeps a file, so that the reference may go on to be good.</summary>
    private static bool IsPersistedAround(ScriptNode node)
    {
        while (node is { Parent: { } parent } && node is not FunctionNode { Body: BlockNode })
        {
            node = parent;
        }

        return node.SelfAndDescendants()
            .Any(static inner =>
                inner is CallNode { Callee: MemberNode { Name: "persistFileRef" } or NameNode { Name: "persistFileRef" } }
            );
    }
}
