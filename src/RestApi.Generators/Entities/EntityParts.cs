using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>All parts of one type that is marked as a record.</summary>
internal sealed record EntityParts(EquatableArray<DeclaredPart> Parts)
{
    public const string Marker = "Entity";

    /// <summary>The marked types of a project that can be extended, in the order of the compilation.</summary>
    public static IEnumerable<EntityParts> In(ProjectDeclarations project) =>
        project
            .Types.Where(static parts => MarkedIn(parts) is { } marked && CanBeWritten(marked.Frame))
            .Select(static parts => new EntityParts(new EquatableArray<DeclaredPart>(parts)));

    /// <summary>The part with the marker.</summary>
    public DeclaredPart Marked => MarkedIn(Parts)!;

    private static DeclaredPart? MarkedIn(IEnumerable<DeclaredPart> parts) =>
        parts.FirstOrDefault(static part => part.Marker(Marker) is not null);

    private static bool CanBeWritten(TypeFrame frame) =>
        frame is { CanBeExtended: true, Type.Keyword: "class" } && !frame.Type.Has("static");
}
