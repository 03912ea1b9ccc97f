using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What kind of type a client is, and where its calls find their <c>RestClient</c>.</summary>
/// <param name="IsInterface">Whether a class is written for it.</param>
/// <param name="Holder">The name of what holds the client of an instance; null when each call makes its own.</param>
/// <param name="IsMember">Whether that is a member, which parameters do not hide.</param>
internal sealed record ClientShape(bool IsInterface, string? Holder, bool IsMember)
{
    public static ClientShape? Of(DeclaredPart marked, IReadOnlyList<DeclaredPart> parts)
    {
        var type = marked.Frame.Type;
        if (type.Keyword == "interface")
        {
            return CanHold(marked.Frame) ? new(true, HolderFor(parts), false) : null;
        }

        if (!marked.Frame.CanBeExtended || type.Keyword is not ("class" or "record"))
        {
            return null;
        }

        var holder = parts.Select(static part => part.Type.Holder).FirstOrDefault(static found => found is not null);
        return new(false, holder?.Name, holder?.IsParameter == false);
    }

    /// <summary>Whether a method is one that a call is written for.</summary>
    public bool Implements(MethodPart method) =>
        !method.HasBody && (IsInterface ? method.Modifiers.All(static modifier => modifier == "public") : method.Has("partial"));

    /// <summary>What makes or holds the client in a call, as C#; null for nothing.</summary>
    public string? Access(MethodPart method, ClientSettings settings)
    {
        if (Holder is null || method.Has("static"))
        {
            return settings.Client;
        }

        var isHidden = method.Parameters.Any(parameter => parameter.Name == Holder);
        return !isHidden ? Holder
            : IsMember ? "this." + Holder
            : null;
    }

    private static bool CanHold(TypeFrame frame) =>
        !frame.Type.Has("file") && frame.Types.Take(frame.Types.Count - 1).All(static type => type.Has("partial") && !type.Has("file"));

    private static string HolderFor(IReadOnlyList<DeclaredPart> parts)
    {
        var name = "client";
        while (parts.Any(part => part.Type.Methods.Any(method => method.Parameters.Any(parameter => parameter.PlainName == name))))
        {
            name = name == "client" ? "restClient" : name + "_";
        }

        return name;
    }
}
