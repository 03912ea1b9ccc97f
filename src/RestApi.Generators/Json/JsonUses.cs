using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>A type that a client reads or writes with generated code.</summary>
/// <param name="Shape">The members of a class, record or struct; null for lists and the like.</param>
internal sealed record JsonUse(JsonKind Kind, ObjectShape? Shape, bool IsRead, bool IsWritten);

/// <summary>What the calls of one client read and write, and what these types hold.</summary>
internal sealed class JsonUses(JsonCatalog catalog)
{
    private readonly Dictionary<string, (JsonKind Kind, bool IsRead, bool IsWritten)> _used = [];

    public EquatableArray<JsonUse> All =>
        new(
            _used.Values.Select(used => new JsonUse(
                used.Kind,
                used.Kind.Key is { } key ? catalog.ShapeOf(key) : null,
                used.IsRead,
                used.IsWritten
            ))
        );

    public void Add(JsonKind kind, bool isRead)
    {
        var (_, wasRead, wasWritten) = _used.TryGetValue(kind.Name, out var known) ? known : default;
        if (isRead ? wasRead : wasWritten)
        {
            return;
        }

        _used[kind.Name] = (
            kind.IsValueType ? kind : kind with { Type = kind.Type.TrimEnd('?') },
            wasRead || isRead,
            wasWritten || !isRead
        );
        foreach (var key in kind.Keys)
        {
            var shape = catalog.ShapeOf(key);
            if (kind.Key is null)
            {
                Add(shape.Kind, isRead);
                continue;
            }

            foreach (var nested in shape.Members.SelectMany(static member => member.Kind.Keys))
            {
                Add(catalog.ShapeOf(nested).Kind, isRead);
            }
        }
    }
}
