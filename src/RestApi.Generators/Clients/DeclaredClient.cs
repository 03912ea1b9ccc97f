using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>A client that can be written.</summary>
/// <param name="Declared">Where it is declared.</param>
/// <param name="Shape">What kind of type it is.</param>
/// <param name="Settings">What all its calls share.</param>
internal sealed record DeclaredClient(ClientParts Declared, ClientShape Shape, ClientSettings Settings)
{
    /// <summary>The part with the marker.</summary>
    public DeclaredPart Marked => Declared.Marked;

    /// <summary>The parts of the interfaces that it is derived from.</summary>
    public IReadOnlyList<DeclaredPart> Inherited => Declared.Inherited;

    /// <summary>Its own parts, and those of the interfaces that it is derived from.</summary>
    public IReadOnlyList<DeclaredPart> Parts => Declared.All;

    /// <summary>The client that the parts of a type make; null when they say what syntax cannot know.</summary>
    public static DeclaredClient? Of(ClientParts declared, SecretAccessors secrets) =>
        ClientShape.Of(declared.Marked, declared.All) is { } shape
        && ClientSettings.Read(declared.Marked.Marker(ClientParser.Marker)!, declared.Own, secrets) is { } settings
            ? new(declared, shape, settings)
            : null;
}
