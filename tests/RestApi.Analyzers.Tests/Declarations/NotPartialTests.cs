using Acme.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.NotPartialAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class NotPartialTests
{
    private const string Usings = "using Comind.Api.Server;\n\n";

    [Theory]
    [InlineData("[RestClient(BaseUrl = \"https://crm.example.com\")] static class [|Crm|] { }")]
    [InlineData("[Comind.Api.Server.RestClientAttribute] class [|Crm|];")]
    [InlineData("[Entity] class [|Job|] : Entity { }")]
    [InlineData("[Entity] record [|Job|];")]
    [InlineData("static class [|Apis|] { [RestClient] static class [|Crm|] { } [RestClient] static class [|Erp|] { } }")]
    [InlineData("class [|Apis|] { partial class Inner { [RestClient] static partial class Crm { } } }")]
    [InlineData("struct [|Apis|] { [RestClient] static partial class Crm { } }")]
    [InlineData("class [|Apis|] { [RestClient] interface ICrm { } }")]
    public Task Type_that_nothing_can_be_added_to_is_reported(string source) => Verify.Reports(Usings + source);

    [Theory]
    [InlineData("[Field] public string? [|Email|] { get; set; }")]
    [InlineData("[Field(\"c_mail\")] public required string [|Email|] { get; init; }")]
    [InlineData("[Field] public int [|Count|] { get; private set; } = 1;")]
    [InlineData("[Field] internal virtual int [|Count|] { get; }")]
    public Task Field_of_a_record_is_reported(string property) => Verify.Reports(Record(property));

    [Theory]
    [InlineData("[Get(\"/\")] public static RestResponse [|{|CS0501:Fetch|}|]();")]
    [InlineData("[Post(\"/\")] static void [|{|CS0501:Send|}|]([Body] string text);")]
    [InlineData("[Timeout(3), Delete(\"/{id}\")] internal static void [|{|CS0501:Remove|}|](int id);")]
    public Task Call_of_a_client_is_reported(string method) => Verify.Reports(Client(method));

    [Theory]
    [InlineData("[RestClient] static class [|Crm|];", "Make 'Crm' partial, so that its calls can be generated")]
    [InlineData("[Entity] class [|Job|];", "Make 'Job' partial, so that its fields can be generated")]
    [InlineData(
        "[Entity] partial class Job { [Field] int [|Count|] { get; set; } }",
        "Make 'Count' partial, so that its body can be generated"
    )]
    public Task Message_names_the_declaration(string source, string message) => Verify.Reports(Usings + source, message: message);

    [Fact]
    public Task Member_in_another_file_than_the_marker_is_reported() =>
        Verify.Reports(
            new TestProject(
                "[Comind.Api.Server.Entity] partial class Job;",
                Usings + "partial class Job { [Field] public string? [|Email|] { get; set; } }"
            )
        );

    [Theory]
    [InlineData("[Field] public partial string? Email { get; set; }")]
    [InlineData("public string? Email { get; set; }")]
    [InlineData("[Field] public string? Email => null;")]
    [InlineData("[Field] public string? Email { get => null; set { } }")]
    [InlineData("[Field] public static string? Email { get; set; }")]
    [InlineData("[Get(\"/\")] public string Fetch() => \"\";")]
    public Task Other_members_of_a_record_are_fine(string member) => Verify.Silent(Record(member));

    [Theory]
    [InlineData("[Get(\"/\")] public static partial RestResponse Fetch();")]
    [InlineData(
        "[Get(\"/\")] public static RestResponse Fetch() => new RestClient(\"https://a.example\").CreateRequest(\"/\", \"GET\").ExecuteRequest();"
    )]
    [InlineData("[Get(\"/\")] public static RestResponse Fetch() { throw null!; }")]
    [InlineData("[Get(\"/\")] public static extern void Fetch();")]
    [InlineData("[Get(\"/\")] public static void {|CS0501:Fetch|}<T>();")]
    [InlineData("static void {|CS0501:Fetch|}();")]
    [InlineData("[Field] public static string? Email { get; set; }")]
    public Task Other_members_of_a_client_are_fine(string member) => Verify.Silent(Client(member));

    [Theory]
    [InlineData("[RestClient] static partial class Crm;")]
    [InlineData("partial class Apis { [RestClient] static partial class Crm; class Other; }")]
    [InlineData("[RestClient] interface ICrm { [Get(\"/\")] string Fetch(); }")]
    [InlineData("[RestClient] partial interface ICrm { [Get(\"/\")] string Fetch(); }")]
    [InlineData("class Plain { [Get(\"/\")] void Fetch() { } [Field] public string? Email { get; set; } }")]
    [InlineData("static class Actions { [Action(\"sync\")] public static void Sync() { } }")]
    [InlineData("enum Level { Low } delegate void Done(); interface ICrm { } struct Point;")]
    public Task Other_types_are_fine(string source) => Verify.Silent(Usings + source);

    [Fact]
    public Task Attributes_of_the_same_name_from_elsewhere_are_fine() =>
        Verify.Silent(
            """
            using Other;

            namespace Other
            {
                class RestClientAttribute : System.Attribute;
                class EntityAttribute : System.Attribute;
                class FieldAttribute : System.Attribute;
            }

            [RestClient] class Crm;

            [Entity] class Job { [Field] public string? Email { get; set; } }
            """
        );

    [Fact]
    public Task Fields_below_CSharp_13_are_left_alone() =>
        Verify.Silent(new TestProject(Record("[Field] public string? Email { get; set; }")) { LanguageVersion = LanguageVersion.CSharp12 });

    private static string Record(string member) => $"{Usings}[Entity] partial class Job {{ {member} }}";

    private static string Client(string member) =>
        $"{Usings}[RestClient(BaseUrl = \"https://crm.example.com\")] static partial class Crm {{ {member} }}";
}
