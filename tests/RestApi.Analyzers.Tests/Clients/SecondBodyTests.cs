using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4108.</summary>
public sealed class SecondBodyTests
{
    [Theory]
    [InlineData(
        """[Post("/x")] static partial void Call([Body] Contact a, [Body] Contact {|RAPI4108:b|}, [Body] string {|RAPI4108:c|});"""
    )]
    [InlineData("""[Post("/x")] static partial void Call(Contact a, Filter {|RAPI4108:b|});""")]
    public Task Second_body_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Post("/x")] static partial void Call([Body] Contact a, Filter b);""")]
    [InlineData("""[Post("/x")] static partial void Call(Contact a, int b, Status c);""")]
    public Task One_body_is_fine(string call) => Verify.Silent(ClientCode.Client(call));
}
