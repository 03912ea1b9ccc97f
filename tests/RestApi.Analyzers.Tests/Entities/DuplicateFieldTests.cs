using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class DuplicateFieldTests
{
    [Theory]
    [InlineData(
        "[Field(\"c_a\")] partial int A { get; set; } [Field({|RAPI4303:\"c_a\"|})] partial int B { get; set; }",
        "'B' is bound to field 'c_a', and so is 'A'; what one writes, the other reads"
    )]
    [InlineData(
        "[Field] partial int Mail { get; set; } [Field({|RAPI4303:\"c_mail\"|})] partial int Other { get; set; }",
        "'Other' is bound to field 'c_mail', and so is 'Mail'; what one writes, the other reads"
    )]
    [InlineData(
        "[Field(\"c_mail\")] partial int Other { get; set; } [Field] partial int {|RAPI4303:Mail|} { get; set; }",
        "'Mail' is bound to field 'c_mail', and so is 'Other'; what one writes, the other reads"
    )]
    public Task Second_property_of_a_field_is_reported(string members, string message) =>
        Verify.Reports(EntityCode.Record(members), message: message);

    [Fact]
    public Task Parts_in_other_files_count() =>
        Verify.Reports(
            new TestProject(
                EntityCode.Record("[Field(\"c_a\")] partial int A { get; set; }"),
                "partial class Job { [Comind.Api.Server.Field({|RAPI4303:\"c_a\"|})] partial int B { get; set; } }"
            )
        );

    [Fact]
    public Task Different_fields_are_fine() =>
        Verify.Silent(
            EntityCode.Record(
                "[Field(\"c_a\")] partial int A { get; set; } [Field(\"c_A\")] partial int B { get; set; } [Field] partial int C { get; set; }"
            )
        );
}
