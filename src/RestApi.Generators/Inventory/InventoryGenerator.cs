using System;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>
/// Lists, on request, what a security reviewer wants to read: hosts, calls, secrets, actions and services. A generator may not write
/// files: the list stands in its output as comments, and a target of the package copies it to obj.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class InventoryGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) =>
                options.GlobalOptions.TryGetValue("build_property.RestApiInventory", out var value)
                && value.Equals("true", StringComparison.OrdinalIgnoreCase)
        );
        // Nothing is read unless somebody asked.
        var settings = context.AdditionalTextsProvider.Combine(isWanted);
        var secrets = settings
            .SelectMany(static (file, token) => file.Right ? SecretsParser.ParseFiles(file.Left, token) : [])
            .WithTrackingName(Steps.SecretsFiles)
            .Collect()
            .Select(SecretsParser.Merge)
            .WithTrackingName(Steps.Secrets);
        var services = settings
            .SelectMany(static (file, token) => file.Right ? ServiceIdsParser.ParseFiles(file.Left, token) : [])
            .WithTrackingName(Steps.Services)
            .Collect();
        var inventory = context
            .Project(Steps.SourceFiles)
            .Combine(secrets)
            .Combine(services)
            .Combine(isWanted)
            .Select(
                static (inputs, token) =>
                    inputs.Right
                        ? InventoryParser.Parse(inputs.Left.Left.Left.Declarations, inputs.Left.Left.Right, inputs.Left.Right, token)
                        : null
            )
            .WithTrackingName(Steps.Inventory);

        context.RegisterSourceOutput(inventory, InventoryEmitter.Emit);
    }

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "InventorySourceFiles";

        /// <summary>The files with secrets, each read on its own.</summary>
        public const string SecretsFiles = "InventorySecretsFiles";

        /// <summary>The secrets of all files.</summary>
        public const string Secrets = "InventorySecrets";

        /// <summary>The files with services, each read on its own.</summary>
        public const string Services = "InventoryServices";

        /// <summary>The list; null when nobody asked for it.</summary>
        public const string Inventory = "Inventory";
    }
}
