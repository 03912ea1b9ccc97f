using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The types of the runtime, looked up once for each runtime that a project refers to.</summary>
internal sealed class KnownSymbols
{
    private const string Namespace = "Comind.Api.Server.";
    private const string RuntimeAssembly = "RestApi.Runtime";

    // Every rule asks at its start.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<KnownSymbols?>> s_known = new();

    // The compilations that follow each other while somebody types share the symbols of their references.
    private static readonly ConditionalWeakTable<IAssemblySymbol, KnownSymbols> s_byRuntime = new();

    private KnownSymbols(INamedTypeSymbol restApi)
    {
        var runtime = restApi.ContainingAssembly;
        RestApi = restApi;
        EntityAttribute = runtime.GetTypeByMetadataName(Namespace + "EntityAttribute");
        FieldAttribute = runtime.GetTypeByMetadataName(Namespace + "FieldAttribute");
        HttpMethodAttribute = runtime.GetTypeByMetadataName(Namespace + "HttpMethodAttribute");
        RestClientAttribute = runtime.GetTypeByMetadataName(Namespace + "RestClientAttribute");
        AppSecrets = runtime.GetTypeByMetadataName(Namespace + "AppSecrets");
        ActionLog = runtime.GetTypeByMetadataName(Namespace + "ActionLog");
        RestClient = runtime.GetTypeByMetadataName(Namespace + "RestClient");
        RestRequest = runtime.GetTypeByMetadataName(Namespace + "RestRequest");
        RestResponse = runtime.GetTypeByMetadataName(Namespace + "RestResponse");
        TypedResponse = runtime.GetTypeByMetadataName(Namespace + "RestResponse`1");
        DownloadResponse = runtime.GetTypeByMetadataName(Namespace + "DownloadResponse");
        Result = runtime.GetTypeByMetadataName(Namespace + "Result`2");
        Files = runtime.GetTypeByMetadataName(Namespace + "Files");
        FileRef = runtime.GetTypeByMetadataName(Namespace + "FileRef");
        Attachment = runtime.GetTypeByMetadataName(Namespace + "Attachment");
        AppRecord = runtime.GetTypeByMetadataName(Namespace + "AppRecord");
        Entity = runtime.GetTypeByMetadataName(Namespace + "Entity");
        Secret = runtime.GetTypeByMetadataName(Namespace + "Secret");
        ComindServer = runtime.GetTypeByMetadataName(Namespace + "ComindServer");
        ServiceApi = runtime.GetTypeByMetadataName(Namespace + "Api+Rest+V1");
        ServiceTimeouts = runtime.GetTypeByMetadataName(Namespace + "ServiceTimeouts");
        RunnableAttribute = runtime.GetTypeByMetadataName(Namespace + "RunnableAttribute");
        ScriptContext = runtime.GetTypeByMetadataName(Namespace + "ScriptContext");
        ScriptTaskContext = runtime.GetTypeByMetadataName(Namespace + "ScriptTaskContext");
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
        s_known.GetValue(compilation, static compilation => new(Find(compilation))).Value;

    // By the name of the assembly: to look through all references takes longer than all rules in a project without the runtime.
    private static KnownSymbols? Find(Compilation compilation)
    {
        if (compilation.AssemblyName == RuntimeAssembly)
        {
            return compilation.GetTypeByMetadataName(Namespace + "RestApi") is { } own ? new(own) : null;
        }

        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (reference.Name == RuntimeAssembly)
            {
                if (s_byRuntime.TryGetValue(reference, out var known))
                {
                    return known;
                }

                if (reference.GetTypeByMetadataName(Namespace + "RestApi") is { } restApi)
                {
                    return s_byRuntime.GetValue(reference, _ => new(restApi));
                }
            }
        }

        return null;
    }
}
