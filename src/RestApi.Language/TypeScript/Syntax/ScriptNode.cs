using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>A part of a text, in UTF-16 units.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character behind the last one.</param>
internal readonly record struct ScriptSpan(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>A part of a program. The tree holds what rules ask for; types are not in it.</summary>
internal abstract class ScriptNode
{
    protected ScriptNode(ScriptSpan span, IReadOnlyList<ScriptNode> children)
    {
        Span = span;
        Children = children;
        foreach (var child in children)
        {
            child.Parent = this;
            Depth = Math.Max(Depth, child.Depth + 1);
        }
    }

    public ScriptSpan Span { get; }

    public IReadOnlyList<ScriptNode> Children { get; }

    public ScriptNode? Parent { get; private set; }

    /// <summary>How many nodes stand below it, one in the other. The parser bounds it, so that walks may recurse.</summary>
    public int Depth { get; }

    /// <summary>The node and all below it, outer ones first.</summary>
    public IEnumerable<ScriptNode> SelfAndDescendants()
    {
        var pending = new Stack<ScriptNode>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            yield return node;
            for (var index = node.Children.Count - 1; index >= 0; index--)
            {
                pending.Push(node.Children[index]);
            }
        }
    }

    protected static IReadOnlyList<ScriptNode> Present(params ScriptNode?[] nodes)
    {
        var present = new List<ScriptNode>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node is not null)
            {
                present.Add(node);
            }
        }

        return present;
    }
}
