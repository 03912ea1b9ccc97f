using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace Acme.GeneratorsTests;

/// <summary>Actions in every kind of surroundings: what is listed compiles without a warning.</summary>
public class ActionShapeTests
{
    private static string Registered(TestProject project) =>
        string.Concat(new GeneratorTest<ActionGenerator>(project).CompilesWithoutWarnings().GeneratedFiles.Values);

    private static string Registered(params string[] sources) => Registered(Samples.Project(sources));

    [Theory]
    [InlineData("interface Jobs { [Action(\"call\")] static void Call() { } }")]
    [InlineData("interface Outer { static class Jobs { [Action(\"call\")] public static void Call() { } } }")]
    [InlineData("interface Outer { public static class Jobs { [Action(\"call\")] internal static void Call() { } } }")]
    public void Members_of_an_interface_are_public_unless_they_say_otherwise(string source) =>
        Assert.Contains(".Call()", Registered("using Comind.Api.Server; " + source), StringComparison.Ordinal);

    [Theory]
    [InlineData("interface Jobs { [Action(\"call\")] private static void Call() { } }")]
    [InlineData("interface Outer { private static class Jobs { [Action(\"call\")] public static void Call() { } } }")]
    [InlineData("interface Jobs { [Action(\"call\")] static abstract void Call(); }")]
    [InlineData("interface Jobs { [Action(\"call\")] static virtual void Call() { } }")]
    public void What_an_interface_keeps_to_itself_is_left_out(string source) =>
        Assert.Empty(Registered("using Comind.Api.Server; " + source));

    [Fact]
    public void Aliases_of_types_are_seen_through()
    {
        var text = Registered(
            """
            using Comind.Api.Server;
            using Result = System.Threading.Tasks.Task;
            using Many = System.Collections.Generic.IReadOnlyList<Acme.CrmSync.Job>;
            using Stop = System.Threading.CancellationToken;
            using Context = Comind.Api.Server.ScriptTaskContext;

            namespace Acme.CrmSync;

            [Entity]
            public partial class Job;

            static class Jobs
            {
                [Action("many")] internal static Result Many(Many jobs, Stop stop) => Result.CompletedTask;
                [ScriptTask("task")] internal static void Task(Context context) => context.Complete();
            }

            """
        );

        Assert.Contains("ListOf<Acme.CrmSync.Job>(\"jobs\")", text, StringComparison.Ordinal);
        Assert.Contains("ActionDescriptor.CreateAsync(", text, StringComparison.Ordinal);
        Assert.Contains("Context<Context>(\"context\")", text, StringComparison.Ordinal);
        Assert.Contains("(input, token) =>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Type_nested_in_another_part_of_the_type_is_written_in_full()
    {
        var text = Registered(
            "using Comind.Api.Server; static partial class Jobs { [Action(\"add\")] internal static void Add(Line line, Outer.@event other) { } }",
            "using Comind.Api.Server; static partial class Jobs { internal sealed record Line(int Amount); }",
            "static class Outer { internal sealed record @event(int Id); }"
        );

        Assert.Contains("Of<global::Jobs.Line>(\"line\")", text, StringComparison.Ordinal);
        Assert.Contains("Of<Outer.@event>(\"other\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keywords_and_letters_of_any_language_are_names()
    {
        var text = Registered(
            """
            using Comind.Api.Server;

            namespace Acme.@namespace.Größe;

            [Entity]
            public partial class @class;

            public static class Задачи
            {
                public sealed record @struct(int Zahl);

                [Action("прüfen")]
                public static void @void(@class @this, @struct @params, string ключ) { }
            }

            """
        );

        Assert.Contains("global::Acme.@namespace.Größe.Задачи.@void(", text, StringComparison.Ordinal);
        Assert.Contains("(\"params\")", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Any_language_version_and_no_namespace_at_all_will_do(LanguageVersion version) =>
        Assert.Contains(
            "global::Jobs.Run(",
            Registered(
                new TestProject(
                    "#nullable disable\nusing Comind.Api.Server;\nstatic class Jobs { [Action(\"run\")] internal static void Run(string text, string note = null) { } }"
                )
                {
                    RootNamespace = "",
                    LanguageVersion = version,
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void One_broken_action_does_not_cost_the_others()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project(
                """
                using Comind.Api.Server;
                static class Jobs
                {
                    [Action("broken")] internal static void Broken(int = ) { }
                    [Action("half"
                    internal static void Half() { }
                    [Action("whole")] internal static void Whole() { }
                }
                """
            )
        );

        var text = string.Concat(test.GeneratedFiles.Values);
        Assert.Contains("\"whole\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Broken", text, StringComparison.Ordinal);
    }
}
