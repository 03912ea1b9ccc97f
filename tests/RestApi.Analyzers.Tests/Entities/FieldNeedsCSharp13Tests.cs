using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis.CSharp;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class FieldNeedsCSharp13Tests
{
    [Fact]
    public Task Field_in_an_older_language_is_reported() =>
        Verify.Reports(
            new TestProject(EntityCode.Record("[Field] public string? {|RAPI4302:Note|} { get; set; }"))
            {
                LanguageVersion = LanguageVersion.CSharp12,
            },
            "'Note' never sees the record: its body is generated with C# 13 or later only; raise LangVersion, or write it with GetField and SetField"
        );

    [Fact]
    public async Task Partial_field_in_an_older_language_is_reported() =>
        Assert.Equal(
            RuleIds.FieldNeedsCSharp13,
            Assert
                .Single(
                    await AnalyzerRun<EntityAnalyzer>.Diagnose(
                        new TestProject(EntityCode.Record("[Field] public partial string? Note { get; set; }"))
                        {
                            LanguageVersion = LanguageVersion.CSharp12,
                        }
                    )
                )
                .Id
        );

    [Theory]
    [InlineData(LanguageVersion.CSharp13, "[Field] public partial string? Note { get; set; }")]
    [InlineData(
        LanguageVersion.CSharp12,
        "public string? Note { get => GetField<string>(\"c_note\"); set => SetField(\"c_note\", value); }"
    )]
    public Task Otherwise_it_is_fine(LanguageVersion version, string member) =>
        Verify.Silent(new TestProject(EntityCode.Record(member)) { LanguageVersion = version });
}
