using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.UnsupportedAnswerFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4112.</summary>
public sealed class UnsupportedAnswerTests
{
    [Theory]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:(int A, int B)|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:Task<Task>|} {|CS8795:Call|}(CancellationToken token);""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:IObservable<int>|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:IAsyncEnumerable<int>|} {|CS8795:Call|}();""")]
    [InlineData(
        """[Get("/x")] public static partial {|RAPI4112:Task<System.Net.Http.HttpContent>|} {|CS8795:Call|}(CancellationToken token);"""
    )]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:RestResponse?|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:RestResponse<Stream>|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:Result<int, NoContent>|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:dynamic|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:Secret|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:NoContent|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:T|} {|CS8795:Call|}<T>();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:ref int|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial {|RAPI4112:{|CS0246:ApiResponse<int>|}|} {|CS8795:Call|}();""")]
    public Task Type_that_no_answer_has_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/x")] static partial void Call();""")]
    [InlineData("""[Get("/x")] public static partial Task Call(CancellationToken token);""")]
    [InlineData("""[Get("/x")] public static partial ValueTask<List<Contact>?> Call(CancellationToken token);""")]
    [InlineData("""[Get("/x")] public static partial RestResponse<Contact?> Call();""")]
    [InlineData("""[Get("/x")] public static partial Result<NoContent, string> Call();""")]
    [InlineData("""[Get("/x")] public static partial FileRef? Call();""")]
    [InlineData("""[Get("/x")] public static partial Stream Call();""")]
    [InlineData("""[Get("/x")] public static partial int[] Call();""")]
    public Task Type_that_an_answer_has_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Type_that_means_the_same_is_written() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/a")] public static partial {|RAPI4112:System.Net.Http.HttpResponseMessage|} {|CS8795:One|}(); [Get("/b")] public static partial {|RAPI4112:Task<{|CS0246:IApiResponse<Contact>|}>|} {|CS8795:Two|}(CancellationToken token); [Get("/c")] public static partial {|RAPI4112:NoContent|} {|CS8795:Three|}(); [Get("/d")] public static partial {|RAPI4112:Secret|} {|CS8795:Four|}();"""
            ),
            ClientCode.Client(
                """[Get("/a")] public static partial RestResponse One(); [Get("/b")] public static partial Task<RestResponse<Contact>> Two(CancellationToken token); [Get("/c")] public static partial void Three(); [Get("/d")] public static partial string Four();"""
            )
        );

    [Fact]
    public Task Observable_has_no_fix() =>
        Fix.OffersNoFix(ClientCode.Client("""[Get("/x")] public static partial {|RAPI4112:IObservable<int>|} {|CS8795:Call|}();"""));
}
