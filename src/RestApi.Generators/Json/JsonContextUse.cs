using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>The JSON context that a client names, as far as its syntax tells.</summary>
internal sealed class JsonContextUse
{
    private readonly HashSet<string>? _listed;

    private JsonContextUse(HashSet<string>? listed, bool speaksWeb)
    {
        _listed = listed;
        SpeaksWeb = speaksWeb;
    }

    /// <summary>Whether its options are those of the web style, which generated readers have too.</summary>
    public bool SpeaksWeb { get; }

    /// <summary>A context that is declared elsewhere.</summary>
    public static JsonContextUse Unknown { get; } = new(null, speaksWeb: false);

    public static JsonContextUse Of(DataType context, JsonCatalog catalog)
    {
        var listed = context
            .Parts.SelectMany(part =>
                part.Part.Attributes.Where(static attribute => JsonAttributes.NameOf(attribute) == "JsonSerializable")
                    .Select(static attribute => attribute.Argument(0, "type"))
                    .Where(static type => type is { Kind: ArgumentKind.Type })
                    .Select(type => KeyOf(type!.Text, part.Scope, catalog))
            )
            .ToList();
        var options = context.Attributes.FirstOrDefault(static attribute =>
            JsonAttributes.NameOf(attribute) == "JsonSourceGenerationOptions"
        );
        return new([.. listed], options is { Arguments: [{ Name: null, Kind: ArgumentKind.Constant, Text: var style }] } && IsWeb(style));
    }

    public bool Lists(string written, TypeScope scope, JsonCatalog catalog) => _listed?.Contains(KeyOf(written, scope, catalog)) != false;

    private static bool IsWeb(string style) =>
        style == "JsonSerializerDefaults.Web" || style.EndsWith(".JsonSerializerDefaults.Web", StringComparison.Ordinal);

    // A type that syntax cannot tell is known by its last name.
    private static string KeyOf(string written, TypeScope scope, JsonCatalog catalog)
    {
        var plain = written.Replace("?", "");
        return catalog.Identify(plain, scope)
            ?? plain.Substring(plain.LastIndexOfAny(['.', ':'], (plain.IndexOf('<') is >= 0 and var end ? end : plain.Length) - 1) + 1);
    }
}
