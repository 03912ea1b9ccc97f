using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Statements in braces, or a whole file.</summary>
internal sealed class BlockNode(ScriptSpan span, IReadOnlyList<ScriptNode> statements) : ScriptNode(span, statements)
{
    public IReadOnlyList<ScriptNode> Statements { get; } = statements;
}

internal sealed class ExpressionStatementNode(ScriptSpan span, ScriptExpression expression) : ScriptNode(span, [expression])
{
    public ScriptExpression Expression { get; } = expression;
}

/// <summary><c>const</c>, <c>let</c>, <c>var</c> or <c>using</c>.</summary>
internal sealed class DeclarationNode(ScriptSpan span, string keyword, IReadOnlyList<DeclaratorNode> declarators)
    : ScriptNode(span, declarators)
{
    public string Keyword { get; } = keyword;

    public IReadOnlyList<DeclaratorNode> Declarators { get; } = declarators;
}

internal sealed class DeclaratorNode(ScriptSpan span, ScriptExpression target, ScriptExpression? value)
    : ScriptNode(span, Present(target, value))
{
    public ScriptExpression Target { get; } = target;

    public ScriptExpression? Value { get; } = value;
}

internal sealed class IfNode(ScriptSpan span, ScriptExpression condition, ScriptNode then, ScriptNode? otherwise)
    : ScriptNode(span, Present(condition, then, otherwise))
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptNode Then { get; } = then;

    public ScriptNode? Else { get; } = otherwise;
}

internal enum LoopForm
{
    While,
    DoWhile,
    For,

    /// <summary><c>for … of</c> and <c>for … in</c>: the condition is what is run through.</summary>
    ForEach,
}

internal sealed class LoopNode(
    ScriptSpan span,
    LoopForm form,
    ScriptNode? initializer,
    ScriptExpression? condition,
    ScriptExpression? update,
    ScriptNode body
) : ScriptNode(span, Present(initializer, condition, update, body))
{
    public LoopForm Form { get; } = form;

    public ScriptNode? Initializer { get; } = initializer;

    public ScriptExpression? Condition { get; } = condition;

    public ScriptExpression? Update { get; } = update;

    public ScriptNode Body { get; } = body;
}

internal sealed class SwitchNode(ScriptSpan span, ScriptExpression value, IReadOnlyList<CaseNode> cases)
    : ScriptNode(span, [value, .. cases])
{
    public ScriptExpression Value { get; } = value;

    public IReadOnlyList<CaseNode> Cases { get; } = cases;
}

/// <summary>A <c>case</c>, or <c>default</c> without a test.</summary>
internal sealed class CaseNode(ScriptSpan span, ScriptExpression? test, IReadOnlyList<ScriptNode> statements)
    : ScriptNode(span, test is null ? statements : [test, .. statements])
{
    public ScriptExpression? Test { get; } = test;

    public IReadOnlyList<ScriptNode> Statements { get; } = statements;
}

internal sealed class TryNode(ScriptSpan span, BlockNode block, ScriptExpression? parameter, BlockNode? handler, BlockNode? finalizer)
    : ScriptNode(span, Present(block, parameter, handler, finalizer))
{
    public BlockNode Block { get; } = block;

    public ScriptExpression? Parameter { get; } = parameter;

    public BlockNode? Handler { get; } = handler;

    public BlockNode? Finalizer { get; } = finalizer;
}

internal enum JumpForm
{
    Return,
    Throw,
    Break,
    Continue,
}

internal sealed class JumpNode(ScriptSpan span, JumpForm form, ScriptExpression? value, string? label) : ScriptNode(span, Present(value))
{
    public JumpForm Form { get; } = form;

    public ScriptExpression? Value { get; } = value;

    public string? Label { get; } = label;
}

internal sealed class LabelNode(ScriptSpan span, string label, ScriptNode statement) : ScriptNode(span, [statement])
{
    public string Label { get; } = label;

    public ScriptNode Statement { get; } = statement;
}

/// <summary>A name that an import brings in. <paramref name="imported"/> is <c>default</c> for the default export and <c>*</c> for the whole module.</summary>
internal sealed class ImportedNameNode(ScriptSpan span, string imported, string local, bool isType) : ScriptNode(span, [])
{
    public string Imported { get; } = imported;

    public string Local { get; } = local;

    public bool IsType { get; } = isType;
}

/// <summary>An import, or an export of what another module exports: then the names are not seen in this file.</summary>
internal sealed class ImportNode(
    ScriptSpan span,
    string module,
    ScriptSpan moduleSpan,
    IReadOnlyList<ImportedNameNode> names,
    bool isReexport
) : ScriptNode(span, names)
{
    public string Module { get; } = module;

    public ScriptSpan ModuleSpan { get; } = moduleSpan;

    /// <summary>Empty for <c>import "module"</c>.</summary>
    public IReadOnlyList<ImportedNameNode> Names { get; } = names;

    public bool IsReexport { get; } = isReexport;
}

internal sealed class NamespaceNode(ScriptSpan span, string name, BlockNode body) : ScriptNode(span, [body])
{
    public string Name { get; } = name;

    public BlockNode Body { get; } = body;
}

internal sealed class EnumNode(ScriptSpan span, string name, IReadOnlyList<PropertyNode> members) : ScriptNode(span, members)
{
    public string Name { get; } = name;

    public IReadOnlyList<PropertyNode> Members { get; } = members;
}
