using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.DirectHttpClientAnalyzer>;

namespace Acme.AnalyzersTests.RestrictedRuntime;

public sealed class DirectClientKindsTests
{
    [Theory]
    [InlineData("new System.Net.Sockets.TcpClient()", "TcpClient")]
    [InlineData("new System.Net.Sockets.UdpClient()", "UdpClient")]
    [InlineData("new System.Net.WebSockets.ClientWebSocket()", "ClientWebSocket")]
    [InlineData("System.Type.GetType(\"System.Net.Sockets.Socket, System.Net.Sockets\")", "Socket")]
    public Task Socket_is_reported(string creation, string name) =>
        Verify.Reports(
            "class Sync { object? Run() => {|RAPI3002:" + creation + "|}; }",
            message: $"'{name}' opens a connection past the checks of the platform; call an HTTP API through RestApi"
        );

    [Theory]
    [InlineData("new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 80)")]
    [InlineData("new System.Net.Sockets.SocketException(1)")]
    [InlineData("new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0)")]
    [InlineData("System.Net.WebSockets.WebSocketState.Open")]
    public Task Neighbours_of_sockets_are_quiet(string value) => Verify.Silent($"class Sync {{ object? Run() => {value}; }}");

    [Theory]
    [InlineData("System.Type.GetType(\"System.Net.Http.HttpClient\")")]
    [InlineData("typeof(object).Assembly.GetType(\"System.Net.\" + \"WebClient\")")]
    [InlineData("typeof(System.Net.Http.HttpClient).GetConstructor(System.Type.EmptyTypes)")]
    [InlineData("System.Linq.Expressions.Expression.New(typeof(System.Net.Http.HttpClient))")]
    [InlineData("Make<System.Net.Http.HttpClient>()")]
    [InlineData("Resolve<System.Net.Http.HttpClient>()")]
    [InlineData("new System.Lazy<System.Net.Http.HttpClient>()")]
    [InlineData("new Pool<System.Net.Http.HttpClient>()")]
    public Task Client_made_by_name_or_by_generic_code_is_reported(string creation) => Verify.Reports(InClass($"[|{creation}|]"));

    [Theory]
    [InlineData("System.Type.GetType(\"System.Net.Http.HttpRequestMessage\")")]
    [InlineData("System.Type.GetType(\"Acme.HttpClient\")")]
    [InlineData("\"System.Net.Http.HttpClient\"")]
    [InlineData("typeof(System.Net.Http.HttpClient).FullName")]
    [InlineData("System.Linq.Expressions.Expression.New(typeof(object))")]
    [InlineData("System.Linq.Expressions.Expression.Constant(typeof(System.Net.Http.HttpClient))")]
    [InlineData("Make<object>()")]
    [InlineData("Pass<System.Net.Http.HttpClient>(null)")]
    public Task Other_reflection_and_generic_code_is_quiet(string value) => Verify.Silent(InClass(value));

    [Theory]
    [InlineData("HttpClient, new()", "[|new TClient()|]")]
    [InlineData("HttpMessageInvoker, System.IDisposable, new()", "[|new TClient()|]")]
    [InlineData("Own, new()", "new TClient()")]
    [InlineData("class, new()", "new TClient()")]
    public Task Client_made_through_its_type_parameter_is_reported_once(string constraints, string creation) =>
        Verify.Reports(
            $$"""
            using System.Net.Http;

            class Own : [|HttpClient|];

            class Pool<TClient> where TClient : {{constraints}}
            {
                public TClient Take() => {{creation}};
            }
            """
        );

    [Fact]
    public Task Pool_that_is_reported_itself_is_used_quietly() =>
        Verify.Reports(
            """
            using System.Net.Http;

            class Own : [|HttpClient|];

            class Pool<TClient> where TClient : HttpClient, new() { public TClient Take() => [|new()|]; }

            class Sync { object[] Run() => [new Pool<Own>(), new Pool<Own>().Take()]; }
            """
        );

    [Fact]
    public Task Method_group_of_a_factory_is_reported() =>
        Verify.Reports(
            "#pragma warning disable SYSLIB0014\nclass Sync { System.Func<string, object> Run() => [|System.Net.WebRequest.CreateHttp|]; }"
        );

    [Theory]
    [InlineData("object Run({|RAPI3003:RestSharp.IRestClient|} client) => client;")]
    [InlineData("object? Client { get; set; } public {|RAPI3003:RestSharp.IRestClient?|} Other { get; set; }")]
    public Task Client_of_a_third_party_is_reported(string member) =>
        Verify.Reports(
            new TestProject("public class Sync { public " + member + " }", "namespace RestSharp { public interface IRestClient; }"),
            message: "'IRestClient' bypasses the limits, checks and logs of the platform; call the API through RestApi or a [RestClient] class"
        );

    [Fact]
    public Task Type_of_the_user_with_such_a_name_is_quiet() =>
        Verify.Silent(
            """
            namespace Acme;

            class RestClient;

            class TcpClient;

            class Socket;

            class Sync { object[] Run(RestClient client) => [new RestClient(), new TcpClient(), new Socket(), client]; }
            """
        );

    private static string InClass(string value) =>
        $$"""
            class Pool<T> where T : new();

            class Sync
            {
                static T Make<T>() where T : new() => new();

                static T Resolve<T>() => System.Activator.CreateInstance<T>();

                static T Pass<T>(T value) => value;

                object? Run() => {{value}};
            }
            """;
}
