using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What syntax tells of a type that the project declares, or of one part of it.</summary>
/// <param name="Path">Namespace, types around it and name, such as <c>Acme.Filter</c>.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Name">The name as it is written, without type parameters.</param>
/// <param name="Keyword">Such as <c>class</c>, <c>record struct</c>, <c>enum</c> or <c>interface</c>.</param>
/// <param name="HasBase">Whether it may inherit members that are not listed.</param>
/// <param name="Methods">The methods of a class that may be part of one we write, each told by <see cref="MemberKey"/>.</param>
/// <param name="Properties">The public properties of an instance that can be read.</param>
internal sealed record TypeShape(
    string Path,
    string Namespace,
    string Name,
    int Arity,
    string Keyword,
    EquatableArray<string> Modifiers,
    bool HasBase,
    EquatableArray<string> Methods,
    EquatableArray<PropertyShape> Properties
)
{
    public bool IsEnum => Keyword == "enum";

    /// <summary>Whether it is an object with properties.</summary>
    public bool IsObject => Keyword is "class" or "struct" or "record" or "record struct";
}

/// <summary>A property of a type that the project declares.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="PlainName">The name itself.</param>
internal sealed record PropertyShape(string Name, string PlainName, WrittenType Type, EquatableArray<AttributePart> Attributes)
{
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
