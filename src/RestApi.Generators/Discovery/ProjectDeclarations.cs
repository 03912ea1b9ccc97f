using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
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
        _types = new(() => [.. Parts.GroupBy(static part => part.Key, StringComparer.Ordinal).Select(static parts => parts.ToList())]);
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
    public bool Takes(string fullName)
    {
        var plain = Plain(fullName);
        foreach (var file in Files)
        {
            if (Holds(file.TakenNames, plain))
            {
                return true;
            }
        }

        return Holds(Taken, plain);
    }

    public bool Equals(ProjectDeclarations? other) =>
        other is not null && (ReferenceEquals(this, other) || (Files == other.Files && Taken == other.Taken));

    public override bool Equals(object? obj) => Equals(obj as ProjectDeclarations);

    public override int GetHashCode() => Files.GetHashCode();

    /// <summary>The parts that a file of the project declares.</summary>
    public IReadOnlyList<DeclaredPart> PartsOf(SourceFile file) => DeclaredPart.In(file, GlobalUsings);

    private IReadOnlyList<DeclaredPart> ReadParts() => [.. Files.SelectMany(PartsOf)];

    private static bool Holds(EquatableArray<TakenName> names, string plain)
    {
        foreach (var name in names)
        {
            if (!name.IsExtension && Plain(name.FullName) == plain)
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string name) => name.Replace("@", "");
}

/// <summary>One part of a type in the file that declares it. Parts are equal when they say the same under the same usings.</summary>
internal sealed class DeclaredPart(SourceFile file, TypePart type, EquatableArray<UsingPart> globalUsings) : IEquatable<DeclaredPart>
{
    // Parts of files that say nothing new are those of the run before, with what was found out about them.
    private static readonly ConditionalWeakTable<SourceFile, Known> s_known = new();

    private MarkerScope? _scope;
    private string? _key;

    /// <summary>The parts that a file declares.</summary>
    public static IReadOnlyList<DeclaredPart> In(SourceFile file, EquatableArray<UsingPart> globalUsings) =>
        s_known.GetValue(file, static _ => new()).PartsOf(file, globalUsings);

    /// <summary>The same for all parts of one type.</summary>
    public string Key => _key ??= Frame.Key;

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

    /// <summary>The parts of a file under the global usings that were seen last.</summary>
    private sealed class Known
    {
        private Tuple<EquatableArray<UsingPart>, IReadOnlyList<DeclaredPart>>? _last;

        public IReadOnlyList<DeclaredPart> PartsOf(SourceFile file, EquatableArray<UsingPart> globalUsings)
        {
            var last = _last;
            if (last is null || last.Item1 != globalUsings)
            {
                _last = last = new(globalUsings, [.. file.Types.Select(type => new DeclaredPart(file, type, globalUsings))]);
            }

            return last.Item2;
        }
    }
}
