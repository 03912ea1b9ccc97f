namespace Comind.Api.Generators;

/// <summary>Names of the runtime and of the types we generate.</summary>
internal static class OwnNames
{
    public const string ServerNamespace = "Comind.Api.Server";
    public const string Server = "global::" + ServerNamespace + ".";
    public const string Spans = "global::System.MemoryExtensions.";
}
