using Comind.Api.Server;
using Microsoft.Extensions.Configuration;

namespace Acme.RuntimeTests.Services;

public sealed class ServiceConfigurationTests
{
    private const string Key = "COMIND_SECRET_SERVICE_KEY";
    private const string Other = "COMIND_SECRET_SERVICE_OTHER";

    [Theory]
    [InlineData("none", null, null, null)]
    [InlineData("bearer", "Token", null, "Bearer v-key")]
    [InlineData("Basic", "User", "Password", "Basic di1rZXk6di1vdGhlcg==")]
    [InlineData("basic", "EncodedCredentials", null, "Basic v-key")]
    public async Task Authorization_header_is_made_of_secrets(string type, string? first, string? second, string? expected)
    {
        await using var crm = await ServiceCase.StartAsync();
        var settings = new List<(string, string)> { ("crm:Authorization:Type", type), (Key, "v-key"), (Other, "v-other") };
        settings.AddRange(first is null ? [] : [("crm:Authorization:" + first, Key)]);
        settings.AddRange(second is null ? [] : [("crm:Authorization:" + second, Other)]);
        using var scope = crm.Enter([.. settings]);

        Api.Rest.V1.Get("crm");

        Assert.Equal(expected, crm.Server.Last.Header("Authorization"));
    }

    [Fact]
    public async Task Api_key_goes_into_its_header_or_query_parameter()
    {
        await using var crm = await ServiceCase.StartAsync();
        using (
            crm.Enter(
                ("crm:Authorization:Type", "apiKeyHeader"),
                ("crm:Authorization:Name", "X-Key"),
                ("crm:Authorization:Value", Key),
                (Key, "v-key")
            )
        )
        {
            Api.Rest.V1.Get("crm", headers: new Dictionary<string, string> { ["x-key"] = "mine" });
        }

        var header = crm.Server.Last.Header("X-Key");
        using (
            crm.Enter(
                ("crm:Authorization:Type", "apiKeyQuery"),
                ("crm:Authorization:Name", "key"),
                ("crm:Authorization:Value", Key),
                (Key, "v-key")
            )
        )
        {
            Api.Rest.V1.Get("crm");
        }

        Assert.Equal(("v-key", "/base?key=v-key"), (header, crm.Server.Last.Target));
    }

    [Fact]
    public async Task What_the_configuration_sets_wins_over_headers_of_the_call()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter(
            ("crm:Authorization:Type", "bearer"),
            ("crm:Authorization:Token", Key),
            ("crm:Headers:X-Tenant", "acme"),
            ("crm:Headers:Accept", "application/vnd.acme+json"),
            (Key, "v-key")
        );

        Api.Rest.V1.Get(
            "crm",
            headers: new Dictionary<string, string>
            {
                ["authorization"] = "Bearer mine",
                ["x-tenant"] = "mine",
                ["X-Own"] = "1",
            }
        );

        Assert.Equal(
            ("Bearer v-key", "acme", "1"),
            (crm.Server.Last.Header("Authorization"), crm.Server.Last.Header("X-Tenant"), crm.Server.Last.Header("X-Own"))
        );
        Assert.Contains("application/vnd.acme+json", crm.Server.Last.Header("Accept"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nested_service_goes_below_the_other_and_inherits_what_it_does_not_say()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter(
            ("crm:Authorization:Type", "bearer"),
            ("crm:Authorization:Token", Key),
            ("crm:Headers:X-Tenant", "acme"),
            ("contacts:Url", "crm/contacts/"),
            ("contacts:Headers:X-Area", "eu"),
            ("open:Url", "crm"),
            ("open:Authorization:Type", "none"),
            (Key, "v-key")
        );

        Api.Rest.V1.Get("contacts", new() { Path = "/7" });
        var contacts = crm.Server.Last;
        Api.Rest.V1.Get("open");

        Assert.Equal(
            ("/base/contacts/7", "Bearer v-key", "acme", "eu"),
            (contacts.Target, contacts.Header("Authorization"), contacts.Header("X-Tenant"), contacts.Header("X-Area"))
        );
        Assert.Equal(("/base", null), (crm.Server.Last.Target, crm.Server.Last.Header("Authorization")));
    }

    [Fact]
    public async Task Missing_secrets_are_told_together_when_the_service_is_called()
    {
        await using var crm = await ServiceCase.StartAsync();
        using var scope = crm.Enter(
            ("crm:Authorization:Type", "basic"),
            ("crm:Authorization:User", Key),
            ("crm:Authorization:Password", Other)
        );

        var e = Assert.Throws<MissingSecretException>(static () => Api.Rest.V1.Get("crm"));

        Assert.Equal([Key, Other], e.Names);
        Assert.Empty(crm.Server.Received);
    }

    [Fact]
    public void Last_source_wins()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("RestApi:Services:crm:Url", "https://first.example")])
            .AddInMemoryCollection([new("RestApi:Services:CRM:Url", "https://second.example")])
            .Build();

        Assert.Equal("https://second.example", ServiceCatalog.Read(configuration).Get("crm").BaseUrl.Reveal());
    }

    [Fact]
    public void All_mistakes_are_told_at_once_without_quoting_a_url_or_credential()
    {
        var e = Assert.Throws<InvalidOperationException>(static () =>
            Read(
                ("a:Url", "b/x"),
                ("b:Url", "a/x"),
                ("self:Url", "self/x"),
                ("lost:Url", "crn/x"),
                ("crm:Url", "https://crm.example"),
                ("nested:Url", "crm/x"),
                ("deep:Url", "nested/y"),
                ("up:Url", "crm/../x"),
                ("none:TimeoutSeconds", "5"),
                ("ftp:Url", "ftp://hidden.example"),
                ("user:Url", "https://ann:hidden@x.example"),
                ("query:Url", "https://x.example?key=hidden"),
                ("typo:Url", "https://x.example"),
                ("typo:Authorisation:Type", "none"),
                ("typo:TimeoutSeconds", "soon"),
                ("bad id:Url", "https://x.example"),
                ("type:Url", "https://x.example"),
                ("type:Authorization:Type", "digest"),
                ("value:Url", "https://x.example"),
                ("value:Authorization:Type", "bearer"),
                ("value:Authorization:Token", "hidden-Token"),
                ("value:Authorization:Password", Key),
                ("key:Url", "https://x.example"),
                ("key:Authorization:Type", "apiKeyHeader"),
                ("key:Authorization:Name", "X Key"),
                ("header:Url", "https://x.example"),
                ("header:Headers:Authorization", "Bearer hidden"),
                ("header:Headers:X-Line", "a\r\nhidden")
            )
        );

        Assert.Equal(
            [
                "The declared services cannot be used:",
                ":a:Url starts with service 'b', which starts with another one. Only one level is possible.",
                ":b:Url starts with service 'a', which starts with another one. Only one level is possible.",
                ":bad id: the id of a service holds no slash and no blank.",
                ":deep:Url starts with service 'nested', which starts with another one. Only one level is possible.",
                ":ftp:Url is no absolute http or https URL.",
                ":header:Headers:Authorization is a credential. Declare Authorization, which names a secret.",
                ":header:Headers:X-Line is no header that can be sent.",
                ":key:Authorization:Value is missing. Write the name, such as COMIND_SECRET_CRM_API_KEY (capitals, digits, underscores), never the value.",
                ":key:Authorization:Name is no header name.",
                ":lost:Url is no absolute http or https URL and starts with no declared service (did you mean 'crm'?).",
                ":none:Url is missing. Write an absolute URL, or another service and a path, such as crm/contacts.",
                ":query:Url holds a query or fragment. Remove it: calls bring their own.",
                ":self:Url starts with the service itself.",
                ":type:Authorization:Type is missing or unknown. It is none, basic, bearer, apiKeyHeader or apiKeyQuery.",
                ":typo:Authorisation is no setting. Did you mean 'Authorization'? The settings are Url, Authorization, TimeoutSeconds, Headers.",
                "The setting RestApi:Services:typo:TimeoutSeconds is 'soon', not a number of seconds, more than 0 and less than 49 days. Correct it in the configuration.",
                ":up:Url holds an empty segment, '.' or '..'.",
                ":user:Url holds a user name or password. Remove it and declare Authorization.",
                ":value:Authorization:Password is not used with the type bearer. Remove it, or correct the type.",
                ":value:Authorization:Token is no environment name of a secret. Write the name, such as COMIND_SECRET_CRM_API_KEY (capitals, digits, underscores), never the value.",
            ],
            e.Message.Split('\n')
                .Select(static line =>
                    line.Trim()
                        .Replace("RestApi:Services:", ":", StringComparison.Ordinal)
                        .Replace("setting :", "setting RestApi:Services:", StringComparison.Ordinal)
                )
        );
        Assert.DoesNotContain("hidden", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Declaration_shows_nothing_but_its_id()
    {
        var members = typeof(Api)
            .Assembly.GetExportedTypes()
            .Where(static type => type.Name.StartsWith("Service", StringComparison.Ordinal));

        Assert.DoesNotContain(
            members.SelectMany(static type => type.GetMembers()),
            static member => member.Name.Contains("Url", StringComparison.Ordinal)
        );
        Assert.False(typeof(ServiceCatalog).IsVisible || typeof(ServiceDefinition).IsVisible);
    }

    [Fact]
    public void Outside_of_actions_services_come_from_the_environment()
    {
        Assert.Throws<InvalidOperationException>(static () => Api.Rest.V1.Get("no_such_service"));
    }

    private static ServiceCatalog Read(params (string Key, string Value)[] settings) =>
        ServiceCatalog.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(static setting => KeyValuePair.Create("RestApi:Services:" + setting.Key, (string?)setting.Value))
                )
                .Build()
        );
}
