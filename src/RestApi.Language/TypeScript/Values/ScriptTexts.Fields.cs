using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

internal sealed partial class ScriptTexts
{
    private const int LongestHierarchy = 8;

    private ILookup<ClassNode, ClassNode>? _derived;

    private ILookup<ClassNode, ClassNode> Derived =>
        _derived ??= _file
            .Nodes.OfType<ClassNode>()
            .Select(type => (Type: type, Base: BaseOf(type)))
            .Where(static pair => pair.Base is not null && pair.Base != pair.Type)
            .ToLookup(static pair => pair.Base!, static pair => pair.Type);

    /// <summary><c>this.key</c>, <c>Settings.key</c>: what the field starts with, or what a getter returns; another method may change it.</summary>
    private IReadOnlyList<ScriptText> ReadField(MemberNode member, ClassNode type, int chain) =>
        FieldsOf(type, member.Name, LongestHierarchy)
            .Take(MostTexts - 1)
            .Aggregate(Unknown(member), (texts, value) => Alternatives(member, texts, Read(value, chain + 1)));

    /// <summary>The initial value of a field, what the constructor puts or gets there, the results of a getter; else those of relatives.</summary>
    private IEnumerable<ScriptExpression> FieldsOf(ClassNode type, string name, int hierarchy)
    {
        var own = OwnField(type, name).Take(MostTexts).ToList();
        return own.Count > 0 || hierarchy == 0 ? own
            : BaseOf(type) is { } parent ? FieldsOf(parent, name, hierarchy - 1)
            : Derived[type].SelectMany(derived => OwnField(derived, name));
    }

    private static IEnumerable<ScriptExpression> OwnField(ClassNode type, string name)
    {
        var members = type.Members.OfType<PropertyNode>().ToList();
        return members.FirstOrDefault(member => member.Key == name)?.Value switch
        {
            FunctionNode { Form: FunctionForm.Getter } getter => ScriptInvocations.ResultsOf(getter),
            FunctionNode => [],
            { } initial => [initial],
            null => members.FirstOrDefault(static member => member.Key == "constructor")?.Value is FunctionNode constructor
            && (AssignedIn(constructor, name) ?? ParameterOf(constructor, name)) is { } value
                ? [value]
                : [],
        };
    }

    private ClassNode? BaseOf(ClassNode type) =>
        type.Base is NameNode name && _file.Scopes[name] is { } binding
            ? binding.Declaration as ClassNode ?? binding.OnlyValue as ClassNode
            : null;

    private static ScriptExpression? AssignedIn(FunctionNode constructor, string name) =>
        constructor
            .SelfAndDescendants()
            .OfType<AssignmentNode>()
            .FirstOrDefault(assignment =>
                assignment is { Operator: "=", Target: MemberNode { Target: WordNode { Word: "this" } } member } && member.Name == name
            )
            ?.Value;

    /// <summary><c>constructor(private key: string)</c>.</summary>
    private static NameNode? ParameterOf(FunctionNode constructor, string name) =>
        constructor
            .Parameters.Select(static parameter => (parameter is AssignmentNode withDefault ? withDefault.Target : parameter) as NameNode)
            .FirstOrDefault(parameter => parameter?.Name == name);
}
