namespace Acme.Corpus.Formats;

// What an issuer's own format gives away, wherever it stands and whatever it is called.
internal static class Cloud
{
    private const string Storage = "{{aws-id}}"; // LOUD A1002 #23
    private static readonly string[] s_pair = ["{{aws-temp-id}}", "eu-west-1"]; // LOUD A1002 #23

    public static void Upload(Action<string, string> sign) => sign("AWS4", "{{aws-secret}}"); // LOUD A1002 format

    public static string AccountId => "arn:aws:iam::123456789012:role/uploader"; // quiet A format

    public static string Blob() =>
        "DefaultEndpointsProtocol=https;AccountName=media;AccountKey={{azure-storage}};EndpointSuffix=core.windows.net"; // LOUD A1002 #21

    public static string BlobEmulator() => "UseDevelopmentStorage=true"; // quiet A #21

    public static Uri Signed() => new("https://media.blob.core.windows.net/in/a.csv?sv=2024-11-04&sp=r&sig={{azure-sig}}"); // LOUD A1002 format

    public static string EventHub => "Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey={{base64-44}}"; // LOUD A1002 #21

    public static void EntraId(IDictionary<string, string> form) => form.Add("client_assertion", "{{azure-client}}"); // LOUD A1002 format

    public static string Maps { get; } = "https://maps.example.com/js?libraries=places&callback=init&k={{google-api}}"; // LOUD A1002 format

    public static string OAuthApp => "{{google-oauth}}"; // LOUD A1002 format

    public static string OAuthClientId => "407408718192-k1s9.apps.googleusercontent.com"; // quiet A format

    public static object ServiceAccount => new { type = "service_account", private_key_id = "{{hex40}}", private_key = "{{pem-private}}" }; // LOUD A1002 pem
}

internal static class Code
{
    public static string Mirror(string repository) => $"https://{{github-pat}}@github.com/acme/{repository}.git"; // LOUD A1002 url

    public static void Issue(Action<string> header) => header("token {{github-fine}}"); // LOUD A1002 format

    public static bool IsPersonal(string token) => token.StartsWith("ghp_", StringComparison.Ordinal); // quiet A format

    public static bool IsAny(string token) => token is ['g', 'h', 'p' or 'o' or 's', '_', ..] or ['g', 'l', 'p', 'a', 't', '-', ..]; // quiet A format

    public static Dictionary<string, string> GitLab() => new() { { "PRIVATE-TOKEN", "{{gitlab}}" } }; // LOUD A1002 format

    public static string Registry => "//registry.npmjs.org/:_authToken={{npm}}"; // LOUD A1002 format

    public static string RegistryTemplate => "//registry.npmjs.org/:_authToken=${NPM_TOKEN}"; // quiet A #4

    public static string[] Push(string package) => ["push", package, "--api-key", "{{nuget}}"]; // LOUD A1002 format

    public static string[] PushFromEnvironment(string package) => ["push", package, "--api-key", Environment.GetEnvironmentVariable("NUGET_KEY") ?? ""]; // quiet A #3

    public static string Image = "docker login -u acme -p {{docker}}"; // LOUD A1002 format

    public static string Pip => "__token__:{{pypi}}"; // LOUD A1002 format

    public static string Commit => "9fceb02d0ae598e95dc970b74767f19372d61af8"; // quiet A #5

    public static string Integrity => "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="; // quiet A #12
}

internal static class Talk
{
    public static void Post(Action<string, string> send) => send("chat.postMessage", "{{slack-bot}}"); // LOUD A1002 format

    public static Uri Hook { get; } = new("https://hooks.slack.com/services/{{slack-hook}}"); // LOUD A1002 format

    public static Uri HookTemplate { get; } = new("https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"); // quiet A #4

    public static string Channel => "C024BE91L"; // quiet A format

    public static string Bot() => "https://api.telegram.org/bot" + "{{telegram}}" + "/sendMessage"; // LOUD A1002 format

    public static void Discord(Action<string> login) => login("Bot {{discord}}"); // LOUD A1002 format

    public static (string Sid, string Key) Sms => ("{{twilio-sid}}", "{{twilio-key}}"); // LOUD A1002 format

    public static string Account => "{{twilio-sid}}"; // quiet A #7

    public static object Letter() => new { From = "noreply@example.com", Auth = "{{sendgrid}}" }; // LOUD A1002 format

    public static string Campaign => "{{mailchimp}}"; // LOUD A1002 format
}

internal static class Money
{
    public static string Charge => "{{stripe-live}}"; // LOUD A1002 format

    public static string Restricted(bool live) => live ? "{{stripe-restricted}}" : "none"; // LOUD A1002 ternary

    public static string Publishable => "{{stripe-publishable}}"; // quiet A format

    public static string HookKey => "{{stripe-hook}}"; // LOUD A1002 format

    public static string Price => "price_1MotwRLkdIwHu7ixYcPLm5uZ"; // quiet A format

    public static string PaymentIntent => "pi_3MtwBwLkdIwHu7ix28a3tqPa"; // quiet A format

    public static string Square = "{{square}}"; // LOUD A1002 format

    public static string Shop => "{{shopify}}"; // LOUD A1002 format
}

internal static class Models
{
    public static void Complete(Action<string> use) => use("{{openai}}"); // LOUD A1002 format

    public static string Claude { get; } = "{{anthropic}}"; // LOUD A1002 format

    public static string ModelName => "claude-sonnet-4-20250514"; // quiet A format

    public static string Hub => "{{huggingface}}"; // LOUD A1002 format

    public static string Dataset => "hf_datasets/wikipedia-20231101-en-train"; // quiet A #9

    public static IEnumerable<string> Telemetry() => ["{{newrelic}}", "eu01"]; // LOUD A1002 format

    public static string Warehouse => "{{databricks}}"; // LOUD A1002 format

    public static string Droplet = "{{digitalocean}}"; // LOUD A1002 format

    public static string Vault => "{{vault}}"; // LOUD A1002 format

    public static string Board() => "{{linear}}"; // LOUD A1002 format

    public static string Wiki => "{{atlassian}}"; // LOUD A1002 format
}

internal static class Keys
{
    private const string Header = "-----BEGIN PRIVATE KEY-----"; // quiet A pem

    public static string Rsa => "{{pem-private}}"; // LOUD A1002 pem

    public static string Public => "{{pem-public}}"; // quiet A pem

    public static string Certificate => "{{pem-certificate}}"; // quiet A pem

    public static bool IsPem(string text) => text.Contains(Header, StringComparison.Ordinal); // quiet A pem

    public static string Known => "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl deploy@ci"; // quiet A pem

    public static string Session => "{{jwt}}"; // LOUD A1002 jwt

    public static string HeaderOnly => "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"; // quiet A jwt

    public static void Cookie(Action<string> set) => set("auth={{jwt}}; Path=/; HttpOnly"); // LOUD A1002 jwt

    public static string Curl => "curl -H 'Authorization: Bearer {{jwt}}' https://api.example.com"; // LOUD A1002 jwt
}

internal static class Databases
{
    public const string Orders = "Server=db1;Database=orders;User Id=svc;Password=Crimson-Oak-9;Encrypt=True"; // LOUD A1002 #21

    public static string Postgres => "Host=pg;Port=5432;Username=etl;Password=lemur_4_tea;Database=dw"; // LOUD A1002 #21

    public static string PostgresUrl { get; } = "postgresql://etl:tapir88@pg.internal:5432/dw?sslmode=require"; // LOUD A1002 url

    public static string Mongo(string database) => "mongodb+srv://app:raccoon-12@cluster0.example.net/" + database; // LOUD A1002 url

    public static string Redis => "cache.example.net:6380,password=gx4-Puma,ssl=True,abortConnect=False"; // LOUD A1002 #21

    public static string Rabbit => "amqp://guest:guest@mq.internal:5672"; // LOUD A1002 #25

    public static string Trusted => "Server=db1;Database=orders;Integrated Security=true;TrustServerCertificate=true"; // quiet A #21

    public static string Template => "Server=db1;Database=orders;User Id={0};Password={1}"; // quiet A #4

    public static string Bound(string password) => $"Server=db1;Database=orders;User Id=svc;Password={password}"; // quiet A #4

    public static string Prefix(string password) => "Server=db1;User Id=svc;Password=" + password; // quiet A #18

    public static string Masked => "Server=db1;User Id=svc;Password=*****;"; // quiet A #4

    public static string FromVault => "Server=db1;User Id=svc;Password=@Microsoft.KeyVault(SecretUri=https://kv.example.net/secrets/db)"; // quiet A #3

    public static string Sqlite => "Data Source=app.db;Cache=Shared;Mode=ReadWriteCreate"; // quiet A #21

    public static string SqliteEncrypted => "Data Source=app.db;Password=" + "hedge-Hog-2"; // LOUD A1002 #18

    public static string Ftp => "ftp://press:Quill.77@upload.example.com/in"; // LOUD A1002 url

    public static string Example => "scheme://user:password@host:port/path"; // quiet A #13

    public static string Pattern => @"^(?<scheme>\w+)://(?<user>[^:]+):(?<password>[^@]+)@(?<host>.+)$"; // quiet A #11

    public static string Odbc => "Driver={ODBC Driver 18};Server=db2;Uid=rep;Pwd=ash3n-Wolf;"; // LOUD A1002 #21

    public static string Oracle(string host) => $"Data Source={host}/XE;User Id=hr;Password=Tiger.2024"; // LOUD A1002 #21
}
