using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.NoTokenFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4118.</summary>
public sealed class NoTokenTests
{
    [Theory]
    [InlineData("""[Get("/x")] public static partial Task {|RAPI4118:Call|}();""")]
    [InlineData("""[Get("/x")] public static partial ValueTask<int> {|RAPI4118:Call|}(int id);""")]
    [InlineData("""[Get("/x"), Paged(Page = "p")] public static partial IAsyncEnumerable<int> {|RAPI4118:Call|}();""")]
    public Task Call_without_a_token_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/x")] public static partial Task Call(CancellationToken token);""")]
    [InlineData("""[Get("/x")] static partial void Call();""")]
    public Task Call_with_a_token_or_a_thread_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Tokens_are_added() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/x")] public static partial Task {|RAPI4118:One|}(); [Get("/y")] public static partial Task {|RAPI4118:Two|}(int cancellationToken, int page = 1);"""
            ),
            ClientCode.Client(
                """[Get("/x")] public static partial Task One(CancellationToken cancellationToken = default); [Get("/y")] public static partial Task Two(int cancellationToken, int page = 1, CancellationToken cancellationToken_ = default);"""
            )
        );

    [Fact]
    public Task One_per_line_stays_one_per_line() =>
        Fix.Fixes(
            ClientCode.Client(
                """
[Get("/x")]
public static partial Task {|RAPI4118:One|}(
    int a,
    int b
);
"""
            ),
            ClientCode.Client(
                """
[Get("/x")]
public static partial Task One(
    int a,
    int b,
    CancellationToken cancellationToken = default
);
"""
            )
        );

    [Fact]
    public Task Type_is_written_in_full_without_its_using() =>
        Fix.Fixes(
            "using Comind.Api.Server; [RestClient(BaseUrl = \"https://a.example\")] static partial class Crm { [Get(\"/\")] public static partial System.Threading.Tasks.Task {|RAPI4118:Call|}(); }",
            "using Comind.Api.Server; [RestClient(BaseUrl = \"https://a.example\")] static partial class Crm { [Get(\"/\")] public static partial System.Threading.Tasks.Task Call(global::System.Threading.CancellationToken cancellationToken = default); }"
        );
}
