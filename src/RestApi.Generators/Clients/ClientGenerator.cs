using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Writes the calls of types marked <c>[RestClient]</c>, the classes for interfaces among them, and their registration.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.Declarations(Steps.SourceFiles);
        var names = context.ClassNames();
        var inputs = context
            .DeclaredSecrets(Steps.SecretsFiles, Steps.Secrets)
            .Combine(context.RootNamespace())
            .Combine(names)
            .Select(static (inputs, _) => new SecretAccessors(inputs.Left.Right, inputs.Right.Secrets, inputs.Left.Left.Secrets))
            .Combine(context.Shapes(Steps.Shapes))
            .Select(static (inputs, _) => new ClientInputs(inputs.Left, inputs.Right));
        var types = context
            .CompilationProvider.Combine(project.Select(static (project, _) => DataTypes.Mentioned(project)))
            .Select(static (inputs, _) => new DataTypes(SourceFiles.TypesOf(inputs.Left, inputs.Right)))
            .WithTrackingName(Steps.Types);
        var written = project
            .Combine(inputs)
            .Combine(types)
            .Combine(context.RootNamespace())
            .Combine(names)
            .Select(
                static (inputs, token) =>
                    ClientFiles.Parse(
                        inputs.Left.Left.Left.Left,
                        inputs.Left.Left.Left.Right,
                        inputs.Left.Left.Right,
                        inputs.Left.Right,
                        inputs.Right.Json,
                        token
                    )
            );
        var clients = written.SelectMany(static (files, _) => files.Clients).WithTrackingName(Steps.Clients);
        var json = written.SelectMany(static (files, _) => files.Json).WithTrackingName(Steps.Json);
        var registrations = project
            .Combine(inputs)
            .Combine(context.RootNamespace())
            .Combine(names)
            .Combine(context.HasReference(ContainerAssembly))
            .SelectMany(
                static (inputs, token) =>
                    inputs.Right
                        ?
                        [
                            RegistrationParser.Parse(
                                inputs.Left.Left.Left.Left,
                                inputs.Left.Left.Left.Right,
                                inputs.Left.Left.Right,
                                inputs.Left.Right.RestClients,
                                token
                            ),
                        ]
                        : System.Array.Empty<RegistrationModel>()
            )
            .WithTrackingName(Steps.Registrations);

        context.RegisterSourceOutput(clients, ClientEmitter.Emit);
        context.RegisterSourceOutput(json, JsonEmitter.Emit);
        context.RegisterSourceOutput(registrations, RegistrationEmitter.Emit);
    }

    private const string ContainerAssembly = "Microsoft.Extensions.DependencyInjection.Abstractions";

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
        public const string Shapes = "ClientShapes";

        /// <summary>The types whose JSON calls read or write.</summary>
        public const string Types = "ClientTypes";

        /// <summary>The readers and writers of JSON, one file for each type.</summary>
        public const string Json = "ClientJson";

        /// <summary>The clients, one per type and declaring file.</summary>
        public const string Clients = "Clients";

        /// <summary>What a container can make.</summary>
        public const string Registrations = "ClientRegistrations";
    }
}
