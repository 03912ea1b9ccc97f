using Acme.TestKit;
using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.DirectHttpClientAnalyzer, Comind.Api.CodeFixes.DirectHttpClientFix>;

namespace Acme.AnalyzersTests.RestrictedRuntime;

public sealed class DirectHttpClientFixTests
{
    [Fact]
    public Task Get_of_a_text_becomes_a_checked_call() =>
        FixesBody(
            """
            using var http = [|new HttpClient()|];
            var text = await http.GetStringAsync("https://api.example.com/contacts?x=1");
            """,
            """
            var text = (await new RestClient("https://api.example.com").CreateRequest("/contacts?x=1", "GET").ExecuteRequestAsync()).EnsureSuccess().Content;
            """
        );

    [Theory]
    [InlineData(
        "await [|new HttpClient()|].GetStringAsync(url)",
        "(await new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequestAsync()).EnsureSuccess().Content"
    )]
    [InlineData(
        "await [|new HttpClient()|].GetStringAsync(url, token).ConfigureAwait(false)",
        "(await new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequestAsync(token).ConfigureAwait(false)).EnsureSuccess().Content"
    )]
    [InlineData(
        "(await [|new HttpClient()|].GetStringAsync(url)).Trim()",
        "(await new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequestAsync()).EnsureSuccess().Content.Trim()"
    )]
    [InlineData(
        "[|new HttpClient()|].GetStringAsync(url).Result",
        "new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequest().EnsureSuccess().Content"
    )]
    [InlineData(
        "[|new HttpClient()|].GetStringAsync(url).GetAwaiter().GetResult()",
        "new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequest().EnsureSuccess().Content"
    )]
    [InlineData(
        "await [|new HttpClient()|].GetFromJsonAsync<Contact>(url)",
        "(await new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequestAsync()).EnsureSuccess().ReadJson<Contact>()"
    )]
    [InlineData(
        "await [|new HttpClient()|].PostAsJsonAsync(url, new Contact(\"Ann\"))",
        "await new RestClient(url).CreateRequest(\"\", \"POST\").AddJsonBody(new Contact(\"Ann\")).ExecuteRequestAsync()"
    )]
    [InlineData(
        "await [|new HttpClient()|].PostAsync(url, new StringContent(\"{}\", Encoding.UTF8, \"application/json\"))",
        "await new RestClient(url).CreateRequest(\"\", \"POST\").AddBody(\"{}\", \"application/json\").ExecuteRequestAsync()"
    )]
    [InlineData(
        "await [|new HttpClient()|].PutAsync(url, new StringContent(\"a;b\"))",
        "await new RestClient(url).CreateRequest(\"\", \"PUT\").AddBody(\"a;b\", \"text/plain\").ExecuteRequestAsync()"
    )]
    [InlineData(
        "await [|new HttpClient()|].PatchAsync(url, null)",
        "await new RestClient(url).CreateRequest(\"\", \"PATCH\").ExecuteRequestAsync()"
    )]
    [InlineData("[|new HttpClient()|].DeleteAsync(url).Result", "new RestClient(url).CreateRequest(\"\", \"DELETE\").ExecuteRequest()")]
    [InlineData(
        "await (await [|new HttpClient()|].GetAsync(url)).EnsureSuccessStatusCode().Content.ReadAsStringAsync()",
        "(await new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequestAsync()).EnsureSuccess().Content"
    )]
    [InlineData(
        "(int)[|new HttpClient()|].GetAsync(url).Result.StatusCode",
        "new RestClient(url).CreateRequest(\"\", \"GET\").ExecuteRequest().StatusCode"
    )]
    public Task Expression_becomes_a_chain(string before, string after) => FixesBody($"var result = {before};", $"var result = {after};");

    [Theory]
    [InlineData("\"https://api.example.com\"", "\"https://api.example.com\"", "\"\"")]
    [InlineData("\"https://api.example.com/\"", "\"https://api.example.com\"", "\"/\"")]
    [InlineData("\"http://localhost:8080/v1/a\\\"b\"", "\"http://localhost:8080\"", "\"/v1/a\\\"b\"")]
    [InlineData("\"https://api.example.com?x=1\"", "\"https://api.example.com\"", "\"?x=1\"")]
    [InlineData("\"https://api.example.com/{id}\"", "\"https://api.example.com/{id}\"", "\"\"")]
    [InlineData("new Uri(\"https://api.example.com/a\")", "\"https://api.example.com\"", "\"/a\"")]
    [InlineData("new Uri(url)", "new Uri(url)", "\"\"")]
    [InlineData("$\"https://api.example.com/contacts/{id}?full={true}\"", "\"https://api.example.com\"", "$\"/contacts/{id}?full={true}\"")]
    [InlineData("$\"{url}/contacts/{id}\"", "url", "$\"/contacts/{id}\"")]
    [InlineData("$\"{url}/contacts\"", "url", "\"/contacts\"")]
    [InlineData("$\"{url}{id}\"", "$\"{url}{id}\"", "\"\"")]
    [InlineData("$\"https://{url}/contacts\"", "$\"https://{url}/contacts\"", "\"\"")]
    [InlineData("url + \"/contacts\"", "url + \"/contacts\"", "\"\"")]
    public Task Url_is_divided_after_the_host(string url, string start, string path) =>
        FixesBody(
            $"var text = await [|new HttpClient()|].GetStringAsync({url});",
            $"var text = (await new RestClient({start}).CreateRequest({path}, \"GET\").ExecuteRequestAsync()).EnsureSuccess().Content;"
        );

    [Fact]
    public Task Response_is_read_as_ours() =>
        FixesBody(
            """
            using (var http = [|new HttpClient()|])
            {
                // Ask the server.
                HttpResponseMessage response = await http.GetAsync(url);
                if (response.StatusCode == HttpStatusCode.NotFound || !response.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException($"Status {(int)response.StatusCode} ({response.StatusCode})");
                }

                response.EnsureSuccessStatusCode();
                var text = await response.Content.ReadAsStringAsync();
                var contact = await response.Content.ReadFromJsonAsync<Contact>(token);
            }
            """,
            """
            // Ask the server.
            RestResponse response = await new RestClient(url).CreateRequest("", "GET").ExecuteRequestAsync();
            if (response.StatusCode == 404 || !response.IsSuccess)
            {
                throw new InvalidOperationException($"Status {response.StatusCode} ({response.StatusCode})");
            }

            response.EnsureSuccess();
            var text = response.Content;
            var contact = response.ReadJson<Contact>();
            """
        );

    [Fact]
    public Task All_calls_of_one_client_change_together() =>
        FixesBody(
            """
            var count = 1;

            // One client for all calls.
            var http = [|new HttpClient()|];

            for (var page = 0; page < count; page++)
            {
                await http.PostAsJsonAsync(url, await http.GetFromJsonAsync<Contact>($"https://api.example.com/contacts/{page}"));
            }

            http.Dispose();
            """,
            """
            var count = 1;

            // One client for all calls.
            for (var page = 0; page < count; page++)
            {
                await new RestClient(url).CreateRequest("", "POST").AddJsonBody((await new RestClient("https://api.example.com").CreateRequest($"/contacts/{page}", "GET").ExecuteRequestAsync()).EnsureSuccess().ReadJson<Contact>()).ExecuteRequestAsync();
            }
            """
        );

    [Fact]
    public Task Private_field_goes_with_its_calls() =>
        Verify.Fixes(
            """
            using System.Net.Http;
            using System.Threading.Tasks;

            class Sync
            {
                private const string Url = "https://api.example.com/contacts";
                private static readonly HttpClient Http = [|new()|];

                async Task<string> Run() => await Http.GetStringAsync(Url);

                string RunNow() => Sync.Http.GetStringAsync(Url).Result;
            }
            """,
            """
            using System.Net.Http;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            class Sync
            {
                private const string Url = "https://api.example.com/contacts";

                async Task<string> Run() => (await new RestClient(Url).CreateRequest("", "GET").ExecuteRequestAsync()).EnsureSuccess().Content;

                string RunNow() => new RestClient(Url).CreateRequest("", "GET").ExecuteRequest().EnsureSuccess().Content;
            }
            """
        );

    [Fact]
    public Task Fix_all_reaches_every_client_of_every_file()
    {
        const string before = """
            using System.Net.Http;
            using Comind.Api.Server;

            class Sync#
            {
                string First()
                {
                    using var a = [|new HttpClient()|];
                    using var b = [|new HttpClient()|];
                    return a.GetStringAsync(b.GetStringAsync("https://a.example.com/next").Result).Result;
                }

                void Second() => _ = [|new HttpClient()|].DeleteAsync("https://a.example.com/old").Result.IsSuccessStatusCode;
            }
            """;
        const string after = """
            using System.Net.Http;
            using Comind.Api.Server;

            class Sync#
            {
                string First()
                {
                    return new RestClient(new RestClient("https://a.example.com").CreateRequest("/next", "GET").ExecuteRequest().EnsureSuccess().Content).CreateRequest("", "GET").ExecuteRequest().EnsureSuccess().Content;
                }

                void Second() => _ = new RestClient("https://a.example.com").CreateRequest("/old", "DELETE").ExecuteRequest().IsSuccess;
            }
            """;
        return Verify.Fixes(
            new TestProject(before.Replace('#', '1'), before.Replace('#', '2')),
            new TestProject(after.Replace('#', '1'), after.Replace('#', '2'))
        );
    }

    [Fact]
    public Task Client_of_the_user_with_our_name_stays_apart() =>
        Verify.Fixes(
            """
            using System.Net.Http;

            namespace Acme.Crm;

            class RestClient;

            class Sync
            {
                string Run() => [|new HttpClient()|].GetStringAsync("https://api.example.com/a").Result;
            }
            """,
            """
            using System.Net.Http;

            namespace Acme.Crm;

            class RestClient;

            class Sync
            {
                string Run() => new global::Comind.Api.Server.RestClient("https://api.example.com").CreateRequest("/a", "GET").ExecuteRequest().EnsureSuccess().Content;
            }
            """
        );

    [Theory]
    [InlineData("await http.GetStringAsync(url); await http.GetStreamAsync(url);")]
    [InlineData("await http.GetStringAsync(url); http.Timeout = TimeSpan.FromSeconds(5);")]
    [InlineData("await http.GetStringAsync(url); Console.WriteLine(http);")]
    [InlineData("Func<Task<string>> load = () => http.GetStringAsync(url);")]
    [InlineData("await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);")]
    [InlineData("http.GetStringAsync(url, token).GetAwaiter().GetResult();")]
    [InlineData("await http.GetStringAsync(requestUri: url);")]
    [InlineData("await http.GetStringAsync(maybe);")]
    [InlineData("await http.GetStringAsync(\"https://ann:p@api.example.com/a\");")]
    [InlineData("await http.PostAsync(url, new ByteArrayContent([]));")]
    [InlineData("await http.PostAsync(url, new StringContent(\"\", Encoding.Latin1));")]
    [InlineData("await http.PostAsJsonAsync(url, 1, System.Text.Json.JsonSerializerOptions.Web);")]
    [InlineData("var response = await http.GetAsync(url); Console.WriteLine(response.Headers);")]
    [InlineData("var response = await http.GetAsync(url); Console.WriteLine(response);")]
    [InlineData("var response = await http.GetAsync(url); var stream = await response.Content.ReadAsStreamAsync();")]
    [InlineData("var response = await http.GetAsync(url); var gone = response.StatusCode is HttpStatusCode.Gone;")]
    [InlineData("try { await http.GetStringAsync(url); } catch (HttpRequestException) { }")]
    [InlineData("await http.GetStringAsync(url); if (id > 0) http.Dispose();")]
    [InlineData("")]
    public Task No_fix_where_a_use_has_no_counterpart(string uses) =>
        Verify.OffersNoFix(Method($"var http = [|new HttpClient()|];\n{uses}", "\n    await Task.Yield();"));

    [Theory]
    [InlineData("new HttpClient(new HttpClientHandler())")]
    [InlineData("new HttpClient { Timeout = TimeSpan.FromSeconds(5) }")]
    public Task No_fix_for_a_client_with_settings_of_its_own(string creation) =>
        Verify.OffersNoFix(Method($"var http = [|{creation}|];\nawait http.GetStringAsync(url);"));

    [Fact]
    public Task No_fix_for_an_injected_client() =>
        Verify.OffersNoFix(
            "class Sync([|System.Net.Http.HttpClient|] http) { object Run() => http.GetStringAsync(\"https://api.example.com\"); }"
        );

    private static Task FixesBody(string before, string after) =>
        Verify.Fixes(Method(before), Method(after, usings: "using Comind.Api.Server;\n"));

    private static string Method(string body, string end = "", string usings = "") =>
        $$"""
            using System;
            using System.Net;
            using System.Net.Http;
            using System.Net.Http.Json;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            {{usings}}
            record Contact(string Name);

            class Sync
            {
                async Task Run(string url, string? maybe, int id, CancellationToken token)
                {
                    {{body.TrimEnd('\n').Replace("\n", "\n        ", StringComparison.Ordinal).Replace(
                "\n        \n",
                "\n\n",
                StringComparison.Ordinal
            )}}{{end}}
                }
            }
            """;
}
