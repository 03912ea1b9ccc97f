namespace Comind.Api.Generators;

/// <summary>The class that is written for an interface.</summary>
internal static class ClientImplementation
{
    /// <summary>Its name: the usual one, unless another type has it that cannot be part of it.</summary>
    public static string NameOf(TypeFrame frame, DeclaredShapes shapes)
    {
        var type = frame.Type;
        var usual = ImplementationName.Of(type.Name);
        var outer = frame.FullName.Substring(0, frame.FullName.Length - type.Name.Length);
        return shapes.At(outer + usual, type.Arity) is not { } taken || IsOwnPart(taken) ? usual : ImplementationName.Other(type.Name);
    }

    /// <summary>Its accessibility: internal, or what the interface is inside of another type.</summary>
    public static string AccessOf(TypeFrame frame) =>
        frame.Types.Count > 1 && !frame.Type.Has("public") && !frame.Type.Has("internal")
            ? frame.Type.Has("protected")
                ? "protected"
                : "private"
            : "internal";

    // A class that a person adds to the one that is written.
    private static bool IsOwnPart(TypeShape type)
    {
        var words = new System.Collections.Generic.HashSet<string>(type.Modifiers);
        return type.Keyword == "class" && words.Contains("partial") && !words.Contains("static") && !words.Contains("abstract");
    }
}
