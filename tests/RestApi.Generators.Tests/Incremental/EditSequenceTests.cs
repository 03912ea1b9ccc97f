using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>What was remembered from the runs before never shows: after any edits the output is that of a project opened now.</summary>
public class EditSequenceTests
{
    private const int Edits = 60;

    private static string Actions(string name) =>
        $$"""
            using Comind.Api.Server;
            namespace Acme.CrmSync;
            static class Jobs{{name}} { [Action("{{name}}")] internal static void Run() { } }
            """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Files_come_go_and_change(int seed)
    {
        var random = new Random(seed);
        // Two projects by turns, as in a solution.
        var projects = new[] { new OpenProject(), new OpenProject() };
        for (var edit = 0; edit < Edits; edit++)
        {
            var project = projects[random.Next(projects.Length)];
            project.Edit(random, $"a{edit}");

            Assert.Equal(project.Fresh(), project.Generated);
        }
    }

    [Fact]
    public void Marker_that_gets_another_name_in_another_file_is_found_and_lost_again()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project("static class Jobs { [Work(\"call\")] internal static void Call() { } }", "class Unrelated;")
        );
        Assert.Empty(test.GeneratedFiles);

        test.ReplaceFile("global using Work = Comind.Api.Server.ActionAttribute;", "Test1.cs").CompilesWithoutWarnings();
        Assert.Contains("\"call\"", test.GeneratedFile("Acme.CrmSync.ActionRegistry.Test0.g.cs"), StringComparison.Ordinal);

        test.ReplaceFile("class Unrelated;", "Test1.cs");
        Assert.Empty(test.GeneratedFiles);
    }

    [Theory]
    [InlineData("using Work = Comind.Api.Server.ActionAttribute;", "Work")]
    [InlineData("using WorkAttribute = global::Comind.Api.Server.ActionAttribute;", "Work")]
    [InlineData("namespace Acme; using Work = Comind.Api.Server.ActionAttribute;", "Work")]
    [InlineData("", "Comind.Api.Server.ActionAttribute")]
    public void Actions_need_no_partial_type_to_be_found(string usings, string marker) =>
        Assert.NotEmpty(
            new GeneratorTest<ActionGenerator>($"{usings} static class Jobs {{ [{marker}(\"call\")] internal static void Call() {{ }} }}")
                .CompilesWithoutWarnings()
                .GeneratedFiles
        );

    private sealed class OpenProject
    {
        private readonly List<TestFile> _files = [.. Enumerable.Range(0, 4).Select(static index => new TestFile($"F{index}.cs", ""))];
        private readonly GeneratorTest<ActionGenerator> _test;
        private int _names = 4;

        public OpenProject() => _test = new(Project());

        public SortedDictionary<string, string> Generated => new(Sorted(_test), StringComparer.Ordinal);

        public SortedDictionary<string, string> Fresh() => new(Sorted(new(Project())), StringComparer.Ordinal);

        public void Edit(Random random, string name)
        {
            var at = random.Next(_files.Count);
            switch (random.Next(4))
            {
                case 0:
                    _files.Add(new($"F{_names++}.cs", Actions(name)));
                    _test.AddFile(Actions(name), _files[^1].Path);
                    break;
                case 1 when _files.Count > 1:
                    _test.RemoveFile(_files[at].Path);
                    _files.RemoveAt(at);
                    break;
                default:
                    _files[at] = _files[at] with { Text = random.Next(2) == 0 ? "class Nothing;" : Actions(name) };
                    _test.ReplaceFile(_files[at].Text, _files[at].Path);
                    break;
            }
        }

        private static Dictionary<string, string> Sorted(GeneratorTest<ActionGenerator> test) => new(test.GeneratedFiles);

        private TestProject Project() => Samples.Project() with { Sources = [.. _files] };
    }
}
