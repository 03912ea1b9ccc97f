using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Tells the calls that send a request from all others: of the builder, of a service, of a declared client.</summary>
internal sealed class HttpCalls(KnownSymbols symbols)
{
    private const string Async = "Async";

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _clients = new(SymbolEqualityComparer.Default);

    public bool Sends(IMethodSymbol method) => Executes(method) || IsServiceCall(method) || VerbOf(method) is not null;

    /// <summary>Whether a call sends what the builder holds.</summary>
    public bool Executes(IMethodSymbol method) =>
        method.Name is "ExecuteRequest" or "ExecuteRequestAsync" or "DownloadFile" or "DownloadFileAsync"
        && (Is(method.ContainingType, symbols.RestApi) || Is(method.ContainingType, symbols.RestRequest));

    /// <summary>Whether a call goes to a service of the configuration.</summary>
    public bool IsServiceCall(IMethodSymbol method) => method.ContainingType?.Name == "V1" && Is(method.ContainingType, symbols.ServiceApi);

    /// <summary>The attribute that makes a method a call of a declared client, such as <c>[Get]</c>; the twin of a call counts as the call.</summary>
    public AttributeData? VerbOf(IMethodSymbol method) => DeclaredCall(method) is { } call ? Verb(call) : null;

    /// <summary>The method that was declared for a call, which may be the generated twin of it; null when it is no call of a client.</summary>
    public IMethodSymbol? DeclaredCall(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || !IsClient(type))
        {
            return null;
        }

        return Verb(method) is not null ? method
            : method.Name.EndsWith(Async, StringComparison.Ordinal)
                ? type.GetMembers(method.Name.Substring(0, method.Name.Length - Async.Length))
                    .OfType<IMethodSymbol>()
                    .FirstOrDefault(call => Verb(call) is not null)
            : null;
    }

    private AttributeData? Verb(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (Is(type, symbols.HttpMethodAttribute))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    // Asked for every call of a project.
    private bool IsClient(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!_clients.TryGetValue(definition, out var isClient))
        {
            _clients.TryAdd(definition, isClient = Marks.Has(definition, symbols.RestClientAttribute));
        }

        return isClient;
    }

    private static bool Is(ISymbol? type, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
