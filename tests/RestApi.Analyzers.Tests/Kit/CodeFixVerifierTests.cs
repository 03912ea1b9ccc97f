using Acme.TestKit;
using Broken = Acme.TestKit.CodeFixVerifier<Acme.AnalyzersTests.Kit.ClassNameAnalyzer, Acme.AnalyzersTests.Kit.Break>;
using Declares = Acme.TestKit.CodeFixVerifier<Acme.AnalyzersTests.Kit.ClassNameAnalyzer, Acme.AnalyzersTests.Kit.DeriveAndDeclare>;
using Idle = Acme.TestKit.CodeFixVerifier<Acme.AnalyzersTests.Kit.ClassNameAnalyzer, Acme.AnalyzersTests.Kit.Decline>;
using Keeps = Acme.TestKit.CodeFixVerifier<Acme.AnalyzersTests.Kit.ClassNameAnalyzer, Acme.AnalyzersTests.Kit.Keep>;
using Verify = Acme.TestKit.CodeFixVerifier<Acme.AnalyzersTests.Kit.ClassNameAnalyzer, Acme.AnalyzersTests.Kit.Rename>;

namespace Acme.AnalyzersTests.Kit;

public sealed class CodeFixVerifierTests
{
    [Fact]
    public Task Fixed_code_is_compared() => Verify.Fixes("class [|Old|];", "class New;");

    [Fact]
    public Task Fix_all_reaches_every_file() =>
        Verify.Fixes(
            new TestProject("namespace A { class [|Old|]; }", "namespace B { class [|Old|]; }"),
            new TestProject("namespace A { class New; }", "namespace B { class New; }")
        );

    [Fact]
    public Task Other_result_fails() => Fails("class Newer;", () => Verify.Fixes("class [|Old|];", "class Newer;"));

    [Fact]
    public Task Fixed_code_that_does_not_compile_fails() => Fails("CS0246", () => Broken.Fixes("class [|Old|];", "class New : Missing;"));

    [Fact]
    public Task Change_of_an_additional_file_that_nobody_made_fails() =>
        Fails(
            "secrets.ts",
            () => Verify.Fixes("class [|Old|];", "class New;", [new("settings/secrets.ts", "a")], [new("settings/secrets.ts", "b")])
        );

    [Fact]
    public Task Fixed_code_compiles_after_the_generators_ran_on_the_fixed_files() => FixesWith(new DeclaringGenerator());

    [Fact]
    public Task Fixed_code_for_which_nothing_is_generated_fails() => Fails("CS0246", () => FixesWith(new DeclaringGenerator("Other")));

    [Fact]
    public Task Fix_that_is_not_offered_is_seen() => Idle.OffersNoFix("class [|Old|];");

    [Fact]
    public Task Fix_that_is_offered_is_seen() => Fails("Iterative code fix application", () => Verify.OffersNoFix("class [|Old|];"));

    [Fact]
    public Task Fix_that_is_offered_and_changes_nothing_is_seen() =>
        Fails("Iterative code fix application", () => Keeps.OffersNoFix("class [|Old|];"));

    [Fact]
    public Task Missing_fix_fails() => Fails("class New;", () => Idle.Fixes("class [|Old|];", "class New;"));

    private static Task FixesWith(DeclaringGenerator generator) =>
        Declares.Fixes(
            new TestProject("class [|Old|];") { AdditionalFiles = [new("names.txt", "Empty")], Beside = [generator] },
            new TestProject("class New : Declared;") { AdditionalFiles = [new("names.txt", "Declared")] }
        );

    private static async Task Fails(string because, Func<Task> test) =>
        Assert.Contains(because, (await Assert.ThrowsAnyAsync<Exception>(test)).Message, StringComparison.Ordinal);
}
