using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>All source files of the project that declare something for us, in the order of the compilation.</summary>
internal sealed class ProjectDeclarations : IEquatable<ProjectDeclarations>
{
    private readonly Lazy<IReadOnlyList<DeclaredPart>> _parts;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<DeclaredPart>>> _types;

    public ProjectDeclarations(EquatableArray<SourceFile> files, EquatableArray<TakenName> taken)
    {
        Files = files;
        Taken = taken;
        GlobalUsings = new(files.SelectMany(static file => file.GlobalUsings));
        _parts = new(ReadParts);
        _types = new(() =>
            [.. Parts.GroupBy(static part => part.Frame.Key, StringComparer.Ordinal).Select(static parts => parts.ToList())]
        );
    }

    public EquatableArray<SourceFile> Files { get; }

    /// <summary>What has a name that a property gave to a generated class.</summary>
    public EquatableArray<TakenName> Taken { get; }

    /// <summary>What every file sees.</summary>
    public EquatableArray<UsingPart> GlobalUsings { get; }

    /// <summary>All parts of all types, each with the way to tell its markers.</summary>
    public IReadOnlyList<DeclaredPart> Parts => _parts.Value;

    /// <summary>The parts of each type, in the order of the compilation.</summary>
    public IReadOnlyList<IReadOnlyList<DeclaredPart>> Types => _types.Value;

    /// <summary>Whether the project has a type or namespace of that full name that a generated type cannot join.</summary>
    public bool Takes(string fullName) =>
        Files
            .SelectMany(static file => file.TakenNames)
            .Concat(Taken)
            .Any(name => !name.IsExtension && Plain(name.FullName) == Plain(fullName));

    public bool Equals(ProjectDeclarations? other) =>
        other is not null && (ReferenceEquals(this, other) || (Files == other.Files && Taken == other.Taken));

    public override bool Equals(object? obj) => Equals(obj as ProjectDeclarations);

    public override int GetHashCode() => Files.GetHashCode();

    private IReadOnlyList<DeclaredPart> ReadParts() =>
        [.. Files.SelectMany(file => file.Types.Select(type => new DeclaredPart(file, type, GlobalUsings)))];

    private static string Plain(string name) => name.Replace("@", "");
}

/// <summary>One part of a type in the file that declares it. Parts are equal when they say the same under the same usings.</summary>
internal sealed class DeclaredPart(SourceFile file, TypePart type, EquatableArray<UsingPart> globalUsings) : IEquatable<DeclaredPart>
{
    private MarkerScope? _scope;

    public SourceFile File => file;

    public TypePart Type => type;

    /// <summary>Tells markers; made when somebody asks, because most parts of an edited project are those of the run before.</summary>
    public MarkerScope Scope => _scope ??= new(type.Frame, globalUsings);

    public EquatableArray<UsingPart> GlobalUsings => globalUsings;

    public TypeFrame Frame => Type.Frame;

    public AttributePart? Marker(string name) => Scope.Find(Type.Attributes, name);

    public bool Equals(DeclaredPart? other) =>
        other is not null
        && (ReferenceEquals(this, other) || (file.Name == other.File.Name && type == other.Type && globalUsings == other.GlobalUsings));

    public override bool Equals(object? obj) => Equals(obj as DeclaredPart);

    public override int GetHashCode() => type.GetHashCode();
}
