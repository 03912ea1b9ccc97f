using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>Where the value of a parameter goes.</summary>
internal enum Place
{
    Token,
    Body,
    Header,
    Headers,
    Key,
    Url,
    Field,
    File,
    Segment,
    Query,

    /// <summary>Query or body: only an attribute can say it.</summary>
    Open,
}

/// <summary>A parameter of a declared call.</summary>
internal sealed class ClientParameter
{
    private static readonly Dictionary<string, Place> s_places = new()
    {
        ["Body"] = Place.Body,
        ["Header"] = Place.Header,
        ["HeaderCollection"] = Place.Headers,
        ["IdempotencyKey"] = Place.Key,
        ["Url"] = Place.Url,
        ["FormField"] = Place.Field,
        ["FilePart"] = Place.File,
        ["Path"] = Place.Segment,
        ["Query"] = Place.Query,
    };

    public ClientParameter(IParameterSymbol symbol, IReadOnlyList<Marker> markers)
    {
        Symbol = symbol;
        Markers = markers;
        Said = markers.FirstOrDefault(static marker => s_places.ContainsKey(marker.Name));
        Syntax = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax;
    }

    public IParameterSymbol Symbol { get; }

    public ParameterSyntax? Syntax { get; }

    public IReadOnlyList<Marker> Markers { get; }

    /// <summary>The attribute that says where it goes; null when nothing does.</summary>
    public Marker? Said { get; }

    public Place Place { get; private set; }

    public ITypeSymbol Type => Symbol.Type;

    public bool IsToken =>
        Type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    /// <summary>The name that is sent: of the placeholder, the query parameter, the header or the field.</summary>
    public string Name => Said?.Text("name") ?? Marker("AliasAs")?.Text("name") ?? Symbol.Name;

    /// <summary>Where the name stands: in an attribute, or the parameter itself.</summary>
    public Location Location =>
        Said?.Expression("name")?.GetLocation() ?? Marker("AliasAs")?.Expression("name")?.GetLocation() ?? OwnLocation;

    /// <summary>The name of the parameter in the signature.</summary>
    public Location OwnLocation => Syntax?.Identifier.GetLocation() ?? Symbol.Locations[0];

    /// <summary>The parameter's type as it is written.</summary>
    public Location TypeLocation => Syntax?.Type?.GetLocation() ?? OwnLocation;

    public Marker? Marker(string name) => Markers.FirstOrDefault(marker => marker.Name == name);

    /// <summary>Decides where the value goes.</summary>
    /// <param name="path">The path of the call; null when it is not known.</param>
    /// <param name="takesBody">Whether a value without a place may be the body.</param>
    /// <param name="isMultipart">Whether a value without a place is a part of a form.</param>
    public void Settle(ClientPath? path, bool takesBody, bool isMultipart) =>
        Place =
            IsToken ? Place.Token
            : Said is { } said ? s_places[said.Name]
            : path?.Find(Name) is not null ? Place.Segment
            : isMultipart ? (IsFile(Type) || (SentType.ItemOf(Type) is { } item && IsFile(item)) ? Place.File : Place.Field)
            : !takesBody || SentType.IsScalar(Type) ? Place.Query
            : Place.Open;

    /// <summary>What goes to a form as a file.</summary>
    public static bool IsFile(ITypeSymbol type) =>
        SentType.IsRuntime(type, "FileRef")
        || SentType.IsRuntime(type, "StreamPart")
        || SentType.IsRuntime(type, "ByteArrayPart")
        || SentType.IsStream(type)
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
        || type is INamedTypeSymbol { Name: "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Byte }] };
}
