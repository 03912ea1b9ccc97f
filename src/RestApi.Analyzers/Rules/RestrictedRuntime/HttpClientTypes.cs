using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types of .NET that send HTTP requests, found by symbol: a type of the user with the same name is not one.</summary>
internal sealed class HttpClientTypes
{
    private static readonly string[] s_clients =
    [
        "System.Net.Http.HttpMessageInvoker", // base of HttpClient
        "System.Net.Http.IHttpClientFactory",
        "System.Net.Http.IHttpMessageHandlerFactory",
        "System.Net.WebClient",
        "System.Net.WebRequest", // base of HttpWebRequest
    ];

    private static readonly string[] s_handlers =
    [
        "System.Net.Http.HttpClientHandler",
        "System.Net.Http.SocketsHttpHandler",
        "System.Net.Http.WinHttpHandler",
    ];

    private readonly HashSet<ISymbol> _clients = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _handlers = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _lazy;

    public HttpClientTypes(Compilation compilation)
    {
        AddTypes(compilation, s_clients, _clients);
        AddTypes(compilation, s_handlers, _handlers);
        _lazy = compilation.GetTypeByMetadataName("System.Lazy`1");
    }

    /// <summary>Whether a value of this type can send requests or hands out what can.</summary>
    public bool IsClient(ITypeSymbol? type) => IsOneOf(_clients, type);

    /// <summary>Whether this is the transport that a client is built on.</summary>
    public bool IsHandler(ITypeSymbol? type) => IsOneOf(_handlers, type);

    /// <summary>The client type that a parameter or property of this type brings in: itself, or what its delegate or Lazy gives.</summary>
    public ITypeSymbol? ClientIn(ITypeSymbol type)
    {
        if (IsClient(type))
        {
            return type;
        }

        var inner = type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } => invoke.ReturnType,
            INamedTypeSymbol { TypeArguments: [var argument] } lazy when Same(lazy.OriginalDefinition, _lazy) => argument,
            _ => null,
        };
        return IsClient(inner) ? inner : null;
    }

    private static bool IsOneOf(HashSet<ISymbol> wanted, ITypeSymbol? type)
    {
        for (var candidate = type; candidate is { SpecialType: SpecialType.None }; candidate = candidate.BaseType)
        {
            if (wanted.Contains(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(ISymbol left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static void AddTypes(Compilation compilation, string[] names, HashSet<ISymbol> types)
    {
        foreach (var name in names)
        {
            // Several assemblies may hold the same polyfilled name; then all of them count.
            foreach (var type in compilation.GetTypesByMetadataName(name))
            {
                types.Add(type);
            }
        }
    }
}
