using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Numbers the responses of a body: one for each place that executes a request, one for each place where two meet in a variable.</summary>
/// <param name="given">How many responses a caller handed in; they have the first numbers.</param>
internal sealed class ResponseRegister(int given = 0)
{
    private readonly Dictionary<SyntaxNode, int> _executions = [];
    private readonly Dictionary<(int Block, object Variable), int> _meetings = [];
    private readonly Dictionary<(object Whole, object Part), int> _parts = [];
    private readonly Dictionary<int, SyntaxNode> _executionOf = [];
    private readonly HashSet<int> _usedOtherwise = [];
    private readonly int _given = given;
    private int _count = given;

    /// <summary>Whether a caller handed in the response of this number.</summary>
    public bool IsGiven(int response) => response >= 0 && response < _given;

    public int Executed(SyntaxNode execution)
    {
        if (!_executions.TryGetValue(execution, out var response))
        {
            _executions.Add(execution, response = _count++);
            _executionOf.Add(response, execution);
        }

        return response;
    }

    /// <summary>One of several responses that stand together: a part of what a call returns, an element of a collection.</summary>
    public int Part(object whole, object part)
    {
        if (!_parts.TryGetValue((whole, part), out var response))
        {
            _parts.Add((whole, part), response = _count++);
        }

        return response;
    }

    public int Met(int block, object variable)
    {
        if (!_meetings.TryGetValue((block, variable), out var response))
        {
            _meetings.Add((block, variable), response = _count++);
        }

        return response;
    }

    /// <summary>The program does more with the response than read its content: it looks at the status, logs, hands it on.</summary>
    public void UsedOtherwise(int response) => _usedOtherwise.Add(response);

    public bool IsUsedOtherwise(int response) => _usedOtherwise.Contains(response);

    /// <summary>The one place that made the response, if it is one.</summary>
    public SyntaxNode? ExecutionOf(int response) => _executionOf.TryGetValue(response, out var execution) ? execution : null;
}
