using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Credentials that calls put together, as bytes, in cookies and in lists of pairs.</summary>
public sealed class BuiltCredentialTests
{
    [Theory]
    [InlineData("""string A => [|string.Concat("Server=db;Uid=svc;", "Pwd=", "Mango-", "8f3a;")|];""")]
    [InlineData("""string A => string.Concat("Server=db;Uid=svc;Pwd=", [|"Mango-8f3a"|]);""")]
    [InlineData("""string A => string.Format("https://{0}:{1}@crm.example.com/", "svc", [|"Mango-8f3a"|]);""")]
    [InlineData("""string A(string job) => string.Format("https://{0}:{1}@crm.example.com/{2}", "svc", [|"Mango-8f3a"|], job);""")]
    [InlineData("""string A => string.Format(null, "Server=db;User Id={0};Password={1}", "svc", [|"Mango-8f3a"|]);""")]
    [InlineData("""string A => string.Join("", new[] { "Server=db;", "Pwd=", [|"Mango-8f3a"|] });""")]
    [InlineData("""string A => string.Join(";", "Server=db", [|"Password=Mango-8f3a"|]);""")]
    [InlineData("""string A => new StringBuilder("Server=db;").Append("Password=").Append([|"Mango-8f3a"|]).ToString();""")]
    [InlineData("""string A => string.Concat("Server=db;", string.Format("Pwd={0}", [|"Mango-8f3a"|]));""")]
    [InlineData("""const string Form = "Server=db;Pwd={0}"; string A => string.Format(Form, [|"Mango-8f3a"|]);""")]
    [InlineData("""string A => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes([|"importer:Saffron_Gate_11"|]));""")]
    [InlineData("""string A => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes([|"importer:Saffron_Gate_11"|]))}";""")]
    [InlineData("""string A(string user) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(user + [|":Saffron_Gate_11"|]))}";""")]
    public Task Text_of_written_pieces_is_read_as_a_whole(string members) => Verify.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""string A(string p) => string.Format("Server=db;User Id={0};Password={1}", "svc", p);""")]
    [InlineData("""string A(string p) => string.Concat("Server=db;", "Password=", p);""")]
    [InlineData("""string A => string.Concat("Server=db;", "Password=", "***");""")]
    [InlineData("""string A => string.Join(", ", "password", "token", "k-8f3a91c0d2");""")]
    [InlineData("""string A(string a) => string.Format("user {0} has password policy {1}", a, "strong-1");""")]
    [InlineData("""string A(StringBuilder all) => all.Append("a").ToString() + string.Concat(1, 2);""")]
    [InlineData("""string A(string p) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"importer:{p}"));""")]
    [InlineData("""string A => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:pass"));""")]
    [InlineData("""string A => "Data " + Convert.ToBase64String(Encoding.UTF8.GetBytes("importer:Saffron_Gate_11"));""")]
    [InlineData("""string A => Convert.ToBase64String(Encoding.UTF8.GetBytes("importer:Saffron_Gate_11"));""")]
    [InlineData("""string A(string key) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":unused"));""")]
    [InlineData("""string A(string p) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("importer:Gate_11" + p))}";""")]
    [InlineData("""string A => $"Data {Convert.ToBase64String(Encoding.UTF8.GetBytes("importer:Saffron_Gate_11"))}";""")]
    [InlineData("""string A(string s) => $"Basic {s}{Convert.ToBase64String(Encoding.UTF8.GetBytes("importer:Saffron_Gate_11"))}";""")]
    public Task Text_with_holes_is_quiet(string members) => Verify.Silent(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""static readonly byte[] s_signingKey = [|"Harbour!Key!8f3a"u8|].ToArray();""")]
    [InlineData("""static readonly byte[] s_hmacSecret = Encoding.ASCII.GetBytes([|"harbour-8f3a-91"|]);""")]
    [InlineData("""char[] Read() { char[] gatePin = [|"90210"|].ToCharArray(); return gatePin; }""")]
    [InlineData("""object A => new System.Net.Cookie("SHOPAUTH", [|"dXNlcjpwaWV0O3JvbGU6YWRtaW47c2lnOjkxMjM="|], "/", "x.example");""")]
    [InlineData("""object A => new System.Net.Cookie("sid", [|"7c9e6679f0b44e18a1b2c3d4e5f60718"|]);""")]
    [InlineData("""string[][] A => [["password", [|"Mango-8f3a"|]]];""")]
    [InlineData("""string[,] A => new string[,] { { "password", [|"Mango-8f3a"|] } };""")]
    [InlineData("""System.Collections.Generic.Dictionary<string, string> A => new() { ["smtp/password"] = [|"Mango-8f3a"|] };""")]
    [InlineData(
        """System.Collections.Generic.Dictionary<string, string> ApiKeysByTenant { get; } = new() { ["eu"] = [|"k-8f3a91c0d2"|] };"""
    )]
    [InlineData("""record Door(string Code, string Pin = [|"4711"|]);""")]
    [InlineData("""string Voice(string? pin) => pin ?? [|"5930"|];""")]
    [InlineData("""string? _doorPin; void Open() => System.Console.Write(this._doorPin ?? [|"5930"|]);""")]
    [InlineData("""string AdminPin { get => [|"5521"|]; } string Env => Environment.GetEnvironmentVariable("DOOR_PIN") ?? [|"7744"|];""")]
    public Task Bytes_cookies_pairs_and_pins_are_reported(string members) => Verify.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""static readonly byte[] s_tokenHeader = "X-Auth-Token"u8.ToArray(), s_token = "token"u8.ToArray();""")]
    [InlineData("""object A => new System.Net.Cookie("lang", "7c9e6679f0b44e18a1b2c3d4e5f60718");""")]
    [InlineData("""object A => new System.Net.Cookie("session_hint", "first-visit");""")]
    [InlineData("""object A => new System.Net.Cookie("XSRF-TOKEN", "7c9e6679f0b44e18a1b2c3d4e5f60718");""")]
    [InlineData("""object A(string value) => new System.Net.Cookie("SHOPAUTH", value);""")]
    [InlineData("""string[] A => ["password", "Mango-8f3a"]; string[][] B => [["login", "svc-8f3a"]];""")]
    [InlineData(
        """const int Pin = 4711; const string LedPin = "1013", PinCode = "90210"; record Address(string Zip, string PostalPin = "560001");"""
    )]
    [InlineData("""void Run() => MaskToken("k-8f3a91c0d2"); string MaskToken(string token) => token;""")]
    public Task Neighbours_are_quiet(string members) => Verify.Silent(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""string A(string form) => form.Replace("{password}", [|"Birch_Tunnel!3"|]);""")]
    [InlineData("""string A(string form) => form.Replace("{user}", "sa").Replace("{{smtp.password}}", [|"Birch_Tunnel!3"|]);""")]
    [InlineData("""string A(string form) => form.Replace("%PASSWORD%", [|"Birch_Tunnel!3"|], StringComparison.Ordinal);""")]
    [InlineData("""string A(StringBuilder form) => form.Replace("__API_TOKEN__", [|"k-8f3a91c0d2"|]).ToString();""")]
    [InlineData("""const string Word = "Birch_Tunnel!3"; string A(string form) => form.Replace("${password}", [|Word|]);""")]
    [InlineData("""string A(string form) => form.Replace("<api-key>", [|"k-8f3a91c0d2"|]).Replace("@password", [|"Birch_Tunnel!3"|]);""")]
    public Task Credential_takes_a_place_in_a_template(string members) => Verify.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""string A(string form) => form.Replace("{password}", "***").Replace("{password}", "").Replace("{token}", "<token>");""")]
    [InlineData("""string A(string form, string given) => form.Replace("{password}", given).Replace("{token}", "access_token");""")]
    [InlineData("""string A(string form) => form.Replace("{user}", "Birch_Tunnel!3").Replace("{tokenType}", "k-8f3a91c0d2");""")]
    [InlineData("""string A(string form) => form.Replace("password", "Birch_Tunnel!3").Replace("{0}", "k-8f3a91c0d2");""")]
    [InlineData("""string A(string form) => form.Replace("<Password>", "<PasswordText>").Replace("{", "}").Replace('p', 'w');""")]
    public Task Other_replacements_are_quiet(string members) => Verify.Silent(CredentialCode.InClass(members));
}
