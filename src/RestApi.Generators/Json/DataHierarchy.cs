using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Goes from a type to the classes that it is derived from, as far as the project declares them.</summary>
internal sealed class DataHierarchy(
    TypeResolver resolver,
    DataType type,
    IReadOnlyDictionary<string, JsonKind> arguments,
    ShapeProblem problem
)
{
    private readonly DataTypeCheck _check = new(resolver, problem);

    private string Name => type.Frame.Type.Name;

    /// <summary>Hands on each type with what its type parameters stand for, the derived one first.</summary>
    public void Walk(Action<DataType, IReadOnlyDictionary<string, JsonKind>> read)
    {
        if (type.Has("abstract") || type.Has("static") || type.Has("ref"))
        {
            problem.Fail($"{Name} is {(type.Has("abstract") ? "abstract" : type.Has("static") ? "static" : "a ref struct")}");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (next, values) = ((DataType?)type, arguments);
        while (next is { } current && problem.First is null)
        {
            if (!seen.Add(current.Key))
            {
                problem.Fail($"{Name} is derived from itself");
                return;
            }

            if (current != type)
            {
                _check.Check(current);
            }

            read(current, values);
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
            foreach (var written in part.Bases.Select(static found => found.Text))
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
                    problem.Fail($"{current.Frame.Type.Name} is a {written}, which is declared outside of the project");
                }
            }
        }

        return (found, arguments);
    }

    private void CheckInterface(DataType declared, HashSet<string> seen)
    {
        foreach (var (part, scope) in declared.Parts)
        {
            foreach (var written in part.Bases.Select(static found => found.Text))
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
                    problem.Fail($"{Name} is a {written}, which is declared outside of the project");
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
            problem.Fail(resolved.FirstOrDefault(static argument => argument.Kind is null).Problem ?? $"{written} cannot be read");
            return values;
        }

        return parameters
            .Select(static (name, index) => (name, index))
            .ToDictionary(static pair => pair.name, pair => resolved[pair.index].Kind!);
    }
}
