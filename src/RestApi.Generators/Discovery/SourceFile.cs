using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What one source file declares that may concern us, as it is written there.</summary>
/// <param name="Name">The file name without folder and extension.</param>
internal sealed record SourceFile(
    string Name,
    EquatableArray<UsingPart> GlobalUsings,
    EquatableArray<TypePart> Types,
    EquatableArray<TakenName> TakenNames
)
{
    public static SourceFile Empty { get; } = new("", default, default, default);

    public bool IsEmpty => GlobalUsings.Count == 0 && Types.Count == 0 && TakenNames.Count == 0;
}

/// <summary>A using directive without the word <c>global</c>.</summary>
/// <param name="Target">The namespace or type as it is written.</param>
internal sealed record UsingPart(string Text, string? Alias, string Target, bool IsStatic);

/// <summary>The file itself, or a namespace in it, and what is visible there.</summary>
/// <param name="Namespace">The namespace as it is written, or an empty string for the file itself.</param>
internal sealed record ScopePart(string Namespace, EquatableArray<string> ExternAliases, EquatableArray<UsingPart> Usings);

/// <summary>A name of the project that a generated type would share.</summary>
/// <param name="FullName">Namespace and name.</param>
/// <param name="IsExtension">Whether it is a partial class that goes together with the generated one.</param>
internal sealed record TakenName(string FullName, bool IsExtension);

/// <summary>Where a declaration lives: its file, namespaces and types, outermost first.</summary>
internal sealed record TypeFrame(EquatableArray<ScopePart> Scopes, EquatableArray<TypeHeader> Types)
{
    public TypeHeader Type => Types[Types.Count - 1];

    /// <summary>The same without the word unsafe, in whose reach nothing can be awaited.</summary>
    public TypeFrame Safe =>
        this with
        {
            Types = new(Types.Select(static type => type with { Modifiers = new(type.Modifiers.Where(static word => word != "unsafe")) })),
        };

    /// <summary>The types around the type.</summary>
    public TypeFrame Outer => this with { Types = new(Types.Take(Types.Count - 1)) };

    /// <summary>The type without those around it.</summary>
    public TypeFrame Inner => this with { Types = new([Type]) };

    public string Namespace => string.Join(".", Scopes.Select(static scope => scope.Namespace).Where(static name => name.Length > 0));

    /// <summary>The same for all parts of one type.</summary>
    public string Key => Namespace + "/" + string.Join("/", Types.Select(static type => type.Name + "`" + type.Arity));

    /// <summary>Namespace and types, such as <c>Acme.CrmSync.ContactActions</c>.</summary>
    public string FullName => CSharpText.Qualify(Namespace, string.Join(".", Types.Select(static type => type.Name)));

    /// <summary>The types for a file name; a number stands for type parameters.</summary>
    public string HintName => string.Join(".", Types.Select(static type => type.Arity == 0 ? type.Name : type.Name + "-" + type.Arity));

    /// <summary>Whether a file of ours can add to this type.</summary>
    public bool CanBeExtended => Types.All(static type => type.Has("partial") && !type.Has("file"));
}

/// <summary>The head of a type declaration.</summary>
/// <param name="Keyword">Such as <c>class</c> or <c>record struct</c>.</param>
/// <param name="Name">The name as it is written.</param>
/// <param name="TypeParameters">Such as <c>&lt;T&gt;</c>, or an empty string.</param>
/// <param name="Constraints">Such as <c>where T : class</c>, or an empty string.</param>
/// <param name="NestedTypes">Names of the types declared in it, in this file.</param>
internal sealed record TypeHeader(
    EquatableArray<string> Modifiers,
    string Keyword,
    string Name,
    string TypeParameters,
    int Arity,
    string Constraints,
    EquatableArray<string> NestedTypes
)
{
    public bool Has(string modifier) => Modifiers.Contains(modifier);
}

/// <summary>One part of a type, with the members that may concern us.</summary>
/// <param name="Bases">The entries of its base list.</param>
/// <param name="Holder">What holds a <c>RestClient</c>, or null.</param>
/// <param name="AsyncNames">The members whose name ends with Async.</param>
/// <param name="Implemented">The partial members that have a body here, each told by <see cref="MemberKey"/>.</param>
internal sealed record TypePart(
    TypeFrame Frame,
    EquatableArray<WrittenType> Bases,
    EquatableArray<AttributePart> Attributes,
    EquatableArray<MethodPart> Methods,
    EquatableArray<PropertyPart> Properties,
    HolderPart? Holder,
    EquatableArray<string> AsyncNames,
    EquatableArray<string> Implemented
)
{
    public WrittenType? FirstBase => Bases.Count == 0 ? null : Bases[0];
}

/// <summary>A parameter of the primary constructor, a field or a property that holds a <c>RestClient</c>.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="IsOnlyParameter">Whether the primary constructor takes nothing else.</param>
internal sealed record HolderPart(string Name, bool IsParameter, bool IsOnlyParameter);
