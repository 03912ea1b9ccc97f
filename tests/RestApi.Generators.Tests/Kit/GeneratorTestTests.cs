using Acme.TestKit;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace Acme.GeneratorsTests.Kit;

public sealed class GeneratorTestTests
{
    private static readonly TestFile s_name = new("a.txt", "First");

    [Fact]
    public void Generated_file_can_be_read() =>
        Assert.Equal("class First;", new GeneratorTest<NamesGenerator>("", s_name).GeneratedFile("First.cs"));

    [Fact]
    public void Missing_file_names_the_ones_that_are_there()
    {
        var failure = Assert.Throws<XunitException>(() => new GeneratorTest<NamesGenerator>("", s_name).GeneratedFile("Second.cs"));
        Assert.Contains("First.cs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unrelated_edit_regenerates_nothing() =>
        new GeneratorTest<NamesGenerator>("class A;", s_name)
            .AddFile("class Unrelated;")
            .ReplaceFile("class B;")
            .StepRan("Names", IncrementalStepRunReason.Cached)
            .NothingWasRegenerated();

    [Fact]
    public void Edited_additional_file_is_read_again()
    {
        var test = new GeneratorTest<NamesGenerator>("", s_name).ReplaceAdditionalFile("a.txt", "Second");
        test.StepRan("Names", IncrementalStepRunReason.Modified);
        Assert.Equal(["Second.cs"], test.GeneratedFiles.Keys);
    }

    [Fact]
    public void Generated_code_can_be_called() => Assert.NotNull(new GeneratorTest<NamesGenerator>("", s_name).Load().GetType("First"));

    [Fact]
    public void Output_that_ran_again_is_caught() =>
        Fails("Outputs ran again", () => new GeneratorTest<ForgetfulGenerator>("").AddFile("class Unrelated;").NothingWasRegenerated());

    [Fact]
    public void First_run_is_no_proof_of_caching() =>
        Fails("Outputs ran again", () => new GeneratorTest<NamesGenerator>("", s_name).NothingWasRegenerated());

    [Fact]
    public void Generator_without_output_is_no_proof_of_caching() =>
        Fails("shows nothing", () => new GeneratorTest<NamesGenerator>("").RunAgain().NothingWasRegenerated());

    [Fact]
    public void Other_reason_is_caught() =>
        Fails("not Cached", () => new GeneratorTest<NamesGenerator>("", s_name).StepRan("Names", IncrementalStepRunReason.Cached));

    [Fact]
    public void Unknown_step_is_caught() =>
        Fails("There is no step Nmaes", () => new GeneratorTest<NamesGenerator>("", s_name).StepRan("Nmaes", IncrementalStepRunReason.New));

    [Fact]
    public void Plain_values_hold_no_symbols() => new GeneratorTest<NamesGenerator>("", s_name).HoldsNoSymbols();

    [Fact]
    public void Held_symbol_is_caught() => Fails("Symbol", () => new GeneratorTest<HoldsSymbol>("class A;").HoldsNoSymbols());

    [Fact]
    public void Held_tree_is_caught() => Fails("SyntaxTree", () => new GeneratorTest<HoldsTree>("class A;").HoldsNoSymbols());

    [Fact]
    public void Held_node_is_caught() => Fails("CompilationUnitSyntax", () => new GeneratorTest<HoldsNode>("class A;").HoldsNoSymbols());

    [Fact]
    public void Held_location_is_caught() => Fails("Location", () => new GeneratorTest<HoldsLocation>("class A;").HoldsNoSymbols());

    [Fact]
    public void Held_compilation_is_caught() =>
        Fails("CSharpCompilation", () => new GeneratorTest<HoldsCompilation>("class A;").HoldsNoSymbols());

    [Fact]
    public void Held_semantic_model_is_caught() => Fails("SemanticModel", () => new GeneratorTest<HoldsModel>("class A;").HoldsNoSymbols());

    [Fact]
    public void Symbol_in_a_closure_is_caught() => Fails("Symbol", () => new GeneratorTest<HoldsClosure>("class A;").HoldsNoSymbols());

    [Fact]
    public void Compilation_passed_straight_to_an_output_is_caught() =>
        Fails("CSharpCompilation", () => new GeneratorTest<ForgetfulGenerator>("").HoldsNoSymbols());

    [Fact]
    public void Clean_code_compiles_without_warnings() =>
        new GeneratorTest<NamesGenerator>("public class A;", s_name).CompilesWithoutWarnings();

    [Fact]
    public void Warning_in_generated_code_is_caught() =>
        Fails("CS0169", () => new GeneratorTest<WarningGenerator>("").CompilesWithoutWarnings());

    [Fact]
    public void Error_in_the_source_is_caught() =>
        Fails("CS0246", () => new GeneratorTest<NamesGenerator>("class A : Missing;", s_name).CompilesWithoutWarnings());

    [Fact]
    public void Throwing_generator_is_caught() => Fails("boom", () => _ = new GeneratorTest<ThrowingGenerator>(""));

    [Fact]
    public void Generator_of_the_sdk_runs_beside_for_json_contexts() =>
        new GeneratorTest<NamesGenerator>(
            """
            using System.Text.Json.Serialization;

            [JsonSerializable(typeof(int[]))]
            internal sealed partial class Json : JsonSerializerContext;
            """,
            s_name
        ).CompilesWithoutWarnings();

    private static void Fails(string because, Action test) =>
        Assert.Contains(because, Assert.Throws<XunitException>(test).Message, StringComparison.Ordinal);
}
