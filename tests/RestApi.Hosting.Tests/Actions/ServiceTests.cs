using Acme.HostingTests.CrmSync;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Actions;

/// <summary>Services that the configuration of a host declares.</summary>
public sealed class ServiceTests
{
    [Fact]
    public async Task Script_calls_a_declared_service_and_sees_neither_url_nor_credentials()
    {
        await using var crm = await FakeCrm.StartAsync(static _ => CrmAnswer.Page([1, 2], total: 2));
        var service = ActionDescriptor.CreateScriptService(
            "count",
            [],
            static (_, _) => new() { ["total"] = (int)Api.Rest.V1.Get("crm", new() { Path = "/contacts" }).Body!["total"]! }
        );
        using var host = ActionHost.ForTests(
            [service],
            new Dictionary<string, string?>
            {
                ["RestApi:Services:crm:Url"] = crm.Url,
                ["RestApi:Services:crm:Authorization:Type"] = "apiKeyHeader",
                ["RestApi:Services:crm:Authorization:Name"] = "X-API-Key",
                ["RestApi:Services:crm:Authorization:Value"] = "COMIND_SECRET_CRM_API_KEY",
                ["COMIND_SECRET_CRM_API_KEY"] = "v-service-key",
            }
        );

        var run = host.RunService("count");

        Assert.Equal("""{"total":2}""", run.Outputs.ToJsonString());
        Assert.Equal(("/contacts", "v-service-key"), (crm.Requests.Single().Path, crm.Requests.Single().ApiKey));
    }

    [Fact]
    public async Task Failed_call_is_a_technical_error_in_its_own_words()
    {
        await using var crm = await FakeCrm.StartAsync(static _ => new(404, """{"error":"confidential"}"""));
        var service = ActionDescriptor.CreateScriptService(
            "count",
            [],
            static (_, _) => (System.Text.Json.Nodes.JsonObject?)Api.Rest.V1.Get("crm").Body
        );
        using var host = ActionHost.ForTests([service], new Dictionary<string, string?> { ["RestApi:Services:crm:Url"] = crm.Url });

        var error = host.RunService("count").Error!;

        Assert.Equal((ActionErrorKind.Technical, "GET / of service 'crm' returned 404 Not Found."), (error.Kind, error.Message));
        Assert.DoesNotContain("confidential", error.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_cannot_read_the_secret_of_a_service_and_nobody_the_settings()
    {
        const string Name = "COMIND_SECRET_OF_SERVICE";
        var settings = new Dictionary<string, string?>
        {
            ["RestApi:Services:crm:Url"] = "https://crm.example",
            ["RestApi:Services:crm:Authorization:Type"] = "bearer",
            ["RestApi:Services:crm:Authorization:Token"] = Name,
            [Name] = "v-hidden-token",
            ["COMIND_SECRET_OWN"] = "v-own-secret",
        };
        var reads = ActionDescriptor.CreateScriptService("read", [ActionInput.Of<string>("name")], static (input, _) => Length(input));
        var action = ActionDescriptor.Create("act", [ActionInput.Of<string>("name")], static (input, _) => Length(input));
        using var host = ActionHost.ForTests([reads, action], settings);

        Assert.Contains(
            $"The secret {Name} belongs to the service 'crm', and a script never sees it.",
            host.RunService("read", new() { ["name"] = Name }).Error!.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("""{"length":12}""", host.RunService("read", new() { ["name"] = "COMIND_SECRET_OWN" }).Outputs.ToJsonString());
        Assert.True(host.Run("act", new() { ["name"] = Name }).Succeeded);
        foreach (var setting in new[] { "RestApi:Services:crm:Url", "restapi__Services__crm__Url" })
        {
            Assert.Contains(
                "is a setting of the host, not a secret",
                host.Run("act", new() { ["name"] = setting }).Error!.Message,
                StringComparison.Ordinal
            );
        }
    }

    private static System.Text.Json.Nodes.JsonObject Length(ActionArguments input) =>
        new() { ["length"] = AppSchema.GetSecrets().Require(input.Get<string>(0)).Reveal().Length };

    [Fact]
    public void Wrong_declarations_are_told_when_the_host_is_built()
    {
        var e = Assert.Throws<InvalidOperationException>(static () =>
            ActionHost.ForTests(
                [],
                new Dictionary<string, string?> { ["RestApi:Services:a:Url"] = "b/x", ["RestApi:Services:c:Url"] = "relative" }
            )
        );

        Assert.Equal(3, e.Message.Split('\n').Length);
    }
}
