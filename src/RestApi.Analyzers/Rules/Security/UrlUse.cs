using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>What a URL stands for.</summary>
internal enum UrlPlace
{
    /// <summary>The base URL of a client.</summary>
    Base,

    /// <summary>What goes below the base URL.</summary>
    Path,

    /// <summary>A whole URL that has to be on the host of its client.</summary>
    OwnHost,

    /// <summary>A whole URL on any host.</summary>
    AnyHost,

    /// <summary>Where tokens are fetched.</summary>
    Token,
}

/// <summary>A URL on its way into one of our members.</summary>
/// <param name="Value">The URL.</param>
/// <param name="Place">What it stands for there.</param>
internal readonly record struct UrlUse(IOperation Value, UrlPlace Place)
{
    /// <summary>Whether calls of a method can take a URL at all.</summary>
    public static bool MayTake(IMethodSymbol method, KnownSymbols symbols) =>
        method.MethodKind == MethodKind.Constructor
            ? Same(method.ContainingType, symbols.RestClient)
            : IsBuilder(method, symbols) || MayBeDeclaredCall(method);

    /// <summary>The URL that a call or an object creation takes, or null. Allocates nothing for operations that are not ours.</summary>
    public static UrlUse? Of(IOperation operation, KnownSymbols symbols) =>
        operation switch
        {
            IInvocationOperation call => OfCall(call, symbols),
            IObjectCreationOperation { Type.Name: "RestClient" } creation when Same(creation.Type, symbols.RestClient) => Of(
                creation.Arguments,
                "baseUrl",
                UrlPlace.Base
            ),
            _ => null,
        };

    private static UrlUse? OfCall(IInvocationOperation call, KnownSymbols symbols) =>
        call.TargetMethod.Name switch
        {
            "CreateClient" when IsBuilder(call, symbols) => Of(call.Arguments, "baseUrl", UrlPlace.Base),
            "CreateRequest" when IsBuilder(call, symbols) => Of(call.Arguments, "path", UrlPlace.Path),
            "CreateRequestTo" when IsBuilder(call, symbols) => Of(
                call.Arguments,
                "url",
                IsAnyHost(call.Arguments) ? UrlPlace.AnyHost : UrlPlace.OwnHost
            ),
            "SetOAuth2ClientCredentials" when IsBuilder(call, symbols) => Of(call.Arguments, "tokenUrl", UrlPlace.Token),
            _ => OfDeclaredCall(call, symbols),
        };

    private static UrlUse? Of(ImmutableArray<IArgumentOperation> arguments, string parameter, UrlPlace place)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } taken && taken.Name == parameter && IsText(taken.Type))
            {
                return new(argument.Value, place);
            }
        }

        return null;
    }

    // Only calls that are declared in source and have no body of their own are asked for attributes.
    private static UrlUse? OfDeclaredCall(IInvocationOperation call, KnownSymbols symbols)
    {
        if (!MayBeDeclaredCall(call.TargetMethod))
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            if (
                argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && IsText(parameter.Type)
                && Marker.Of(parameter, symbols.RestApi.ContainingAssembly).Any(static marker => marker.Name == "Url")
            )
            {
                return new(argument.Value, UrlPlace.AnyHost);
            }
        }

        return null;
    }

    private static bool MayBeDeclaredCall(IMethodSymbol method) =>
        method.IsPartialDefinition || method.ContainingType?.TypeKind == TypeKind.Interface;

    private static bool IsAnyHost(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Any(static argument =>
            argument is { Parameter.Name: "anyHost", Value.ConstantValue: not { HasValue: true, Value: false } }
        );

    private static bool IsBuilder(IInvocationOperation call, KnownSymbols symbols) => IsBuilder(call.TargetMethod, symbols);

    private static bool IsBuilder(IMethodSymbol method, KnownSymbols symbols) =>
        Same(method.ContainingType, symbols.RestApi)
        || Same(method.ContainingType, symbols.RestClient)
        || Same(method.ContainingType, symbols.RestRequest);

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type.Name is nameof(Uri) or "SecretInterpolatedStringHandler";

    private static bool Same(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
