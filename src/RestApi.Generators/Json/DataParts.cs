using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>One part of a type of the project, as far as its JSON depends on it.</summary>
/// <param name="Keyword">Such as <c>class</c>, <c>record struct</c> or <c>enum</c>.</param>
/// <param name="Bases">The entries of its base list.</param>
/// <param name="Positional">The parameters behind the name of the type, or null for none.</param>
/// <param name="Methods">The methods of a class that may be part of one we write, each told by <see cref="MemberKey"/>.</param>
/// <param name="Names">The last names of all types that are mentioned.</param>
/// <param name="IsBroken">Whether it is half-typed.</param>
internal sealed record DataPart(
    TypeFrame Frame,
    string Keyword,
    EquatableArray<string> TypeParameters,
    EquatableArray<WrittenType> Bases,
    EquatableArray<AttributePart> Attributes,
    EquatableArray<DataMember> Members,
    EquatableArray<ConstructorPart> Constructors,
    ConstructorPart? Positional,
    EquatableArray<string> Methods,
    EquatableArray<string> Names,
    bool IsBroken
)
{
    public bool IsEnum => Keyword == "enum";
}

/// <summary>A property, or a field that carries an attribute of JSON.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="Getter">The access of the getter: <c>public</c>, another one, or null for none.</param>
/// <param name="Setter">The access of the setter, or null for none.</param>
internal sealed record DataMember(
    EquatableArray<AttributePart> Attributes,
    EquatableArray<string> Modifiers,
    string Name,
    WrittenType Type,
    string? Getter,
    string? Setter,
    bool IsInit,
    bool HasInitializer,
    bool IsField
)
{
    public bool Has(string modifier) => Modifiers.Contains(modifier);

    public bool IsPublic => Has("public");
}

/// <summary>A constructor.</summary>
internal sealed record ConstructorPart(bool IsPublic, bool HasAttributes, EquatableArray<ConstructorParameter> Parameters);

/// <summary>A parameter of a constructor.</summary>
/// <param name="Attributes">What applies to the property that a record makes of it.</param>
/// <param name="AllAttributes">These, and what applies to the parameter itself.</param>
/// <param name="Default">The default value as C#; empty for one that cannot be copied, null for none.</param>
internal sealed record ConstructorParameter(
    EquatableArray<AttributePart> Attributes,
    EquatableArray<AttributePart> AllAttributes,
    EquatableArray<string> Modifiers,
    string Name,
    WrittenType Type,
    string? Default
);
