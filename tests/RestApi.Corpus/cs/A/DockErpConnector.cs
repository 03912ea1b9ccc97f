using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Acme.Corpus.DockErpConnector;

internal sealed class DockErpOptions
{
    public string BaseUrl { get; set; } = "https://erp.nordhafen.example/api/v3";
    public string UserName { get; set; } = "svc-dock"; // quiet A #7
    public string Password { get; set; } = "Laderampe-Nord-04"; // LOUD A1002 property
    public string PasswordSecretName { get; set; } = "erp/dock/password"; // quiet A #3
    public string ApiKeyHeader { get; init; } = "X-ERP-Key"; // quiet A #2
    public string TokenPath { get; init; } = "/oauth2/token"; // quiet A #2
    public string? ClientSecret { get; init; }
    public string PrimaryKey { get; init; } = "dock_slot_id"; // quiet A #10
}

internal sealed record ErpTenant(string Code, string ApiKey);

internal sealed class ErpSlotGateway(IConfiguration configuration)
{
    public const string Reporting = "Server=sql-erp-02;Database=Dock;User Id=dock_ro;Password=Kranf0rd!8;Encrypt=True"; // LOUD A1002 #21
    public const string Trusted = "Server=sql-erp-02;Database=Dock;Integrated Security=SSPI;Encrypt=True"; // quiet A #21
    public const string SlotKeyPrefix = "erp:slot:"; // quiet A #10
    public const string FindLogin = "SELECT id, password_hash FROM erp_users WHERE login = @login AND active = 1"; // quiet A sql
    public const string Refused = "ERP refused login of {User}, key {ApiKeyId}, retry in {Delay}"; // quiet A #4

    public static readonly ErpTenant[] Tenants =
    [
        new("HH", "9F3K-77QX-LM20-ZZ41"), // LOUD A1002 collection
        new("HB", Environment.GetEnvironmentVariable("ERP_APIKEY_BREMEN") ?? ""), // quiet A #3
    ];

    public static readonly string[] Required = ["Erp:BaseUrl", "Erp:ApiKey", "Erp:ClientSecret"]; // quiet A #3

    private readonly string _apiKey = configuration["Erp:ApiKey"] ?? "dk_7hQ2mVx91LpTs0aRw"; // LOUD A1002 coalesce =erp
    private readonly string _gateway = configuration["Erp:Gateway"] ?? "https://gw.nordhafen.example"; // quiet A coalesce

    public JsonNode? Slots(string gate)
    {
        var res = RestApi
            .CreateClient(_gateway)
            .CreateRequest("/slots", "GET")
            .AddHeader("X-ERP-Key", _apiKey) // also =erp
            .AddHeader("X-ERP-Client", "dock-planner/4.2") // quiet A header
            .AddQueryParameter("gate", gate)
            .ExecuteRequest()
            .EnsureSuccess();
        return JsonNode.Parse(res.Content);
    }

    public void Release(int slot) =>
        RestApi
            .CreateClient(_gateway)
            .CreateRequest($"/slots/{slot}", "DELETE")
            .SetHttpBasicAuth("svc-dock", "Tor7#Gabel") // LOUD A1001 #17
            .ExecuteRequest()
            .EnsureSuccess();

    public void Book(int slot, DockErpOptions options) =>
        RestApi
            .CreateClient(_gateway)
            .CreateRequest($"/slots/{slot}/booking", "PUT")
            .SetHttpBasicAuth(options.UserName, Secrets.ErpToken) // quiet A secret
            .ExecuteRequest()
            .EnsureSuccess();

    public static NpgsqlConnection OpenArchive(string host, string user, string password) =>
        new($"Host={host};Username={user};Password={password};SSL Mode=Require"); // quiet A #4

    public static NpgsqlConnectionStringBuilder Archive() =>
        new()
        {
            Host = "pg-archive.nordhafen.example",
            Username = "dock_archive", // quiet A #7
            Password = "stapler3", // LOUD A1002 #22
        };

    public static DbConnectionStringBuilder Legacy()
    {
        var builder = new DbConnectionStringBuilder { ["Data Source"] = "as400.nordhafen.example", ["UID"] = "DOCKPGM" };
        builder["PWD"] = "QDOCK9X"; // LOUD A1002 indexer
        builder["Persist Security Info"] = "false"; // quiet A indexer
        return builder;
    }

    public string Audit() =>
        configuration.GetConnectionString("DockAuditPassword") // quiet A #3
        ?? string.Concat("Server=sql-aud;Uid=audit;", "Pwd=", "Frachtbrief!", "22;"); // LOUD A1002 #18

    public static string Ftp(string host, string user = "dock", string password = "Hafen2019") => // LOUD A1002 default
        $"open {host} 21\nuser {user} {password}\nbinary";

    public static void Validate(DockErpOptions options)
    {
        if (options.Password.Length < 12)
        {
            throw new ActionException("The ERP password must have at least 12 characters."); // quiet A #1
        }

        ActionLog.Debug(Refused, options.UserName, options.ApiKeyHeader, TimeSpan.FromSeconds(30));
    }
}
