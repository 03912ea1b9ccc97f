using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Writes the calls of types marked <c>[RestClient]</c>, the classes for interfaces among them, and their registration.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.Project(Steps.SourceFiles);
        var clients = project.SelectMany(static (project, _) => ClientParts.In(project.Declarations)).WithTrackingName(Steps.Declared);
        var secrets = context
            .DeclaredSecrets(Steps.SecretsFiles, Steps.Secrets)
            .Combine(project)
            .Select(
                static (inputs, _) => new SecretAccessors(inputs.Right.RootNamespace, inputs.Right.Classes.Secrets, inputs.Left.Secrets)
            );
        var json = context
            .DataTypes(clients, Steps.Types)
            .Combine(project)
            .Select(static (inputs, _) => JsonInputs.Of(inputs.Right, inputs.Left));
        // Each client is written on its own: again when it, a secret that it names or a type of the project says something else.
        var written = clients
            .Combine(secrets)
            .Select(static (inputs, _) => (Client: inputs.Left, Secrets: inputs.Right.For(inputs.Left)))
            .WithTrackingName(Steps.NamedSecrets)
            .Combine(json)
            .Select(static (inputs, _) => ParsedClients.Of(inputs.Left.Client, new(inputs.Left.Secrets, inputs.Right)))
            .WithTrackingName(Steps.Written)
            .Collect();
        var files = written.Combine(json).Select(static (inputs, _) => ClientFiles.Of(inputs.Left, inputs.Right));
        var registrations = written
            .Combine(project)
            .Combine(context.CompilationProvider.Select(static (compilation, _) => s_containers.AreIn(compilation)))
            .SelectMany(
                static (inputs, _) =>
                    inputs.Right ? [RegistrationParser.Parse(inputs.Left.Left, inputs.Left.Right)] : System.Array.Empty<RegistrationModel>()
            )
            .WithTrackingName(Steps.Registrations);
        var hosts = written
            .Combine(project)
            .SelectMany(static (inputs, _) => SecretHostsParser.Parse(inputs.Left, inputs.Right.RootNamespace))
            .WithTrackingName(Steps.SecretHosts);

        context.RegisterSourceOutput(
            files.SelectMany(static (files, _) => files.Clients).WithTrackingName(Steps.Clients),
            ClientEmitter.Emit
        );
        context.RegisterSourceOutput(files.SelectMany(static (files, _) => files.Json).WithTrackingName(Steps.Json), JsonEmitter.Emit);
        context.RegisterSourceOutput(registrations, RegistrationEmitter.Emit);
        context.RegisterSourceOutput(hosts, SecretHostsEmitter.Emit);
    }

    private static readonly References s_containers = new("Microsoft.Extensions.DependencyInjection.Abstractions");

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "ClientSourceFiles";

        /// <summary>The settings files, each read on its own.</summary>
        public const string SecretsFiles = "ClientSecretsFiles";

        /// <summary>The secrets that attributes may name.</summary>
        public const string Secrets = "ClientSecrets";

        /// <summary>The types of the project that calls name.</summary>
        public const string Types = "ClientTypes";

        /// <summary>The readers and writers of JSON, one file for each type.</summary>
        public const string Json = "ClientJson";

        /// <summary>The parts of each client.</summary>
        public const string Declared = "DeclaredClients";

        /// <summary>Each client with the secrets that it may name.</summary>
        public const string NamedSecrets = "ClientNamedSecrets";

        /// <summary>What is written for each client.</summary>
        public const string Written = "WrittenClients";

        /// <summary>The files of the clients, one per type and declaring file.</summary>
        public const string Clients = "Clients";

        /// <summary>What a container can make.</summary>
        public const string Registrations = "ClientRegistrations";

        /// <summary>Where the secrets that clients name may be sent.</summary>
        public const string SecretHosts = "ClientSecretHosts";
    }
}
