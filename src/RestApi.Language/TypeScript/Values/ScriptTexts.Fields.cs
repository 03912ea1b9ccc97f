using System.Linq;

namespace Comind.Api.Language;

internal sealed partial class ScriptTexts
{
    /// <summary>What a field of a class starts with: its initial value, or what the constructor puts or gets there.</summary>
    private static ScriptExpression? FieldOf(ClassNode? type, string name)
    {
        if (type is null)
        {
            return null;
        }

        var members = type.Members.OfType<PropertyNode>().ToList();
        if (members.FirstOrDefault(member => member.Key == name)?.Value is { } initial)
        {
            return initial is FunctionNode ? null : initial;
        }

        return members.FirstOrDefault(static member => member.Key == "constructor")?.Value is FunctionNode constructor
            ? AssignedIn(constructor, name) ?? ParameterOf(constructor, name)
            : null;
    }

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

    private static ClassNode? ClassAround(ScriptNode node)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around is ClassNode type)
            {
                return type;
            }
        }

        return null;
    }
}
