using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.EntityAnalyzer, Comind.Api.CodeFixes.UnsupportedFieldFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class UnsupportedFieldTests
{
    private static string Field(string type) => EntityCode.Record($"[Field] public partial {type} Value {{ get; set; }}");

    private static string Reported(string type) => EntityCode.Record($"[Field] public partial {type} {{|RAPI4304:Value|}} {{ get; set; }}");

    [Theory]
    [InlineData("float", "'Value' is of type float, which no field holds; use double")]
    [InlineData("short?", "'Value' is of type short?, which no field holds; use int or long")]
    [InlineData("char", "'Value' is of type char, which no field holds; use string")]
    [InlineData(
        "TimeSpan",
        "'Value' is of type TimeSpan, which no field holds; use a text, a number, a date, a list of these, or a JsonObject"
    )]
    [InlineData("Uri", "'Value' is of type Uri, which no field holds; use a text, a number, a date, a list of these, or a JsonObject")]
    [InlineData(
        "Secret",
        "'Value' is of type Secret, which no field holds; use a text, a number, a date, a list of these, or a JsonObject"
    )]
    [InlineData("Job", "'Value' is of type Job, which no field holds; use a text, a number, a date, a list of these, or a JsonObject")]
    [InlineData("string[]", "'Value' is of type string[], which no field holds; use IList<string>, which writes through to the record")]
    [InlineData(
        "List<Attachment>?",
        "'Value' is of type List<Attachment>?, which no field holds; use IList<Attachment>, which writes through to the record"
    )]
    [InlineData(
        "IList<TimeSpan>",
        "'Value' is of type IList<TimeSpan>, which no field holds; use a text, a number, a date, a list of these, or a JsonObject"
    )]
    public Task Type_that_no_record_holds_is_reported(string type, string message) => Verify.Reports(Reported(type), message: message);

    [Theory]
    [InlineData("string")]
    [InlineData("bool?")]
    [InlineData("long")]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("Guid")]
    [InlineData("DateTime?")]
    [InlineData("DateTimeOffset")]
    [InlineData("DateOnly")]
    [InlineData("DayOfWeek")]
    [InlineData("Attachment")]
    [InlineData("JsonNode?")]
    [InlineData("JsonObject")]
    [InlineData("IList<string>")]
    [InlineData("ICollection<int?>")]
    [InlineData("IEnumerable<DayOfWeek>")]
    [InlineData("IReadOnlyList<JsonObject>?")]
    [InlineData("FieldList<decimal>")]
    [InlineData("IList<Attachment>?")]
    [InlineData("IReadOnlyList<Attachment>")]
    [InlineData("FieldList<Attachment>?")]
    public Task What_a_record_holds_is_fine(string type) => Verify.Silent(Field(type));

    [Theory]
    [InlineData("string[]", "IList<string>")]
    [InlineData("List<int>?", "IList<int>?")]
    [InlineData("System.Collections.Generic.HashSet<Guid>", "IList<Guid>")]
    [InlineData("List<Attachment>?", "IList<Attachment>?")]
    [InlineData("Attachment[]", "IList<Attachment>")]
    public Task List_becomes_one_that_writes_through(string before, string after) => Fix.Fixes(Reported(before), Field(after));

    [Theory]
    [InlineData("TimeSpan[]")]
    [InlineData("float")]
    public Task No_fix_for_other_types(string type) => Fix.OffersNoFix(Reported(type));
}
