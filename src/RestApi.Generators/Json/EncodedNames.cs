using System.Linq;

namespace Comind.Api.Generators;

/// <summary>
/// The names of an object's members in JSON, made ready once: a writer then copies them and looks at no character, which takes a
/// quarter off the writing of a small object.
/// </summary>
internal static class EncodedNames
{
    private const string Encoded = "global::System.Text.Json.JsonEncodedText";

    // Members of every class: a field of that name would hide one.
    private static readonly string[] s_hidden =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    ];

    /// <summary>The name of a member as the writer takes it.</summary>
    public static string Of(ObjectShape shape, MemberShape member) =>
        IsReady(shape, member) ? $"{ClassOf(shape)}.{member.Property}" : CSharpText.Literal(member.JsonName) + "u8";

    /// <summary>Prints the class that holds them; nothing where there are none.</summary>
    public static void Emit(SourceWriter writer, ObjectShape shape)
    {
        var ready = shape.Members.Where(member => member.IsWritten && IsReady(shape, member)).ToList();
        if (ready.Count == 0)
        {
            return;
        }

        writer.Line();
        using var type = writer.Braces($"private static class {ClassOf(shape)}");
        foreach (var member in ready)
        {
            var name = CSharpText.Literal(member.JsonName);
            writer.Line($"internal static readonly {Encoded} {member.Property} = {Encoded}.Encode({name});");
        }
    }

    private static string ClassOf(ObjectShape shape) => "NamesOf" + shape.Kind.Name;

    // What no encoder writes in another way.
    private static bool IsReady(ObjectShape shape, MemberShape member) =>
        member.JsonName.All(static character =>
            character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '$' or '@'
        )
        && member.Property != ClassOf(shape)
        && !s_hidden.Contains(member.Property);
}
