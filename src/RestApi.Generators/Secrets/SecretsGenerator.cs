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
        var project = context.Project(Steps.SourceFiles);
        var hasExtensionProperties = context.ParseOptionsProvider.Select(static (options, _) => ExtensionProperties.AreIn(options));
        var model = secrets
            .Combine(project)
            .Combine(hasExtensionProperties)
            .Select(static (inputs, _) => SecretsParser.Parse(inputs.Left.Left, inputs.Left.Right, inputs.Right))
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
