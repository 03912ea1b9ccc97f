using System.Linq;
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
            .Select(
                static (inputs, _) =>
                    new SecretAccessors(inputs.Right, new(inputs.Left.Secrets.Select(static secret => secret.PropertyName)))
            );
        var types = context
            .CompilationProvider.Combine(project.Select(static (project, _) => DataTypes.Mentioned(project)))
            .Select(static (inputs, _) => new DataTypes(SourceFiles.TypesOf(inputs.Left, inputs.Right)))
            .WithTrackingName(Steps.Types);
        var written = project
            .Combine(secrets)
            .Combine(types)
            .Combine(context.RootNamespace())
            .Combine(context.JsonClassName())
            .Select(
                static (inputs, token) =>
                    ClientFiles.Parse(
                        inputs.Left.Left.Left.Left,
                        inputs.Left.Left.Left.Right,
                        inputs.Left.Left.Right,
                        inputs.Left.Right,
                        inputs.Right,
                        token
                    )
            );
        var clients = written.SelectMany(static (files, _) => files.Clients).WithTrackingName(Steps.Clients);
        var json = written.SelectMany(static (files, _) => files.Json).WithTrackingName(Steps.Json);

        context.RegisterSourceOutput(clients, ClientEmitter.Emit);
        context.RegisterSourceOutput(json, JsonEmitter.Emit);
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

        /// <summary>The types that calls mention.</summary>
        public const string Types = "ClientTypes";

        /// <summary>The readers and writers of JSON, one file for each type.</summary>
        public const string Json = "ClientJson";

        /// <summary>The clients, one per type and declaring file.</summary>
        public const string Clients = "Clients";
    }
}
