using Acme.TestKit;
using Comind.Api.Analyzers;
using Comind.Api.Generators;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class ActionTests
{
    [Theory]
    [InlineData("[Action(\"a\")] public static void Run() { }")]
    [InlineData(
        "[Action(\"a\", BudgetSeconds = 5 * 60)] internal static Task RunAsync(Job? job, CancellationToken token) => Task.CompletedTask;"
    )]
    [InlineData(
        "[Action(nameof(Run))] internal static void Run(IReadOnlyList<Job> jobs, string text, int? count = null, in Guid id = default) { }"
    )]
    [InlineData("[Action(\"a\" + (\"b\"))] internal static async Task RunAsync() => await Task.Yield();")]
    [InlineData("[ScriptService(\"a\")] internal static JsonObject Run(ScriptContext context, Dictionary<string, int> map) => [];")]
    [InlineData("[ScriptService(\"a\")] internal static Task<IReadOnlyDictionary<string, object?>> Run() => throw null!;")]
    [InlineData("[ScriptService(\"a\")] internal static void Run(List<string> names, string[] more) { }")]
    [InlineData("[ScriptTask(\"a\")] internal static void Run(ScriptTaskContext context, decimal amount = 1.5m) { }")]
    [InlineData("[ValidationScript(\"a\")] internal static IEnumerable<ValidationMessage>? Run(ValidationScriptContext context) => null;")]
    [InlineData("[ValidationScript(\"a\")] internal static ValidationMessage[] Run() => [];")]
    [InlineData("[ValidationScript(\"a\")] internal static async Task<List<ValidationMessage>> Run() { await Task.Yield(); return []; }")]
    [InlineData("[Action(\"a\")] [ScriptService(\"b\")] internal static void Run() { }")]
    [InlineData("private void Run(object any) { }")]
    [InlineData("[Obsolete] private int Run() => 1;")]
    public Task What_a_registry_can_list_is_fine(string member) => Verify.Silent(ActionCode.In(member, "partial class Jobs"));

    [Theory]
    [InlineData("[Obsolete, Action(\"a\", BudgetSeconds = {|RAPI4207:-1|})] internal static void Run() { }")]
    [InlineData("[Obsolete] [Action(\"a\", BudgetSeconds = {|RAPI4207:-1|})] internal static void Run() { }")]
    [InlineData("internal static int Run { [Action(\"a\")] {|RAPI4203:get|} => 1; [Obsolete] set { } }")]
    public Task Action_among_other_attributes_and_on_an_accessor_is_seen(string member) => Verify.Reports(ActionCode.In(member));

    [Fact]
    public Task Attribute_of_another_library_is_fine() =>
        Verify.Silent(
            """
            class ActionAttribute(string name) : System.Attribute { public string Name => name; }
            class Jobs { [Action("a")] int Run() => 1; }
            """
        );

    [Fact]
    public async Task Project_without_the_runtime_gets_nothing() =>
        Assert.Empty(await AnalyzerRun<ActionAnalyzer>.DiagnoseWithoutRuntime(ActionCode.In("[Action(\"a\")] int Run() => 1;")));

    [Fact]
    public Task Code_that_is_being_typed_does_no_harm() =>
        AnalyzerRun<ActionAnalyzer>.SurvivesTyping(
            ActionCode.In(
                "[Action(\"a\", BudgetSeconds = -1, JsonContext = typeof(Job))] async void Run(ref Job job, (int, int) pair) { [Action(\"b\")] void Local() { } }"
            )
        );

    /// <summary>What is listed and what is reported are two sides of one decision, made by two programs.</summary>
    [Theory]
    [InlineData("[Action(\"call\")] public static void Call() { }")]
    [InlineData("[Action(\"call\")] static void Call() { }")]
    [InlineData("[Action(\"call\")] protected internal static void Call() { }")]
    [InlineData("[Action(\"call\")] private protected static void Call() { }")]
    [InlineData("[Action(\"call\")] public void Call() { }")]
    [InlineData("[Action(\"call\")] public static int Call() => 1;")]
    [InlineData("[Action(\"call\")] public static Task<int> Call() => Task.FromResult(1);")]
    [InlineData("[Action(\"call\")] public static ValueTask Call() => default;")]
    [InlineData("[Action(\"call\")] public static async void Call() => await Task.Yield();")]
    [InlineData("[Action(\"call\")] public static void Call<T>() { }")]
    [InlineData("[Action(\"call\")] public static void Call(CancellationToken token, Job job) { }")]
    [InlineData("[Action(\"call\")] public static void Call(ref Job job) { }")]
    [InlineData("[Action(\"call\")] public static void Call(out Job? job) => job = null;")]
    [InlineData("[Action(\"call\")] public static void Call(in Job job) { }")]
    [InlineData("[Action(\"call\")] public static void Call(params Job[] jobs) { }")]
    [InlineData("[Action(\"\")] public static void Call() { }")]
    [InlineData("[Action(\" \")] public static void Call() { }")]
    [InlineData("[Action(name: \"call\")] public static void Call() { }")]
    [InlineData("[Action(Name)] public static void Call() { } public const string Name = \"call\";")]
    [InlineData("[Action($\"call\")] public static void Call() { }")]
    [InlineData("[Action(\"call\")] public static void Call(object any) { }")]
    [InlineData("[Action(\"call\")] public static void Call((int, int) pair) { }")]
    [InlineData("[Action(\"call\")] public static void Call(Span<char> text) { }")]
    [InlineData("[Action(\"call\")] public static unsafe void Call(int* pointer) { }")]
    [InlineData("[Action(\"call\")] public static void Call(ScriptContext context) { }")]
    [InlineData("[Action(\"call\", BudgetSeconds = Limit)] public static void Call() { } private const int Limit = 5;")]
    [InlineData("[Action(\"call\", BudgetSeconds = (5) * 60)] public static void Call() { }")]
    [InlineData("[ScriptService(\"call\")] public static int Call() => 1;")]
    [InlineData("[ScriptService(\"call\")] public static object Call() => 1;")]
    [InlineData("[ScriptService(\"call\")] public static string[] Call() => [];")]
    [InlineData("[ScriptService(\"call\")] public static (int A, int B) Call() => (1, 2);")]
    [InlineData("[ScriptService(\"call\")] public static IAsyncEnumerable<int> Call() => throw null!;")]
    [InlineData("[ScriptService(\"call\")] public static JsonObject Call(ScriptTaskContext context) => [];")]
    [InlineData("[ScriptService(\"call\")] public static JsonObject Call(ScriptContext? context) => [];")]
    [InlineData("[ScriptService(\"call\")] public static Answer Call(ScriptContext context) => new(); public sealed record Answer;")]
    [InlineData("[ScriptTask(\"call\")] public static void Call(string id, ScriptTaskContext context) { }")]
    [InlineData("[ScriptTask(\"call\")] public static bool Call(ScriptTaskContext context) => true;")]
    [InlineData("[ValidationScript(\"call\")] public static void Call() { }")]
    [InlineData("[ValidationScript(\"call\")] public static string[] Call() => [];")]
    [InlineData("[ValidationScript(\"call\")] public static Task Call() => Task.CompletedTask;")]
    [InlineData("[ValidationScript(\"call\")] public static Task<ValidationMessage[]> Call() => throw null!;")]
    [InlineData("[ValidationScript(\"call\")] public static IReadOnlyList<ValidationMessage> Call(CancellationToken token) => [];")]
    [InlineData("private static class Inner { [Action(\"call\")] public static void Call() { } }")]
    [InlineData("protected internal static class Inner { [Action(\"call\")] public static void Call() { } }")]
    [InlineData("public static class Inner<T> { [Action(\"call\")] public static void Call() { } }")]
    [InlineData("public interface IInner { [Action(\"call\")] static void Call() { } }")]
    [InlineData("public interface IInner { [Action(\"call\")] static abstract void Call(); }")]
    [InlineData("static void Outer() { [Action(\"call\")] static void Call() { } Call(); }")]
    [InlineData("public static int Total { [Action(\"call\")] get => 1; }")]
    public async Task Generator_and_analyzer_agree(string member)
    {
        var source = ActionCode.In(member, "public partial class Jobs");
        var isListed = new GeneratorTest<ActionGenerator>(source).GeneratedFiles.Values.Any(static text =>
            text.Contains("Call(", StringComparison.Ordinal)
        );
        var reports = await AnalyzerRun<ActionAnalyzer>.Diagnose(source);

        Assert.NotEqual(isListed, reports.Length > 0);
    }
}
