using Acme.TestKit;
using Comind.Api.Analyzers;
using Comind.Api.Generators;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class EntityTests
{
    [Theory]
    [InlineData("[Entity] partial class Job;")]
    [InlineData("[Entity] partial class Job : Entity, IDisposable { public void Dispose() { } }")]
    [InlineData("[Entity] partial class Job : Base { [Field] public partial int? Count { get; } } partial class Base : Entity;")]
    [InlineData("[Entity] partial class Job<T> { [Field] internal partial string Name { get; set; } }")]
    [InlineData("[Entity] class Job { [Field] public string? Name { get; set; } }")]
    [InlineData("class Plain { public string[]? Names { get; set; } }")]
    public Task Ordinary_records_are_fine(string source) => Verify.Silent(EntityCode.Usings + source);

    [Fact]
    public async Task Project_without_the_runtime_gets_nothing() =>
        Assert.Empty(
            await AnalyzerRun<EntityAnalyzer>.DiagnoseWithoutRuntime(EntityCode.Usings + "[Entity] record Job { [Field] int A { get; } }")
        );

    [Fact]
    public Task Code_that_is_being_typed_does_no_harm() =>
        AnalyzerRun<EntityAnalyzer>.SurvivesTyping(
            EntityCode.Usings
                + "[Entity] file partial class Job : IDisposable { [Field(\"a b\")] public partial string[] A { get; set; } [Field] public int this[int i] => i; [Field(1 + 1)] static int B { get; } }"
        );

    /// <summary>What is generated and what is reported are two sides of one decision, made by two programs.</summary>
    [Theory]
    [InlineData("[Entity] partial class Job { [Field] public partial int Call { get; set; } }")]
    [InlineData("[Entity] partial record Job { [Field] public partial int Call { get; set; } }")]
    [InlineData("[Entity] static partial class Job { [Field] public static partial int Call { get; set; } }")]
    [InlineData("[Entity] file partial class Job { [Field] public partial int Call { get; set; } }")]
    [InlineData("partial class Job { [Field] public partial int Call { get; set; } }")]
    [InlineData("[Entity] partial class Job { [Field] public static partial int Call { get; set; } }")]
    [InlineData("[Entity] partial class Job { [Field(\"a\" + (\"b\"))] public partial int Call { get; set; } }")]
    [InlineData("[Entity] partial class Job { [Field(Name)] public partial int Call { get; set; } const string Name = \"c_a\"; }")]
    [InlineData("[Entity] partial class Job { [Field($\"{Name}\")] public partial int Call { get; set; } const string Name = \"c_a\"; }")]
    [InlineData("[Entity] partial class Job { [Field(name: \"c_a\")] public partial int Call { get; set; } }")]
    [InlineData("[Entity] partial class Job { [Field(null)] public partial int Call { get; set; } }")]
    [InlineData("[Entity] partial class Job { [Field] public partial (int, int) Call { get; set; } }")]
    [InlineData("[Entity] partial class Job { [Field] public int Call { get => 1; set { } } }")]
    [InlineData("[Entity] partial class Job { [Field] public int Call => 1; }")]
    [InlineData("[Entity] partial class Job { [Field] public abstract int Call { get; } }")]
    public async Task Generator_and_analyzer_agree(string source)
    {
        var isGenerated = new GeneratorTest<EntityGenerator>(EntityCode.Usings + source).GeneratedFiles.Values.Any(static text =>
            text.Contains("Call", StringComparison.Ordinal)
        );
        var reports = await AnalyzerRun<EntityAnalyzer>.Diagnose(EntityCode.Usings + source);

        Assert.NotEqual(isGenerated, reports.Length > 0);
    }
}
