using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>Reads how a class, record or struct looks in JSON, or why that takes more than its syntax.</summary>
internal sealed class ObjectShapeParser(
    TypeResolver resolver,
    JsonKind kind,
    DataType type,
    IReadOnlyDictionary<string, JsonKind> arguments
)
{
    public (ObjectShape? Shape, string Problem) Parse()
    {
        var problem = new ShapeProblem();
        new DataTypeCheck(resolver, problem).Check(type);
        var members = new ObjectMembers(resolver, type, problem);
        if (problem.First is null)
        {
            new DataHierarchy(resolver, type, arguments, problem).Walk(members.Read);
        }

        var bound = problem.First is null ? new ObjectConstructor(resolver, type, arguments, members, problem).Bind() : [];
        members.Check();
        return problem.First is { } first ? (null, first) : (new(kind, new(members.InOrder), new(bound)), "");
    }
}
