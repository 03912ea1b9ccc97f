namespace Comind.Api.Generators;

/// <summary>Names of the runtime and of the types we generate.</summary>
internal static class OwnNames
{
    public const string ServerNamespace = "Comind.Api.Server";
    public const string Server = "global::" + ServerNamespace + ".";
    public const string Secrets = GeneratedNames.Secrets;
    public const string ActionRegistry = GeneratedNames.ActionRegistry;
    public const string AppSettings = GeneratedNames.AppSettings;
    public const string ServiceIds = GeneratedNames.ServiceIds;
    public const string RestClients = GeneratedNames.RestClients;
    public const string Json = GeneratedNames.Json;
    public const string Spans = "global::System.MemoryExtensions.";
}
