using Acme.TestKit;
using Comind.Api.Analyzers;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HostFromDataAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>RAPI1009.</summary>
public sealed class HostFromDataTests
{
    private static string Code(string statements) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using Comind.Api.Server;

            namespace Acme;

            [Entity]
            partial class Contact : Entity
            {
                [Field]
                public partial string? Webhook { get; set; }
            }

            record Page(string Next, Page Inner);

            record Order(string CallbackUrl);

            [RestClient(BaseUrl = "https://crm.example.com")]
            static partial class Crm
            {
                [Get("")]
                public static partial RestResponse Get([Url] string url);
            }

            static class App
            {
                static readonly HashSet<string> s_hosts = ["crm.example.com"];

                [Action("run")]
                public static void Run(Contact contact, string callback, int count)
                {
                    AppRecord record = Load(count);
                    RestResponse response = Answer();
                    var order = new Order("");
                    {{statements}}
                }

                static void Inner(string given, RestClient client)
                {
                    RestApi.CreateClient(given);
                }

                static AppRecord Load(int count) => throw new NotSupportedException();

                static RestResponse Answer() => throw new NotSupportedException();

                static void Ensure(string url) { }
            }
            """;

    [Theory]
    [InlineData("RestApi.CreateClient([|contact.Webhook|]!);")]
    [InlineData("new RestClient([|contact.Webhook|]!);")]
    [InlineData("new RestClient([|new Uri(contact.Webhook!)|]);")]
    [InlineData("RestApi.CreateClient([|contact.Webhook + \"/v1\"|]);")]
    [InlineData("RestApi.CreateClient([|$\"https://{contact.Webhook}/v1\"|]);")]
    [InlineData("RestApi.CreateClient([|\"https://\" + contact.Webhook|]);")]
    [InlineData("RestApi.CreateClient([|$\"https://{contact.Webhook}:8443\"|]);")]
    [InlineData("RestApi.CreateClient([|contact.Webhook!.Trim()|]);")]
    [InlineData("RestApi.CreateClient([|contact.Webhook ?? throw new ActionException(\"no webhook\")|]);")]
    [InlineData("var url = contact.Webhook; if (url is null) { return; } RestApi.CreateClient([|url|]);")]
    [InlineData(
        "if (string.IsNullOrEmpty(contact.Webhook)) { return; } ActionLog.Info($\"{contact.Webhook}\"); RestApi.CreateClient([|contact.Webhook|]);"
    )]
    [InlineData("Crm.Get([|contact.Webhook|]!).EnsureSuccess();")]
    [InlineData("new RestClient(\"https://a.example\").CreateRequestTo([|contact.Webhook|]!, \"GET\", anyHost: true);")]
    [InlineData(
        "new RestClient(\"https://a.example\").CreateRequest(\"/\", \"GET\").SetOAuth2ClientCredentials([|contact.Webhook|]!, \"id\", Secret.Format($\"\"));"
    )]
    public Task Host_of_a_typed_record_is_reported(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData("RestApi.CreateClient([|(string)record.Fields[\"url\"]!|]);")]
    [InlineData("RestApi.CreateClient([|record.Fields[\"url\"]!.GetValue<string>()|]);")]
    [InlineData("var url = record.Fields[\"url\"]!.ToString(); RestApi.CreateClient([|url|]);")]
    [InlineData("RestApi.CreateClient([|callback|]);")]
    [InlineData("var url = $\"https://{callback}\"; RestApi.CreateClient([|url|]);")]
    [InlineData("RestApi.CreateClient([|response.ReadJson<Page>()!.Next|]);")]
    [InlineData("var page = response.EnsureSuccess().ReadJson<Page>()!; var next = page.Inner.Next; RestApi.CreateClient([|next|]);")]
    [InlineData("RestApi.CreateClient([|JsonDocument.Parse(response.Content).RootElement.GetProperty(\"next\").GetString()|]!);")]
    [InlineData("RestApi.CreateClient([|(string)JsonNode.Parse(response.Content)![\"next\"]!|]);")]
    [InlineData("RestApi.CreateClient([|response.Headers[\"Location\"]|]!);")]
    public Task Host_of_other_data_is_reported(string statement) => Verify.Reports(Code(statement));

    [Theory]
    [InlineData("RestApi.CreateClient([|contact.Webhook|]!);", "a record")]
    [InlineData("RestApi.CreateClient([|callback|]);", "a parameter of the action")]
    [InlineData("RestApi.CreateClient([|response.Content|]);", "an answer")]
    public Task Message_names_the_source_and_the_way_out(string statement, string source) =>
        Verify.Reports(
            Code(statement),
            message: $"The host of this call comes from {source}, so whoever writes it decides where the call goes; declare the host as a secret or setting, or compare it with a list of hosts first"
        );

    [Theory]
    [InlineData("if (!s_hosts.Contains(new Uri(contact.Webhook!).Host)) { return; } RestApi.CreateClient(contact.Webhook!);")]
    [InlineData("var uri = new Uri(contact.Webhook!); if (uri.Host != \"crm.example.com\") { return; } RestApi.CreateClient(uri);")]
    [InlineData(
        "var uri = new Uri(callback); if (uri.Host is not (\"a.example\" or \"b.example\")) { return; } RestApi.CreateClient(uri);"
    )]
    [InlineData(
        "if (!callback.StartsWith(\"https://crm.example.com/\", StringComparison.Ordinal)) { return; } RestApi.CreateClient(callback);"
    )]
    [InlineData("Ensure(callback); RestApi.CreateClient(callback);")]
    [InlineData("switch (callback) { case \"https://a.example\": RestApi.CreateClient(callback); break; }")]
    [InlineData("var page = response.ReadJson<Page>()!; if (page.Next == \"https://a.example\") { RestApi.CreateClient(page.Next); }")]
    public Task Host_that_is_compared_first_is_quiet(string statement) => Verify.Silent(Code(statement));

    [Theory]
    [InlineData("RestApi.CreateClient(\"https://crm.example.com\");")]
    [InlineData("RestApi.CreateClient($\"https://crm.example.com/{contact.Webhook}/{callback}\");")]
    [InlineData("RestApi.CreateClient($\"https://{callback}.example.com/v1\");")]
    [InlineData("RestApi.CreateClient($\"https://eu-{callback}\");")]
    [InlineData("RestApi.CreateClient(AppSchema.GetVars().Require(\"crmUrl\"));")]
    [InlineData("RestApi.CreateClient(AppSchema.GetSecrets().Require(\"COMIND_SECRET_URL\"));")]
    [InlineData("RestApi.CreateClient(order.CallbackUrl);")]
    [InlineData("RestApi.CreateClient(contact.Webhook ?? \"https://a.example\");")]
    [InlineData("RestApi.CreateRequest(contact.Webhook!, \"GET\"); RestApi.AddQueryParameter(\"url\", callback);")]
    [InlineData("new RestClient(\"https://a.example\").CreateRequestTo(response.ReadJson<Page>()!.Next, \"GET\");")]
    [InlineData("foreach (var item in new[] { callback }.Where(url => url.Length > 3)) { RestApi.CreateClient(item); }")]
    public Task Everything_else_is_quiet(string statement) => Verify.Silent(Code(statement));

    [Fact]
    public async Task Code_that_is_being_typed_is_survived()
    {
        await AnalyzerRun<HostFromDataAnalyzer>.SurvivesTyping(
            CredentialCode.InMethod(
                "var url = url + given; var next = $\"https://{next}\"; RestApi.CreateClient(url + next); new RestClient(new Uri(next));"
            )
        );
        Assert.Empty(await AnalyzerRun<HostFromDataAnalyzer>.DiagnoseWithoutRuntime(Code("RestApi.CreateClient(callback);")));
    }
}
