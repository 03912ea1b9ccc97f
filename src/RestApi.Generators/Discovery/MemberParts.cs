using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>A method with attributes.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="IsOverloaded">Whether its part of the type has another method of that name.</param>
internal sealed record MethodPart(
    EquatableArray<AttributePart> Attributes,
    EquatableArray<string> Modifiers,
    WrittenType ReturnType,
    string Name,
    bool IsGeneric,
    bool HasBody,
    EquatableArray<ParameterPart> Parameters,
    bool IsOverloaded
)
{
    public bool Has(string modifier) => Modifiers.Contains(modifier);
}

/// <summary>A parameter.</summary>
/// <param name="Name">The name as it is written, such as <c>@event</c>.</param>
/// <param name="PlainName">The name itself, such as <c>event</c>.</param>
/// <param name="Default">The default value as C#: a literal, or a member of the parameter's own type; empty for any other, null for none.</param>
/// <param name="WrittenDefault">The default value as it is written, which means the same in the type it is written in; null for none.</param>
internal sealed record ParameterPart(
    EquatableArray<AttributePart> Attributes,
    EquatableArray<string> Modifiers,
    WrittenType Type,
    string Name,
    string PlainName,
    string? Default,
    string? WrittenDefault
)
{
    public string Declaration => string.Join(" ", Modifiers.Concat([Type.Text, Name]));
}

/// <summary>A partial property with attributes, declared without bodies.</summary>
internal sealed record PropertyPart(
    EquatableArray<AttributePart> Attributes,
    EquatableArray<string> Modifiers,
    WrittenType Type,
    string Name,
    string PlainName,
    EquatableArray<AccessorPart> Accessors
);

/// <summary>An accessor such as <c>private set</c>.</summary>
internal sealed record AccessorPart(EquatableArray<string> Modifiers, string Keyword);

/// <summary>An attribute as it is written.</summary>
/// <param name="Name">The name without type arguments.</param>
internal sealed record AttributePart(string Name, EquatableArray<WrittenType> TypeArguments, EquatableArray<ArgumentPart> Arguments)
{
    /// <summary>The last part of the name without <c>Attribute</c>, for attributes that are not ours.</summary>
    public string ShortName => MarkerScope.WithoutSuffix(Name.Substring(Name.LastIndexOfAny(['.', ':']) + 1));

    /// <summary>The argument at a position of the constructor, or given to it by name.</summary>
    public ArgumentPart? Argument(int position, string name) =>
        Property(name) ?? (position < Arguments.Count && Arguments[position].Name is null ? Arguments[position] : null);

    /// <summary>The value of a property, as in <c>BaseUrl = "…"</c>.</summary>
    public ArgumentPart? Property(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}

/// <summary>How much of an attribute's argument can be known without asking for meaning.</summary>
internal enum ArgumentKind
{
    /// <summary>Nothing that could be copied safely.</summary>
    Unknown,

    /// <summary>A constant text; the value is known.</summary>
    Text,

    /// <summary><c>nameof(…)</c>; the last name is known.</summary>
    NameOf,

    /// <summary><c>typeof(…)</c>; the type as it is written.</summary>
    Type,

    /// <summary>A number as it is written.</summary>
    Number,

    /// <summary>Calculated from numbers, such as <c>5 * 60</c>, as it is written.</summary>
    Calculation,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Literal,

    /// <summary>The name of a constant as it is written; it means the same only under the same usings.</summary>
    Constant,
}

/// <summary>An argument of an attribute.</summary>
internal sealed record ArgumentPart(string? Name, ArgumentKind Kind, string Text)
{
    /// <summary>The text when it is known, otherwise null.</summary>
    public string? Value => Kind is ArgumentKind.Text or ArgumentKind.NameOf ? Text : null;

    /// <summary>The argument as C#, valid in the type it was written in; null when it cannot be copied.</summary>
    public string? Code =>
        Kind switch
        {
            ArgumentKind.Text or ArgumentKind.NameOf => CSharpText.Literal(Text),
            ArgumentKind.Number or ArgumentKind.Constant => Text,
            _ => null,
        };
}
