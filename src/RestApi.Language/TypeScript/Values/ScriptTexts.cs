using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Works out which texts an expression may become: constants, concatenation, templates, alternatives, simple calls.</summary>
internal sealed partial class ScriptTexts(ScriptFile file)
{
    private const int MostTexts = 8;
    private const int MostParts = 64;
    private const int LongestChain = 24;
    private const int LongestText = 20_000;

    // Shared names could be followed again and again; what is too much work stays unknown.
    private const int MostSteps = 500;

    private readonly ScriptFile _file = file;
    private readonly ScriptInvocations _invocations = new(file);
    private int _steps;
    private int _followed;
    private int _depth;

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
        _followed = _depth == 0 ? 0 : _followed;
        _depth++;
        try
        {
            // const a = a.b leads around in circles, each of them one call deeper.
            for (var chain = 0; chain < LongestChain && ++_followed <= MostSteps && Next(expression) is { } next; chain++)
            {
                expression = next;
            }

            return expression;
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>The value of a property, or of a position in a list, when the object is written in the file.</summary>
    public ScriptExpression? Property(ScriptExpression target, string name)
    {
        if (target is NameNode { } space && _file.Scopes[space] is { Kind: BindingKind.Members, Declaration: EnumNode values })
        {
            return values.Members.FirstOrDefault(member => member.Key == name)?.Value;
        }

        var value = Made(Follow(target));
        value = value is CallNode { Callee: MemberNode { Name: "freeze" }, Arguments: [var frozen] } ? Follow(frozen) : value;
        return value switch
        {
            ObjectNode members when !members.Properties.Any(static property => property.IsSpread || property.ComputedKey is not null) =>
                members.Properties.LastOrDefault(property => property.Key == name)?.Value,
            ArrayNode list
                when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Elements.Count
                    && !list.Elements.Take(index).Any(static element => element is UnaryNode { Operator: "..." }) => list.Elements[index],
            _ => null,
        };
    }

    // login().password
    private ScriptExpression Made(ScriptExpression value) =>
        value is CallNode call
        && _invocations.RunBy(call) is { } function
        && ScriptInvocations.ResultsOf(function).Take(2).ToList() is [var only]
            ? Follow(only)
            : value;

    private ScriptExpression? Next(ScriptExpression expression) =>
        expression switch
        {
            NameNode name when _file.Scopes[name] is { } binding => binding.OnlyValue ?? OfPath(binding),
            MemberNode member when member.Target is NameNode or MemberNode or CallNode => Property(member.Target, member.Name),
            ElementNode { Target: NameNode or MemberNode or CallNode, Index: TextNode index } element => Property(
                element.Target,
                index.Value
            ),
            ElementNode { Target: NameNode or MemberNode or CallNode, Index: NumberNode { Value: { } index } } element => Property(
                element.Target,
                index.ToString(CultureInfo.InvariantCulture)
            ),
            _ => null,
        };

    private ScriptExpression? OfPath(Binding binding) =>
        binding is { Source: { } value, Assignments.Count: 0, Path.Count: > 0 } ? AtPath(value, binding.Path).FirstOrDefault() : null;

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
            NewNode created => ReadNew(created, chain),
            NameNode { } name when _file.Scopes[name] is { } binding => ReadBinding(name, binding, chain),
            _ when Next(expression) is { } next => Read(next, chain + 1),
            MemberNode { Target: WordNode { Word: "this" } } member => ScriptInvocations.ThisAround(member) switch
            {
                ClassNode type => ReadField(member, type, chain),
                ObjectNode members when Property(members, member.Name) is { } value => Read(value, chain + 1),
                _ => Unknown(member),
            },
            MemberNode { Target: NameNode space } member when _file.Scopes[space] is { Declaration: ClassNode type } => ReadField(
                member,
                type,
                chain
            ),
            ElementNode element => PieceOf(element) is { } piece ? [piece] : ReadAnyElement(element, chain),
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

        if (PieceOf(binding) is { } piece)
        {
            return [piece];
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

        var known = possible.Aggregate(Unknown(name), (texts, next) => Alternatives(name, texts, Read(next, chain + 1)));
        return binding.Kind == BindingKind.Parameter ? With(known, Given(binding), chain)
            : LoopedOver(binding) is { } list ? With(known, Elements(list, binding.Path), chain)
            : known;
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
}
