using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

internal sealed partial class ScriptTexts
{
    // Methods of a list that hand each of its elements to a function.
    private static readonly HashSet<string> s_walkers = WordList.Of("map forEach flatMap filter find some every");

    // The call whose result is being read, of each function that is.
    private readonly Dictionary<FunctionNode, CallNode?> _calls = [];

    /// <summary>The function, method or constructor of the file that a call or <c>new</c> runs.</summary>
    public FunctionNode? RunBy(ScriptExpression call) => _invocations.RunBy(call);

    /// <summary>What a function of the file returns: any of its results.</summary>
    private IReadOnlyList<ScriptText> ReadResults(CallNode site, int chain)
    {
        if (_invocations.RunBy(site) is not { } function)
        {
            return ReadResults(site, FunctionsIn(site.Callee).Take(MostTexts), chain);
        }

        // What a function returns to a call is made of that call's arguments, not of others'.
        _calls.TryGetValue(function, out var around);
        _calls[function] = site;
        try
        {
            return ReadResults(site, [function], chain);
        }
        finally
        {
            _calls[function] = around;
        }
    }

    private IReadOnlyList<ScriptText> ReadResults(CallNode site, IEnumerable<FunctionNode> functions, int chain)
    {
        var results = functions.SelectMany(ScriptInvocations.ResultsOf).Take(MostTexts).ToList();
        return results.Count == 0
            ? Unknown(site)
            : results.Skip(1).Aggregate(Read(results[0], chain + 1), (texts, result) => Alternatives(site, texts, Read(result, chain + 1)));
    }

    /// <summary>
    /// <c>const firstOf = (...values) => values.find(Boolean) ?? ""</c>: what a call gives to a function that returns one of its arguments.
    /// </summary>
    private IEnumerable<ScriptExpression>? ChosenFrom(CallNode site) =>
        _invocations.RunBy(site) is { Parameters: [.., UnaryNode { Operator: "...", Operand: NameNode rest }] } function
        && ScriptInvocations.ResultsOf(function).Any(result => IsOneOf(result, rest))
            ? Spread(site.Arguments).Skip(function.Parameters.Count - 1)
            : null;

    private bool IsOneOf(ScriptExpression result, NameNode list) =>
        result switch
        {
            BinaryNode { Operator: "??" or "||" } either => IsOneOf(either.Left, list),
            CallNode { Callee: MemberNode { Name: "find" or "at" or "shift" or "pop", Target: var chosen } } => IsList(chosen, list),
            ElementNode { Target: var chosen } => IsList(chosen, list),
            _ => false,
        };

    private bool IsList(ScriptExpression chosen, NameNode list) =>
        chosen is CallNode { Callee: MemberNode { Name: "filter", Target: NameNode whole } }
            ? IsList(whole, list)
            : chosen is NameNode name && _file.Scopes[name]?.Declaration == list;

    /// <summary>The functions that a parameter or a field may hold: <c>resolve()</c>, <c>this.resolve()</c>.</summary>
    private IEnumerable<FunctionNode> FunctionsIn(ScriptExpression held) =>
        ++_steps > MostSteps
            ? []
            : held switch
            {
                FunctionNode function => [function],
                NameNode name when _file.Scopes[name] is { Kind: BindingKind.Parameter } parameter => Given(parameter)
                    .SelectMany(FunctionsIn),
                NameNode name when _file.Scopes[name]?.Declaration is FunctionNode function => [function],
                NameNode name when _file.Scopes[name]?.OnlyValue is FunctionNode function => [function],
                MemberNode { Target: WordNode { Word: "this" } } member when ScriptInvocations.ThisAround(member) is ClassNode type =>
                    FieldsOf(type, member.Name, LongestHierarchy).SelectMany(FunctionsIn),
                _ => [],
            };

    /// <summary>What the calls of a function in this file give to its parameter.</summary>
    private IEnumerable<ScriptExpression> Given(Binding parameter)
    {
        ScriptNode place = parameter.Declaration;
        while (place.Parent is not (null or FunctionNode))
        {
            place = place.Parent;
        }

        return
            place is ScriptExpression taken
            && place.Parent is FunctionNode function
            && function.Parameters.TakeWhile(other => other != taken).Count() is var index
            && index < function.Parameters.Count
            ? Given(function, index, parameter.Path)
            : [];
    }

    private IReadOnlyList<ScriptText> With(IReadOnlyList<ScriptText> known, IEnumerable<ScriptExpression> given, int chain) =>
        [
            .. known,
            .. given
                .Where(static argument => argument is not (FunctionNode or ObjectNode or ArrayNode or NumberNode))
                .SelectMany(argument => Read(argument, chain + 1))
                .Where(static text => text.Parts.Any(static part => part.Text is not null))
                .Take(MostTexts - known.Count),
        ];

    private IEnumerable<ScriptExpression> Given(FunctionNode function, int index, IReadOnlyList<string?> path)
    {
        if (_calls.TryGetValue(function, out var site) && site is not null)
        {
            return Spread(site.Arguments) is var own && index < own.Count ? AtPath(own[index], path) : [];
        }

        var direct = _invocations
            .ArgumentsFor(function)
            .Select(Spread)
            .Where(arguments => index < arguments.Count)
            .SelectMany(arguments => AtPath(arguments[index], path));
        var walked =
            index > 0
                ? []
                : _invocations
                    .UsesOf(function)
                    .Select(static use =>
                        use.Parent is CallNode { Callee: MemberNode { Name: var walker, Target: var list }, Arguments: [var walk, ..] }
                        && walk == use
                        && s_walkers.Contains(walker)
                            ? list
                            : null
                    )
                    .OfType<ScriptExpression>()
                    .SelectMany(list => Elements(list, path));
        return direct.Concat(walked);
    }

    /// <summary>Arguments, with those in place of <c>...list</c> that the list holds.</summary>
    public IReadOnlyList<ScriptExpression> Spread(IReadOnlyList<ScriptExpression> arguments) =>
        arguments.Any(static argument => argument is UnaryNode { Operator: "..." }) ? [.. arguments.SelectMany(Spread)] : arguments;

    /// <summary>The list that a loop takes its variable from.</summary>
    private static ScriptExpression? LoopedOver(Binding variable)
    {
        var place = variable.Declaration;
        while (place is ScriptExpression or PropertyNode && place.Parent is { } around)
        {
            place = around;
        }

        return
            place is DeclaratorNode { Parent: DeclarationNode { Parent: LoopNode { Form: LoopForm.ForEach } loop } declaration }
            && loop.Initializer == declaration
            ? loop.Condition
            : null;
    }

    /// <summary>The elements of a list, or what a path leads to from each of them.</summary>
    private IEnumerable<ScriptExpression> Elements(ScriptExpression list, IReadOnlyList<string?> path)
    {
        if (++_steps > MostSteps)
        {
            return [];
        }

        return Follow(list) switch
        {
            ArrayNode { Elements: var elements } => elements.SelectMany(element =>
                element is UnaryNode { Operator: "..." } spread ? Elements(spread.Operand, path) : AtPath(element, path)
            ),
            NewNode { Type: NameNode { Name: "Set" or "Map" }, Arguments: [var inner] } => Elements(inner, path),
            CallNode { Callee: MemberNode { Name: "entries", Target: NameNode { Name: "Object" } }, Arguments: [var members] } => path.Count
                > 0
            && path[0] == "1"
                ? ValuesOf(members).SelectMany(value => AtPath(value, [.. path.Skip(1)]))
                : [],
            CallNode { Callee: MemberNode { Name: "values", Target: NameNode { Name: "Object" } }, Arguments: [var members] } => ValuesOf(
                    members
                )
                .SelectMany(value => AtPath(value, path)),
            CallNode
            {
                Callee: MemberNode { Name: "filter" or "slice" or "sort" or "reverse" or "toSorted" or "toReversed", Target: var whole }
            } => Elements(whole, path),
            _ => [],
        };
    }

    private IEnumerable<ScriptExpression> ValuesOf(ScriptExpression members) =>
        Follow(members) is ObjectNode known ? known.Properties.Select(static property => property.Value).OfType<ScriptExpression>() : [];

    private IEnumerable<ScriptExpression> AtPath(ScriptExpression value, IReadOnlyList<string?> path)
    {
        foreach (var key in path)
        {
            if (key is null || ++_steps > MostSteps || Property(value, key) is not { } inner)
            {
                return [];
            }

            value = inner;
        }

        return [value];
    }
}
