namespace Acme.PackageTests;

/// <summary>Projects that are built for two frameworks.</summary>
internal static class SeveralFrameworksProjects
{
    public const string Net = "net10.0";
    public const string Windows = "net10.0-windows";
    public const string Standard = "netstandard2.0";

    private const string SecretsFile = """
        export const secrets = {
          crmApiKey: process.env.COMIND_SECRET_CRM_API_KEY,
          crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL,
        };
        """;

    /// <summary>One program for Windows and for all others; each has calls, fields of JSON and actions that the other lacks.</summary>
    public static ConsumerProject Twofold { get; } =
        new(
            "Twofold",
            ("settings/secrets.ts", SecretsFile),
            (
                "Program.cs",
                """
                using Comind.Api.Server;

                namespace Twofold;

                [RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
                [ApiKeyHeader("X-API-Key", nameof(Secrets.CrmApiKey))]
                internal static partial class CrmApi
                {
                #if WINDOWS
                    [Get("/contacts/{id}")]
                    public static partial Contact OnWindows(int id);
                #else
                    [Get("/contacts/{id}")]
                    public static partial Contact Elsewhere(int id);
                #endif
                }

                internal sealed record Contact(string Name)
                {
                #if WINDOWS
                    public int Id { get; init; }
                #endif
                }

                internal static class Work
                {
                #if WINDOWS
                    [Action("print")]
                #else
                    [Action("mount")]
                #endif
                    internal static void Run() { }
                }

                internal static class Program
                {
                    private static void Main()
                    {
                #if WINDOWS
                        var contact = CrmApi.OnWindows(8);
                        var answer = $"{contact.Name} has the number {contact.Id}";
                #else
                        var answer = CrmApi.Elsewhere(7).Name;
                #endif
                        Console.WriteLine($"{answer}; {string.Join(", ", ActionRegistry.All.Select(static action => action.Name))}");
                    }
                }

                """
            )
        )
        {
            Frameworks = [Net, Windows],
            // Builds for Windows on every machine; what only a desktop program needs is not fetched.
            Properties = """
                <EnableWindowsTargeting>true</EnableWindowsTargeting>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                <RestApiInventory>true</RestApiInventory>
                """,
        };

    /// <summary>A library whose older half does without the package, which only .NET 10 can use.</summary>
    public static ConsumerProject Half { get; } =
        new(
            "Half",
            ("settings/secrets.ts", SecretsFile),
            (
                "Contacts.cs",
                """
                namespace Half
                {
                    public static class Contacts
                    {
                        public static string PathOf(int id) => "/contacts/" + id;

                #if NET
                        public static string Get(int id) => CrmApi.Get(id);
                #endif
                    }

                #if NET
                    [Comind.Api.Server.RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))]
                    [Comind.Api.Server.BearerAuth(nameof(Secrets.CrmApiKey))]
                    internal static partial class CrmApi
                    {
                        [Comind.Api.Server.Get("/contacts/{id}")]
                        public static partial string Get(int id);
                    }
                #endif
                }

                """
            )
        )
        {
            Frameworks = [Standard, Net],
            FrameworkOfPackages = Net,
            // What C# of netstandard2.0 has none of.
            Properties = "<OutputType>Library</OutputType><ImplicitUsings>disable</ImplicitUsings><Nullable>disable</Nullable>",
        };
}
