using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>A method of a client that the generator writes a body for.</summary>
internal sealed class ClientCall
{
    private ClientCall(Client client, IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        Client = client;
        Method = method;
        Syntax = syntax;
        Markers = Marker.Of(method, client.Runtime);
        Verbs = [.. Markers.Where(client.IsVerb)];
        var verb = Verbs.Count > 0 ? Verbs[0] : null;
        Verb = verb?.Name.ToUpperInvariant() ?? "";
        Path = verb?.Text("path") is { } path ? new(client.Prefix, new(path, verb.Expression("path"))) : null;
        Parameters = [.. method.Parameters.Select(parameter => new ClientParameter(parameter, Marker.Of(parameter, client.Runtime)))];
        var hasBody = Parameters.Any(static parameter => parameter.Said?.Name == "Body");
        foreach (var parameter in Parameters)
        {
            parameter.Settle(Path, TakesBody && !hasBody, Has("Multipart"));
        }
    }

    public Client Client { get; }

    public IMethodSymbol Method { get; }

    public MethodDeclarationSyntax Syntax { get; }

    public IReadOnlyList<Marker> Markers { get; }

    /// <summary><c>[Get]</c> and its siblings; one where all is well.</summary>
    public IReadOnlyList<Marker> Verbs { get; }

    /// <summary>Such as <c>GET</c>; empty when the method has none.</summary>
    public string Verb { get; }

    /// <summary>The path; null when it is not given.</summary>
    public ClientPath? Path { get; }

    public IReadOnlyList<ClientParameter> Parameters { get; }

    public string Name => Method.Name;

    public Location Location => Syntax.Identifier.GetLocation();

    public bool TakesBody => Verb is "POST" or "PUT" or "PATCH";

    public bool IsPaged => Has("Paged");

    /// <summary>What the call gives back; without the task.</summary>
    public ITypeSymbol Answer => IsTask && Method.ReturnType is INamedTypeSymbol { TypeArguments: [var value] } ? value : Method.ReturnType;

    public bool IsTask => Method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };

    /// <summary>Whether the call waits without holding a thread.</summary>
    public bool IsAsync => IsTask || (IsPaged && Method.ReturnType.Name == "IAsyncEnumerable");

    /// <summary>The call, or null for a method that is none, or whose body somebody wrote.</summary>
    public static ClientCall? Of(Client client, IMethodSymbol method, System.Threading.CancellationToken cancellation)
    {
        if (
            method is not { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false }
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not MethodDeclarationSyntax syntax
            || GeneratedCode.IsIn(syntax.SyntaxTree)
            || syntax is not { Body: null, ExpressionBody: null, ExplicitInterfaceSpecifier: null }
            || (client.IsInterface ? method.IsStatic : !method.IsPartialDefinition)
            || (method.PartialImplementationPart is { } part && !GeneratedCode.Declares(part))
        )
        {
            return null;
        }

        return new(client, method, syntax);
    }

    public bool Has(string marker) => Find(marker) is not null;

    public Marker? Find(string marker) => Markers.FirstOrDefault(found => found.Name == marker);

    /// <summary>What the call says of itself, or else its client of all calls.</summary>
    public Marker? FindAround(string marker) => Find(marker) ?? Client.Find(marker);

    public IEnumerable<ClientParameter> At(params Place[] places) => Parameters.Where(parameter => places.Contains(parameter.Place));
}
