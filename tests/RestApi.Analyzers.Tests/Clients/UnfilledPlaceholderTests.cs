using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.UnfilledPlaceholderFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4102.</summary>
public sealed class UnfilledPlaceholderTests
{
    [Theory]
    [InlineData("""[Get("/{|RAPI4102:{id}|}")] static partial void Call();""")]
    [InlineData("""[Get("/{|RAPI4102:{id}|}")] static partial void Call([Query] int id);""")]
    [InlineData("""[Get("/{|RAPI4102:{id?}|}/{|RAPI4102:{**rest}|}")] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4102:"/\u0063/{id}"|})] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4102:"/a" + "/{id}"|})] static partial void Call();""")]
    [InlineData("""[Get(@"/{|RAPI4102:{id}|}")] static partial void Call();""")]
    [InlineData("""[Get("/x?filter={|RAPI4102:{filter}|}")] static partial void Call();""")]
    [InlineData("""[Get("/{id}/{|RAPI4102:{ID}|}")] static partial void Call(int Id);""")]
    public Task Placeholder_without_a_parameter_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Fact]
    public Task Placeholder_of_the_prefix_is_reported_at_the_calls_that_lack_it() =>
        Verify.Reports(
            ClientCode.Client(
                """[Get("/a")] static partial void {|RAPI4102:One|}(); [Get("/b")] static partial void Two(string tenant);""",
                "[PathPrefix(\"/{tenant}\")]"
            )
        );

    [Theory]
    [InlineData("""[Get("/{id}/{id}")] static partial void Call(int Id);""")]
    [InlineData("""[Get("/{contact-id}")] static partial void Call([AliasAs("contact-id")] int id);""")]
    [InlineData("""[Get("/{id}/{page?}/{**rest}")] static partial void Call([Path] int id, int? page, string rest);""")]
    [InlineData("""[Get("/{@class}")] static partial void Call([Path("@class")] int id);""")]
    public Task Filled_placeholders_are_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Message_suggests_the_nearest_parameter() =>
        Verify.Reports(
            ClientCode.Client("""[Get("/{|RAPI4102:{contatcId}|}")] static partial void Call(int contactId);"""),
            """Nothing fills '{contatcId}'; did you mean '{contactId}'?"""
        );

    [Fact]
    public Task Message_suggests_a_parameter() =>
        Verify.Reports(
            ClientCode.Client("""[Get("/{|RAPI4102:{id}|}")] static partial void Call();"""),
            """Nothing fills '{id}'; add a parameter 'id'"""
        );

    [Fact]
    public Task Message_for_a_member_of_an_object_says_what_to_do() =>
        Verify.Reports(
            ClientCode.Client("""[Get("/{|RAPI4102:{contact.Id}|}")] static partial void Call();"""),
            """Nothing fills '{contact.Id}'; take the value as a parameter of its own, and write its name here"""
        );

    [Fact]
    public Task Every_placeholder_is_renamed() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/{|RAPI4102:{idd}|}")] static partial void One(int id); [Get("/{|RAPI4102:{nmae?}|}/{|RAPI4102:{**reest}|}")] static partial void Two(string? name, string rest);"""
            ),
            ClientCode.Client(
                """[Get("/{id}")] static partial void One(int id); [Get("/{name?}/{**rest}")] static partial void Two(string? name, string rest);"""
            ),
            equivalenceKey: "RAPI4102.Rename"
        );

    [Fact]
    public Task Parameter_is_added_before_those_that_may_be_left_out() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/{|RAPI4102:{class}|}")] public static partial Task<int> {|CS8795:Call|}(int a, int b = 1, CancellationToken token = default);"""
            ),
            ClientCode.Client(
                """[Get("/{class}")] public static partial Task<int> Call(int a, string @class, int b = 1, CancellationToken token = default);"""
            ),
            equivalenceKey: "RAPI4102.Add"
        );

    [Fact]
    public Task Member_of_an_object_has_no_fix() =>
        Fix.OffersNoFix(ClientCode.Client("""[Get("/{|RAPI4102:{contact.Id}|}")] static partial void Call();"""));
}
