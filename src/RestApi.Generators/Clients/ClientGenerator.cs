using System.Linq;
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
        var inputs = context
            .DeclaredSecrets(Steps.SecretsFiles, Steps.Secrets)
            .Combine(context.RootNamespace())
            .Select(
                static (inputs, _) =>
                    new SecretAccessors(inputs.Right, new(inputs.Left.Secrets.Select(static secret => secret.PropertyName)))
            )
            .Combine(context.Shapes(Steps.Shapes))
            .Select(static (inputs, _) => new ClientInputs(inputs.Left, inputs.Right));
        var clients = project
            .Combine(inputs)
            .SelectMany(static (inputs, token) => ClientParser.Parse(inputs.Left, inputs.Right, token))
            .WithTrackingName(Steps.Clients);
        var registrations = project
            .Combine(inputs)
            .Combine(context.RootNamespace())
            .Combine(context.HasReference(ContainerAssembly))
            .SelectMany(
                static (inputs, token) =>
                    inputs.Right
                        ? [RegistrationParser.Parse(inputs.Left.Left.Left, inputs.Left.Left.Right, inputs.Left.Right, token)]
                        : System.Array.Empty<RegistrationModel>()
            )
            .WithTrackingName(Steps.Registrations);

        context.RegisterSourceOutput(clients, ClientEmitter.Emit);
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

        /// <summary>The clients, one per type and declaring file.</summary>
        public const string Clients = "Clients";

        /// <summary>What a container can make.</summary>
        public const string Registrations = "ClientRegistrations";
    }
}
