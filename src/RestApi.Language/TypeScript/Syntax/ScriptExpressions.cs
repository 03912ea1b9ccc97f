using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>An expression, or a binding pattern, which is written like one. Assertions and type arguments are left out.</summary>
internal abstract class ScriptExpression(ScriptSpan span, IReadOnlyList<ScriptNode> children) : ScriptNode(span, children);

/// <summary>What cannot be read, or is nested too deeply.</summary>
internal sealed class UnknownNode(ScriptSpan span) : ScriptExpression(span, []);

/// <summary>A name that stands for a variable.</summary>
internal sealed class NameNode(ScriptSpan span, string name) : ScriptExpression(span, [])
{
    public string Name { get; } = name;

    /// <summary>Whether it is a parameter whose type is written out, member by member: <c>(api: { get(): string })</c>.</summary>
    public bool HasWrittenShape { get; init; }

    /// <summary>The type of a parameter or variable that is one name: <c>(http: Gateway)</c>.</summary>
    public string? WrittenType { get; init; }

    /// <summary>Whether it is a parameter of a constructor that becomes a field: <c>(private http: Gateway)</c>.</summary>
    public bool IsField { get; init; }
}

/// <summary><c>this</c>, <c>super</c>, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed class WordNode(ScriptSpan span, string word) : ScriptExpression(span, [])
{
    public string Word { get; } = word;
}

/// <summary>A string, a template without holes, or a written part of a template.</summary>
internal sealed class TextNode(ScriptSpan span, string value) : ScriptExpression(span, [])
{
    public string Value { get; } = value;
}

internal sealed class NumberNode(ScriptSpan span, double? value) : ScriptExpression(span, [])
{
    /// <summary>Null for a big integer or a number that cannot be read.</summary>
    public double? Value { get; } = value;
}

internal sealed class RegularExpressionNode(ScriptSpan span, string text) : ScriptExpression(span, [])
{
    public string Text { get; } = text;
}

/// <summary>A template with holes: its parts, texts and expressions, in order.</summary>
internal sealed class TemplateNode(ScriptSpan span, ScriptExpression? tag, IReadOnlyList<ScriptExpression> parts)
    : ScriptExpression(span, tag is null ? parts : [tag, .. parts])
{
    public ScriptExpression? Tag { get; } = tag;

    public IReadOnlyList<ScriptExpression> Parts { get; } = parts;
}

/// <summary><c>target.name</c>.</summary>
internal sealed class MemberNode(ScriptSpan span, ScriptExpression target, string name, ScriptSpan nameSpan)
    : ScriptExpression(span, [target])
{
    public ScriptExpression Target { get; } = target;

    public string Name { get; } = name;

    public ScriptSpan NameSpan { get; } = nameSpan;
}

/// <summary><c>target[index]</c>.</summary>
internal sealed class ElementNode(ScriptSpan span, ScriptExpression target, ScriptExpression index)
    : ScriptExpression(span, [target, index])
{
    public ScriptExpression Target { get; } = target;

    public ScriptExpression Index { get; } = index;
}

/// <summary>A call; <c>import(…)</c> calls the name import.</summary>
internal sealed class CallNode(ScriptSpan span, ScriptExpression callee, IReadOnlyList<ScriptExpression> arguments)
    : ScriptExpression(span, [callee, .. arguments])
{
    public ScriptExpression Callee { get; } = callee;

    public IReadOnlyList<ScriptExpression> Arguments { get; } = arguments;
}

internal sealed class NewNode(ScriptSpan span, ScriptExpression type, IReadOnlyList<ScriptExpression> arguments)
    : ScriptExpression(span, [type, .. arguments])
{
    public ScriptExpression Type { get; } = type;

    public IReadOnlyList<ScriptExpression> Arguments { get; } = arguments;
}

/// <summary>An operator before or behind one operand, also <c>await</c>, <c>typeof</c> and the three dots.</summary>
internal sealed class UnaryNode(ScriptSpan span, string @operator, ScriptExpression operand) : ScriptExpression(span, [operand])
{
    public string Operator { get; } = @operator;

    public ScriptExpression Operand { get; } = operand;
}

/// <summary>An operator between two operands, also the comma.</summary>
internal sealed class BinaryNode(ScriptSpan span, string @operator, ScriptExpression left, ScriptExpression right)
    : ScriptExpression(span, [left, right])
{
    public string Operator { get; } = @operator;

    public ScriptExpression Left { get; } = left;

    public ScriptExpression Right { get; } = right;
}

internal sealed class ConditionalNode(ScriptSpan span, ScriptExpression condition, ScriptExpression whenTrue, ScriptExpression whenFalse)
    : ScriptExpression(span, [condition, whenTrue, whenFalse])
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptExpression WhenTrue { get; } = whenTrue;

    public ScriptExpression WhenFalse { get; } = whenFalse;
}

/// <summary>An assignment; in a pattern, a name and its default value.</summary>
internal sealed class AssignmentNode(ScriptSpan span, string @operator, ScriptExpression target, ScriptExpression value)
    : ScriptExpression(span, [target, value])
{
    public string Operator { get; } = @operator;

    public ScriptExpression Target { get; } = target;

    public ScriptExpression Value { get; } = value;
}

internal sealed class ArrayNode(ScriptSpan span, IReadOnlyList<ScriptExpression> elements) : ScriptExpression(span, elements)
{
    /// <summary>An empty place is an <see cref="UnknownNode"/> without length.</summary>
    public IReadOnlyList<ScriptExpression> Elements { get; } = elements;
}

internal sealed class ObjectNode(ScriptSpan span, IReadOnlyList<PropertyNode> properties) : ScriptExpression(span, properties)
{
    public IReadOnlyList<PropertyNode> Properties { get; } = properties;
}

/// <summary>A property of an object or a pattern, a member of a class, or a value of an enum.</summary>
internal sealed class PropertyNode(
    ScriptSpan span,
    string? key,
    ScriptSpan keySpan,
    ScriptExpression? computedKey,
    ScriptExpression? value,
    bool isShorthand = false
) : ScriptNode(span, Present(computedKey, value))
{
    /// <summary>Null when it is computed, or when all properties of the value are spread.</summary>
    public string? Key { get; } = key;

    public ScriptSpan KeySpan { get; } = keySpan;

    public ScriptExpression? ComputedKey { get; } = computedKey;

    public ScriptExpression? Value { get; } = value;

    /// <summary>The type of a field that is one name: <c>http: Gateway</c>.</summary>
    public string? WrittenType { get; init; }

    /// <summary><c>{ name }</c>: the value is the name, or the name and its default.</summary>
    public bool IsShorthand { get; } = isShorthand;

    /// <summary><c>...value</c>.</summary>
    public bool IsSpread => Key is null && ComputedKey is null;
}

internal enum FunctionForm
{
    /// <summary><c>function name() {}</c> as a statement: its name is seen around it.</summary>
    Declaration,

    /// <summary>A function expression, a method or a setter: it has a <c>this</c> of its own.</summary>
    Expression,

    /// <summary><c>get name() {}</c>: it runs when the property is read.</summary>
    Getter,

    Arrow,
}

internal sealed class FunctionNode(
    ScriptSpan span,
    FunctionForm form,
    string? name,
    IReadOnlyList<ScriptExpression> parameters,
    ScriptNode? body,
    bool isAsync
) : ScriptExpression(span, body is null ? parameters : [.. parameters, body])
{
    public FunctionForm Form { get; } = form;

    public string? Name { get; } = name;

    /// <summary>Patterns; a default value makes an assignment of it, and three dots a unary operator.</summary>
    public IReadOnlyList<ScriptExpression> Parameters { get; } = parameters;

    /// <summary>A block, the expression of an arrow function, or null for a declaration without one.</summary>
    public ScriptNode? Body { get; } = body;

    public bool IsAsync { get; } = isAsync;

    /// <summary>The type of what it returns, or what its promise gives, when that is one name: <c>(): Gateway</c>.</summary>
    public string? WrittenType { get; init; }
}

internal sealed class ClassNode(
    ScriptSpan span,
    bool isDeclaration,
    string? name,
    ScriptExpression? baseType,
    IReadOnlyList<ScriptNode> members
) : ScriptExpression(span, baseType is null ? members : [baseType, .. members])
{
    public bool IsDeclaration { get; } = isDeclaration;

    public string? Name { get; } = name;

    public ScriptExpression? Base { get; } = baseType;

    /// <summary>The names behind <c>implements</c>.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>Properties, decorators and static blocks.</summary>
    public IReadOnlyList<ScriptNode> Members { get; } = members;
}
