using Amazon.Runtime;
using Azure.Storage;
using Azure.Storage.Blobs;

namespace Acme.Corpus.PalletStorage;

internal sealed class MinioOptions
{
    public string Endpoint { get; init; } = "minio.pallet.example:9000";
    public string Region { get; init; } = "eu-west-3"; // quiet A #2
    public string AccessKeyVariable { get; init; } = "MINIO_ACCESS_KEY"; // quiet A #3
    public string? SecretKey { get; init; }
}

internal static class ScanBlobs
{
    private const string Container = "pallet-scans";
    private const string ObjectKey = "pallets/2024/03/scan-000187.tiff"; // quiet A #10
    public const string SampleMd5 = "Q2hlY2sgSW50ZWdyaXR5IQ=="; // quiet A #5
    public const string KmsKey = "arn:aws:kms:eu-west-3:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"; // quiet A #5
    private const string ZipPassword = "Inventur24"; // LOUD A1002 const =zip

    public static BlobServiceClient Emulator() => new("UseDevelopmentStorage=true"); // quiet A #21

    public static BlobServiceClient Live() =>
        new("DefaultEndpointsProtocol=https;AccountName=palletscans;AccountKey={{azure-storage}};EndpointSuffix=core.windows.net"); // LOUD A1002 #21

    public static BlobServiceClient FromKey(string key) =>
        new($"DefaultEndpointsProtocol=https;AccountName=palletscans;AccountKey={key};EndpointSuffix=core.windows.net"); // quiet A #4

    public static StorageSharedKeyCredential Shared() => new("palletscans", "{{azure-storage}}"); // LOUD A1002 #17

    public static StorageSharedKeyCredential SharedFrom(Settings settings) => new("palletscans", settings.Password!); // quiet A variable

    public static BasicAWSCredentials Archive() => new("{{aws-id}}", "{{aws-secret}}"); // LOUD A1002 #17

    public static BasicAWSCredentials ArchiveFrom(IReadOnlyDictionary<string, string> env) =>
        new(env["AWS_ACCESS_KEY_ID"], env["AWS_SECRET_ACCESS_KEY"]); // quiet A #3

    public static MinioOptions Minio() => new() { Endpoint = "minio-2.pallet.example:9000", SecretKey = "minio-Pal-123!" }; // LOUD A1002 initializer

    public static FileRef Inventory()
    {
        RestApi.CreateClient("https://palletscans.blob.core.windows.net");
        RestApi.CreateRequest("/scans/inventory.zip?sv=2022-11-02&sp=rl&sig={{azure-sig}}", "GET"); // LOUD A1001 sas
        return RestApi.DownloadFile().EnsureFile();
    }

    public static FileRef PublicLabels()
    {
        RestApi.CreateClient("https://palletscans.blob.core.windows.net");
        RestApi.CreateRequest("/public/labels.zip?sv=2022-11-02&restype=container&comp=list", "GET"); // quiet A url
        return RestApi.DownloadFile().EnsureFile();
    }

    public static NetworkCredential Ftp() => new() { UserName = "ftp-pallet", Password = "euro0815" }; // LOUD A1002 initializer

    public static Uri Sftp(string file) =>
        new UriBuilder("sftp", "files.pallet.example", 22, file)
        {
            UserName = "warehouse", // quiet A #7
            Password = "Gitterbox%3F", // LOUD A1002 uri-builder
        }.Uri;

    public static string VaultToken()
    {
        var res = RestApi
            .CreateClient("https://vault.pallet.example")
            .CreateRequest("/v1/kv/data/pallet/minio-secret-key", "GET") // quiet A #3
            .AddHeader("X-Vault-Token", "{{vault}}") // LOUD A1001 header
            .AddHeader("X-Vault-Namespace", "logistics/pallet") // quiet A header
            .ExecuteRequest()
            .EnsureSuccess();
        return JsonNode.Parse(res.Content)!["data"]!["secretKey"]!.GetValue<string>();
    }

    public static int OcrPages(FileRef scan)
    {
        var res = RestApi
            .CreateClient("https://ocr.pallet.example")
            .CreateRequest("/vision/analyze", "POST")
            .SetApiKey("subscription-key", "{{hex32}}", ApiKeyLocation.Query) // LOUD A1001 query
            .AddQueryParameter("model", "prebuilt-layout") // quiet A query
            .AddFile("scan", scan)
            .ExecuteRequest()
            .EnsureSuccess();
        return JsonNode.Parse(res.Content)!["pages"]!.AsArray().Count;
    }

    public static string SevenZip(string archive) => $"7z a -t7z {archive} {Container} -p{ZipPassword}"; // also =zip

    public static string SevenZipList(string archive) => $"7z l {archive} -slt -x!passwords.txt"; // quiet A #2

    public static IEnumerable<string> Describe()
    {
        yield return "ETag \"0x8DC3F5A7B1E2C40\" of " + ObjectKey; // quiet A #5
        yield return "Access key is missing or the signature has expired."; // quiet A #1
    }
}
