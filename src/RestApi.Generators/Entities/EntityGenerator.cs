using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api.Generators;

/// <summary>Writes the partial properties of a class marked <c>[Entity]</c> and gives it its base class.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EntityGenerator : IIncrementalGenerator
{
    private const int CSharp13 = 1300;

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // By number: the enum this is compiled against ends at C# 12.
        var hasPartialProperties = context.ParseOptionsProvider.Select(
            static (options, _) => options is CSharpParseOptions { LanguageVersion: var version } && (int)version >= CSharp13
        );
        // Each record is written on its own: again when one of its parts says something else.
        var entities = context
            .Project(Steps.SourceFiles)
            .SelectMany(static (project, _) => EntityParts.In(project.Declarations))
            .WithTrackingName(Steps.Declared)
            .Combine(hasPartialProperties)
            .Select(static (inputs, _) => EntityParser.Parse(inputs.Left, inputs.Right))
            .WithTrackingName(Steps.Written)
            .Collect()
            .SelectMany(static (entities, _) => EntityFile.Of(entities))
            .WithTrackingName(Steps.Entities);

        context.RegisterSourceOutput(entities, EntityEmitter.Emit);
    }

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "EntitySourceFiles";

        /// <summary>The parts of each typed record.</summary>
        public const string Declared = "DeclaredEntities";

        /// <summary>What is written for each of them.</summary>
        public const string Written = "WrittenEntities";

        /// <summary>The typed records, one per type and declaring file.</summary>
        public const string Entities = "Entities";
    }
}
