namespace Acme.PackageTests;

/// <summary>The projects that consume the packages.</summary>
internal static class ConsumerProjects
{
    private const string SecretsFile = """
        // settings/secrets.ts
        export const secrets = {
          crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,
          crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL,
        };
        """;

    /// <summary>What must not be read: it declares a secret that no project may see.</summary>
    private const string ForeignSecretsFile = "export const secrets = { foreign: process.env.COMIND_SECRET_FOREIGN };";

    /// <summary>A typed call in the root namespace, one credential in the code, and files that are none of ours.</summary>
    public static ConsumerProject Plain { get; } =
        new(
            "Plain",
            ("settings/secrets.ts", SecretsFile),
            ("settings/types.d.ts", "export {};"),
            ("settings/node_modules/other/secrets.ts", ForeignSecretsFile),
            ("settings/bin/secrets.ts", ForeignSecretsFile),
            ("settings/obj/secrets.ts", ForeignSecretsFile),
            ("actions/sync.ts", "export {};"),
            ("actions/readme.md", "no action"),
            (
                "Program.cs",
                """
                using Comind.Api.Server;

                namespace Plain;

                [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
                [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
                internal static partial class CrmApi
                {
                    [Get("/contacts/{id}")]
                    public static partial Contact GetContact(int id);
                }

                internal sealed record Contact(string Name);

                internal static class Program
                {
                    private static void Main()
                    {
                        Secrets.EnsurePresent();
                        Console.WriteLine($"Contact 7 is {CrmApi.GetContact(7).Name}");
                    }

                    internal static RestRequest Careless() =>
                        new RestClient("https://crm.example.com").CreateRequest("/contacts", "GET").AddHeader("X-API-Key", "q7Zr2mP9xK4vT1bN");
                }

                """
            )
        );

    /// <summary>Scripts with mistakes in the folders that are handed over, and in others.</summary>
    public static ConsumerProject Scripted { get; } =
        new(
            "Scripted",
            ("settings/secrets.ts", SecretsFile),
            ("settings/variables.ts", "export const variables = { apiKey: 'k-8f3a91c0d2' };"),
            (
                "actions/deep/sync.ts",
                """
                import { RestApi } from "@comind/api/server";

                const contacts = JSON.parse(RestApi.executeRequest().content);
                const orders = await fetch("https://crm.example.com/orders");
                // restapi-disable-next-line RAPI3004 -- shows that a comment is heard
                const invoices = await fetch("https://crm.example.com/invoices");
                """
            ),
            ("actions/node_modules/other/index.ts", "fetch('https://crm.example.com');"),
            ("actions/types.d.ts", "declare const fetch: any; fetch('https://crm.example.com');"),
            ("scripts/tool.ts", "fetch('https://crm.example.com');"),
            ("Program.cs", "System.Console.WriteLine(string.Join(\", \", Scripted.Secrets.All));\n")
        );

    /// <summary>A namespace that ends with Services, with an entity and an action in it.</summary>
    public static ConsumerProject WithServices { get; } =
        new(
            "Shop",
            ("settings/secrets.ts", SecretsFile),
            (
                "Services/OrderService.cs",
                """
                using Comind.Api.Server;

                namespace Shop.Services;

                [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
                [BearerAuth(nameof(Secrets.CrmApiKey))]
                internal static partial class OrderApi
                {
                    [Get("/orders")]
                    public static partial List<Order> GetOrders([Query] int limit);
                }

                internal sealed record Order(int Id);

                [Entity]
                internal sealed partial class OrderJob : Entity
                {
                    [Field]
                    public partial string? LastStatus { get; set; }
                }

                internal static class OrderService
                {
                    [Action("count_orders")]
                    public static void CountOrders(OrderJob job) => job.LastStatus = $"{OrderApi.GetOrders(limit: 10).Count} orders";
                }

                """
            ),
            ("Program.cs", "System.Console.WriteLine(string.Join(\", \", Shop.ActionRegistry.All.Select(action => action.Name)));\n")
        );

    /// <summary>The name of the project is no identifier.</summary>
    public static ConsumerProject Hyphenated { get; } =
        new(
            "crm-sync",
            ("settings/secrets.ts", SecretsFile),
            ("Program.cs", "System.Console.WriteLine(string.Join(\", \", crm_sync.Secrets.All));\n")
        );

    /// <summary>A namespace that hides the class RestApi.</summary>
    public static ConsumerProject HidesTheClass { get; } =
        new(
            "RestApi.Shop",
            (
                "Program.cs",
                """
                using Comind.Api.Server;

                namespace RestApi.Shop;

                internal static class Program
                {
                    private static void Main() => RestApi.CreateClient("https://api.example.com");
                }

                """
            )
        );

    /// <summary>Keeps its declarations in another folder.</summary>
    public static ConsumerProject Renamed { get; } =
        new(
            "Renamed",
            ("config/secrets.ts", SecretsFile),
            ("settings/secrets.ts", ForeignSecretsFile),
            ("Program.cs", "System.Console.WriteLine(string.Join(\", \", Renamed.Secrets.All));\n")
        )
        {
            Properties = "<RestApiSettingsFolder>config</RestApiSettingsFolder>",
        };

    /// <summary>Asks for its inventory, with a name that holds what MSBuild would take for its own.</summary>
    public static ConsumerProject Listed { get; } =
        new(
            "Listed",
            ("settings/secrets.ts", SecretsFile),
            (
                "Program.cs",
                """
                using Comind.Api.Server;

                namespace Listed;

                [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
                [BearerAuth(nameof(Secrets.CrmApiKey))]
                internal static partial class CrmApi
                {
                    [Get("/a;b/{id}")]
                    public static partial string Get(int id);
                }

                internal static class Jobs
                {
                    [Action("a;b 100%20 $(c) @(d) 'e'")]
                    internal static void Run() => Console.WriteLine(CrmApi.Get(1));
                }

                internal static class Program
                {
                    private static void Main() => Console.WriteLine("listed");
                }

                """
            )
        )
        {
            Properties = "<RestApiInventory>true</RestApiInventory>",
        };

    /// <summary>Wants none of the declarations: it has a class Secrets of its own.</summary>
    public static ConsumerProject OptedOut { get; } =
        new(
            "OptedOut",
            ("settings/secrets.ts", SecretsFile),
            (
                "Program.cs",
                """
                namespace OptedOut;

                internal static class Secrets
                {
                    private static void Main() => Console.WriteLine("own secrets");
                }

                """
            )
        )
        {
            Properties = "<EnableRestApiDeclarations>false</EnableRestApiDeclarations>",
        };
}
