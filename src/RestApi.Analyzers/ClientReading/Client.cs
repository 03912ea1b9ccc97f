using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>A type marked <c>[RestClient]</c>.</summary>
internal sealed class Client
{
    private readonly KnownSymbols _symbols;

    private Client(INamedTypeSymbol type, KnownSymbols symbols, IReadOnlyList<Marker> markers, CancellationToken cancellation)
    {
        _symbols = symbols;
        Type = type;
        Markers = markers;
        RestClient = markers.First(static marker => marker.Name == "RestClient");
        Parts =
        [
            .. type
                .DeclaringSyntaxReferences.Where(static reference => !GeneratedCode.IsIn(reference.SyntaxTree))
                .Select(reference => reference.GetSyntax(cancellation))
                .OfType<TypeDeclarationSyntax>(),
        ];
        if (Find("PathPrefix") is { } prefix && prefix.Text("prefix") is { } path)
        {
            Prefix = new(path, prefix.Expression("prefix"));
        }

        Calls =
        [
            .. Declaring()
                .SelectMany(static declaring => declaring.GetMembers().OfType<IMethodSymbol>())
                .Select(method => ClientCall.Of(this, method, cancellation))
                .OfType<ClientCall>(),
        ];
    }

    public INamedTypeSymbol Type { get; }

    public IReadOnlyList<Marker> Markers { get; }

    public Marker RestClient { get; }

    /// <summary>The parts that a person wrote.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Parts { get; }

    public PathText? Prefix { get; }

    public IReadOnlyList<ClientCall> Calls { get; }

    public IAssemblySymbol Runtime => _symbols.RestApi.ContainingAssembly;

    public bool IsInterface => Type.TypeKind == TypeKind.Interface;

    public Location Location =>
        RestClient.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation() ?? Type.Locations[0];

    /// <summary>Whether something can be added to the type and those around it; else RAPI4101 speaks.</summary>
    public bool IsPartial =>
        Parts.All(part =>
            part.AncestorsAndSelf()
                .Skip(IsInterface ? 1 : 0)
                .OfType<TypeDeclarationSyntax>()
                .All(static type => type.Modifiers.Any(SyntaxKind.PartialKeyword))
        );

    /// <summary>The client, or null for any other type.</summary>
    public static Client? Of(INamedTypeSymbol type, KnownSymbols symbols, CancellationToken cancellation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface or TypeKind.Struct) || !Marks.MayBeMarked(type))
        {
            return null;
        }

        var markers = Marker.Of(type, symbols.RestApi.ContainingAssembly);
        return markers.Any(static marker => marker.Name == "RestClient") ? new(type, symbols, markers, cancellation) : null;
    }

    /// <summary>The calls of base interfaces are written with those of the client; a base that is a client itself is read on its own.</summary>
    private IEnumerable<INamedTypeSymbol> Declaring() =>
        IsInterface ? Type.AllInterfaces.Where(outer => !IsMarked(outer)).Prepend(Type) : [Type];

    private bool IsMarked(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _symbols.RestClientAttribute));

    public Marker? Find(string marker) => Markers.FirstOrDefault(found => found.Name == marker);

    public bool IsVerb(Marker marker) =>
        SymbolEqualityComparer.Default.Equals(marker.Data.AttributeClass?.BaseType, _symbols.HttpMethodAttribute);

    /// <summary>Whether a body was written for a call.</summary>
    public bool IsGenerated(ClientCall call) =>
        IsInterface
            ? Implementation() is { } written && Implements(written, call.Method)
            : call.Method.PartialImplementationPart is not null;

    // Of a generic interface the class implements a constructed one.
    private static bool Implements(INamedTypeSymbol type, IMethodSymbol method) =>
        type
            .AllInterfaces.Where(implemented =>
                SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, method.ContainingType.OriginalDefinition)
            )
            .SelectMany(implemented => implemented.GetMembers(method.Name))
            .Any(member =>
                SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method)
                && type.FindImplementationForInterfaceMember(member) is not null
            );

    private bool IsThis(INamedTypeSymbol implemented) =>
        SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, Type.OriginalDefinition);

    // The class that is written for an interface stands beside it: Crm or CrmClient for ICrm.
    private INamedTypeSymbol? Implementation()
    {
        var bare = Type.Name.Length > 1 && Type.Name[0] == 'I' && char.IsUpper(Type.Name[1]) ? Type.Name.Substring(1) : Type.Name;
        return Siblings(bare).AddRange(Siblings(bare + "Client")).FirstOrDefault(IsWritten);
    }

    private ImmutableArray<INamedTypeSymbol> Siblings(string name) =>
        Type.ContainingType is { } outer ? outer.GetTypeMembers(name) : Type.ContainingNamespace.GetTypeMembers(name);

    private bool IsWritten(INamedTypeSymbol candidate) =>
        candidate.TypeKind == TypeKind.Class
        && candidate.Interfaces.Any(IsThis)
        && candidate.DeclaringSyntaxReferences.Any(static reference => GeneratedCode.IsIn(reference.SyntaxTree));
}
