using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Tells the types that reach the network past RestApi from all others.</summary>
internal static class HttpClientTypes
{
    /// <summary>Whether a value of this type can send, or hands out what can.</summary>
    public static bool IsClient(ITypeSymbol? type) => ClientTypeTable.KindOf(type) is { } kind && kind != ClientKind.Handler;

    /// <summary>Whether this is the transport that a client is built on.</summary>
    public static bool IsHandler(ITypeSymbol? type) => ClientTypeTable.KindOf(type) == ClientKind.Handler;

    /// <summary>Whether this is <c>Lazy&lt;T&gt;</c>.</summary>
    public static bool IsLazy(ITypeSymbol? type) =>
        type
            is INamedTypeSymbol
            {
                Name: "Lazy",
                Arity: 1,
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            };

    /// <summary>The client type that a parameter or property of this type brings in: itself, or what its delegate or Lazy gives.</summary>
    public static ITypeSymbol? ClientIn(ITypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None)
        {
            return null;
        }

        if (IsClient(type))
        {
            return type;
        }

        var inner = type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } => invoke.ReturnType,
            INamedTypeSymbol lazy when IsLazy(lazy) => lazy.TypeArguments[0],
            _ => null,
        };
        return IsClient(inner) ? inner : null;
    }
}
