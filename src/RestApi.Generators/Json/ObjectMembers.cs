using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>The members of one object, its own first and then those of its base classes.</summary>
internal sealed class ObjectMembers(TypeResolver resolver, DataType type, ShapeProblem problem)
{
    private const int MostMembers = 64;

    private readonly List<MemberShape> _members = [];
    private readonly HashSet<string> _positional = [];
    private bool _hasOwnConstructor;

    private string Name => type.Frame.Type.Name;

    public IEnumerable<MemberShape> InOrder => _members.OrderBy(static member => member.Order);

    /// <summary>The member that a parameter of a constructor fills, or null.</summary>
    public MemberShape? FilledBy(ConstructorParameter parameter) =>
        _members.Find(member => Plain(member.Property).Equals(Plain(parameter.Name), StringComparison.OrdinalIgnoreCase));

    public void Replace(MemberShape member, MemberShape by) => _members[_members.IndexOf(member)] = by;

    /// <summary>Adds the members that a type declares itself.</summary>
    /// <param name="values">What its type parameters stand for.</param>
    public void Read(DataType current, IReadOnlyDictionary<string, JsonKind> values)
    {
        _hasOwnConstructor |= current.Parts.Any(static part => part.Part.Constructors.Count > 0);
        foreach (var (part, scope) in current.Parts)
        {
            var own = new MemberShapeParser(resolver, scope, values, problem.Fail);
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
                if (problem.First is null)
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
            problem.Fail($"{Name} hides {member.Property} of its base class");
        }

        _members.Add(member);
    }

    /// <summary>Decides what is left to decide once all are known.</summary>
    public void Check()
    {
        var twice = _members
            .GroupBy(static member => member.JsonName, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(static same => same.Count() > 1);
        if (twice is not null)
        {
            problem.Fail($"two members of {Name} are called {twice.Key} in JSON");
        }

        if (_members.Count > MostMembers)
        {
            problem.Fail($"{Name} has more than {MostMembers} members");
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
                    problem.Fail($"{member.Property} of {Name} cannot be read back");
                }

                _members[index] = member with { IsKept = isKept };
            }
        }
    }

    private static string Plain(string name) => name.TrimStart('@');
}
