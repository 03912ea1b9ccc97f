using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>
/// Turns <c>settings/variables.ts</c> and <c>.json</c> into the class <c>AppSettings</c>, and <c>settings/services.json</c> into
/// <c>ServiceIds</c>. One generator, so that both share one look at the source files.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SettingsGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.Project(Steps.SourceFiles);
        var variables = context
            .AdditionalTextsProvider.SelectMany(AppSettingsParser.ParseFiles)
            .WithTrackingName(Steps.VariablesFiles)
            .Collect()
            .Combine(project)
            .Select(static (inputs, _) => AppSettingsParser.Parse(inputs.Left, inputs.Right))
            .WithTrackingName(Steps.Variables);
        var services = context
            .AdditionalTextsProvider.SelectMany(ServiceIdsParser.ParseFiles)
            .WithTrackingName(Steps.ServicesFiles)
            .Collect()
            .Combine(project)
            .Select(static (inputs, _) => ServiceIdsParser.Parse(inputs.Left, inputs.Right))
            .WithTrackingName(Steps.Services);

        context.RegisterSourceOutput(variables, AppSettingsEmitter.Emit);
        context.RegisterSourceOutput(services, ServiceIdsEmitter.Emit);
    }

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "SettingsSourceFiles";

        /// <summary>The files that declare variables, each read on its own.</summary>
        public const string VariablesFiles = "VariablesFiles";

        /// <summary>The class <c>AppSettings</c> to generate.</summary>
        public const string Variables = "Variables";

        /// <summary>The files that declare services, each read on its own.</summary>
        public const string ServicesFiles = "ServicesFiles";

        /// <summary>The class <c>ServiceIds</c> to generate.</summary>
        public const string Services = "Services";
    }
}
