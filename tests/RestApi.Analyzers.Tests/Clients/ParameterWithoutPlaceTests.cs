using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.ParameterWithoutPlaceFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4106.</summary>
public sealed class ParameterWithoutPlaceTests
{
    [Theory]
    [InlineData("""[Get("/x")] static partial void Call([Path] int {|RAPI4106:id|});""")]
    [InlineData("""[Get("/x")] static partial void Call([Path({|RAPI4106:"id"|})] int other);""")]
    [InlineData("""[Get("/{id}")] static partial void Call(int id, [Path({|RAPI4106:"id"|})] int other);""")]
    [InlineData("""[Get("/x")] public static partial int {|CS8795:Call|}(out int {|RAPI4106:x|});""")]
    [InlineData("""[Get("/x")] static partial void Call(ref int {|RAPI4106:x|});""")]
    [InlineData("""[Get("/x")] static partial void Call((int, int) {|RAPI4106:pair|});""")]
    [InlineData("""[Get("/x")] static partial void Call([Url] string {|RAPI4106:url|});""")]
    [InlineData("""[Get("")] static partial void Call([Url] string a, [Url] Uri {|RAPI4106:b|});""")]
    [InlineData("""[Get("")] static partial void Call([Url] string? {|RAPI4106:url|});""")]
    [InlineData("""[Post("/x")] static partial void Call([IdempotencyKey] string a, [IdempotencyKey] string {|RAPI4106:b|});""")]
    [InlineData("""[Post("/x")] static partial void Call([IdempotencyKey] int {|RAPI4106:key|});""")]
    [InlineData("""[Get("/x")] static partial void Call([HeaderCollection] List<string> {|RAPI4106:headers|});""")]
    [InlineData("""[Get("/x")] public static partial Task<int> {|CS8795:Call|}(in int {|RAPI4106:x|}, CancellationToken token);""")]
    public Task Parameter_that_goes_nowhere_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/{id}")] static partial void Call([Path] int id, in int page);""")]
    [InlineData("""[Get("/")] static partial void Call([Url] Uri url);""")]
    [InlineData("""[Post("/x")] static partial void Call([IdempotencyKey] Guid key);""")]
    [InlineData("""[Get("/x")] static partial void Call([HeaderCollection] Dictionary<string, string>? headers);""")]
    public Task Parameter_with_a_place_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Placeholder_that_nothing_fills_is_taken() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/{|RAPI4102:{id}|}")] static partial void One([Path] int {|RAPI4106:contact|}); [Get("/{|RAPI4102:{id}|}/x")] static partial void Two([Path({|RAPI4106:"idd"|})] int contact);"""
            ),
            ClientCode.Client(
                """[Get("/{id}")] static partial void One([Path("id")] int contact); [Get("/{id}/x")] static partial void Two([Path("id")] int contact);"""
            )
        );

    [Fact]
    public Task Without_a_free_placeholder_there_is_no_fix() =>
        Fix.OffersNoFix(ClientCode.Client("""[Get("/x")] static partial void Call([Path] int {|RAPI4106:id|});"""));
}
