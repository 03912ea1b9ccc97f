using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Tells the types that reach the network past RestApi from all others.</summary>
internal sealed class HttpClientTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _lazy = compilation.GetTypeByMetadataName("System.Lazy`1");

    /// <summary>Whether a value of this type can send, or hands out what can.</summary>
    public static bool IsClient(ITypeSymbol? type) => ClientTypeTable.KindOf(type) is { } kind && kind != ClientKind.Handler;

    /// <summary>Whether this is the transport that a client is built on.</summary>
    public static bool IsHandler(ITypeSymbol? type) => ClientTypeTable.KindOf(type) == ClientKind.Handler;

    /// <summary>Whether this is <c>Lazy&lt;T&gt;</c>.</summary>
    public bool IsLazy(ITypeSymbol? type) => _lazy is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, _lazy);

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
            INamedTypeSymbol { TypeArguments: [var argument] } lazy when IsLazy(lazy) => argument,
            _ => null,
        };
        return IsClient(inner) ? inner : null;
    }
}
