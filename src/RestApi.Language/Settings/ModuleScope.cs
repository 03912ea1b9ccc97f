using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>What the top level of a module declares and exports; enough to follow a name to its value in the same file.</summary>
internal sealed class ModuleScope(TokenCursor tokens)
{
    // Longer chains of constants than this are not written by people.
    private const int LongestChain = 8;

    private readonly Dictionary<string, int> _initializers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Variable, bool IsOptional)> _destructured = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _annotations = [];
    private readonly HashSet<string> _environments = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ExpressionFacts> _known = [];
    private int _chain;

    /// <summary>A constant, and the token where its written type starts.</summary>
    public void Declare(string name, int initializer, int? annotation)
    {
        if (_initializers.ContainsKey(name))
        {
            return;
        }

        _initializers.Add(name, initializer);
        if (annotation is { } start)
        {
            _annotations[initializer] = start;
        }
    }

    /// <summary>An interface or a type alias; the token where its members or its type start.</summary>
    public void DeclareType(string name, int start) => _types[name] = start;

    /// <summary>A name that was taken out of <c>process.env</c> by destructuring.</summary>
    public void DeclareVariable(string variable, string name, bool isOptional) => _destructured[name] = (variable, isOptional);

    /// <summary>A name that stands for <c>process.env</c> itself, as in <c>import { env } from "node:process"</c>.</summary>
    public void DeclareEnvironment(string name) => _environments.Add(name);

    /// <summary>The token where the value of a constant starts.</summary>
    public int? InitializerOf(string name) => _initializers.TryGetValue(name, out var index) ? index : null;

    /// <summary>The token where the written type of the constant with that initializer starts.</summary>
    public int? AnnotationOf(int initializer) => _annotations.TryGetValue(initializer, out var index) ? index : null;

    public int? TypeNamed(string name) => _types.TryGetValue(name, out var index) ? index : null;

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

    /// <summary>What a path of names reads from the environment.</summary>
    public ExpressionFacts ReadBy(IReadOnlyList<string?> path)
    {
        var facts = new ExpressionFacts();
        var length = EnvironmentLength(path);
        if (length > 0)
        {
            if (path.Count > length && path[length] is { Length: > 0 } variable)
            {
                facts.Add(variable, isOptional: false);
            }
        }
        else if (_destructured.TryGetValue(path[0]!, out var taken))
        {
            facts.Add(taken.Variable, taken.IsOptional);
        }
        else if (path[0] is { } name && InitializerOf(name) is { } index)
        {
            return ReadAt(index);
        }

        return facts;
    }

    private bool IsEnvironmentConstant(string name) =>
        InitializerOf(name) is { } index
        && tokens.ValueAt(index) == "process"
        && tokens.ValueAt(index + 1) is "." or "?."
        && tokens.ValueAt(index + 2) == "env"
        && tokens.ValueAt(index + 3) is not ("." or "?." or "[");

    private ExpressionFacts ReadAt(int index)
    {
        if (_known.TryGetValue(index, out var known) || _chain == LongestChain)
        {
            return known ?? new ExpressionFacts();
        }

        // Noted before it is read, so that constants which name each other come to an end.
        var facts = new ExpressionFacts();
        _known.Add(index, facts);
        _chain++;
        var back = tokens.Index;
        tokens.Index = index;
        new ExpressionReader(tokens, this, new ProblemList(tokens.Text)).Read(facts);
        facts.IsOptional |= AnnotationOf(index) is { } type && new WrittenTypes(tokens).AllowAbsence(type);
        tokens.Index = back;
        _chain--;
        return facts;
    }
}
