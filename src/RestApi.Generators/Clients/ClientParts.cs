using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What one client is written from, apart from its settings: its parts, and those of the interfaces it is derived from.</summary>
internal sealed class ClientParts : IEquatable<ClientParts>
{
    private readonly Lazy<EquatableArray<string>> _secretNames;
    private readonly Lazy<EquatableArray<string>> _typeNames;

    private ClientParts(EquatableArray<DeclaredPart> own, EquatableArray<DeclaredPart> inherited)
    {
        Own = own;
        Inherited = inherited;
        All = [.. own, .. inherited];
        Marked = own.First(IsMarked);
        _secretNames = new(() =>
            new(SecretAccessors.NamesIn(All).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal))
        );
        _typeNames = new(() => DataTypes.NamesIn(All));
    }

    public EquatableArray<DeclaredPart> Own { get; }

    public EquatableArray<DeclaredPart> Inherited { get; }

    public IReadOnlyList<DeclaredPart> All { get; }

    /// <summary>The part with the marker.</summary>
    public DeclaredPart Marked { get; }

    /// <summary>The properties of <c>Secrets</c> that attributes may name, in order.</summary>
    public EquatableArray<string> SecretNames => _secretNames.Value;

    /// <summary>All names that calls mention: of types, and of much that is none.</summary>
    public EquatableArray<string> TypeNames => _typeNames.Value;

    /// <summary>The clients of a project, in the order of the compilation; without those that have a base interface nobody can see.</summary>
    public static IEnumerable<ClientParts> In(ProjectDeclarations project)
    {
        foreach (var own in project.Types.Where(static parts => parts.Any(IsMarked)))
        {
            var inherited = own.First(IsMarked).Frame.Type.Keyword == "interface" ? InheritedParts.Of(own, project) : [];
            if (inherited is not null)
            {
                yield return new(new(own), new(inherited));
            }
        }
    }

    public bool Equals(ClientParts? other) =>
        other is not null && (ReferenceEquals(this, other) || (Own == other.Own && Inherited == other.Inherited));

    public override bool Equals(object? obj) => Equals(obj as ClientParts);

    public override int GetHashCode() => Own.GetHashCode();

    private static bool IsMarked(DeclaredPart part) => part.Marker(ClientParser.Marker) is not null;
}
