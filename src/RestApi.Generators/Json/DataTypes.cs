using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The types of the project that the calls of clients mention, and what these mention in turn. Equal when they say the same.</summary>
internal sealed class DataTypes(EquatableArray<DataPart> parts) : IEquatable<DataTypes>
{
    public EquatableArray<DataPart> Parts => parts;

    /// <summary>The same by the names that calls use.</summary>
    public DeclaredShapes Shapes { get; } = new(parts);

    public bool Equals(DataTypes? other) => other is not null && (ReferenceEquals(this, other) || parts == other.Parts);

    public override bool Equals(object? obj) => Equals(obj as DataTypes);

    public override int GetHashCode() => parts.GetHashCode();

    /// <summary>All names that some declarations mention: of types, and of much that is none.</summary>
    public static EquatableArray<string> NamesIn(IEnumerable<DeclaredPart> parts) =>
        Sorted(parts.SelectMany(static part => Texts(part.Type)).Distinct().SelectMany(WrittenNames.In));

    /// <summary>What all clients mention together.</summary>
    public static EquatableArray<string> NamesOf(IEnumerable<ClientParts> clients) =>
        Sorted(clients.SelectMany(static client => client.TypeNames));

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        new(names.Distinct().OrderBy(static name => name, StringComparer.Ordinal));

    private static IEnumerable<string> Texts(TypePart type) =>
        [
            .. type.Attributes.SelectMany(Texts),
            // A person may have begun the class that is written for an interface.
            .. type.Frame.Type.Keyword == "interface" ? [ImplementationName.Of(type.Frame.Type.Name)] : Enumerable.Empty<string>(),
            .. type.Methods.SelectMany(static method =>
                (IEnumerable<string>)
                    [
                        method.ReturnType.Text,
                        .. method.Parameters.Select(static parameter => parameter.Type.Text),
                        .. method.Attributes.SelectMany(Texts),
                    ]
            ),
        ];

    private static IEnumerable<string> Texts(AttributePart attribute) =>
        [
            attribute.Name,
            .. attribute.TypeArguments.Select(static type => type.Text),
            .. attribute.Arguments.Where(static argument => argument.Kind == ArgumentKind.Type).Select(static type => type.Text),
        ];
}
