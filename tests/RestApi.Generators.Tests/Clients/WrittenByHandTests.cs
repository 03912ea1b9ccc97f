using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>A member that a person implemented is not generated again (CS0757, CS0111); the rest is.</summary>
public sealed class WrittenByHandTests
{
    private const string Calls = """
        [Get("/contacts/{id}")]
        public static partial Contact GetContact(int id);

        [Get("/contacts/{name}")]
        public static partial Contact GetContact(string name);

        [Get("/ping")]
        public static partial void Ping();
        """;

    private static GeneratorTest<ClientGenerator> Client(string calls, params string[] more) =>
        new(Samples.Project([ClientSource.With(calls), .. more]));

    [Theory]
    [InlineData("partial class CrmApi { public static partial Contact GetContact(int id) => new(id.ToString()); }")]
    [InlineData("partial class CrmApi { public static partial Contact GetContact(int id) { return new(\"x\"); } }")]
    [InlineData("static partial class CrmApi { public static partial Contact GetContact(Int32 id) => new(\"x\"); }")]
    [InlineData("static partial class CrmApi { public static partial Contact GetContact(System.Int32 id) => new(\"x\"); }")]
    [InlineData("partial class CrmApi { [Obsolete] public static partial global::Acme.CrmSync.Contact GetContact(int id) => new(\"x\"); }")]
    public void Call_with_a_body_in_another_file_is_left_alone(string part)
    {
        var test = Client(Calls, "using System; namespace Acme.CrmSync; " + part);

        test.CompilesWithoutWarnings();
        var code = test.GeneratedFile(ClientSource.HintName);
        Assert.DoesNotContain("GetContact(int", code, StringComparison.Ordinal);
        Assert.Contains(
            "partial global::Acme.CrmSync.Contact GetContact(string name)".Replace("global::Acme.CrmSync.", "", StringComparison.Ordinal),
            code,
            StringComparison.Ordinal
        );
        Assert.Contains("GetContactAsync(string name", code, StringComparison.Ordinal);
        Assert.Contains("PingAsync(", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_with_a_body_in_the_same_part_is_left_alone()
    {
        var test = Client(Calls + "\npublic static partial void Ping() { }");

        test.CompilesWithoutWarnings();
        Assert.False(test.Implements("Ping"));
        Assert.True(test.Implements("GetContact"));
    }

    [Theory]
    [InlineData("int? id", "int? id")]
    [InlineData("string? id", "string? id")]
    [InlineData("List<string> ids", "System.Collections.Generic.List<String> ids")]
    [InlineData("int[] ids", "int[] ids")]
    [InlineData("Status id", "Acme.CrmSync.Status id")]
    public void Types_of_parameters_may_be_written_in_another_way(string declared, string implemented)
    {
        var test = Client(
            $"[Get(\"/x\")] public static partial string Call([Query] {declared});",
            $"#nullable enable\nusing System; namespace Acme.CrmSync; partial class CrmApi {{ public static partial string Call({implemented}) => \"\"; }}"
        );

        test.CompilesWithoutWarnings();
        Assert.Empty(test.GeneratedFiles);
    }

    [Theory]
    [InlineData("public static string GetContact(long id) => \"\";")]
    [InlineData("public static string GetContact() => \"\";")]
    [InlineData("private static partial void OnSent(int id); private static partial void OnSent(int id) { }")]
    [InlineData("private class Inner { public void Ping() { } }")]
    public void Other_members_do_not_matter(string member)
    {
        var test = Client(Calls, $"namespace Acme.CrmSync; partial class CrmApi {{ {member} }}");

        test.CompilesWithoutWarnings();
        Assert.Contains("GetContact(int id)", test.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
        Assert.True(test.Implements("Ping"));
    }

    [Fact]
    public void Body_that_comes_and_goes_is_followed_and_its_text_is_not_read()
    {
        const string Part = "namespace Acme.CrmSync; partial class CrmApi { public static partial void Ping() { } }";
        var test = Client(Calls, Part);
        Assert.False(test.Implements("Ping"));

        test.ReplaceFile(Part.Replace("{ } }", "{ System.Console.WriteLine(); } }", StringComparison.Ordinal), "Test1.cs")
            .StepRan(ClientGenerator.Steps.SourceFiles, IncrementalStepRunReason.Unchanged)
            .NothingWasRegenerated();

        test.ReplaceFile("namespace Acme.CrmSync; partial class CrmApi { }", "Test1.cs")
            .StepRan(ClientGenerator.Steps.Clients, IncrementalStepRunReason.Modified)
            .CompilesWithoutWarnings();
        Assert.True(test.Implements("Ping"));

        test.ReplaceFile(Part, "Test1.cs").CompilesWithoutWarnings();
        Assert.False(test.Implements("Ping"));
    }

    private const string Interface = """
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [RestClient(BaseUrl = "https://crm.example")]
        public partial interface ICrm
        {
            [Get("/ping")]
            string Ping(int times);

            [Get("/other")]
            string Other();
        }

        """;

    [Theory]
    [InlineData("public string Ping(int times) => \"pong\";")]
    [InlineData("string ICrm.Ping(int times) => \"pong\";")]
    [InlineData("public string Ping(System.Int32 times) { return \"pong\"; }")]
    public void Call_of_an_interface_may_be_written_in_the_class_that_implements_it(string member)
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(Interface, $"namespace Acme.CrmSync; sealed partial class Crm {{ {member} }}") with
            {
                References = ["Microsoft.Extensions.DependencyInjection.Abstractions"],
            }
        );

        test.CompilesWithoutWarnings();
        Assert.False(test.Implements("Ping"));
        Assert.True(test.Implements("Other"));
    }

    [Fact]
    public void Class_that_is_written_by_hand_but_for_its_constructor_can_still_be_made()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                Interface,
                "namespace Acme.CrmSync; sealed partial class Crm { public string Ping(int times) => \"pong\"; public string Other() => client.CreateRequest(\"/x\", \"GET\").ToString()!; }"
            ) with
            {
                References = ["Microsoft.Extensions.DependencyInjection.Abstractions"],
            }
        );

        test.CompilesWithoutWarnings();
    }

    [Fact]
    public void Twin_that_is_written_in_the_class_is_not_written_again()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                Interface,
                "namespace Acme.CrmSync; sealed partial class Crm { public System.Threading.Tasks.Task<string> PingAsync(int times, System.Threading.CancellationToken token = default) => System.Threading.Tasks.Task.FromResult(Ping(times)); }"
            )
        );

        test.CompilesWithoutWarnings();
        Assert.True(test.Implements("Ping"));
        Assert.False(test.Implements("PingAsync"));
        Assert.True(test.Implements("OtherAsync"));
    }

    private const string Entity = """
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [Entity]
        public partial class Job
        {
            [Field]
            public partial string Note { get; set; }

            [Field]
            public partial int Count { get; set; }
        }

        """;

    [Theory]
    [InlineData("public partial string Note { get => GetField<string>(\"note\") ?? \"none\"; set => SetField(\"note\", value); }")]
    [InlineData("public partial string Note { get { return \"\"; } set { } }")]
    public void Property_with_a_body_elsewhere_is_left_alone(string property)
    {
        var test = new GeneratorTest<EntityGenerator>(
            Samples.Project(Entity, $"namespace Acme.CrmSync; partial class Job {{ {property} }}")
        );

        test.CompilesWithoutWarnings();
        var code = string.Concat(test.GeneratedFiles.Values);
        Assert.DoesNotContain("Note", code, StringComparison.Ordinal);
        Assert.Contains("Count", code, StringComparison.Ordinal);
    }
}
