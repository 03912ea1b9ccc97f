using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>The constructor that makes an object, and the members that it takes.</summary>
internal sealed class ObjectConstructor(
    TypeResolver resolver,
    DataType type,
    IReadOnlyDictionary<string, JsonKind> arguments,
    ObjectMembers members,
    ShapeProblem problem
)
{
    private string Name => type.Frame.Type.Name;

    /// <summary>The members that it takes, in its order; none for one without parameters.</summary>
    public IReadOnlyList<MemberShape> Bind() => Choose() is { } constructor ? Bind(constructor) : [];

    private ConstructorPart? Choose()
    {
        // Without a marked constructor, structs are made without one.
        if (type.IsValueType)
        {
            return null;
        }

        var declared = type.Parts.SelectMany(static part => part.Part.Constructors).ToList();
        var positional = type.Parts.Select(static part => part.Part.Positional).FirstOrDefault(static found => found is not null);
        if (declared.Exists(static constructor => constructor.HasAttributes))
        {
            problem.Fail($"{Name} has a constructor with attributes");
        }

        var all = positional is null ? declared : [positional, .. declared];
        if (all.Count == 0 || all.Exists(static constructor => constructor is { IsPublic: true, Parameters.Count: 0 }))
        {
            return null;
        }

        var open = all.Where(static constructor => constructor.IsPublic).ToList();
        if (open.Count == 1)
        {
            return open[0];
        }

        problem.Fail($"{Name} has {(open.Count == 0 ? "no" : "more than one")} public constructor");
        return null;
    }

    private List<MemberShape> Bind(ConstructorPart constructor)
    {
        var bound = new List<MemberShape>();
        foreach (var parameter in constructor.Parameters)
        {
            var member = members.FilledBy(parameter);
            if (member is null || parameter.Modifiers.Count > 0 || TypeOf(parameter) != member.Kind.Type)
            {
                problem.Fail($"the parameter {parameter.Name} of the constructor of {Name} is no property of the same type");
                break;
            }

            var isLiteral = parameter.Default is null or not "";
            var value = DefaultOf(parameter, member.Kind);
            if (!isLiteral || value == "")
            {
                problem.Fail($"the default value of {parameter.Name} can only be told by the compiler");
            }

            var taken = member with { Role = MemberRole.Construct, IsKept = false, Default = value };
            members.Replace(member, taken);
            bound.Add(taken);
        }

        return bound;
    }

    private string? TypeOf(ConstructorParameter parameter)
    {
        // Parameters of a record have the very types of its properties; other constructors stand in some part.
        foreach (var (_, scope) in type.Parts)
        {
            if (resolver.Resolve(parameter.Type.Text, scope, arguments).Kind is { } found)
            {
                return found.Type;
            }
        }

        return null;
    }

    private static string? DefaultOf(ConstructorParameter parameter, JsonKind kind)
    {
        if (parameter.Default is not { } value)
        {
            return null;
        }

        // Such as State.New, which is known by its last name only.
        var dot = value.LastIndexOf('.');
        return dot > 0 && kind.IsEnum && (char.IsLetter(value[0]) || value[0] is '_' or '@')
                ? $"{(kind.Item ?? kind).Type}.{value.Substring(dot + 1)}"
            : dot > 0 && char.IsLetter(value[0]) ? ""
            : value;
    }
}
