using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// The rules for one compilation. They start when there is something for them to hear: at each key an editor asks about a file twice, for its
/// syntax and for its meaning, with a start for each, and no rule has anything to say about the first.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">Its files and options.</param>
/// <param name="starts">What each rule does at its start.</param>
internal sealed class LateStart(Compilation compilation, AnalyzerOptions options, List<Action<CompilationStartAnalysisContext>> starts)
{
    private readonly object _starting = new();
    private volatile PartStart? _parts;

    /// <summary>Listens to everything that any rule may hear of.</summary>
    public void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation => Parts.Hear(operation), HeardKinds.Operations);
        context.RegisterSyntaxNodeAction(node => Parts.Hear(node), HeardKinds.Nodes);
        context.RegisterSemanticModelAction(file => Parts.Hear(file));
        context.RegisterAdditionalFileAction(file => Parts.Hear(file));
    }

    private PartStart Parts => _parts ?? Start();

    private PartStart Start()
    {
        lock (_starting)
        {
            if (_parts is { } started)
            {
                return started;
            }

            // Kept once it is whole: who fails in between leaves nothing half done to others. Rules outlive the question that starts
            // them, and so would its token.
            var parts = new PartStart(compilation, options);
            foreach (var start in starts)
            {
                start(parts);
            }

            return _parts = parts;
        }
    }
}
