using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>A type as it is written, on one line, and what can be told from that.</summary>
/// <param name="Text">The whole type, to be copied.</param>
/// <param name="Name">The last name without type arguments, such as <c>Task</c>; <c>[]</c> for arrays, empty for tuples, pointers and the like.</param>
/// <param name="Arguments">The type arguments; of an array of one dimension its element type.</param>
internal sealed record WrittenType(string Text, string Name, bool IsNullable, EquatableArray<WrittenType> Arguments)
{
    private static readonly HashSet<string> s_simple = new(StringComparer.Ordinal)
    {
        "bool",
        "byte",
        "sbyte",
        "short",
        "ushort",
        "int",
        "uint",
        "long",
        "ulong",
        "float",
        "double",
        "decimal",
        "char",
        "string",
        "Boolean",
        "Byte",
        "Int16",
        "Int32",
        "Int64",
        "Single",
        "Double",
        "Decimal",
        "Char",
        "String",
        "Guid",
        "DateTime",
        "DateTimeOffset",
        "DateOnly",
        "TimeOnly",
        "TimeSpan",
        "Uri",
        "Secret",
    };

    /// <summary>Where a type is missing.</summary>
    public static WrittenType None { get; } = new("", "", false, default);

    public bool IsText => Name is "string" or "String";

    /// <summary>A single value that a URL can hold; false also where syntax cannot tell, as for enums.</summary>
    public bool IsSimple => s_simple.Contains(Name) && Arguments.Count == 0;

    /// <summary>Whether it is known to be a value type; false also where syntax cannot tell, as for enums.</summary>
    public bool IsKnownValue => IsSimple && !IsText && Name is not ("Uri" or "Secret");

    /// <summary>Whether it is an interface by the naming rule of .NET: syntax alone cannot tell it from a class.</summary>
    public bool LooksLikeInterface => Name.Length > 1 && Name[0] == 'I' && char.IsUpper(Name[1]);

    /// <summary>The type without its question mark.</summary>
    public string TextWithoutNullable => IsNullable ? Text.Substring(0, Text.Length - 1) : Text;

    public static WrittenType Read(TypeSyntax type)
    {
        var bare = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        var name = LastName(bare);
        return new(
            CSharpText.OneLine(type),
            name?.Identifier.ValueText ?? OtherName(bare),
            type is NullableTypeSyntax,
            name is GenericNameSyntax generic ? new(generic.TypeArgumentList.Arguments.Select(Read))
                : bare is ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }] } array ? new([Read(array.ElementType)])
                : default
        );
    }

    private static SimpleNameSyntax? LastName(TypeSyntax type) =>
        type switch
        {
            SimpleNameSyntax simple => simple,
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            _ => null,
        };

    private static string OtherName(TypeSyntax type) =>
        type switch
        {
            PredefinedTypeSyntax predefined => predefined.Keyword.Text,
            ArrayTypeSyntax => "[]",
            _ => "",
        };
}
