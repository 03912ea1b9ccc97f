using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>All source files of the project that declare something for us, in the order of the compilation.</summary>
/// <param name="Taken">What has a name that a property gave to a generated class.</param>
internal sealed record ProjectDeclarations(EquatableArray<SourceFile> Files, EquatableArray<TakenName> Taken)
{
    /// <summary>Whether the project has a type or namespace of that full name that a generated type cannot join.</summary>
    public bool Takes(string fullName) =>
        Files
            .SelectMany(static file => file.TakenNames)
            .Concat(Taken)
            .Any(name => !name.IsExtension && Plain(name.FullName) == Plain(fullName));

    /// <summary>The parts of each type, in the order of the compilation.</summary>
    public IEnumerable<IReadOnlyList<DeclaredPart>> Types() =>
        Parts().GroupBy(static part => part.Frame.Key, StringComparer.Ordinal).Select(static parts => parts.ToList());

    /// <summary>All parts of all types, each with the way to tell its markers.</summary>
    public IEnumerable<DeclaredPart> Parts()
    {
        var globalUsings = Files.SelectMany(static file => file.GlobalUsings).ToList();
        foreach (var file in Files)
        {
            foreach (var type in file.Types)
            {
                yield return new(file, type, new(type.Frame, globalUsings));
            }
        }
    }

    private static string Plain(string name) => name.Replace("@", "");
}

/// <summary>One part of a type in the file that declares it; lives only while the parser looks at it.</summary>
internal sealed class DeclaredPart(SourceFile file, TypePart type, MarkerScope scope)
{
    public SourceFile File => file;

    public TypePart Type => type;

    public MarkerScope Scope => scope;

    public TypeFrame Frame => Type.Frame;

    public AttributePart? Marker(string name) => Scope.Find(Type.Attributes, name);
}
