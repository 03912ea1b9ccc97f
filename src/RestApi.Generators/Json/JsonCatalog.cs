using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>
/// Everything that can be told about the JSON of the project's types. Clients are written one by one and ask for the same types: what
/// was found out is kept for as long as no type says anything else. Catalogs of the same types are equal.
/// </summary>
internal sealed class JsonCatalog : IEquatable<JsonCatalog>
{
    private readonly object _lock = new();
    private readonly EquatableArray<UsingPart> _globalUsings;
    private readonly Lazy<TypeResolver> _resolver;
    private readonly Dictionary<string, (ObjectShape? Shape, string Problem)> _shapes = new(StringComparer.Ordinal);

    private readonly Dictionary<DataType, JsonContextUse> _contexts = [];

    public JsonCatalog(DataTypes types, EquatableArray<UsingPart> globalUsings)
    {
        Types = types;
        _globalUsings = globalUsings;
        _resolver = new(() => new(types, globalUsings) { Found = Read });
    }

    public DataTypes Types { get; }

    public TypeScope ScopeOf(TypeFrame frame) => new(frame, _globalUsings);

    private DataType? Declared(string written, TypeScope scope) => _resolver.Value.Declared(written, scope);

    /// <summary>How a type is read and written by generated code, or why it cannot be.</summary>
    public Resolved Covers(string written, TypeScope scope)
    {
        lock (_lock)
        {
            var resolved = _resolver.Value.Resolve(written, scope);
            return resolved.Kind is { } kind && ProblemOf(kind, []) is { } problem ? Resolved.No(problem) : resolved;
        }
    }

    /// <summary>The type that is written there, whether it can be read or not; null when syntax cannot tell.</summary>
    public string? Identify(string written, TypeScope scope)
    {
        lock (_lock)
        {
            return _resolver.Value.Resolve(written, scope).Kind?.Type.Replace("?", "");
        }
    }

    /// <summary>What a JSON context lists; clients share few of them.</summary>
    public JsonContextUse ContextOf(string written, TypeScope scope)
    {
        lock (_lock)
        {
            // What is declared elsewhere is trusted to list everything.
            if (Declared(written, scope) is not { } context)
            {
                return JsonContextUse.Unknown;
            }

            if (!_contexts.TryGetValue(context, out var use))
            {
                _contexts[context] = use = JsonContextUse.Of(context, this);
            }

            return use;
        }
    }

    public ObjectShape ShapeOf(string key)
    {
        lock (_lock)
        {
            return _shapes[key].Shape!;
        }
    }

    public bool Equals(JsonCatalog? other) =>
        other is not null && (ReferenceEquals(this, other) || (Types.Equals(other.Types) && _globalUsings == other._globalUsings));

    public override bool Equals(object? obj) => Equals(obj as JsonCatalog);

    public override int GetHashCode() => Types.GetHashCode();

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
            _shapes[kind.Key!] = new ObjectShapeParser(_resolver.Value, kind, type, arguments).Parse();
        }
    }
}
