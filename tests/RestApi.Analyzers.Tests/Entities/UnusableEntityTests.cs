using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class UnusableEntityTests
{
    [Theory]
    [InlineData(
        "[Entity] partial record {|RAPI4301:Job|};",
        "'Job' can be no typed record: it is a record, which cannot derive from Entity; make it a class"
    )]
    [InlineData(
        "[Entity] static partial class {|RAPI4301:Job|};",
        "'Job' can be no typed record: it is static, and there are many records; make it an ordinary class"
    )]
    [InlineData(
        "[Entity] file partial class {|RAPI4301:Job|};",
        "'Job' can be no typed record: it is seen in its file only, and the fields are generated in another; make it internal"
    )]
    [InlineData(
        "file partial class Outer { [Entity] public partial class {|RAPI4301:Job|}; }",
        "'Job' can be no typed record: it is seen in its file only, and the fields are generated in another; make it internal"
    )]
    public Task Shape_that_no_record_has_is_reported(string source, string message) =>
        Verify.Reports(EntityCode.Usings + source, message: message);
}
