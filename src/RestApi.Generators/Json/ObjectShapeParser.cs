using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Reads how a class, record or struct looks in JSON, or why that takes more than its syntax.</summary>
internal sealed class ObjectShapeParser(
    TypeResolver resolver,
    JsonKind kind,
    DataType type,
    IReadOnlyDictionary<string, JsonKind> arguments
)
{
    private const int MostMembers = 64;

    private readonly List<MemberShape> _members = [];
    private string? _problem;
    private readonly HashSet<string> _positional = [];
    private bool _hasOwnConstructor;

    public (ObjectShape? Shape, string Problem) Parse()
    {
        CheckType(type);
        if (_problem is null)
        {
            ReadHierarchy();
        }

        var constructor = _problem is null ? ChooseConstructor() : null;
        var bound = constructor is null ? [] : Bind(constructor);
        CheckMembers();
        return _problem is null ? (new(kind, new(_members.OrderBy(static member => member.Order)), new(bound)), "") : (null, _problem);
    }

    private string Name => type.Frame.Type.Name;

    private void Fail(string problem) => _problem ??= problem;

    private void CheckType(DataType checkedType)
    {
        var name = checkedType.Frame.Type.Name;
        if (checkedType.Parts.Any(static part => part.Part.IsBroken))
        {
            Fail($"{name} is not complete");
        }

        if (checkedType.Keyword is not ("class" or "record" or "struct" or "record struct"))
        {
            Fail($"{name} is an {checkedType.Keyword}");
        }

        foreach (var attribute in checkedType.Attributes)
        {
            if (JsonAttributes.NameOf(attribute) is { } json)
            {
                Fail($"{name} has [{json}]");
            }
        }

        if (checkedType.Parts.Any(part => resolver.ScopeOf(part.Part.Frame) is { } scope && IsForeign(part.Part.Attributes, part.Scope)))
        {
            Fail($"{name} has an attribute that changes its JSON");
        }
    }

    // [Entity] gives a type a base class that its syntax does not show; an attribute of the project may be a converter.
    private bool IsForeign(EquatableArray<AttributePart> attributes, TypeScope scope) =>
        attributes.Any(attribute =>
            attribute.Name is "Entity" or "EntityAttribute" or "Comind.Api.Server.Entity"
            || (
                (resolver.Declared(attribute.Name, scope) ?? resolver.Declared(attribute.Name + "Attribute", scope)) is { } declared
                && declared.Parts.Any(static part => part.Part.Bases.Any(static found => found.Contains("Json")))
            )
        );

    private void ReadHierarchy()
    {
        if (type.Has("abstract") || type.Has("static") || type.Has("ref"))
        {
            Fail($"{Name} is {(type.Has("abstract") ? "abstract" : type.Has("static") ? "static" : "a ref struct")}");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (next, values) = ((DataType?)type, arguments);
        while (next is { } current && _problem is null)
        {
            if (!seen.Add(current.Key))
            {
                Fail($"{Name} is derived from itself");
                return;
            }

            if (current != type)
            {
                CheckType(current);
            }

            ReadMembers(current, values);
            (next, values) = BaseOf(current, values);
        }
    }

    private (DataType? Type, IReadOnlyDictionary<string, JsonKind> Arguments) BaseOf(
        DataType current,
        IReadOnlyDictionary<string, JsonKind> values
    )
    {
        DataType? found = null;
        var arguments = values;
        foreach (var (part, scope) in current.Parts)
        {
            foreach (var written in part.Bases)
            {
                if (resolver.Declared(written, scope) is { } declared)
                {
                    if (declared.Keyword == "interface")
                    {
                        CheckInterface(declared, []);
                    }
                    else
                    {
                        found = declared;
                        arguments = ArgumentsOf(written, declared, scope, values);
                    }
                }
                else if (!HarmlessInterfaces.Contains(written))
                {
                    Fail($"{current.Frame.Type.Name} is a {written}, which is declared outside of the project");
                }
            }
        }

        return (found, arguments);
    }

    private void CheckInterface(DataType declared, HashSet<string> seen)
    {
        foreach (var (part, scope) in declared.Parts)
        {
            foreach (var written in part.Bases)
            {
                if (resolver.Declared(written, scope) is { } next)
                {
                    if (seen.Add(next.Key))
                    {
                        CheckInterface(next, seen);
                    }
                }
                else if (!HarmlessInterfaces.Contains(written))
                {
                    Fail($"{Name} is a {written}, which is declared outside of the project");
                }
            }
        }
    }

    private IReadOnlyDictionary<string, JsonKind> ArgumentsOf(
        string written,
        DataType declared,
        TypeScope scope,
        IReadOnlyDictionary<string, JsonKind> values
    )
    {
        var resolved = resolver.ArgumentsOf(written, scope, values);
        var parameters = declared.First.TypeParameters;
        if (resolved.Count != parameters.Count || resolved.Any(static argument => argument.Kind is null))
        {
            Fail(resolved.FirstOrDefault(static argument => argument.Kind is null).Problem ?? $"{written} cannot be read");
            return values;
        }

        return parameters
            .Select(static (name, index) => (name, index))
            .ToDictionary(static pair => pair.name, pair => resolved[pair.index].Kind!);
    }

    private void ReadMembers(DataType current, IReadOnlyDictionary<string, JsonKind> values)
    {
        _hasOwnConstructor |= current.Parts.Any(static part => part.Part.Constructors.Count > 0);
        foreach (var (part, scope) in current.Parts)
        {
            var own = new MemberShapeParser(resolver, scope, values, Fail);
            var explicitNames = new HashSet<string>(
                current.Parts.SelectMany(static other => other.Part.Members).Select(static member => member.Name)
            );
            if (current.Keyword is "record" or "record struct" && part.Positional is { } positional)
            {
                var isMutable = current.Keyword == "record struct" && !current.Has("readonly");
                foreach (var parameter in positional.Parameters.Where(parameter => !explicitNames.Contains(parameter.Name)))
                {
                    Add(own.OfPositional(parameter, isMutable));
                    _positional.Add(parameter.Name);
                }
            }

            foreach (var member in part.Members)
            {
                if (_problem is null)
                {
                    Add(own.Of(member, current.Frame.Type.Name));
                }
            }
        }
    }

    private void Add(MemberShape? member)
    {
        if (member is null)
        {
            return;
        }

        // A record makes no property of a parameter whose name its base class has already.
        if (_positional.Remove(member.Property))
        {
            _members.RemoveAll(other => other.Property == member.Property);
        }

        if (_members.Exists(other => other.Property == member.Property))
        {
            Fail($"{Name} hides {member.Property} of its base class");
        }

        _members.Add(member);
    }

    private ConstructorPart? ChooseConstructor()
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
            Fail($"{Name} has a constructor with attributes");
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

        Fail($"{Name} has {(open.Count == 0 ? "no" : "more than one")} public constructor");
        return null;
    }

    private List<MemberShape> Bind(ConstructorPart constructor)
    {
        var bound = new List<MemberShape>();
        foreach (var parameter in constructor.Parameters)
        {
            var index = _members.FindIndex(member =>
                Plain(member.Property).Equals(Plain(parameter.Name), StringComparison.OrdinalIgnoreCase)
            );
            if (index < 0 || parameter.Modifiers.Count > 0 || TypeOf(parameter) != _members[index].Kind.Type)
            {
                Fail($"the parameter {parameter.Name} of the constructor of {Name} is no property of the same type");
                break;
            }

            var isLiteral = parameter.Default is null or not "";
            var value = DefaultOf(parameter, _members[index].Kind);
            if (!isLiteral || value == "")
            {
                Fail($"the default value of {parameter.Name} can only be told by the compiler");
            }

            _members[index] = _members[index] with { Role = MemberRole.Construct, IsKept = false, Default = value };
            bound.Add(_members[index]);
        }

        return bound;
    }

    private string? TypeOf(ConstructorParameter parameter)
    {
        // Parameters of a record have the very types of its properties; other constructors stand in some part.
        foreach (var (_, scope) in type.Parts)
        {
            if (resolver.Resolve(parameter.Type, scope, arguments).Kind is { } found)
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

    private void CheckMembers()
    {
        var twice = _members
            .GroupBy(static member => member.JsonName, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(static same => same.Count() > 1);
        if (twice is not null)
        {
            Fail($"two members of {Name} are called {twice.Key} in JSON");
        }

        if (_members.Count > MostMembers)
        {
            Fail($"{Name} has more than {MostMembers} members");
        }

        // What a constructor does to a property is only seen by calling it.
        for (var index = 0; index < _members.Count; index++)
        {
            var member = _members[index];
            if (member.Role == MemberRole.Initialize && !member.IsRequired)
            {
                var isKept = member.IsKept || _hasOwnConstructor || type.IsValueType;
                if (isKept && !member.IsWritten)
                {
                    Fail($"{member.Property} of {Name} cannot be read back");
                }

                _members[index] = member with { IsKept = isKept };
            }
        }
    }

    private static string Plain(string name) => name.TrimStart('@');
}
