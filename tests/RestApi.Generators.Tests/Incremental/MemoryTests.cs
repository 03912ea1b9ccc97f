using System.Runtime.CompilerServices;
using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>An editor makes a new compilation with each key; the old ones must be free to go.</summary>
public class MemoryTests
{
    [Fact]
    public void Replaced_compilations_are_not_kept_alive() => Assert.Equal(0, KeptAlive<ActionGenerator>(Project));

    [Fact]
    public void Clients_do_not_keep_them_alive() => Assert.Equal(0, KeptAlive<ClientGenerator>(Project));

    [Fact]
    public void Secrets_do_not_keep_them_alive() => Assert.Equal(0, KeptAlive<SecretsGenerator>(Project));

    [Fact]
    public void Generator_that_keeps_them_would_be_noticed() =>
        Assert.NotEqual(0, KeptAlive<ActionGenerator>(Project with { Beside = [new HoardingGenerator()] }));

    private static TestProject Project => Samples.Project([.. WholeProject.Sources, "class Unrelated;"]);

    private static int KeptAlive<TGenerator>(TestProject project)
        where TGenerator : IIncrementalGenerator, new()
    {
        var (test, replaced) = TypeAndForget<TGenerator>(project);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        GC.KeepAlive(test);
        return replaced.Count(static compilation => compilation.TryGetTarget(out _));
    }

    // A method of its own, so that no local variable keeps what it saw.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorTest<TGenerator> Test, List<WeakReference<Compilation>> Replaced) TypeAndForget<TGenerator>(
        TestProject project
    )
        where TGenerator : IIncrementalGenerator, new()
    {
        var test = new GeneratorTest<TGenerator>(project);
        var replaced = new List<WeakReference<Compilation>>();
        for (var key = 0; key < 8; key++)
        {
            replaced.Add(new(test.Output));
            replaced.Add(new(test.Input));
            _ = (key % 4) switch
            {
                0 => test.ReplaceFile($"class Unrelated{key};", "Test3.cs"),
                1 => test.ReplaceFile(WholeProject.Sources[1].Replace("\"run\"", $"\"run{key}\"", StringComparison.Ordinal), "Test1.cs"),
                2 => test.ReplaceFile(WholeProject.Sources[0].Replace("/ping", $"/ping{key}", StringComparison.Ordinal)),
                _ => test.ReplaceAdditionalFile(Samples.SecretsFile.Path, $"// {key}\n{Samples.SecretsFile.Text}"),
            };
        }

        return (test, [.. replaced.Where(compilation => !IsCurrent(compilation, test))]);
    }

    private static bool IsCurrent<TGenerator>(WeakReference<Compilation> compilation, GeneratorTest<TGenerator> test)
        where TGenerator : IIncrementalGenerator, new() =>
        compilation.TryGetTarget(out var found) && (ReferenceEquals(found, test.Input) || ReferenceEquals(found, test.Output));

    private sealed class HoardingGenerator : IIncrementalGenerator
    {
        private readonly List<Compilation> _seen = [];

        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (_, compilation) => _seen.Add(compilation));
    }
}
