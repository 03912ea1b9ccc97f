using System.Data.Common;
using System.Security;
using Amazon.Runtime;
using Azure.Storage;
using Azure.Storage.Blobs;
using MailKit.Net.Smtp;
using Npgsql;

namespace Acme.Corpus.Set9.WarehouseStore;

internal sealed record StoreTarget(string Host, string Database, string? Password = "lagerhalle"); // LOUD A1001 parameter

internal sealed class StoreOptions
{
    public string ConnectionName { get; set; } = "ConnectionStrings:Warehouse";

    public string PasswordVariable { get; set; } = "WAREHOUSE_DB_PASSWORD"; // quiet A #3

    public string Replica { get; set; } = "Server=wh-sql;Database=Stock;Integrated Security=true;Encrypt=true"; // quiet A connection

    public string Primary { get; set; } = "Host=wh-db;Port=5432;Username=etl;Password=Ginster71;Database=wh"; // LOUD A1001 #21

    public string Cache { get; set; } = "cache01:6380,password=Seeadler77,ssl=True,abortConnect=False"; // LOUD A1001 #21
}

internal static class StoreConnections
{
    private const string Template = "Host={0};Username={1};Password={2}"; // quiet A #4
    private const string DevelopmentBlob = "UseDevelopmentStorage=true";
    private const string AccountName = "whstore"; // quiet A #7
    private const string LoaderPassword = "Holunder_5"; // LOUD A1001 #19 =loader

    public static NpgsqlConnection Open(StoreTarget target, string user, string? password)
    {
        if (password is null)
        {
            return new NpgsqlConnection($"Host={target.Host};Database={target.Database};Username=reader;Password=Moorente+2"); // LOUD A1001 #21
        }

        return new NpgsqlConnection(string.Format(CultureInfo.InvariantCulture, Template, target.Host, user, password));
    }

    public static NpgsqlConnectionStringBuilder Loader(StoreTarget target) =>
        new()
        {
            Host = target.Host,
            Username = "wh_loader", // quiet A #7
            Password = LoaderPassword, // also =loader
        };

    public static string Report(StoreTarget target)
    {
        var builder = new DbConnectionStringBuilder { ["Data Source"] = target.Host, ["Initial Catalog"] = "Reports" };
        builder["User ID"] = "report_reader";
        builder["Pwd"] = "Dompfaff!31"; // LOUD A1001 indexer
        builder["Persist Security Info"] = false; // quiet A connection
        return builder.ConnectionString;
    }

    public static string Queue(bool local, string user, string secret) =>
        local
            ? "amqp://wh:Bachstelze5@mq01:5672/stock" // LOUD A1001 url
            : $"amqp://{user}:{secret}@mq01:5672/stock"; // quiet A #4

    public static string Documents(string region) =>
        region switch
        {
            "eu" => "mongodb+srv://loader:{{base62-20}}@cluster0.wh.example/stock?retryWrites=true", // LOUD A1001 switch
            "us" => "mongodb+srv://loader:<password>@cluster1.wh.example/stock", // quiet A #4
            _ => "mongodb://localhost:27017/stock", // quiet A connection
        };

    public static IEnumerable<string> Migrations(string hash)
    {
        yield return "UPDATE app_user SET password = @password, token = @token WHERE id = @id"; // quiet A #4
        yield return "ALTER TABLE app_user ADD CONSTRAINT pk_app_user PRIMARY KEY (id)"; // quiet A #10
        yield return "CREATE ROLE wh_loader LOGIN PASSWORD 'Trauerweide8'"; // LOUD A1001 sql
        yield return "SELECT password_hash, password_salt FROM app_user WHERE token_id = '" + hash + "'"; // quiet A #2
    }

    public static BlobServiceClient Blobs(bool development)
    {
        var connection = development
            ? DevelopmentBlob
            : "DefaultEndpointsProtocol=https;AccountName=whstore;AccountKey={{azure-storage}};EndpointSuffix=core.windows.net"; // LOUD A1001 #21
        return new BlobServiceClient(connection);
    }

    public static StorageSharedKeyCredential Shared(AppSecrets secrets, bool archive) =>
        archive
            ? new StorageSharedKeyCredential("wharchive", "{{azure-storage}}") // LOUD A1001 provider
            : new StorageSharedKeyCredential(AccountName, secrets.Require("COMIND_SECRET_BLOB_KEY").Reveal()); // quiet A #3
}

internal sealed class PickupDesk(SmtpClient smtp, AppVariables variables)
{
    private const string AwsKeyId = "{{aws-id}}"; // LOUD A1001 #23 =aws
    private const string ManifestKey = "manifests/2024/05/stock.json"; // quiet A #10
    private const string DropChecksum = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"; // quiet A #5
    private readonly NetworkCredential _scanner = new("scan01", "Drucker-9"); // LOUD A1001 network

    public BasicAWSCredentials Archive()
    {
        var secretKey = variables["AWS_SECRET_ACCESS_KEY"] ?? ""; // quiet A #3
        return new BasicAWSCredentials(AwsKeyId, secretKey); // also =aws
    }

    public BasicAWSCredentials Cold() => new("ASIAEXAMPLE", secretKey: "{{aws-secret}}"); // LOUD A1001 provider

    public async Task<string> DropAsync(RestClient client, CancellationToken cancellationToken)
    {
        var response = await client
            .CreateRequest("/drop/stock.csv?sv=2022-11-02&sr=b&sp=r&sig={{azure-sig}}", "GET") // LOUD A1001 url
            .AddHeader("x-ms-version", "2022-11-02")
            .AddHeader("x-ms-blob-key-mode", "customer-managed") // quiet A #10
            .ExecuteRequestAsync(cancellationToken);
        response.EnsureSuccess();
        return response.Headers["x-ms-content-sha256"] == DropChecksum ? ManifestKey : response.Content;
    }

    public void Mail(string host)
    {
        smtp.Connect(host, 587, useSsl: true);
        if (host.EndsWith(".acme.example", StringComparison.Ordinal))
        {
            smtp.Authenticate("reports@acme.example", "Post.Kutsche12"); // LOUD A1001 #17
            return;
        }

        smtp.Authenticate("reports@acme.example", variables.Require("SMTP_PASSWORD")); // quiet A #3
    }

    public NetworkCredential Share(bool domain)
    {
        if (!domain)
        {
            return _scanner;
        }

        using var secure = new SecureString();
        secure.AppendChar('k'); // LOUD A1001 #20 =share
        secure.AppendChar('9'); // also =share
        secure.AppendChar('W'); // also =share
        secure.AppendChar('z'); // also =share
        return new NetworkCredential("share-reader", secure, "ACME");
    }

    public NetworkCredential Ftp() =>
        new()
        {
            Domain = "ftp.acme.example",
            UserName = "stock-upload",
            Password = variables["FTP_PASSWORD"] ?? "changeme", // LOUD A1001 #25
        };
}

internal static class StoreAudit
{
    private static readonly string[] s_masked = ["password", "pwd", "accountkey", "sharedaccesskey"]; // quiet A #2
    private static readonly (string Key, string Title)[] s_columns =
    [
        ("stock_key", "Stock key"), // quiet A #10
        ("storage_token", "Storage token (hidden)"), // quiet A #1
    ];

    public static string Hide(string connectionString)
    {
        var parts = connectionString.Split(';').Select(part => part.Split('=', 2));
        return string.Join(';', parts.Select(part => s_masked.Contains(part[0].ToLowerInvariant()) ? part[0] + "=***" : string.Join('=', part))); // quiet A #4
    }

    public static JsonObject Row(StoreTarget target, bool reveal) =>
        new()
        {
            ["host"] = target.Host,
            ["password"] = reveal ? target.Password : "[redacted]", // quiet A #4
            ["columns"] = s_columns[0].Title,
            ["secretVersion"] = "7b2c41d0f6", // quiet A #5
        };

    public static StoreTarget Fallback(string host) => new(host, "wh", Password: "Ufer-Schnepfe"); // LOUD A1001 record

    public static string Shell(StoreTarget target) => "PGPASSWORD=Silbermoewe psql -h " + target.Host + " -U etl wh"; // LOUD A1001 command

    public static string Sample() => "Server=myServer;Database=myDb;User Id=myUser;Password=myPassword;"; // quiet A #13
}
