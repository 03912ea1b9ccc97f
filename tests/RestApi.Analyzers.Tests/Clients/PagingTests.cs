using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4125.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData("""[Get("/x"), {|RAPI4125:Paged|}] public static partial IEnumerable<int> {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), {|RAPI4125:Paged(Page = "p", Offset = "o")|}] public static partial IEnumerable<int> {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), {|RAPI4125:Paged(Cursor = "c")|}] public static partial IEnumerable<int> {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), {|RAPI4125:Paged(Page = "p", Limit = "l")|}] public static partial IEnumerable<int> {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), {|RAPI4125:Paged(Page = "p", PageSize = 5)|}] public static partial IEnumerable<int> {|CS8795:Call|}();""")]
    [InlineData("""[Post("/x"), {|RAPI4125:Paged(NextLink = "next")|}] public static partial IEnumerable<int> {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), Paged(Page = "p"), {|RAPI4125:Expect(200)|}] public static partial IEnumerable<int> {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), Paged(Page = "p")] public static partial {|RAPI4125:List<int>|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), Paged(Page = "p")] public static partial {|RAPI4125:IEnumerable<Stream>|} {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), Paged(Page = "p")] static partial {|RAPI4125:void|} Call();""")]
    [InlineData(
        """[Post("/x"), Paged(Page = "p")] public static partial IEnumerable<int> {|CS8795:Call|}([Body] Stream {|RAPI4125:body|});"""
    )]
    [InlineData("""[Get("/x"), Paged(Page = "page")] public static partial IEnumerable<int> Call(int {|RAPI4125:page|});""")]
    public Task Pages_without_a_way_are_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData(
        """[Get("/x"), Paged(Items = "data", Offset = "o", Limit = "l", PageSize = 5)] public static partial IEnumerable<int> Call(string? since);"""
    )]
    [InlineData("""[Get("/x"), Paged(LinkHeader = true)] public static partial IAsyncEnumerable<int> Call(CancellationToken token);""")]
    [InlineData(
        """[Post("/x"), Paged(Cursor = "c", NextCursor = "n")] public static partial IEnumerable<Contact> Call([Body] Filter filter);"""
    )]
    public Task Pages_with_a_way_are_fine(string call) => Verify.Silent(ClientCode.Client(call));
}
