using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The types of the project that the calls of clients mention, and what these mention in turn.</summary>
internal sealed record DataTypes(EquatableArray<DataPart> Parts)
{
    private const string Marker = "RestClient";

    /// <summary>All names that calls mention: of types, and of much that is none.</summary>
    public static EquatableArray<string> Mentioned(ProjectDeclarations project) =>
        new(
            project
                .Parts()
                .GroupBy(static part => part.Frame.Key)
                // Of an interface another one may be derived, which is a client.
                .Where(static parts => parts.Any(static part => part.Marker(Marker) is not null || part.Frame.Type.Keyword == "interface"))
                .SelectMany(static parts => parts)
                .SelectMany(static part => Texts(part.Type))
                .SelectMany(WrittenNames.In)
                .Distinct()
                .OrderBy(static name => name, System.StringComparer.Ordinal)
        );

    private static IEnumerable<string> Texts(TypePart type) =>
        [
            .. type.Attributes.SelectMany(Texts),
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
