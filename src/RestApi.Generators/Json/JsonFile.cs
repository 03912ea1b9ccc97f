using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>One generated file: the reader and the writer of one type, as far as they are used.</summary>
/// <param name="Shape">The members of a class, record or struct; null for lists and the like.</param>
internal sealed record JsonFile(
    string HintName,
    string RootNamespace,
    string ClassName,
    JsonKind Kind,
    ObjectShape? Shape,
    bool IsRead,
    bool IsWritten
)
{
    /// <summary>The files for everything that clients read and write, each type once, by name.</summary>
    public static EquatableArray<JsonFile> Of(IEnumerable<JsonUse> uses, JsonInputs inputs)
    {
        var hints = new HintNames();
        return new(
            uses.GroupBy(static use => use.Kind.Name)
                .OrderBy(static same => same.Key, System.StringComparer.Ordinal)
                .Select(same => new JsonFile(
                    hints.Next(inputs.RootNamespace, inputs.ClassName!, same.Key),
                    inputs.RootNamespace,
                    inputs.ClassName!,
                    same.First().Kind,
                    same.First().Shape,
                    same.Any(static use => use.IsRead),
                    same.Any(static use => use.IsWritten)
                ))
        );
    }
}
