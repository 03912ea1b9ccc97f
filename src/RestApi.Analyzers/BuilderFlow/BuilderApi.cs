using System;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>What a call does to the request that is being built.</summary>
internal enum BuilderStep
{
    None,
    CreateClient,
    CreateRequest,
    Configure,
    Execute,
}

/// <summary>Tells the calls of the builder from all others.</summary>
internal sealed class BuilderApi(KnownSymbols symbols)
{
    public BuilderStep StepOf(IMethodSymbol method) =>
        method.Name switch
        {
            "CreateClient" when IsAmbient(method) => BuilderStep.CreateClient,
            "CreateRequest" or "CreateRequestTo" when IsAmbient(method) || Is(method.ContainingType, symbols.RestClient) =>
                BuilderStep.CreateRequest,
            "ExecuteRequest" or "ExecuteRequestAsync" or "DownloadFile" or "DownloadFileAsync" when IsOfRequest(method) =>
                BuilderStep.Execute,
            var name when IsConfiguring(name) && IsOfRequest(method) => BuilderStep.Configure,
            _ => BuilderStep.None,
        };

    /// <summary>Whether a member belongs to the style of statements, which share one request.</summary>
    public bool IsAmbient(IMethodSymbol method) => Is(method.ContainingType, symbols.RestApi);

    public bool IsRequest(ITypeSymbol? type) => Is(type, symbols.RestRequest);

    public bool IsClient(ITypeSymbol? type) => Is(type, symbols.RestClient);

    /// <summary>Whether a symbol comes with the runtime.</summary>
    public bool IsOfRuntime(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, symbols.RestApi.ContainingAssembly);

    /// <summary>The name of the assembly of the runtime.</summary>
    public string RuntimeName => symbols.RestApi.ContainingAssembly.Name;

    private bool IsOfRequest(IMethodSymbol method) => IsAmbient(method) || IsRequest(method.ContainingType);

    private static bool IsConfiguring(string name) =>
        name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Set", StringComparison.Ordinal);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
