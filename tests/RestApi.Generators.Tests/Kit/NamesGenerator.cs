using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests.Kit;

/// <summary>Generates a constant for each additional file.</summary>
public sealed class NamesGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.AdditionalTextsProvider.Select((file, token) => file.GetText(token)!.ToString()).WithTrackingName("Names");
        context.RegisterSourceOutput(names, (output, name) => output.AddSource(name, $"class {name};"));
    }
}

/// <summary>Keeps what it is asked to keep in the value of a step, behind a record and an array.</summary>
public abstract class HoldingGenerator(Func<Compilation, object> keep) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var held = context.CompilationProvider.Select((compilation, _) => new Held([keep(compilation)]));
        context.RegisterSourceOutput(held, (output, _) => output.AddSource("Held", "class Held;"));
    }

    private sealed record Held(ImmutableArray<object> Values);
}

public sealed class HoldsSymbol() : HoldingGenerator(compilation => compilation.Assembly);

public sealed class HoldsTree() : HoldingGenerator(compilation => compilation.SyntaxTrees.First());

public sealed class HoldsNode() : HoldingGenerator(compilation => compilation.SyntaxTrees.First().GetRoot());

public sealed class HoldsLocation() : HoldingGenerator(compilation => compilation.Assembly.Locations[0]);

public sealed class HoldsCompilation() : HoldingGenerator(compilation => compilation);

public sealed class HoldsModel() : HoldingGenerator(compilation => compilation.GetSemanticModel(compilation.SyntaxTrees.First()));

public sealed class HoldsClosure()
    : HoldingGenerator(compilation =>
    {
        var symbol = compilation.Assembly;
        return () => symbol.Name;
    });

/// <summary>Generates anew after each edit, whatever it was.</summary>
public sealed class ForgetfulGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("Same", "class Same;"));
}

/// <summary>Generates code that warns: a field nobody uses.</summary>
public sealed class WarningGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.CompilationProvider,
            (output, _) => output.AddSource("Warns", "class Warns { private int x; }")
        );
}

public sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (_, _) => throw new InvalidOperationException("boom"));
}
