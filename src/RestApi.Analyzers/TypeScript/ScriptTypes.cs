using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>The classes of a file: which one an expression is or holds an object of, and what that inherits.</summary>
internal sealed partial class ScriptTypes(ScriptFile file, ScriptTexts texts)
{
    private const int MostBases = 8;

    private const int MostSteps = 8;

    private List<ClassNode>? _declared;
    private int _depth;

    /// <summary>The class that an expression names, or that the object was made of; null when the file does not tell.</summary>
    public ClassNode? Of(ScriptExpression target)
    {
        // const a = a.b() leads around in circles.
        if (_depth >= MostSteps)
        {
            return null;
        }

        _depth++;
        var type = target switch
        {
            NameNode name when file.Scopes[name] is { Declaration: ClassNode named } => named,
            WordNode { Word: "super" } => Around(target) is { } derived ? BaseOf(derived) : null,
            MemberNode field => FieldOf(field),
            NameNode name => MadeBy(texts.Follow(target)) ?? Named((file.Scopes[name]?.Declaration as NameNode)?.WrittenType),
            _ => MadeBy(target),
        };
        _depth--;
        return type;
    }

    /// <summary>A method of a class, its own or an inherited one.</summary>
    public FunctionNode? Method(ClassNode type, string name)
    {
        ClassNode? current = type;
        for (var bases = 0; current is not null && bases < MostBases; bases++)
        {
            if (Members(current).FirstOrDefault(member => member.Key == name)?.Value is FunctionNode { Body: not null } method)
            {
                return method;
            }

            current = BaseOf(current);
        }

        return null;
    }

    /// <summary>What a field of a class starts with: <c>Policy.RETRYABLE</c>, <c>this.retryable</c>.</summary>
    public ScriptExpression? Value(MemberNode member)
    {
        var type = member.Target is WordNode { Word: "this" } ? Around(member) : Of(member.Target);
        return type is null ? null : Members(type).FirstOrDefault(own => own.Key == member.Name)?.Value;
    }

    // private readonly http = new Gateway(); private readonly http: Gateway; constructor(private readonly http: Gateway)
    private ClassNode? FieldOf(MemberNode field)
    {
        if ((field.Target is WordNode { Word: "this" } ? Around(field) : Of(field.Target)) is not { } type)
        {
            return MadeBy(texts.Follow(field));
        }

        var member = Members(type).FirstOrDefault(member => member.Key == field.Name);
        return MadeBy(member?.Value) ?? Named(member is null ? GivenType(type, field.Name) : member.WrittenType);
    }

    private static string? GivenType(ClassNode type, string field) =>
        Members(type)
            .Where(static member => member.Key == "constructor")
            .SelectMany(static member => (member.Value as FunctionNode)?.Parameters ?? [])
            .Select(static parameter => parameter is AssignmentNode withDefault ? withDefault.Target : parameter)
            .OfType<NameNode>()
            .FirstOrDefault(parameter => parameter.IsField && parameter.Name == field)
            ?.WrittenType;

    // A class of the file, or the only one in it that implements the interface.
    private ClassNode? Named(string? type)
    {
        if (type is null)
        {
            return null;
        }

        _declared ??= [.. file.Nodes.OfType<ClassNode>().Where(static declared => declared.IsDeclaration)];
        return _declared.Find(one => one.Name == type)
            ?? (_declared.FindAll(one => one.Interfaces.Contains(type)) is [var only] ? only : null);
    }

    // new Gateway(), gateway(), Gateway.getInstance()
    private ClassNode? MadeBy(ScriptExpression? value) =>
        value switch
        {
            NewNode created => Made(created),
            UnaryNode { Operator: "await" } awaited => MadeBy(awaited.Operand),
            CallNode call when ResultOf(call) is { } result => result,
            CallNode { Callee: MemberNode { Name: "getInstance" or "instance" or "create" or "make" or "build", Target: NameNode type } } =>
                file.Scopes[type]?.Declaration as ClassNode,
            _ => null,
        };

    private ClassNode? Made(NewNode created) => created.Type is NameNode name ? file.Scopes[name]?.Declaration as ClassNode : null;

    private ClassNode? BaseOf(ClassNode type) => type.Base is NameNode name ? file.Scopes[name]?.Declaration as ClassNode : null;

    private static IEnumerable<PropertyNode> Members(ClassNode type) => type.Members.OfType<PropertyNode>();

    private static ClassNode? Around(ScriptNode node)
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
