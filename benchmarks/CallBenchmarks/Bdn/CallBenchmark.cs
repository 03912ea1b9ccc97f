using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Acme.CallBenchmarks;

/// <summary>The calls of one scenario under BenchmarkDotNet, in memory.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error, Column.RatioSD, Column.Gen0, Column.Gen1)]
public abstract class CallBenchmark
{
    private const int CallsPerInvoke = 16;

    private Dictionary<string, Call> _calls = [];

    private protected abstract Scenario Played { get; }

    /// <param name="arguments">The options of BenchmarkDotNet, such as <c>--filter *Get*</c> and <c>--job short</c>.</param>
    public static void Run(string[] arguments) =>
        BenchmarkSwitcher
            .FromTypes([typeof(GetBenchmark), typeof(PostBenchmark), typeof(MissingBenchmark)])
            .Run(
                arguments.Length == 0 ? ["--filter", "*"] : arguments,
                // In this process: a project made by BenchmarkDotNet would inherit the build settings of this repository.
                DefaultConfig
                    .Instance.WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
                    .AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(10), logOutput: false)).AsDefault())
            );

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var target = Target.InMemory();
        var contenders = AllContenders.Create(target);
        await Agreement.RequireAsync(target, contenders);
        target.Play(Played);
        _calls = contenders.ToDictionary(static contender => contender.Name, contender => contender.CallOf(Played));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = CallsPerInvoke, Description = "HttpClient, async")]
    public Task HttpClientAsync() => RunAsync("HttpClient, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "HttpClient, sync")]
    public Task HttpClientSync() => RunAsync("HttpClient, sync");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = JsonOnly.Name)]
    public Task JsonAlone() => RunAsync(JsonOnly.Name);

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "Refit 16.4.0, async")]
    public Task RefitAsync() => RunAsync("Refit 16.4.0, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestEase 1.4.3, async")]
    public Task RestEaseAsync() => RunAsync("RestEase 1.4.3, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "Flurl.Http 4.0.2, async")]
    public Task FlurlAsync() => RunAsync("Flurl.Http 4.0.2, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestSharp 114.1.0, async")]
    public Task RestSharpAsync() => RunAsync("RestSharp 114.1.0, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestApi builder, async")]
    public Task BuilderAsync() => RunAsync("RestApi builder, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestApi builder, sync")]
    public Task BuilderSync() => RunAsync("RestApi builder, sync");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestApi statements, async")]
    public Task StatementsAsync() => RunAsync("RestApi statements, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestApi statements, sync")]
    public Task StatementsSync() => RunAsync("RestApi statements, sync");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestApi generated, async")]
    public Task GeneratedAsync() => RunAsync("RestApi generated, async");

    [Benchmark(OperationsPerInvoke = CallsPerInvoke, Description = "RestApi generated, sync")]
    public Task GeneratedSync() => RunAsync("RestApi generated, sync");

    private Task RunAsync(string contender) => _calls[contender].RepeatAsync(CallsPerInvoke);
}

public class GetBenchmark : CallBenchmark
{
    private protected override Scenario Played => Scenario.Get;
}

public class PostBenchmark : CallBenchmark
{
    private protected override Scenario Played => Scenario.Post;
}

public class MissingBenchmark : CallBenchmark
{
    private protected override Scenario Played => Scenario.Missing;
}
