using System;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>What our generators read, each reduced to plain values before anything is combined with it.</summary>
internal static class Inputs
{
    /// <summary>
    /// The declarations of all source files. Trees are taken one by one from the compilation: an unchanged tree is the same object
    /// as before, and so are the declarations, for all generators, as long as no tree says anything else.
    /// </summary>
    public static IncrementalValueProvider<ProjectDeclarations> Declarations(
        this IncrementalGeneratorInitializationContext context,
        string stepName
    ) =>
        context
            .CompilationProvider.Combine(context.ClassNames())
            .Select(static (inputs, _) => SourceFiles.Declarations(inputs.Left, inputs.Right))
            .WithTrackingName(stepName);

    /// <summary>What syntax tells of the types that calls name.</summary>
    public static IncrementalValueProvider<DeclaredShapes> Shapes(
        this IncrementalGeneratorInitializationContext context,
        string stepName
    ) => context.CompilationProvider.Select(static (compilation, _) => SourceFiles.ShapesOf(compilation)).WithTrackingName(stepName);

    /// <summary>The types whose JSON clients may read or write.</summary>
    public static IncrementalValueProvider<DataTypes> DataTypes(
        this IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ClientParts> clients,
        string stepName
    ) =>
        context
            .CompilationProvider.Combine(clients.Collect().Select(static (clients, _) => Generators.DataTypes.NamesOf(clients)))
            .Select(static (inputs, _) => new DataTypes(SourceFiles.TypesOf(inputs.Left, inputs.Right)))
            .WithTrackingName(stepName);

    /// <summary>Whether the project refers to an assembly, told by the name of its file.</summary>
    public static IncrementalValueProvider<bool> HasReference(this IncrementalGeneratorInitializationContext context, string assembly) =>
        context
            .MetadataReferencesProvider.Where(reference => FileName(reference.Display) == assembly)
            .Collect()
            .Select(static (found, _) => found.Length > 0);

    /// <summary>The namespace that generated types go to; empty for the global one.</summary>
    public static IncrementalValueProvider<string> RootNamespace(this IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) =>
                options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? SecretNaming.NamespaceName(name) : ""
        );

    /// <summary>How the generated classes are called.</summary>
    public static IncrementalValueProvider<ClassNames> ClassNames(this IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Api.ClassNames.Of(options.GlobalOptions));

    /// <summary>The secrets that all settings files declare.</summary>
    public static IncrementalValueProvider<DeclaredSecrets> DeclaredSecrets(
        this IncrementalGeneratorInitializationContext context,
        string fileStepName,
        string stepName
    ) =>
        context
            .AdditionalTextsProvider.Where(SecretsParser.IsSecretsFile)
            .Select(SecretsParser.ParseFile)
            .WithTrackingName(fileStepName)
            .Collect()
            .Select(SecretsParser.Merge)
            .WithTrackingName(stepName);

    private static string FileName(string? display)
    {
        const string Extension = ".dll";
        var name = display?.Substring(display.LastIndexOfAny(['/', '\\']) + 1) ?? "";
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - Extension.Length) : name;
    }
}
