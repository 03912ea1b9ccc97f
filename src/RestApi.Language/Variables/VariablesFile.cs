namespace Comind.Api.Language;

/// <summary>What <c>settings/variables.ts</c> declares, and what in it cannot be read.</summary>
/// <param name="Variables">The declarations in the order of the file; a name that stands twice in one object is here twice.</param>
/// <param name="Problems">What is broken, ordered by position; everything else is still in <paramref name="Variables"/>.</param>
public sealed record VariablesFile(EquatableArray<VariableDeclaration> Variables, EquatableArray<SyntaxProblem> Problems);

/// <summary>One variable: <c>syncLimit: 200</c>.</summary>
/// <param name="Alias">The name in the configuration.</param>
/// <param name="Value">What it is when the configuration does not set it; it also tells the type.</param>
/// <param name="Start">Where the name starts in the file, quotes included.</param>
/// <param name="Length">How long the name is as written.</param>
public sealed record VariableDeclaration(string Alias, VariableValue Value, int Start, int Length) : ISetting;

/// <summary>What kind of value a literal is.</summary>
public enum VariableKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number that fits 32 bits.</summary>
    Whole,

    /// <summary>A whole number that fits 64 bits.</summary>
    LongWhole,

    /// <summary>Any other number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>A literal value.</summary>
/// <param name="Kind">The kind of the value or of its items.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Items">The value, or the items of the list, as C# would print them without culture; none for <c>null</c>.</param>
public sealed record VariableValue(VariableKind Kind, bool IsList, EquatableArray<string> Items)
{
    /// <summary>Whether nothing is there unless the configuration says something: <c>null</c> or <c>undefined</c>.</summary>
    public bool IsMissing => !IsList && Items.Count == 0;
}
