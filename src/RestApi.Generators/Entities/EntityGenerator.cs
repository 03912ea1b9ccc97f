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
        var entities = context
            .Declarations(Steps.SourceFiles)
            .Combine(hasPartialProperties)
            .SelectMany(static (inputs, token) => EntityParser.Parse(inputs.Left, inputs.Right, token))
            .WithTrackingName(Steps.Entities);

        context.RegisterSourceOutput(entities, EntityEmitter.Emit);
    }

    /// <summary>Names of the steps, for tests of the cache.</summary>
    public static class Steps
    {
        /// <summary>The source files that declare something for us.</summary>
        public const string SourceFiles = "EntitySourceFiles";

        /// <summary>The typed records, one per type and declaring file.</summary>
        public const string Entities = "Entities";
    }
}
