using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class IdleFieldTests
{
    [Theory]
    [InlineData(
        "[Field] public static int {|RAPI4306:Count|} { get; set; }",
        "[Field] does nothing for 'Count': it is static, and there are many records; drop the word"
    )]
    [InlineData(
        "[Field] public int {|RAPI4306:Count|} => 1;",
        "[Field] does nothing for 'Count': it has a body; make it partial without one, or drop the attribute"
    )]
    [InlineData(
        "[Field] public int {|RAPI4306:Count|} { get => 1; set { } }",
        "[Field] does nothing for 'Count': it has a body; make it partial without one, or drop the attribute"
    )]
    [InlineData(
        "[Field] public int {|RAPI4306:this|}[int index] => index;",
        "[Field] does nothing for 'this[]': it is an indexer; use a property for each field"
    )]
    public Task Property_that_is_not_generated_is_reported(string member, string message) =>
        Verify.Reports(EntityCode.Record(member), message: message);

    [Fact]
    public Task Class_without_the_mark_is_reported() =>
        Verify.Reports(
            EntityCode.Usings + "class Row { [Field] public int {|RAPI4306:Count|} { get; set; } }",
            message: "[Field] does nothing for 'Count': 'Row' is not marked [Entity]; mark it"
        );

    [Fact]
    public Task Abstract_property_is_reported() =>
        Verify.Reports(
            EntityCode.Usings + "[Entity] abstract partial class Row { [Field] public abstract int {|RAPI4306:Count|} { get; } }",
            message: "[Field] does nothing for 'Count': it is implemented elsewhere; drop the word that says so"
        );
}
