using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Everything that can be told about the JSON of the project's types; lives only while clients are parsed.</summary>
internal sealed class JsonCatalog
{
    private readonly TypeResolver _resolver;
    private readonly Dictionary<string, (ObjectShape? Shape, string Problem)> _shapes = new(StringComparer.Ordinal);

    public JsonCatalog(DataTypes types, IReadOnlyList<UsingPart> globalUsings)
    {
        _resolver = new(types, globalUsings) { Found = Read };
    }

    public TypeScope ScopeOf(TypeFrame frame) => _resolver.ScopeOf(frame);

    public DataType? Declared(string written, TypeScope scope) => _resolver.Declared(written, scope);

    /// <summary>How a type is read and written by generated code, or why it cannot be.</summary>
    public Resolved Covers(string written, TypeScope scope)
    {
        var resolved = _resolver.Resolve(written, scope);
        return resolved.Kind is { } kind && ProblemOf(kind, []) is { } problem ? Resolved.No(problem) : resolved;
    }

    /// <summary>The type that is written there, whether it can be read or not; null when syntax cannot tell.</summary>
    public string? Identify(string written, TypeScope scope) => _resolver.Resolve(written, scope).Kind?.Type.Replace("?", "");

    public ObjectShape ShapeOf(string key) => _shapes[key].Shape!;

    // A type may hold itself, so problems are looked for after all shapes are known.
    private string? ProblemOf(JsonKind kind, HashSet<string> seen)
    {
        foreach (var key in kind.Keys.Where(seen.Add))
        {
            var (shape, problem) = _shapes[key];
            if (shape is null)
            {
                return problem;
            }

            if (
                shape.Members.Select(member => ProblemOf(member.Kind, seen)).FirstOrDefault(static found => found is not null) is { } nested
            )
            {
                return nested;
            }
        }

        return null;
    }

    private void Read(JsonKind kind, DataType type, IReadOnlyDictionary<string, JsonKind> arguments)
    {
        if (_shapes.ContainsKey(kind.Key!))
        {
            return;
        }

        // A generic type that holds itself with ever more type arguments has no end.
        _shapes[kind.Key!] = (null, $"{type.Frame.Type.Name} is nested without end");
        if (kind.Key!.Length < 2_000)
        {
            _shapes[kind.Key!] = new ObjectShapeParser(_resolver, kind, type, arguments).Parse();
        }
    }
}
