using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorsTests;

/// <summary>Whatever is typed, no generator throws or hangs; what was valid before the edit stays parseable after it.</summary>
public class MutationTests
{
    private const int Mutations = 20_000;

    // A run reads all files, so that many mutations share one.
    private const int FilesPerRun = 25;

    private static readonly CSharpParseOptions s_options = TestDefaults.ParseOptions(LanguageVersion.Preview);

    private readonly Mutator _mutator = new(20_250_101, Fragments.CSharp);
    private readonly HashSet<string> _parsed = [];
    private readonly AdditionalText _settings = new Settings(Samples.SecretsFile.Text);

    [Fact]
    public void Mutated_sources_never_throw_or_hang_and_give_parseable_code()
    {
        var originals = Enumerable.Range(0, FilesPerRun).Select(Original).ToList();
        var trees = originals.Select(Parse).ToList();
        var project = CSharpCompilation.Create("Acme", trees, TestDefaults.References);
        var driver = CSharpGeneratorDriver.Create(AllGenerators(), [_settings], s_options, new Options()).RunGenerators(project);
        for (var run = 0; run < Mutations / FilesPerRun; run++)
        {
            var mutated = originals.Select(_mutator.Mutate).ToList();
            var edited = trees
                .Zip(mutated.Select(Parse))
                .Aggregate(project, static (edited, pair) => edited.ReplaceSyntaxTree(pair.First, pair.Second));
            var clock = Stopwatch.StartNew();
            var result = driver.RunGenerators(edited).GetRunResult();
            var input = $"run {run}:\n{string.Join("\n// ----\n", mutated)}";
            Check(result, input);
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"Took {clock.Elapsed}, {input}");
        }

        Assert.True(_parsed.Count > 4_500, $"Only {_parsed.Count} different files were generated: the mutations left nothing to read.");
    }

    private static IEnumerable<ISourceGenerator> AllGenerators() =>
        typeof(ClientGenerator)
            .Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(GeneratorAttribute)))
            .Select(static type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());

    private static readonly IReadOnlyList<string> s_sources =
    [
        .. WholeProject.Sources,
        """
            using Comind.Api.Server;

            namespace Acme.CrmSync;

            [RestClient(BaseUrl = Routes.Url), Timeout(5 * 60 - 1), Headers("X-A: " + Routes.One)]
            static partial class Constants
            {
                private const string Own = Routes.One;
                [Get(Own)] public static partial void One();
                [Get(Routes.Two + "/{id}"), Retry(1 + 1)] public static partial string Two(int id, [Query($"a,{Own}")] string b);
                [Get("/three")] public static partial string Three(int? id);
            }

            static partial class Constants
            {
                public static partial string Three(System.Int32? id) => "";
            }

            static class Routes
            {
                public const string Url = "https://a.example", One = Root + "/one", Two = $"{One}/two{nameof(Two)}";
                private const string Root = "/api";
            }

            """,
    ];

    private static string Original(int index) =>
        s_sources[index % s_sources.Count].Replace("Acme.CrmSync", $"Acme.CrmSync{index}", StringComparison.Ordinal);

    private void Check(GeneratorDriverRunResult run, string input)
    {
        foreach (var result in run.Results)
        {
            Assert.True(result.Exception is null, $"{result.Exception}\n{input}");
            foreach (var source in result.GeneratedSources.Where(source => _parsed.Add(source.SourceText.ToString())))
            {
                var errors = source.SyntaxTree.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
                Assert.False(errors.Any(), $"{string.Join("\n", errors)}\n{source.SourceText}\n{input}");
            }
        }
    }

    private static SyntaxTree Parse(string text, int index) => CSharpSyntaxTree.ParseText(text, s_options, $"Test{index}.cs");

    private sealed class Settings(string text) : AdditionalText
    {
        public override string Path => "/project/settings/secrets.ts";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    /// <summary>Everything that is written on request is written.</summary>
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new On();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class On : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.RootNamespace" => "Acme",
                    "build_property.RestApiInventory" => "true",
                    "build_property.RestApiActionRegistryClass" => "First",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
