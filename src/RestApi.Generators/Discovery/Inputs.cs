using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Generators;

/// <summary>What our generators read, each reduced to plain values before anything is combined with it.</summary>
internal static class Inputs
{
    /// <summary>
    /// The declarations of all source files. Trees are taken one by one from the compilation: an unchanged tree is the same object
    /// as before, and so are the declarations, for all generators, as long as no tree says anything else.
    /// </summary>
    public static IncrementalValueProvider<Project> Project(this IncrementalGeneratorInitializationContext context, string stepName) =>
        context
            .CompilationProvider.Combine(context.Names())
            .Select(
                static (inputs, _) =>
                    new Project(
                        SourceFiles.Declarations(inputs.Left, inputs.Right.Classes),
                        inputs.Right.RootNamespace,
                        inputs.Right.Classes
                    )
            )
            .WithTrackingName(stepName);

    /// <summary>The types of the project that clients name.</summary>
    public static IncrementalValueProvider<DataTypes> DataTypes(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ClientParts> clients,
        string stepName
    ) =>
        context
            .CompilationProvider.Combine(clients.Collect().Select(static (clients, _) => Generators.DataTypes.NamesOf(clients)))
            .Select(static (inputs, _) => new DataTypes(SourceFiles.TypesOf(inputs.Left, inputs.Right)))
            .WithTrackingName(stepName);

    /// <summary>How what is generated is called.</summary>
    public static ProjectNames NamesOf(AnalyzerConfigOptions options) =>
        new(
            options.TryGetValue("build_property.RootNamespace", out var name) ? SecretNaming.NamespaceName(name) : "",
            ClassNames.Of(options)
        );

    /// <summary>The secrets that all settings files declare.</summary>
    public static IncrementalValueProvider<DeclaredSecrets> DeclaredSecrets(
        this IncrementalGeneratorInitializationContext context,
        string fileStepName,
        string stepName
    ) =>
        context
            .AdditionalTextsProvider.SelectMany(SecretsParser.ParseFiles)
            .WithTrackingName(fileStepName)
            .Collect()
            .Select(SecretsParser.Merge)
            .WithTrackingName(stepName);

    private static IncrementalValueProvider<ProjectNames> Names(this IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(static (options, _) => NamesOf(options.GlobalOptions));
}
