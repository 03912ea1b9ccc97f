using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Comind.Api.Language;

/// <summary>Works out which texts an expression may become: constants, concatenation, templates, alternatives, simple calls.</summary>
internal sealed class ScriptTexts(ScriptScopes scopes)
{
    private const int MostTexts = 8;
    private const int MostParts = 64;
    private const int LongestChain = 24;
    private const int LongestText = 20_000;

    // Shared names could be followed again and again; what is too much work stays unknown.
    private const int MostSteps = 500;

    private int _steps;

    /// <summary>The texts; a single unknown one when nothing is written.</summary>
    public IReadOnlyList<ScriptText> Read(ScriptExpression expression)
    {
        _steps = 0;
        return Read(expression, 0);
    }

    /// <summary>The only text that an expression can be, or null.</summary>
    public string? ReadOnly(ScriptExpression expression) => Read(expression) is [{ IsComplete: true } only] ? only.Text : null;

    /// <summary>What a name or a member stands for, when the file says it: followed through constants and the objects they hold.</summary>
    public ScriptExpression Follow(ScriptExpression expression)
    {
        for (var chain = 0; chain < LongestChain; chain++)
        {
            if (Next(expression) is not { } next)
            {
                return expression;
            }

            expression = next;
        }

        return expression;
    }

    /// <summary>The value of a property, when the object is written in the file.</summary>
    public ScriptExpression? Property(ScriptExpression target, string name)
    {
        if (target is NameNode { } space && scopes[space] is { Kind: BindingKind.Members, Declaration: EnumNode values })
        {
            return values.Members.FirstOrDefault(member => member.Key == name)?.Value;
        }

        var value = Follow(target);
        value = value is CallNode { Callee: MemberNode { Name: "freeze" }, Arguments: [var frozen] } ? Follow(frozen) : value;
        return
            value is ObjectNode members && !members.Properties.Any(static property => property.IsSpread || property.ComputedKey is not null)
            ? members.Properties.LastOrDefault(property => property.Key == name)?.Value
            : null;
    }

    private ScriptExpression? Next(ScriptExpression expression) =>
        expression switch
        {
            NameNode name when scopes[name] is { } binding => binding.OnlyValue ?? OfPath(binding),
            MemberNode member when member.Target is NameNode or MemberNode => Property(member.Target, member.Name),
            ElementNode { Target: NameNode or MemberNode, Index: TextNode index } element => Property(element.Target, index.Value),
            _ => null,
        };

    private ScriptExpression? OfPath(Binding binding)
    {
        if (binding is not { Source: { } value, Assignments.Count: 0, Path.Count: > 0 })
        {
            return null;
        }

        foreach (var key in binding.Path)
        {
            if (key is null || ++_steps > MostSteps || Property(value, key) is not { } inner)
            {
                return null;
            }

            value = inner;
        }

        return value;
    }

    private IReadOnlyList<ScriptText> Read(ScriptExpression expression, int chain)
    {
        if (chain > LongestChain || ++_steps > MostSteps)
        {
            return Unknown(expression);
        }

        return expression switch
        {
            TextNode text => [ScriptText.Of(text.Value, text)],
            NumberNode { Value: { } number } => [ScriptText.Of(number.ToString(CultureInfo.InvariantCulture), expression)],
            TemplateNode template => ReadTemplate(template, chain),
            BinaryNode { Operator: "+" } sum => ReadSum(sum, chain),
            BinaryNode { Operator: "??" or "||" } either => Alternatives(
                expression,
                Read(either.Left, chain + 1),
                Read(either.Right, chain + 1)
            ),
            BinaryNode { Operator: "&&" or "," } both => Read(both.Right, chain + 1),
            ConditionalNode choice => Alternatives(expression, Read(choice.WhenTrue, chain + 1), Read(choice.WhenFalse, chain + 1)),
            AssignmentNode { Operator: "=" } assignment => Read(assignment.Value, chain + 1),
            UnaryNode { Operator: "await" } awaited => Read(awaited.Operand, chain + 1),
            CallNode call => ReadCall(call, chain),
            NameNode { } name when scopes[name] is { } binding => ReadBinding(name, binding, chain),
            _ when Next(expression) is { } next => Read(next, chain + 1),
            _ => Unknown(expression),
        };
    }

    private static IReadOnlyList<ScriptText> Unknown(ScriptNode site) => [ScriptText.Of(null, site)];

    private static IReadOnlyList<ScriptText> Alternatives(
        ScriptNode site,
        IReadOnlyList<ScriptText> left,
        IReadOnlyList<ScriptText> right
    ) => left.Count + right.Count <= MostTexts ? [.. left, .. right] : Unknown(site);

    private IReadOnlyList<ScriptText> ReadBinding(NameNode name, Binding binding, int chain)
    {
        if (binding.OnlyValue is { } only)
        {
            return Read(only, chain + 1);
        }

        if (OfPath(binding) is { } value)
        {
            return Read(value, chain + 1);
        }

        // A value that is used when nothing else is given, or one of several that are assigned.
        var possible = new List<ScriptExpression>();
        if (binding.Default is { } initial)
        {
            possible.Add(initial);
        }

        if (binding is { Kind: BindingKind.Variable, Path.Count: 0 } && binding.Assignments.Count <= 4)
        {
            possible.AddRange(binding.Assignments.OfType<ScriptExpression>());
            possible.AddRange(binding.Source is { } source ? [source] : []);
        }

        return possible.Aggregate(Unknown(name), (texts, next) => Alternatives(name, texts, Read(next, chain + 1)));
    }

    private IReadOnlyList<ScriptText> ReadTemplate(TemplateNode template, int chain) =>
        template.Tag is null or MemberNode { Name: "raw" } && template.Parts.Count <= MostParts
            ? template.Parts.Aggregate<ScriptExpression, IReadOnlyList<ScriptText>>(
                [new ScriptText([])],
                (texts, part) => Join(template, texts, Read(part, chain + 1))
            )
            : Unknown(template);

    // Long sums are trees that lean to the left; they are read without a stack.
    private IReadOnlyList<ScriptText> ReadSum(BinaryNode sum, int chain)
    {
        var terms = new Stack<ScriptExpression>();
        ScriptExpression first = sum;
        while (first is BinaryNode { Operator: "+" } more)
        {
            terms.Push(more.Right);
            first = more.Left;
        }

        if (terms.Count > MostParts)
        {
            return Unknown(sum);
        }

        var texts = Read(first, chain + 1);
        foreach (var term in terms)
        {
            texts = Join(sum, texts, Read(term, chain + 1));
        }

        return texts;
    }

    private static IReadOnlyList<ScriptText> Join(ScriptNode site, IReadOnlyList<ScriptText> left, IReadOnlyList<ScriptText> right) =>
        left.Count * right.Count > MostTexts
        || left[0].Parts.Count + right[0].Parts.Count > MostParts
        || left[0].Text.Length + right[0].Text.Length > LongestText
            ? Unknown(site)
            : [.. left.SelectMany(start => right.Select(start.Then))];

    private IReadOnlyList<ScriptText> ReadCall(CallNode call, int chain) =>
        call switch
        {
            { Callee: NameNode { Name: "String" }, Arguments: [var value] } => Read(value, chain + 1),
            { Callee: NameNode { Name: "btoa" }, Arguments: [var value] } => Encoded(Read(value, chain + 1)),
            { Callee: NameNode { Name: "atob" }, Arguments: [var value] } =>
            [
                .. Read(value, chain + 1).Select(static text => Decoded(text)),
            ],
            { Callee: MemberNode { Name: "toString" } member } when BufferOf(member.Target) is { } buffer => ReadBuffer(
                call,
                buffer,
                chain
            ),
            { Callee: MemberNode { Name: "trim" or "trimEnd" or "trimStart" or "toString" or "valueOf" or "normalize" } member } => Read(
                member.Target,
                chain + 1
            ),
            _ when BufferOf(call) is { } buffer => Read(buffer.Arguments[0], chain + 1),
            { Callee: MemberNode { Name: "encode", Target: NewNode { Type: NameNode { Name: "TextEncoder" } } }, Arguments: [var value] } =>
                Read(value, chain + 1),
            { Callee: MemberNode { Name: "concat" } member } => call.Arguments.Aggregate(
                Read(member.Target, chain + 1),
                (texts, next) => Join(call, texts, Read(next, chain + 1))
            ),
            { Callee: MemberNode { Name: "join", Target: ArrayNode array } } => ReadJoin(call, array, chain),
            _ => Unknown(call),
        };

    private IReadOnlyList<ScriptText> ReadJoin(CallNode call, ArrayNode array, int chain)
    {
        if (array.Elements.Count is 0 or > MostParts / 2)
        {
            return Unknown(call);
        }

        IReadOnlyList<ScriptText> separator = call.Arguments.Count > 0 ? Read(call.Arguments[0], chain + 1) : [ScriptText.Of(",", call)];
        var texts = Read(array.Elements[0], chain + 1);
        foreach (var element in array.Elements.Skip(1))
        {
            texts = Join(call, Join(call, texts, separator), Read(element, chain + 1));
        }

        return texts;
    }

    private static CallNode? BufferOf(ScriptExpression target) =>
        target is CallNode { Callee: MemberNode { Name: "from", Target: NameNode { Name: "Buffer" } }, Arguments.Count: > 0 } buffer
            ? buffer
            : null;

    private IReadOnlyList<ScriptText> ReadBuffer(CallNode call, CallNode buffer, int chain)
    {
        var texts = Read(buffer.Arguments[0], chain + 1);
        return IsBase64(call.Arguments, 0) ? Encoded(texts)
            : IsBase64(buffer.Arguments, 1) ? [.. texts.Select(static text => Decoded(text))]
            : texts;
    }

    private static bool IsBase64(IReadOnlyList<ScriptExpression> arguments, int index) =>
        index < arguments.Count && arguments[index] is TextNode { Value: "base64" or "base64url" or "hex" };

    private static IReadOnlyList<ScriptText> Encoded(IReadOnlyList<ScriptText> texts) =>
        [.. texts.Select(static text => text with { IsEncoded = true })];

    private static ScriptText Decoded(ScriptText text)
    {
        if (!text.IsComplete || text.Parts.Count != 1)
        {
            return text;
        }

        try
        {
            var bytes = Convert.FromBase64String(text.Text);
            return ScriptText.Of(Encoding.UTF8.GetString(bytes), text.Parts[0].Site);
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
