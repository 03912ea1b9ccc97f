using Acme.TestKit;
using Comind.Api.Analyzers;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.DirectHttpClientAnalyzer>;

namespace Acme.AnalyzersTests.RestrictedRuntime;

public sealed class DirectHttpClientTests
{
    private const string ClientFactory = """
        namespace System.Net.Http
        {
            public interface IHttpClientFactory { HttpClient CreateClient(string name); }
        }
        """;

    [Theory]
    [InlineData("new System.Net.Http.HttpClient()")]
    [InlineData("new System.Net.Http.HttpClient(new System.Net.Http.HttpClientHandler { UseProxy = false })")]
    [InlineData("new System.Net.Http.HttpMessageInvoker(new System.Net.Http.SocketsHttpHandler())")]
    [InlineData("new System.Net.Http.SocketsHttpHandler()")]
    [InlineData("System.Activator.CreateInstance<System.Net.Http.HttpClient>()")]
    [InlineData("System.Activator.CreateInstance(typeof(System.Net.Http.HttpClient))")]
    public Task Client_is_reported_where_it_is_created(string creation) =>
        Verify.Reports($"class Sync {{ object? Run() => [|{creation}|]; }}");

    [Theory]
    [InlineData("new System.Net.WebClient()")]
    [InlineData("System.Net.WebRequest.Create(\"https://api.example.com\")")]
    [InlineData("System.Net.WebRequest.CreateHttp(\"https://api.example.com\")")]
    public Task Clients_of_older_days_are_reported(string creation) =>
        Verify.Reports($"#pragma warning disable SYSLIB0014\nclass Sync {{ object? Run() => [|{creation}|]; }}");

    [Fact]
    public Task Message_names_the_type_and_the_way_out() =>
        Verify.Reports(
            "class Sync { object Run() => [|new System.Net.Http.HttpClient()|]; }",
            message: "'HttpClient' bypasses the limits, checks and logs of the platform; call the API through RestApi"
        );

    [Fact]
    public Task One_client_with_many_uses_is_reported_once() =>
        Verify.Reports(
            """
            using System.Net.Http;
            using System.Threading.Tasks;

            class Sync
            {
                private readonly HttpClient _http;

                public Sync()
                {
                    var handler = new HttpClientHandler();
                    _http = [|new HttpClient(handler)|];
                }

                public async Task<string> RunAsync()
                {
                    HttpClient http = _http;
                    http.DefaultRequestHeaders.Add("Accept", "application/json");
                    using var response = await http.GetAsync("https://api.example.com");
                    return await ReadAsync(http);
                }

                private static Task<string> ReadAsync(HttpClient http) => http.GetStringAsync("https://api.example.com");
            }
            """
        );

    [Fact]
    public Task Target_typed_field_is_reported_at_the_creation() =>
        Verify.Reports("class Sync { private static readonly System.Net.Http.HttpClient Http = [|new()|]; object Run() => Http; }");

    [Fact]
    public Task Injected_client_is_reported_at_the_parameter_and_not_at_the_field() =>
        Verify.Reports(
            """
            using System.Net.Http;

            class Sync
            {
                private readonly HttpClient _http;

                public Sync([|HttpClient|] http) => _http = http;

                public object Run() => _http.GetStringAsync("https://api.example.com");
            }
            """
        );

    [Fact]
    public Task Parameter_of_a_primary_constructor_is_reported() =>
        Verify.Reports("class Sync([|System.Net.Http.HttpClient|] http) { object Run() => http; }");

    [Fact]
    public Task Record_that_carries_a_client_is_reported_once() =>
        Verify.Reports("record Job(string Name, [|System.Net.Http.HttpClient|] Http);");

    [Fact]
    public Task Injected_factory_is_reported_and_its_calls_are_not() =>
        Verify.Reports(
            new TestProject(
                """
                using System.Net.Http;

                class Sync([|IHttpClientFactory|] factory)
                {
                    public object Run() => factory.CreateClient("crm").GetStringAsync("https://api.example.com");
                }
                """,
                ClientFactory
            )
        );

    [Theory]
    [InlineData("System.Func<System.Net.Http.HttpClient>")]
    [InlineData("System.Func<string, System.Net.Http.HttpClient>")]
    [InlineData("System.Lazy<System.Net.Http.HttpClient>")]
    [InlineData("System.Net.Http.HttpClient?")]
    public Task Promise_of_a_client_is_reported(string type) =>
        Verify.Reports($"public class Sync {{ public static object? Run([|{type}|] http) => http; }}");

    [Fact]
    public Task Client_of_the_project_is_reported_where_it_comes_in_as_well() =>
        Verify.Reports("class Crm : [|System.Net.Http.HttpClient|]; class Sync([|Crm|] crm) { object Run() => crm; }");

    [Fact]
    public Task Base_of_a_type_may_stand_in_another_file() =>
        Verify.Reports(
            new TestProject(
                "namespace Acme; partial class Crm; class Sync([|Crm|] crm) { object Run() => crm; }",
                "namespace Acme; partial class Crm : [|System.Net.Http.HttpClient|];"
            )
        );

    [Fact]
    public Task Other_type_of_the_name_in_the_file_does_not_hide_a_client() =>
        Verify.Reports(
            """
            using System.Net.Http;

            class HttpClient<T>;

            namespace Acme.Own
            {
                class HttpClient;

                class Quiet(HttpClient own) { object Run() => own; }
            }

            namespace Acme
            {
                class Sync([|HttpClient|] http) { object Run() => http; }
            }
            """
        );

    [Fact]
    public Task Settable_property_is_an_injection_point() =>
        Verify.Reports("class Sync { public [|System.Net.Http.HttpClient|] Http { get; set; } = null!; }");

    [Fact]
    public Task Open_field_is_an_injection_point() => Verify.Reports("public class Sync { public [|System.Net.Http.HttpClient?|] Http; }");

    [Fact]
    public Task Client_from_a_service_provider_is_reported() =>
        Verify.Reports(
            """
            using System;
            using System.Net.Http;

            class Sync
            {
                object? Run(IServiceProvider services) => (HttpClient?)[|services.GetService(typeof(HttpClient))|];
            }
            """
        );

    [Fact]
    public Task Derived_class_is_reported_at_its_base_and_not_where_it_is_created() =>
        Verify.Reports(
            """
            using System.Net.Http;

            class CrmClient : [|HttpClient|];

            class Sync
            {
                object Run() => new CrmClient();
            }
            """
        );

    [Fact]
    public Task Interface_is_reported_and_its_implementation_is_not() =>
        Verify.Reports(
            """
            using System.Net.Http;

            interface ICall { void Run([|HttpClient|] http); }

            class Call : ICall
            {
                public void Run(HttpClient http) { }
            }
            """
        );

    [Fact]
    public Task Alias_does_not_hide_a_client() =>
        Verify.Reports("using Net = System.Net.Http.HttpClient; class Sync { object Run() => [|new Net()|]; }");

    [Fact]
    public Task Types_of_the_user_with_the_same_names_are_silent() =>
        Verify.Silent(
            """
            namespace Acme.Crm;

            class HttpClient { public string GetStringAsync(string url) => url; }

            class WebClient;

            class WebRequest { public static WebRequest Create(string url) => new(); }

            interface IHttpClientFactory { HttpClient CreateClient(string name); }

            class Sync(IHttpClientFactory factory, HttpClient http)
            {
                object Run() => new object[] { new HttpClient(), new WebClient(), WebRequest.Create(""), factory.CreateClient(""), http };
            }
            """
        );

    [Fact]
    public Task Handing_a_client_on_is_silent() =>
        Verify.Silent(
            """
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;

            class Sync
            {
                private readonly List<HttpClient> _clients = [];
                private HttpClient? _http;

                async Task<object?> Run()
                {
                    var first = _clients.First() ?? await Task.FromResult(_clients[0]);
                    return Interlocked.Exchange(ref _http, first);
                }
            }
            """
        );

    [Fact]
    public Task Messages_headers_and_statuses_of_the_same_namespace_are_silent() =>
        Verify.Silent(
            """
            using System.Net;
            using System.Net.Http;
            using System.Net.Http.Headers;

            class Sync
            {
                object[] Run() => [new HttpRequestMessage(), new StringContent(""), new MediaTypeHeaderValue("text/csv"), HttpStatusCode.OK, HttpMethod.Get];

                bool IsDown(HttpRequestException e) => e.StatusCode == HttpStatusCode.BadGateway;
            }
            """
        );

    [Fact]
    public Task Server_of_ones_own_is_silent() => Verify.Silent("class Echo { object Start() => new System.Net.HttpListener(); }");

    [Fact]
    public Task Builder_is_silent() =>
        Verify.Silent(
            """
            using Comind.Api.Server;

            class Sync
            {
                string Run() => new RestClient("https://api.example.com").CreateRequest("/contacts", "GET").ExecuteRequest().EnsureSuccess().Content;
            }
            """
        );

    [Fact]
    public Task Editorconfig_switches_the_rule_off() =>
        Verify.Silent(
            "class Sync { object Run() => new System.Net.Http.HttpClient(); }",
            editorconfig: $"dotnet_diagnostic.{RuleIds.DirectHttpClient}.severity = none"
        );

    [Theory]
    [InlineData("class Gateway { object Run() => new System.Net.Http.HttpClient(); }")]
    [InlineData("class Gateway { class Inner { object Run() => new System.Net.Http.HttpClient(); } }")]
    [InlineData("class Gateway { public Gateway(System.Net.Http.HttpClient http) { } }")]
    [InlineData("class Gateway<T> { public System.Net.Http.HttpClient? Http { get; set; } }")]
    [InlineData("class Gateway : System.Net.Http.HttpClient;")]
    public Task Allowed_type_may_wrap_a_client(string source) =>
        Verify.Silent("namespace Acme; " + source, editorconfig: "dotnet_code_quality.RAPI3001.allowed_types = Acme.Gateway");

    [Fact]
    public Task Allowed_type_of_another_rule_or_namespace_allows_nothing() =>
        Verify.Reports(
            "namespace Acme; class Gateway { object Run() => [|new System.Net.Http.HttpClient()|]; }",
            editorconfig: "dotnet_code_quality.RAPI3003.allowed_types = Acme.Gateway\ndotnet_code_quality.RAPI3001.allowed_types = Gateway"
        );
}
