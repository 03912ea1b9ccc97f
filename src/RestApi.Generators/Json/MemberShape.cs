namespace Comind.Api.Generators;

/// <summary>A member of an object in JSON.</summary>
/// <param name="JsonName">The name in JSON.</param>
/// <param name="Property">The property as it is written.</param>
/// <param name="IsWritten">Whether it has a getter that a writer can call.</param>
/// <param name="Role">How it gets its value.</param>
/// <param name="IsRequired">Whether JSON without it is refused.</param>
/// <param name="IsKept">Whether an absent member keeps what the constructor gave it.</param>
/// <param name="Default">The value of a constructor's parameter that is absent.</param>
/// <param name="OmitWhen">When it is left out: <c>WhenWritingNull</c>, <c>WhenWritingDefault</c>, or null.</param>
internal sealed record MemberShape(
    string JsonName,
    string Property,
    JsonKind Kind,
    bool IsWritten,
    MemberRole Role,
    bool IsRequired,
    bool IsKept,
    string? Default,
    string? OmitWhen,
    int Order
)
{
    /// <summary>The property as a local variable.</summary>
    public string Local
    {
        get
        {
            var plain = Property.TrimStart('@');
            var name = char.ToLowerInvariant(plain[0]) + plain.Substring(1);
            return name is "reader" or "value" or "key" or "member" or "seen" or "fresh"
                ? name + "Value"
                : CSharpText.Identifier(name) ?? plain;
        }
    }
}

/// <summary>How a member gets its value.</summary>
internal enum MemberRole
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a setter, as soon as it is read.</summary>
    Set,

    /// <summary>In an object initializer.</summary>
    Initialize,

    /// <summary>By the constructor.</summary>
    Construct,
}
