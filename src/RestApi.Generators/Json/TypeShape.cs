using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>A type that the project declares, all parts of it together, as far as calls depend on it that send or implement it.</summary>
internal sealed class TypeShape(IReadOnlyList<DataPart> parts)
{
    private readonly DataPart _first = parts[0];

    /// <summary>The name as it is written, without type parameters.</summary>
    public string Name => _first.Frame.Type.Name;

    /// <summary>Such as <c>class</c>, <c>record struct</c>, <c>enum</c> or <c>interface</c>.</summary>
    public string Keyword => _first.Keyword;

    public bool IsEnum => _first.IsEnum;

    /// <summary>Whether it is an object with properties.</summary>
    public bool IsObject => Keyword is "class" or "struct" or "record" or "record struct";

    /// <summary>Whether it may inherit members that are not listed.</summary>
    public bool HasBase => parts.Any(static part => part.Bases.Any(static found => !found.LooksLikeInterface) && !part.IsEnum);

    /// <summary>The methods of a class that may be part of one we write, each told by <see cref="MemberKey"/>.</summary>
    public IReadOnlyCollection<string> Methods => [.. parts.SelectMany(static part => part.Methods)];

    /// <summary>The public properties of an instance that can be read.</summary>
    public IEnumerable<PropertyShape> Properties => parts.SelectMany(PropertiesOf);

    public bool Has(string modifier) => parts.Any(part => part.Frame.Type.Has(modifier));

    private static IEnumerable<PropertyShape> PropertiesOf(DataPart part)
    {
        var positional = part.Keyword is "record" or "record struct" ? part.Positional?.Parameters : null;
        return (positional ?? default)
            .Select(static parameter => new PropertyShape(parameter.Name, parameter.Type, parameter.AllAttributes))
            .Concat(
                part.Members.Where(static member => member is { IsField: false, IsPublic: true, Getter: "public" } && !member.Has("static"))
                    .Select(static member => new PropertyShape(member.Name, member.Type, member.Attributes))
            );
    }
}

/// <summary>A property of a type that the project declares.</summary>
/// <param name="Name">The name as it is written.</param>
internal sealed record PropertyShape(string Name, WrittenType Type, EquatableArray<AttributePart> Attributes)
{
    /// <summary>The name itself.</summary>
    public string PlainName => Name.TrimStart('@');

    public AttributePart? Attribute(string shortName)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.ShortName == shortName)
            {
                return attribute;
            }
        }

        return null;
    }
}
