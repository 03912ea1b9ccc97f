using System;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Writes types of a method's head so that they mean the same outside of the types around the method.</summary>
internal sealed class TypeNames(TypeFrame frame, NestedNames nested)
{
    public string Qualify(WrittenType type)
    {
        var bare = type.TextWithoutNullable;
        var end = bare.IndexOf('<');
        var text =
            type.Arguments.Count > 0 && bare.EndsWith(">", StringComparison.Ordinal)
                ? $"{Qualify(bare.Substring(0, end))}<{string.Join(", ", type.Arguments.Select(Qualify))}>"
                : Qualify(bare);
        return type.IsNullable ? text + "?" : text;
    }

    /// <summary>A type nested in one of the types around the method is not visible by its own name in the registry.</summary>
    public string Qualify(string name)
    {
        var end = name.IndexOfAny(['.', '<', ':', '[', '?']);
        var first = end < 0 ? name : name.Substring(0, end);
        return nested.Declaring(frame, first.TrimStart('@')) is { } outer ? $"global::{outer.FullName}.{name}" : name;
    }
}
