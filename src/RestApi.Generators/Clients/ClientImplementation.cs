using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>The class that is written for an interface.</summary>
internal static class ClientImplementation
{
    /// <summary>Its name: the usual one, unless a call has it, or another type that cannot be part of it.</summary>
    public static string NameOf(DeclaredClient client, DeclaredShapes shapes)
    {
        var type = client.Marked.Frame.Type;
        var usual = ImplementationName.Of(type.Name);
        var isFree = OfUsualName(client, shapes) is not { } taken || IsOwnPart(taken);
        return isFree && !client.Parts.Any(part => part.Type.Methods.Any(method => method.Name == usual || method.Name + "Async" == usual))
            ? usual
            : ImplementationName.Other(type.Name);
    }

    /// <summary>The methods that a person added to it, each told by <see cref="MemberKey"/>.</summary>
    public static IReadOnlyCollection<string> OwnMethods(DeclaredClient client, DeclaredShapes shapes) =>
        OfUsualName(client, shapes) is { } own && IsOwnPart(own) && NameOf(client, shapes) == own.Name.TrimStart('@') ? own.Methods : [];

    /// <summary>Its accessibility: internal, or what the interface is inside of another type.</summary>
    public static string AccessOf(TypeFrame frame) =>
        frame.Types.Count > 1 && !frame.Type.Has("public") && !frame.Type.Has("internal")
            ? frame.Type.Has("protected")
                ? "protected"
                : "private"
            : "internal";

    private static TypeShape? OfUsualName(DeclaredClient client, DeclaredShapes shapes)
    {
        var type = client.Marked.Frame.Type;
        var path = client.Marked.Frame.FullName;
        return shapes.At(path.Substring(0, path.Length - type.Name.Length), ImplementationName.Of(type.Name), type.Arity);
    }

    // A class that a person adds to the one that is written.
    private static bool IsOwnPart(TypeShape type) =>
        type.Keyword == "class" && type.Has("partial") && !type.Has("static") && !type.Has("abstract");
}
