using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Writes the bodies of the partial methods of a class marked <c>[RestClient]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.Declarations(Steps.SourceFiles);
        var secrets = context
            .DeclaredSecrets(Steps.SecretsFiles, Steps.Secrets)
            .Combine(context.RootNamespace())
            .Select(static (inputs, _) => new SecretAccessors(inputs.Right, inputs.Left.Secrets));
        var clients = project
            .Combine(secrets)
            .SelectMany(static (inputs, token) => ClientParser.Parse(inputs.Left, inputs.Right, token))
            .WithTrackingName(Steps.Clients);

        context.RegisterSourceOutput(clients, ClientEmitter.Emit);
    }

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "ClientSourceFiles";

        /// <summary>The settings files, each read on its own.</summary>
        public const string SecretsFiles = "ClientSecretsFiles";

        /// <summary>The secrets that attributes may name.</summary>
        public const string Secrets = "ClientSecrets";

        /// <summary>The clients, one per type and declaring file.</summary>
        public const string Clients = "Clients";
    }
}
