using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class FieldNameTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData(" ", "' '")]
    [InlineData("c note", "'c note'")]
    [InlineData("c-note", "'c-note'")]
    [InlineData("1st", "'1st'")]
    [InlineData("a\\\"b", "'a\"b'")]
    public Task Name_that_no_field_has_is_reported(string name, string shown) =>
        Verify.Reports(
            EntityCode.Record($"[Field({{|RAPI4305:\"{name}\"|}})] public partial int Count {{ get; set; }}"),
            message: $"{shown} is no name of a field; use letters, digits and underscores, such as c_email"
        );

    [Theory]
    [InlineData("c_note")]
    [InlineData("attachments__list")]
    [InlineData("title")]
    [InlineData("c_größe2")]
    public Task Other_names_are_fine(string name) =>
        Verify.Silent(EntityCode.Record($"[Field(\"{name}\")] public partial int Count {{ get; set; }}"));
}
