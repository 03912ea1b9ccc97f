using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncoveredJsonAnalyzer>;

namespace Acme.AnalyzersTests.Declarations;

public sealed class UncoveredJsonTests
{
    [Theory]
    [InlineData("abstract class Contact { }", "Contact is abstract")]
    [InlineData("interface Contact { }", "Contact is an interface")]
    [InlineData("[JsonPolymorphic] class Contact { }", "Contact has [JsonPolymorphic]")]
    [InlineData("class Contact { [JsonConverter(typeof(object))] public int Id { get; set; } }", "Contact.Id has [JsonConverter]")]
    [InlineData("class Contact { public object? Id { get; set; } }", "Contact.Id: object has no fixed form in JSON")]
    [InlineData(
        "class Contact { public Contact(int id) { } }",
        "the parameter id of the constructor of Contact is no property of the same type"
    )]
    [InlineData("class Contact : List<int> { }", "Contact is a List<int>, which is declared outside of the project")]
    public Task Call_without_a_reader_is_reported_with_the_reason(string type, string problem) =>
        Verify.Reports(
            Client("[Post(\"/\")] static partial void Send([Body] [|Contact|] contact);", type),
            message: $"No JSON reader can be generated for 'Contact': {problem}; list it with [JsonSerializable] in a JsonSerializerContext"
        );

    [Theory]
    [InlineData("[Get(\"/\")] public static partial Task<[|Contact|]> {|CS8795:GetAsync|}();")]
    [InlineData("[Get(\"/\")] public static partial [|List<Contact>|] {|CS8795:Get|}();")]
    [InlineData("[Post(\"/\")] public static partial void {|CS8795:Send|}([Body] [|Contact|] contact);")]
    [InlineData("[Get(\"/\")] public static partial [|System.Text.StringBuilder|] {|CS8795:Get|}();")]
    public Task Every_place_is_reported(string call) => Verify.Reports(Client(call, "abstract class Contact { }"));

    [Fact]
    public Task Type_parameter_needs_a_context_that_lists_what_it_stands_for() =>
        Verify.Reports(
            "using System.Collections.Generic; using Comind.Api.Server; namespace Acme; [RestClient(BaseUrl = \"https://a.example\")] static partial class Crm<T> { [Post(\"/\")] static partial void Add([Body] [|List<T>|] items); }",
            message: "No JSON reader can be generated for 'List<T>': T is a type parameter; give [RestClient] a JsonContext that lists every type it stands for"
        );

    [Fact]
    public Task Context_that_lists_other_types_is_named() =>
        Verify.Reports(
            Client(
                "[Get(\"/\")] public static partial [|Contact|] GetContact();",
                "abstract class Contact { } [JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)] [JsonSerializable(typeof(string))] partial class CrmJson : JsonSerializerContext;",
                ", JsonContext = typeof(CrmJson)"
            ),
            message: "No JSON reader can be generated for 'Contact': Contact is abstract; list it with [JsonSerializable] in CrmJson"
        );

    [Fact]
    public Task Context_with_options_of_its_own_has_to_list_every_type() =>
        Verify.Reports(
            Client(
                "[Get(\"/\")] public static partial [|Contact|] GetContact();",
                "class Contact { } [JsonSerializable(typeof(string))] partial class CrmJson : JsonSerializerContext;",
                ", JsonContext = typeof(CrmJson)"
            )
        );

    [Theory]
    [InlineData("class Contact { public int Id { get; set; } }", "")]
    [InlineData("record Contact(int Id);", "")]
    [InlineData("enum Contact { A }", "")]
    [InlineData(
        "abstract class Contact { } [JsonSerializable(typeof(Contact))] partial class CrmJson : JsonSerializerContext;",
        ", JsonContext = typeof(CrmJson)"
    )]
    [InlineData(
        "abstract class Contact { } class Page { public List<Contact>? Data { get; set; } } [JsonSerializable(typeof(Page))] partial class CrmJson : JsonSerializerContext;",
        ", JsonContext = typeof(CrmJson)"
    )]
    public Task Covered_type_is_quiet(string type, string context) =>
        Verify.Silent(Client("[Get(\"/\")] public static partial Contact GetContact();", type, context));

    [Theory]
    [InlineData("[Get(\"/\")] public static partial string GetText();")]
    [InlineData("[Get(\"/\")] public static partial RestResponse GetAnswer();")]
    [InlineData("[Get(\"/\")] public static partial void Ping();")]
    [InlineData("[Get(\"/\")] public static Contact Written() => null!;")]
    public Task Other_calls_are_quiet(string call) => Verify.Silent(Client(call, "abstract class Contact { }"));

    [Fact]
    public Task Type_that_no_call_uses_is_quiet() => Verify.Silent(Client("", "abstract class Contact { }"));

    internal static TestProject Client(string call, string types, string settings = "") =>
        $$"""
            using System.Collections.Generic;
            using System.Text.Json.Serialization;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme;

            [RestClient(BaseUrl = "https://crm.example.com"{{settings}})]
            static partial class Crm
            {
                {{call}}
            }

            {{types}}

            """;
}
