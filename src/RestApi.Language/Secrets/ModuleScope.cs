using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>What the top level of a module declares and exports; enough to follow a name to its value in the same file.</summary>
internal sealed class ModuleScope(TokenCursor tokens)
{
    // Longer chains of constants than this are not written by people.
    private const int LongestChain = 8;

    private readonly Dictionary<string, int> _initializers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _destructured = new(StringComparer.Ordinal);
    private readonly HashSet<string> _environments = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> _known = [];
    private int _chain;

    public void Declare(string name, int initializer)
    {
        if (!_initializers.ContainsKey(name))
        {
            _initializers.Add(name, initializer);
        }
    }

    /// <summary>A name that was taken out of <c>process.env</c> by destructuring.</summary>
    public void DeclareVariable(string variable, string name) => _destructured[name] = variable;

    /// <summary>A name that stands for <c>process.env</c> itself, as in <c>import { env } from "node:process"</c>.</summary>
    public void DeclareEnvironment(string name) => _environments.Add(name);

    /// <summary>The token where the value of a constant starts.</summary>
    public int? InitializerOf(string name) => _initializers.TryGetValue(name, out var index) ? index : null;

    /// <summary>The text of a constant that is a plain string.</summary>
    public string? LiteralOf(string name) =>
        InitializerOf(name) is { } index && tokens[index].Kind is TokenKind.StringLiteral or TokenKind.Template
            ? tokens.ValueAt(index)
            : null;

    /// <summary>Whether a path of names is <c>process.env</c>; what follows it in the path is the variable.</summary>
    public int EnvironmentLength(IReadOnlyList<string?> path)
    {
        var start = path[0] is "globalThis" or "global" ? 1 : 0;
        if (path.Count > start + 1 && path[start] == "process" && path[start + 1] == "env")
        {
            return start + 2;
        }

        return _environments.Contains(path[0]!) || IsEnvironmentConstant(path[0]!) ? 1 : 0;
    }

    public IEnumerable<string> VariablesReadBy(IReadOnlyList<string?> path)
    {
        var length = EnvironmentLength(path);
        if (length > 0)
        {
            return path.Count > length && path[length] is { Length: > 0 } variable ? [variable] : [];
        }

        return _destructured.TryGetValue(path[0]!, out var taken) ? [taken]
            : path[0] is { } name && InitializerOf(name) is { } index ? VariablesReadAt(index)
            : [];
    }

    private bool IsEnvironmentConstant(string name) =>
        InitializerOf(name) is { } index
        && tokens.ValueAt(index) == "process"
        && tokens.ValueAt(index + 1) is "." or "?."
        && tokens.ValueAt(index + 2) == "env"
        && tokens.ValueAt(index + 3) is not ("." or "?." or "[");

    private List<string> VariablesReadAt(int index)
    {
        if (_known.TryGetValue(index, out var variables) || _chain == LongestChain)
        {
            return variables ?? [];
        }

        // Noted before it is read, so that constants which name each other come to an end.
        var facts = new ExpressionFacts();
        _known.Add(index, facts.Variables);
        _chain++;
        var back = tokens.Index;
        tokens.Index = index;
        new ExpressionReader(tokens, this, new ProblemList(tokens.Text)).Read(facts);
        tokens.Index = back;
        _chain--;
        return facts.Variables;
    }
}
