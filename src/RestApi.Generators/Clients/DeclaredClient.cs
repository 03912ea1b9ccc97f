using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>A client that can be written.</summary>
/// <param name="Marked">The part with the marker.</param>
/// <param name="Own">Its own parts.</param>
/// <param name="Inherited">The parts of the interfaces that it is derived from.</param>
/// <param name="Shape">What kind of type it is.</param>
/// <param name="Settings">What all its calls share.</param>
internal sealed record DeclaredClient(
    DeclaredPart Marked,
    IReadOnlyList<DeclaredPart> Own,
    IReadOnlyList<DeclaredPart> Inherited,
    ClientShape Shape,
    ClientSettings Settings
)
{
    public IReadOnlyList<DeclaredPart> Parts { get; } = [.. Own, .. Inherited];

    /// <summary>The client that the parts of a type make; null when they are none, or say what syntax cannot know.</summary>
    public static DeclaredClient? Of(IReadOnlyList<DeclaredPart> own, ProjectDeclarations project, ClientInputs inputs)
    {
        if (own.FirstOrDefault(static part => part.Marker(ClientParser.Marker) is not null) is not { } marked)
        {
            return null;
        }

        var inherited = marked.Frame.Type.Keyword == "interface" ? InheritedParts.Of(own, project) : [];
        return
            inherited is not null
            && ClientShape.Of(marked, [.. own, .. inherited]) is { } shape
            && ClientSettings.Read(marked.Marker(ClientParser.Marker)!, own, inputs.Secrets) is { } settings
            ? new(marked, own, inherited, shape, settings)
            : null;
    }
}
