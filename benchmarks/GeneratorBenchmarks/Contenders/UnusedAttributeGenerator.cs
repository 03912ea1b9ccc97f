using Microsoft.CodeAnalysis;

namespace Acme.GeneratorBenchmarks;

/// <summary>The least that a generator of the usual design costs: it waits for an attribute that nobody uses.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class UnusedAttributeGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Acme.NeverUsedAttribute",
            static (_, _) => true,
            static (target, _) => target.TargetSymbol.Name
        );
        context.RegisterSourceOutput(names, static (production, name) => production.AddSource(name, ""));
    }
}
