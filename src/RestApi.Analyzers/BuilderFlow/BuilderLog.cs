using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>A call of the builder, and what held whenever a path came to it.</summary>
internal sealed class BuilderCall(IInvocationOperation operation, BuilderStep step, int block, int order)
{
    public IInvocationOperation Operation { get; } = operation;

    public SyntaxNode Syntax => Operation.Syntax;

    public BuilderStep Step { get; } = step;

    /// <summary>The basic block it stands in, and its place there.</summary>
    public int Block { get; } = block;

    public int Order { get; } = order;

    /// <summary>What the call found, for each kind of path that leads to it.</summary>
    public List<BuilderVisit> Visits { get; } = [];
}

/// <summary>What a call found.</summary>
/// <param name="Ambient">What the statements of the builder worked on.</param>
/// <param name="Number">The number of the request that the call is for.</param>
/// <param name="Request">What is known of it; null for a request that nobody knows, and for calls that make something.</param>
/// <param name="Header">The header that the call sets.</param>
internal sealed record BuilderVisit(AmbientRequest Ambient, int Number = -1, RequestFacts? Request = null, HeaderCall? Header = null);

/// <summary>What became of a request that was made in the body.</summary>
internal sealed class MadeRequest(SyntaxNode creation)
{
    public SyntaxNode Creation { get; } = creation;

    /// <summary>Whether it is executed somewhere, or somebody else got hold of it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether a path leaves it behind unexecuted.</summary>
    public bool IsDropped { get; set; }
}

/// <summary>Collects what happens to requests on the paths through one body.</summary>
internal sealed class BuilderLog
{
    private readonly Dictionary<object, int> _numbers = [];
    private readonly Dictionary<SyntaxNode, BuilderCall> _calls = [];
    private readonly Dictionary<int, MadeRequest> _made = [];
    private readonly HashSet<SyntaxNode> _misplaced = [];
    private readonly HashSet<(int Request, int Block)> _beginnings = [];

    public IEnumerable<BuilderCall> Calls => _calls.Values;

    public IEnumerable<MadeRequest> Made => _made.Values;

    /// <summary>Calls that configured what the caller left behind, which the body then throws away.</summary>
    public IEnumerable<SyntaxNode> Misplaced => _misplaced;

    /// <summary>Whether the body may be meant to go on with what the caller left behind.</summary>
    public bool NeedsCaller { get; set; }

    /// <summary>The number of the request that comes from a place: a call that makes it, a parameter, a read.</summary>
    public int NumberOf(object origin)
    {
        if (!_numbers.TryGetValue(origin, out var number))
        {
            _numbers.Add(origin, number = _numbers.Count);
        }

        return number;
    }

    public BuilderCall? CallAt(SyntaxNode syntax) => _calls.TryGetValue(syntax, out var call) ? call : null;

    public MadeRequest? MadeAt(SyntaxNode creation) => MadeUnder(NumberOf(creation));

    public MadeRequest? MadeUnder(int request) => _made.TryGetValue(request, out var made) ? made : null;

    /// <summary>A request comes into being in a basic block.</summary>
    public void Begin(int request, int block) => _beginnings.Add((request, block));

    /// <summary>The basic blocks in which a request comes into being.</summary>
    public HashSet<int> BeginningsOf(int request) =>
        [.. _beginnings.Where(beginning => beginning.Request == request).Select(static beginning => beginning.Block)];

    public void Make(int request, SyntaxNode creation)
    {
        if (!_made.ContainsKey(request))
        {
            _made.Add(request, new MadeRequest(creation));
        }
    }

    public void Use(int request)
    {
        if (MadeUnder(request) is { } made)
        {
            made.IsUsed = true;
        }
    }

    public void Drop(int request)
    {
        if (MadeUnder(request) is { } made)
        {
            made.IsDropped = true;
        }
    }

    public void Drop(IEnumerable<int> requests)
    {
        foreach (var request in requests)
        {
            Drop(request);
        }
    }

    public void Misplace(IEnumerable<SyntaxNode> calls) => _misplaced.UnionWith(calls);

    public void Visit(IInvocationOperation operation, BuilderStep step, int block, BuilderVisit visit)
    {
        if (!_calls.TryGetValue(operation.Syntax, out var call))
        {
            _calls.Add(operation.Syntax, call = new BuilderCall(operation, step, block, _calls.Count));
        }

        call.Visits.Add(visit);
    }

    /// <summary>Forgets what happened, but not what there is.</summary>
    public void Clear()
    {
        _calls.Clear();
        _misplaced.Clear();
        NeedsCaller = false;
        foreach (var made in Made)
        {
            (made.IsUsed, made.IsDropped) = (false, false);
        }
    }
}
