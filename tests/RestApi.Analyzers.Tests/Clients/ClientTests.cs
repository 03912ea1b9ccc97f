using Acme.TestKit;
using Comind.Api.Analyzers;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>What all rules about declared calls share.</summary>
public sealed class ClientTests
{
    private const string Everything = """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Comind.Api.Server;

        [RestClient(BaseUrl = "https://crm.example.com"), PathPrefix("/{tenant}/v1"), Timeout(30), Headers("Accept: a")]
        static partial class Crm
        {
            [Get("/contacts/{id?}"), Expect(200), Retry(3), Error<string>(404)]
            public static partial Result<int, string> Find(int? id, [Query("a", Format = "x")] int page, [Header("X-A")] string a, string tenant);

            [Post("/files/{**path}"), Multipart, IdempotencyKey]
            public static partial Task SendAsync(FileRef file, [AliasAs("n")] string name, string path, CancellationToken token = default);

            [Get("/contacts"), Paged(Items = "data", Cursor = "after", NextCursor = "next")]
            public static partial IEnumerable<(int, string)> All([Body] object any, [Url] string url);
        }

        [RestClient] partial interface ICrm { [Delete("/{id")] void Remove(int id); int Count { get; } }
        """;

    [Fact]
    public Task Rules_survive_typing() => AnalyzerRun<ClientAnalyzer>.SurvivesTyping(Everything);

    [Fact]
    public async Task Project_without_the_runtime_gets_no_reports() =>
        Assert.Empty(await AnalyzerRun<ClientAnalyzer>.DiagnoseWithoutRuntime(Everything));

    [Fact]
    public Task Attributes_of_the_same_name_from_elsewhere_are_fine() =>
        Verify.Silent(
            """
            using Other;

            namespace Other
            {
                class RestClientAttribute : System.Attribute;
                class GetAttribute(string path) : System.Attribute { public string Path => path; }
            }

            [RestClient] interface ICrm { [Get("{id")] void Call(); }
            """
        );

    [Fact]
    public Task Types_without_calls_are_fine() =>
        Verify.Silent("class Plain; enum Level { Low } delegate void Done(); struct Point; interface INothing { void Call(); }");

    [Fact]
    public Task Call_in_another_part_than_the_marker_is_read() =>
        Verify.Reports(
            new TestProject(
                "[Comind.Api.Server.RestClient(BaseUrl = \"https://crm.example.com\")] static partial class Crm;",
                "using Comind.Api.Server; static partial class Crm { [Get(\"/{|RAPI4102:{id}|}\")] static partial void Call(); }"
            )
        );

    [Fact]
    public Task One_mistake_is_reported_once() =>
        Verify.Reports(ClientCode.Client("""[Post("/{|RAPI4103:{|}id")] static partial void Call(DayOfWeek day, int id);"""));
}
