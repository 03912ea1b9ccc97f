using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.ContradictingStatusesFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4122.</summary>
public sealed class ContradictingStatusesTests
{
    [Theory]
    [InlineData("""[Get("/x"), Expect(200, {|RAPI4122:200|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Expect({|RAPI4122:99|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), {|RAPI4122:Expect|}] static partial void Call();""")]
    [InlineData("""[Get("/x"), {|RAPI4122:Expect(201)|}] public static partial RestResponse {|CS8795:Call|}();""")]
    [InlineData("""[Get("/x"), {|RAPI4122:Expect(201)|}] public static partial DownloadResponse {|CS8795:Call|}();""")]
    public Task Contradiction_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/x"), Expect(200, 404)] static partial void Call();""")]
    [InlineData("""[Get("/x"), Expect(201), Error<Invalid>(422), Error<Problem>] public static partial Result<int, Problem> Call();""")]
    [InlineData("""[Get("/x"), Expect(200, 404)] public static partial RestResponse<int> Call();""")]
    public Task Each_status_once_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Statuses_of_the_client_are_reported() => Verify.Reports(ClientCode.Client("", "[Expect(200, {|RAPI4122:200|})]"));

    [Fact]
    public Task Repeated_statuses_go() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/a"), Expect(200, {|RAPI4122:200|}, 201)] static partial void One(); [Get("/b"), Expect(204, {|RAPI4122:204|})] static partial void Two();"""
            ),
            ClientCode.Client(
                """[Get("/a"), Expect(200, 201)] static partial void One(); [Get("/b"), Expect(204)] static partial void Two();"""
            )
        );

    [Fact]
    public Task Only_status_has_no_fix() =>
        Fix.OffersNoFix(ClientCode.Client("""[Get("/x"), Expect({|RAPI4122:99|})] static partial void Call();"""));
}
