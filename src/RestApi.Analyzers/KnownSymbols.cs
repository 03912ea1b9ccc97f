using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types of the runtime, looked up once per compilation.</summary>
internal sealed class KnownSymbols
{
    private const string Namespace = "Comind.Api.Server.";

    private KnownSymbols(Compilation compilation, INamedTypeSymbol restApi)
    {
        RestApi = restApi;
        ActionLog = compilation.GetTypeByMetadataName(Namespace + "ActionLog");
        RestClient = compilation.GetTypeByMetadataName(Namespace + "RestClient");
        RestRequest = compilation.GetTypeByMetadataName(Namespace + "RestRequest");
        RestResponse = compilation.GetTypeByMetadataName(Namespace + "RestResponse");
        Secret = compilation.GetTypeByMetadataName(Namespace + "Secret");
    }

    /// <summary>The static builder.</summary>
    public INamedTypeSymbol RestApi { get; }

    public INamedTypeSymbol? ActionLog { get; }

    public INamedTypeSymbol? RestClient { get; }

    public INamedTypeSymbol? RestRequest { get; }

    public INamedTypeSymbol? RestResponse { get; }

    public INamedTypeSymbol? Secret { get; }

    /// <summary>Null in a project without the runtime: there is nothing to analyze.</summary>
    public static KnownSymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Namespace + "RestApi") is { } restApi ? new KnownSymbols(compilation, restApi) : null;
}
