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

    /// <summary>The same with values in the place of names of constants, where they are known.</summary>
    public AttributePart Literally => this with { Arguments = new(Arguments.Select(static argument => argument.Literally)) };

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

    /// <summary>Names of constants and texts that are put together, as they are written.</summary>
    Sum,
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Pieces">What is put together.</param>
/// <param name="Meaning">The text or number that it stands for, where it is none itself and that is known.</param>
internal sealed record ArgumentPart(
    string? Name,
    ArgumentKind Kind,
    string Text,
    EquatableArray<ArgumentPart> Pieces = default,
    ArgumentPart? Meaning = null
)
{
    /// <summary>The text when it is known, otherwise null.</summary>
    public string? Value =>
        Kind is ArgumentKind.Text or ArgumentKind.NameOf ? Text
        : Meaning is { Kind: ArgumentKind.Text } ? Meaning.Text
        : null;

    /// <summary>The same with the value in the place of the name of a constant, where it is known.</summary>
    public ArgumentPart Literally => ConstantMeaning.Names(this) && Meaning is not null ? Meaning with { Name = Name } : this;

    /// <summary>The argument as C#, valid in the type it was written in; null when it cannot be copied.</summary>
    public string? Code =>
        Kind switch
        {
            ArgumentKind.Text or ArgumentKind.NameOf => CSharpText.Literal(Text),
            ArgumentKind.Number or ArgumentKind.Constant => Text,
            ArgumentKind.Sum => Meaning?.Code,
            _ => null,
        };

    /// <summary>The same, or a calculation of a positive number: nothing that an attribute of ours counts is less than one.</summary>
    public string? CountCode =>
        Kind == ArgumentKind.Calculation && Meaning is { } number && number.Text != "0" && number.Text[0] != '-' ? Text : Code;
}
