using System.Collections.Immutable;
using System.Linq;
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
            foreach (var node in script.File.Nodes)
            {
                if (StoredBy(node) is { } value && IsTemporaryReference(value, script.Texts) && !IsPersistedAround(node))
                {
                    script.Report(TemporaryFileAnalyzer.Rule, value.Span);
                }
            }
        });
    }

    /// <summary>What a node puts into an attachment or into the record at hand; null for all others.</summary>
    private static ScriptExpression? StoredBy(ScriptNode node) =>
        node switch
        {
            PropertyNode { Key: "file_uid" or "fileUid", Parent: ObjectNode } property => property.Value,
            AssignmentNode { Operator: "=", Target: MemberNode { Target: NameNode { Name: "entity" } } } assignment => assignment.Value,
            AssignmentNode { Operator: "=", Target: ElementNode { Target: NameNode { Name: "entity" } } } assignment => assignment.Value,
            _ => null,
        };

    /// <summary><c>response.downloadedFileRef.ref</c>, also through constants.</summary>
    private static bool IsTemporaryReference(ScriptExpression value, ScriptTexts texts) =>
        texts.Follow(value) is MemberNode { Name: "ref" } reference
        && texts.Follow(reference.Target) is MemberNode { Name: "downloadedFileRef" };

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
