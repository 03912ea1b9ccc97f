using Amazon.Runtime;
using Azure.Storage;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SendGrid;
using Twilio;

namespace Acme.Corpus.Configuration;

// Where values are configured: constants of a class, sections, environment, with something to fall back to.
internal static class Config
{
    public const string Region = "eu-west-1"; // quiet A #2
    public const string AccessKeyId = "{{aws-id}}"; // LOUD A1002 format
    public const string SecretAccessKey = "{{aws-secret}}"; // LOUD A1002 name+shape
    public const string Bucket = "acme-token-archive"; // quiet A #10
    public const string SecretName = "prod/crm/hubspot"; // quiet A #3
    public const string KeyVaultUri = "https://acme-vault.vault.azure.net/"; // quiet A #5
    public const string ClientId = "b7c1f0a2-41af-4d1e-91ab-86f12d7cd011"; // quiet A #5
    public const string ClientSecret = "{{azure-client}}"; // LOUD A1002 name+shape
    public static readonly string Thumbprint = "sha1 6B:39:0C:5E:11:D0:77:5A:93:EE:04:F1:C2:8D:46:B7:0A:55:9E:31"; // quiet A #5
    public const string PublicKeyToken = "b03f5f7f11d50a3a"; // quiet A #2
    public const string Base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // quiet A #6
    public const string PasswordChars = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!$%&"; // quiet A #6
    internal static readonly string s_hubspot = Environment.GetEnvironmentVariable("HUBSPOT_TOKEN") ?? "pat-eu1-lemur-4417"; // LOUD A1002 coalesce
    internal static readonly string s_pipedrive = Environment.GetEnvironmentVariable("PIPEDRIVE_API_TOKEN") ?? string.Empty; // quiet A coalesce
    internal static readonly string s_region = Environment.GetEnvironmentVariable("AWS_REGION") ?? "eu-central-1"; // quiet A coalesce

    private const string DatabasePassword = "postgres"; // LOUD A1002 #25 =postgres
    private const string Database = "Host=db.internal;Username=actions;Password=" + DatabasePassword; // also =postgres
    private const string Integrated = "Server=sql01;Database=Crm;Integrated Security=true;Encrypt=true"; // quiet A #21
    private const string Template = "Server=sql01;User Id={0};Password={1}"; // quiet A #4
    private const string Redis = "cache.acme.example:6380,password=Xylophon-31,ssl=True,abortConnect=False"; // LOUD A1002 #21
    private const string Mongo = "mongodb+srv://actions:Tauben-Schlag@cluster0.ab1cd.mongodb.net/crm"; // LOUD A1002 #21
    private const string Amqp = "amqp://queue.acme.example:5672/actions"; // quiet A #21
    private const string Blob = "DefaultEndpointsProtocol=https;AccountName=acmefiles;AccountKey={{azure-storage}};EndpointSuffix=core.windows.net"; // LOUD A1002 #21
    private const string Development = "UseDevelopmentStorage=true"; // quiet A #21
    private const string ServiceBus = "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey={{base64-44}}"; // LOUD A1002 #21

    public static BasicAWSCredentials Aws() => new("{{aws-id}}", "{{aws-secret}}"); // LOUD A1002 #17

    public static BasicAWSCredentials AwsOf(IConfiguration section) => new(section["AccessKey"]!, section["SecretKey"]!); // quiet A #3

    public static StorageSharedKeyCredential Storage() => new("acmefiles", Environment.GetEnvironmentVariable("STORAGE_KEY") ?? "{{azure-storage}}"); // LOUD A1002 coalesce

    public static BlobServiceClient Blobs() => new(Blob);

    public static BlobServiceClient Emulator() => new(Development); // quiet A flow

    public static SendGridClient Mail() => new("{{sendgrid}}"); // LOUD A1002 format

    public static void Sms() => TwilioClient.Init("{{twilio-sid}}", "{{hex32}}"); // LOUD A1002 #17

    public static void SmsOf(IConfiguration section) => TwilioClient.Init(section["Sid"]!, section["AuthToken"] ?? throw new ActionException("AuthToken is missing")); // quiet A #1

    public static NpgsqlConnection Open() => new(Database);

    public static NpgsqlConnection OpenOf(IConfiguration configuration) => new(configuration["ConnectionStrings:Crm"] ?? Integrated); // quiet A #21

    public static string Build() =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "db.internal", // quiet A #2
            Username = "actions", // quiet A #7
            Password = "1234", // LOUD A1002 #22
        }.ToString() + Mongo + Redis + Amqp + ServiceBus;

    public static string? Section(IConfiguration configuration) => configuration.GetSection("Erp").GetValue("Password", "sommer2024"); // LOUD A1002 #17

    public static string? SectionOf(IConfiguration configuration) => configuration.GetValue<string>("Erp:Password"); // quiet A #3

    public static void Seed(IConfiguration configuration)
    {
        configuration["Erp:User"] = "batch"; // quiet A #7
        configuration["Erp:Password"] = "Hochwasser!3"; // LOUD A1002 name+shape
        configuration["Erp:TokenUrl"] = "https://erp.example.com/oauth/token"; // quiet A #5
    }

    public static void Variables()
    {
        Environment.SetEnvironmentVariable("ZENDESK_API_TOKEN", "zd_jackdaw_5501"); // LOUD A1002 #17
        Environment.SetEnvironmentVariable("ZENDESK_SUBDOMAIN", "acme-support"); // quiet A #2
    }

    public static string Connection(string user, string password) => string.Format(Template, user, password); // quiet A #4

    public static string ConnectionOf(string host) => $"Server={host};User Id=sa;Password=Pa55w.rd-{2024};TrustServerCertificate=true"; // LOUD A1002 #21
}
