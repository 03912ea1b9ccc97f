using System.Collections.Generic;

namespace Comind.Api.Language;

internal enum BindingKind
{
    Variable,
    Constant,
    Parameter,
    Function,
    Class,
    Import,

    /// <summary>An enum or a namespace.</summary>
    Members,
}

/// <summary>What a name stands for in its scope.</summary>
internal sealed class Binding(BindingKind kind, string name, ScriptNode declaration)
{
    public BindingKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>The name in a pattern, the function, the class, the imported name, the enum or the namespace.</summary>
    public ScriptNode Declaration { get; } = declaration;

    /// <summary>What it is declared with, or what that is taken out of.</summary>
    public ScriptExpression? Source { get; init; }

    /// <summary>The properties, or positions in a list, that lead from <see cref="Source"/> to the value; null where one is not known.</summary>
    public IReadOnlyList<string?> Path { get; init; } = [];

    /// <summary>The value of a pattern or parameter that got none.</summary>
    public ScriptExpression? Default { get; init; }

    public ImportNode? Import { get; init; }

    /// <summary>All places that read or write it, its declaration aside.</summary>
    public List<NameNode> References { get; } = [];

    /// <summary>What is assigned to it later; null for what is not known, such as a loop variable.</summary>
    public List<ScriptExpression?> Assignments { get; } = [];

    /// <summary>The one value it ever has, or null.</summary>
    public ScriptExpression? OnlyValue =>
        Path.Count > 0 || Default is not null ? null
        : Source is not null ? (Assignments.Count == 0 ? Source : null)
        : Kind is BindingKind.Variable && Assignments.Count == 1 ? Assignments[0]
        : null;
}
