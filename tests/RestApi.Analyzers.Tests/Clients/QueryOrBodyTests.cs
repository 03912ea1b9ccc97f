using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.QueryOrBodyFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4107.</summary>
public sealed class QueryOrBodyTests
{
    [Theory]
    [InlineData("""[Post("/x")] static partial void Call(System.Net.Http.HttpMethod {|RAPI4107:method|});""")]
    [InlineData("""[Put("/x")] static partial void Call(DayOfWeek {|RAPI4107:day|});""")]
    [InlineData("""[Patch("/x")] static partial void Call(Version {|RAPI4107:version|}, int page);""")]
    public Task Type_of_another_project_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Post("/x")] static partial void Call([Body] Guid id, DayOfWeek day);""")]
    [InlineData("""[Post("/x")] static partial void Call(Contact contact, Status status, Guid id);""")]
    [InlineData("""[Get("/x")] static partial void Call(DayOfWeek day);""")]
    [InlineData("""[Put("/x")] static partial void Call(List<Contact> contacts);""")]
    public Task Clear_parameter_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Attribute_is_added() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Post("/x")] static partial void One(System.Net.Http.HttpMethod {|RAPI4107:method|}); [Post("/y")] static partial void Two(int page, Version {|RAPI4107:version|});"""
            ),
            ClientCode.Client(
                """[Post("/x")] static partial void One([Body] System.Net.Http.HttpMethod method); [Post("/y")] static partial void Two(int page, [Body] Version version);"""
            ),
            equivalenceKey: "RAPI4107.Body"
        );

    [Fact]
    public Task Enum_becomes_a_query_parameter() =>
        Fix.Fixes(
            ClientCode.Client("""[Post("/x")] static partial void Call(DayOfWeek {|RAPI4107:day|});"""),
            ClientCode.Client("""[Post("/x")] static partial void Call([Query] DayOfWeek day);"""),
            equivalenceKey: "RAPI4107.Query"
        );
}
