using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4117.</summary>
public sealed class RepeatedRouteTests
{
    [Theory]
    [InlineData("""[Get("/a")] static partial void One(); [Get({|RAPI4117:"/a/"|})] static partial void Two();""")]
    [InlineData(
        """[Get("/a/{x}")] static partial void One(int x, int page); [Get({|RAPI4117:"/a/{y}"|})] static partial void Two(string y, int page);"""
    )]
    [InlineData("""[Post("/a")] static partial void One(Contact a); [Post({|RAPI4117:"/a"|})] static partial void Two(Contact b);""")]
    public Task Second_call_of_the_same_request_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData(
        """[Get("/a")] static partial void One(); [Post("/a")] static partial void Two(); [Get("/b")] static partial void Three();"""
    )]
    [InlineData("""[Get("/a")] static partial void One(int page); [Get("/a")] static partial void Two(string name);""")]
    [InlineData("""[Get("/a")] static partial void One(); [Get("/a")] public static partial Task OneAsync(CancellationToken token);""")]
    [InlineData("""[Get("/a")] static partial void One(int page); [Get("/a")] static partial void One(int? page);""")]
    [InlineData("""[Get("/a"), Headers("Accept: text/csv")] static partial void One(); [Get("/a")] static partial void Two();""")]
    [InlineData("""[Post("/a")] static partial void One(Contact a); [Post("/a")] static partial void Two(Filter b);""")]
    public Task Different_requests_overloads_and_twins_are_fine(string call) => Verify.Silent(ClientCode.Client(call));
}
