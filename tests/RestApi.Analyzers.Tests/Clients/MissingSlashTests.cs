using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.WrittenTextFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4105.</summary>
public sealed class MissingSlashTests
{
    [Theory]
    [InlineData("""[Get("{|RAPI4105:c|}ontacts")] static partial void Call();""")]
    [InlineData("""[Get("{|RAPI4105:{|}id}")] static partial void Call(int id);""")]
    public Task Path_without_a_slash_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/contacts")] static partial void Call();""")]
    [InlineData("""[Get("")] static partial void Call();""")]
    [InlineData("""[Get("?a=1")] static partial void Call();""")]
    [InlineData("""[Get("{**path}")] static partial void Call(string path);""")]
    public Task Path_with_a_slash_or_without_a_need_of_it_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Slashes_are_added() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("{|RAPI4105:a|}")] static partial void One(); [Get("{|RAPI4105:b|}/{id}")] static partial void Two(int id);"""
            ),
            ClientCode.Client("""[Get("/a")] static partial void One(); [Get("/b/{id}")] static partial void Two(int id);""")
        );
}
