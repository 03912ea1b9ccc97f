using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

public class ActionSkipTests
{
    private const string HintName = "Acme.CrmSync.ActionRegistry.Test0.g.cs";

    private static GeneratorTest<ActionGenerator> Generate(string members, string header = "public static class Jobs") =>
        new(
            Samples.Project(
                $$"""
                using System;
                using System.Threading;
                using System.Threading.Tasks;
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [Entity]
                public partial class SyncJob;

                {{header}}
                {
                    {{members}}
                }

                """
            )
        );

    [Theory]
    [InlineData("""[Action("call")] static void Call() { }""")]
    [InlineData("""[Action("call")] private static void Call() { }""")]
    [InlineData("""[Action("call")] public static int Call() => 1;""")]
    [InlineData("""[Action("call")] public static Task<int> Call() => Task.FromResult(1);""")]
    [InlineData("""[Action("call")] public static async void Call() => await Task.Yield();""")]
    [InlineData("""[Action("call")] public static void Call<T>() { }""")]
    [InlineData("""[Action("call")] public static void Call(CancellationToken token, SyncJob job) { }""")]
    [InlineData("""[Action("call")] public static void Call(ref SyncJob job) { }""")]
    [InlineData("""[Action("call")] public static void Call(params SyncJob[] jobs) { }""")]
    [InlineData("""[Action("")] public static void Call() { }""")]
    [InlineData("""[Action(" ")] public static void Call() { }""")]
    [InlineData("""[Action(System.Net.Mime.MediaTypeNames.Text.Plain)] public static void Call() { }""")]
    [InlineData("""[Action("call")] public static void Call(object any) { }""")]
    [InlineData("""[Action("call")] public static void Call((int, int) pair) { }""")]
    [InlineData("""[Action("call")] public static void Call(ScriptContext context) { }""")]
    [InlineData("""[Action("call", BudgetSeconds = int.MaxValue)] public static void Call() { }""")]
    [InlineData("""[ScriptService("call")] public static int Call() => 1;""")]
    [InlineData("""[ScriptService("call")] public static object Call() => 1;""")]
    [InlineData("""[ScriptService("call")] public static System.Text.Json.Nodes.JsonObject Call(ScriptTaskContext context) => [];""")]
    [InlineData("""[ScriptTask("call")] public static void Call(string id, ScriptTaskContext context) { }""")]
    [InlineData("""[ScriptTask("call")] public static bool Call(ScriptTaskContext context) => true;""")]
    [InlineData("""[ValidationScript("call")] public static void Call() { }""")]
    [InlineData("""[ValidationScript("call")] public static string[] Call() => [];""")]
    [InlineData("""[ValidationScript("call")] public static Task Call() => Task.CompletedTask;""")]
    [InlineData("""[Obsolete] public static void Call() { }""")]
    public void Method_that_a_registry_cannot_call_is_left_out(string member)
    {
        var test = Generate(member + """ [Action("rest")] public static void Rest() { }""");

        test.CompilesWithoutWarnings();
        Assert.DoesNotContain("Call(", test.GeneratedFile(HintName), StringComparison.Ordinal);
        Assert.Contains("Rest(", test.GeneratedFile(HintName), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static class Jobs<T>")]
    [InlineData("file static class Jobs")]
    [InlineData("public class Outer { class Jobs")]
    [InlineData("public class Outer { private protected static class Jobs")]
    public void Type_that_a_registry_cannot_reach_is_left_out(string header)
    {
        var closing = header.Contains('{', StringComparison.Ordinal) ? " }" : "";
        var test = Generate("""[Action("call")] public static void Call() { }""" + closing, header);

        test.CompilesWithoutWarnings();
        Assert.Empty(test.GeneratedFiles);
    }

    [Theory]
    [InlineData("struct Jobs")]
    [InlineData("record Jobs")]
    [InlineData("interface Jobs")]
    [InlineData("public class Outer { protected internal static class Jobs")]
    public void Any_type_that_can_be_reached_will_do(string header)
    {
        var closing = header.Contains("Outer", StringComparison.Ordinal) ? " }" : "";
        var test = Generate("""[Action("call")] public static void Call(in SyncJob job) { }""" + closing, header);

        test.CompilesWithoutWarnings();
        Assert.NotEmpty(test.GeneratedFiles);
    }

    // Copied, such a name would not even parse.
    [Fact]
    public void Namespace_that_holds_an_alias_is_left_out()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project(
                "using Comind.Api.Server; namespace Ac::me; static class Jobs { [Action(\"call\")] internal static void Call() { } }"
            )
        );

        Assert.Empty(test.GeneratedFiles);
    }

    // Dropping one would run the wrong method without a word; the host refuses two of one name and says so.
    [Fact]
    public void Two_actions_with_one_name_are_both_listed_in_the_order_of_their_methods()
    {
        var test = Generate(
            """
            [Action("same")] public static void B() { }
            [Action("same")] public static void A() { }
            """
        );

        var text = test.CompilesWithoutWarnings().GeneratedFile(HintName);
        Assert.InRange(text.IndexOf("Jobs.A(", StringComparison.Ordinal), 0, text.IndexOf("Jobs.B(", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_read_alike_get_factories_of_their_own()
    {
        var test = Generate(
            """
            [Action("a-b")] public static void A() { }
            [Action("a_b")] public static void B() { }
            [Action("равно")] public static void C() { }
            [Action("\"quoted\"\n")] public static void D() { }
            [Action(nameof(E))] public static void E() { }
            """
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.ActionRegistry.g.cs") + test.GeneratedFile(HintName), "AlikeNames");
    }

    [Theory]
    [InlineData("namespace Acme.CrmSync; class ActionRegistry;", false)]
    [InlineData("namespace Acme.CrmSync.ActionRegistry;", false)]
    [InlineData("namespace Acme.CrmSync; static partial class ActionRegistry { public static int Count => All.Count; }", true)]
    public void Clash_with_a_name_of_the_project_is_left_to_the_project(string other, bool isGenerated)
    {
        const string Source = """
            using Comind.Api.Server;
            static class Jobs { [Action("call")] internal static void Call() { } }
            """;
        var test = new GeneratorTest<ActionGenerator>(Samples.Project(Source, other));

        test.CompilesWithoutWarnings();
        Assert.Equal(isGenerated, test.GeneratedFiles.Count > 0);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Registry_compiles_with_every_supported_language(LanguageVersion version)
    {
        const string Source = """
            using Comind.Api.Server;
            namespace Acme.Elsewhere;
            [Entity] public partial class Job;
            static class Jobs { [Action("call")] internal static void Call(Job job) { } }
            """;
        var test = new GeneratorTest<ActionGenerator>(Samples.Project(Source) with { LanguageVersion = version, RootNamespace = "" });

        test.CompilesWithoutWarnings();
        Assert.Equal(["ActionRegistry.Test0.g.cs", "ActionRegistry.g.cs"], test.GeneratedFiles.Keys.Order(StringComparer.Ordinal));
    }
}
