using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Turns <c>settings/secrets.ts</c> and <c>settings/secrets.json</c> into the class <c>Secrets</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SecretsGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var secrets = context.DeclaredSecrets(Steps.Files, Steps.Secrets);
        var project = context.Declarations(Steps.SourceFiles);
        var hasExtensionProperties = context.ParseOptionsProvider.Select(static (options, _) => ExtensionProperties.AreIn(options));
        var model = secrets
            .Combine(project)
            .Combine(context.RootNamespace())
            .Combine(context.ClassNames())
            .Combine(hasExtensionProperties)
            .Select(
                static (inputs, _) =>
                    SecretsParser.Parse(
                        inputs.Left.Left.Left.Left,
                        inputs.Left.Left.Left.Right,
                        inputs.Left.Left.Right,
                        inputs.Left.Right.Secrets,
                        inputs.Right
                    )
            )
            .WithTrackingName(Steps.Model);

        context.RegisterSourceOutput(model, SecretsEmitter.Emit);
    }

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The settings files, each read on its own.</summary>
        public const string Files = "SecretsFiles";

        /// <summary>The secrets of all files.</summary>
        public const string Secrets = "Secrets";

        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "SecretsSourceFiles";

        /// <summary>The class to generate.</summary>
        public const string Model = "SecretsModel";
    }
}
