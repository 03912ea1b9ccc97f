using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types of the runtime, looked up once per compilation.</summary>
internal sealed class KnownSymbols
{
    private const string Namespace = "Comind.Api.Server.";

    private KnownSymbols(Compilation compilation, INamedTypeSymbol restApi)
    {
        RestApi = restApi;
        EntityAttribute = compilation.GetTypeByMetadataName(Namespace + "EntityAttribute");
        FieldAttribute = compilation.GetTypeByMetadataName(Namespace + "FieldAttribute");
        HttpMethodAttribute = compilation.GetTypeByMetadataName(Namespace + "HttpMethodAttribute");
        RestClientAttribute = compilation.GetTypeByMetadataName(Namespace + "RestClientAttribute");
        AppSecrets = compilation.GetTypeByMetadataName(Namespace + "AppSecrets");
        ActionLog = compilation.GetTypeByMetadataName(Namespace + "ActionLog");
        RestClient = compilation.GetTypeByMetadataName(Namespace + "RestClient");
        RestRequest = compilation.GetTypeByMetadataName(Namespace + "RestRequest");
        RestResponse = compilation.GetTypeByMetadataName(Namespace + "RestResponse");
        TypedResponse = compilation.GetTypeByMetadataName(Namespace + "RestResponse`1");
        DownloadResponse = compilation.GetTypeByMetadataName(Namespace + "DownloadResponse");
        Result = compilation.GetTypeByMetadataName(Namespace + "Result`2");
        Files = compilation.GetTypeByMetadataName(Namespace + "Files");
        FileRef = compilation.GetTypeByMetadataName(Namespace + "FileRef");
        Attachment = compilation.GetTypeByMetadataName(Namespace + "Attachment");
        AppRecord = compilation.GetTypeByMetadataName(Namespace + "AppRecord");
        Entity = compilation.GetTypeByMetadataName(Namespace + "Entity");
        Secret = compilation.GetTypeByMetadataName(Namespace + "Secret");
        ComindServer = compilation.GetTypeByMetadataName(Namespace + "ComindServer");
        ServiceApi = compilation.GetTypeByMetadataName(Namespace + "Api+Rest+V1");
        ServiceTimeouts = compilation.GetTypeByMetadataName(Namespace + "ServiceTimeouts");
        RunnableAttribute = compilation.GetTypeByMetadataName(Namespace + "RunnableAttribute");
        ScriptContext = compilation.GetTypeByMetadataName(Namespace + "ScriptContext");
        ScriptTaskContext = compilation.GetTypeByMetadataName(Namespace + "ScriptTaskContext");
    }

    /// <summary>The static builder.</summary>
    public INamedTypeSymbol RestApi { get; }

    public INamedTypeSymbol? AppSecrets { get; }

    public INamedTypeSymbol? ActionLog { get; }

    public INamedTypeSymbol? RestClient { get; }

    public INamedTypeSymbol? RestRequest { get; }

    public INamedTypeSymbol? RestResponse { get; }

    public INamedTypeSymbol? TypedResponse { get; }

    public INamedTypeSymbol? DownloadResponse { get; }

    public INamedTypeSymbol? Result { get; }

    public INamedTypeSymbol? Files { get; }

    public INamedTypeSymbol? FileRef { get; }

    public INamedTypeSymbol? Attachment { get; }

    public INamedTypeSymbol? AppRecord { get; }

    public INamedTypeSymbol? Entity { get; }

    public INamedTypeSymbol? Secret { get; }

    /// <summary>Records, variables and waiting.</summary>
    public INamedTypeSymbol? ComindServer { get; }

    /// <summary><c>Api.Rest.V1</c>: calls of services that the configuration declares.</summary>
    public INamedTypeSymbol? ServiceApi { get; }

    public INamedTypeSymbol? ServiceTimeouts { get; }

    /// <summary>The base of <c>[Action]</c> and its siblings.</summary>
    public INamedTypeSymbol? RunnableAttribute { get; }

    public INamedTypeSymbol? ScriptContext { get; }

    public INamedTypeSymbol? ScriptTaskContext { get; }

    /// <summary>Marks a class whose calls are generated.</summary>
    public INamedTypeSymbol? RestClientAttribute { get; }

    /// <summary>The base of <c>[Get]</c> and its siblings.</summary>
    public INamedTypeSymbol? HttpMethodAttribute { get; }

    /// <summary>Marks a class whose fields are generated.</summary>
    public INamedTypeSymbol? EntityAttribute { get; }

    public INamedTypeSymbol? FieldAttribute { get; }

    /// <summary>Null in a project without the runtime: there is nothing to analyze.</summary>
    public static KnownSymbols? TryCreate(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Namespace + "RestApi") is { } restApi ? new KnownSymbols(compilation, restApi) : null;
}
