using Acme.TestKit;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

public sealed class SecretShapedLiteralTests
{
    public static TheoryData<string> Named { get; } =
    [
        """const string SmtpPassword = [|"Winter-8f3a"|];""",
        """static readonly string s_apiKey = [|"k-8f3a-77"|];""",
        """public string ClientSecret { get; set; } = [|"k-8f3a-77"|];""",
        """public string AccessToken => [|"k-8f3a-77"|];""",
        """void Run() { string password = [|"8f3a"|]; }""",
        """void Run(string apiKey = [|"k-8f3a-77"|]) { }""",
        """string? _token; void Run() { _token = [|"k-8f3a-77"|]; _token ??= [|"m-8f3a-77"|]; }""",
        """bool Check(string password) => password == [|"Open-8f3a"|];""",
        """bool Check(string passcode) => passcode is [|"8f3a"|];""",
        """bool Check(string token) => string.Equals(token, [|"k-8f3a-77"|], StringComparison.Ordinal);""",
        """object Body() => new { login = "svc", password = [|"Mango-8f3a"|] };""",
        """(string Region, string Password) Pair => (Region: "eu", Password: [|"Mango-8f3a"|]);""",
        """(string, string) Header => ("X-Auth-Token", [|"k-8f3a-77"|]);""",
        """void Run() => Login("svc", [|"Mango-8f3a"|]); void Login(string user, string password) { }""",
        """void Run() => Login(password: [|"Mango-8f3a"|], user: "svc"); void Login(string user, string password) { }""",
        """void Run(System.Collections.Generic.IDictionary<string, string> all) { all["X-Api-Key"] = [|"k-8f3a-77"|]; all.Add("password", [|"m-8f3a"|]); }""",
        """System.Collections.Generic.Dictionary<string, string> All => new() { ["Authorization"] = [|"Bearer k-8f3a-77"|], ["Crm:ApiKey"] = [|"m-8f3a-77"|] };""",
        """System.Collections.Generic.Dictionary<string, string> All => new() { { "api_key", [|"m-8f3a-77"|] } };""",
        """object Header => new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", [|"k-8f3a-77"|]);""",
        """string[] Push => ["push", "--api-key", [|"k-8f3a-77"|]];""",
        """[System.ComponentModel.DefaultValue([|"Mango-8f3a"|])] public string? AdminPassword { get; set; }""",
        """object Login() => new System.Net.NetworkCredential("svc", [|"Mango-8f3a"|]);""",
        """byte[] Sign(byte[] data) => System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes([|"shared-8f3a"|]), data);""",
        """string Key => Environment.GetEnvironmentVariable("CRM_TOKEN") ?? [|"k-8f3a-77"|];""",
        """System.Collections.Generic.Dictionary<string, string> Headers => new() { ["X-Shop-Key"] = [|"k-8f3a-77"|] };""",
        """Lazy<string> ApiKey { get; } = new(() => [|"k-8f3a-77"|]);""",
        """object Soap(System.Xml.Linq.XNamespace ns) => new System.Xml.Linq.XElement(ns + "Password", [|"Mango-8f3a"|]);""",
        """System.Collections.Generic.Dictionary<DayOfWeek, string> s_tokens = new() { [DayOfWeek.Monday] = "word-8f3a", [DayOfWeek.Friday] = [|"s9Kd02mPq7xLw4RtVb81"|] };""",
        """object Soap => new System.Xml.Linq.XElement("Password", new System.Xml.Linq.XAttribute("Type", "text"), [|"Mango-8f3a"|]);""",
        """static readonly Func<string> s_stormKey = () => [|"SW_2f8Nq4Vx7Lm1Tz9K"|];""",
        """static readonly string[] s_radarKeys = [[|"rdr-5tG8kW2yQ1mZ"|], [|"rdr-0vB7nX4cL9pS"|]];""",
        """void Run(System.Collections.Generic.IDictionary<string, string> all) { all["X-Mail-Auth"] = [|"b3f1c7e29a54d8066e1f"|]; all["psk"] = [|"Gurkensalat!23"|]; }""",
        """void Run(System.Collections.Generic.IDictionary<string, string> all) => all["Authorization"] = [|"GenieKey 5e0c7a-91bd-4410-f2"|];""",
        """byte[] Derive(byte[] salt) => System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2([|"der alte Postmeister schläft"|], salt, 10000, System.Security.Cryptography.HashAlgorithmName.SHA256, 32);""",
        """byte[] SigningKey => Encoding.UTF8.GetBytes([|"Straße+Hausnummer"|]);""",
        """static readonly byte[] s_meshAesKey = [|[0x91, 0x0c, 0xe7, 0x3a, 0x55, 0xd8, 0x2f, 0xb6]|];""",
        """string Shop => Environment.GetEnvironmentVariable("SHOP_KEY") ?? [|"k-8f3a-77"|];""",
        """string Signing() => Environment.GetEnvironmentVariable("JWT_SECRET") ?? [|"dev-secret"|];""",
        """(string User, string Password) Login => ("svc", [|"Mango-8f3a"|]);""",
        """void Run() { var (user, password) = ("svc", [|"Mango-8f3a"|]); }""",
        """string[] Credentials { get; } = [[|"k-8f3a-77"|], [|"m-8f3a-77"|]];""",
        """static readonly string[] s_apiKeys = new[] { [|"k-8f3a-77"|] };""",
        """System.Collections.Generic.Dictionary<string, string> Passwords { get; } = new() { ["svc"] = [|"Mango-8f3a"|] };""",
        """int Check(string password) => password switch { [|"Mango-8f3a"|] => 1, _ => 0 };""",
        """int Check(string password) { switch (password) { case [|"Mango-8f3a"|]: return 1; default: return 0; } }""",
        """byte[] s_key = [|[0x3f, 0x91, 0x0c, 0xd2, 0x55, 0x6e, 0x8a, 0x17, 0xee, 0x42, 0x09, 0xb7, 0xa1, 0x5d, 0x33, 0xf8]|];""",
        """const string KeyHeader = "X-Api-Key"; void Run(System.Collections.Generic.IDictionary<string, string> all) { all.Add(KeyHeader, [|"k-8f3a-77"|]); all.Add("pass" + "word", [|"m-8f3a"|]); }""",
        """static readonly string[] s_meterPins = [[|"2580"|], [|"8642"|]];""",
        """string ApiSecret => [|"Wau:8f3a:Miau:77"|]; string Password => [|"Wau:Miau:77"|];""",
        """object Header => new { Name = "X-Api-Key", Value = [|"k-8f3a-77"|] };""",
        """sealed class Cookie { public string? Name { get; set; } public string? Value { get; set; } } Cookie Session => new Cookie { Name = "SHOPSESSION", Value = [|"s8f3aQ1xN2mK9rT4wZ6y"|] };""",
        """sealed class Setting { public string? Key { get; set; } public string? Value { get; set; } } Setting All => new() { Key = "Crm:ApiKey", Value = [|"k-8f3a-77"|] };""",
        """void Run(System.Security.SecureString all) => Array.ForEach([|"k-8f3a"|].ToCharArray(), all.AppendChar);""",
        """void Run(System.Security.SecureString all) { all.AppendChar([|'8'|]); all.AppendChar('f'); }""",
        """void Run(System.Security.SecureString all) { foreach (var letter in [|"k-8f3a"|]) { all.AppendChar(letter); } }""",
    ];

    public static TheoryData<string> Shaped { get; } =
    [
        """string A => [|"Server=db;User Id=svc;Password=Crimson-8f3a;Encrypt=True"|];""",
        """string B(string host) => $"Data Source={host}[|;User Id=hr;Password=Tiger.8f3a|]";""",
        """string C => "Data Source=app.db;Password=" + [|"hedge-8f3a"|];""",
        """string D => [|"postgresql://etl:tapir8f3a@pg.internal/dw"|]; string M => [|"amqps://etl:tapir*8f3a@mq.internal"|]; string N => [|"amqps://etl:t••8f3a@mq.internal"|];""",
        "string E => [|\"{\\\"user\\\":\\\"svc\\\",\\\"password\\\":\\\"Mango-8f3a\\\"}\"|];",
        """string F => [|"--user svc --password curly-8f3a"|];""",
        """string G => [|"grant_type=x&client_secret=salty-8f3a"|];""",
        """string H => [|"<Login><Password>copper-8f3a</Password></Login>"|];""",
        """string I => "token " + ([|"ghp_8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jLpR2s"|]);""",
        """ReadOnlySpan<byte> J => [|"ghp_8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jLpR2s"u8|];""",
    ];

    [Theory]
    [MemberData(nameof(Named))]
    [MemberData(nameof(Shaped))]
    public Task Credential_is_reported(string members) => Verify.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""const string Password = [|"Winter-8f3a"|];""", "value of 'Password'")]
    [InlineData("""string A => [|"ghp_8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jLpR2s"|];""", "GitHub token")]
    [InlineData("""string A => [|"Server=db;Pwd=Crimson-8f3a"|];""", "value of 'Pwd'")]
    [InlineData("""string A => [|"https://etl:tapir8f3a@pg.internal/dw"|];""", "password in the URL")]
    public Task Message_says_what_gave_it_away(string members, string what) =>
        Verify.Reports(CredentialCode.InClass(members), message: $"This looks like a credential ({what}); read it from a secret");

    [Theory]
    [MemberData(nameof(Named))]
    [MemberData(nameof(Shaped))]
    public async Task No_report_holds_the_credential(string members)
    {
        var code = CredentialCode.InClass(members.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "Tested",
            [CSharpSyntaxTree.ParseText(code, TestDefaults.ParseOptions(TestDefaults.LanguageVersion))],
            TestDefaults.References,
            TestDefaults.CompilationOptions
        );
        var reports = await compilation.WithAnalyzers([new SecretShapedLiteralAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.NotEmpty(reports);
        Assert.All(
            reports,
            report => Assert.DoesNotContain(WrittenCredentials.Telltale, report.GetMessage(null), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("""const string PasswordLabel = "Password"; const string WrongPassword = "Wrong password: try again!";""")]
    [InlineData(
        """object Field => new { Name = "password", Value = "Password" }; object Size => new { Name = "size", Value = "k-8f3a-77" };"""
    )]
    [InlineData("""object Any(string name, string value) => new { Name = name, Value = value, Key = "k-8f3a-77" };""")]
    [InlineData(
        """string Dump => "mysqldump --user=svc --password=$MYSQL_PASSWORD orders"; string Gift => "?secret_santa=books-2026-8f3a";"""
    )]
    [InlineData("""int Check(string password) => password switch { "Passw0rd" or "12345678" => 1, _ => 0 };""")]
    [InlineData("""const string PasswordQuestion = "mothers-maiden-8f3a"; const string TokenType = "urn:ietf:params:8f3a";""")]
    [InlineData("""const string ApiKey = "COMIND_SECRET_CRM_API_KEY"; const string Token = "Integrations:Crm:Token";""")]
    [InlineData("""const string SecretPath = "/run/secrets/crm"; string ApiKeyFile => "keys.json"; string Claim => "access_token";""")]
    [InlineData(
        """string Password => "${CRM_PASSWORD}"; string Token => "{{token}}"; string ApiKey => "<your-key>"; string Secret => "****";"""
    )]
    [InlineData("""string PasswordDigest => "5f4dcc3b5aa765d61d8327deb882cf99"; string TokenEtag => "33a64df551425fcc";""")]
    [InlineData("""string PasswordAlphabet => "abcdefghijkmnpqrstuvwxyz23456789"; string TokenAlgorithm => "RS256";""")]
    [InlineData(
        """string MockToken => "fake-8f3a-77"; string DummyPassword => "dummy-password"; object Test => new { Password = "test" };"""
    )]
    [InlineData(
        """string PrimaryKey => "contact-8f3a"; string Author => "O-8f3a"; string Keyboard => "qwerty-8f3a"; string CsrfToken => "k-8f3a-77";"""
    )]
    [InlineData(
        """string Sql => "update users set password = @password"; string Log => "password=***"; string Regex => "password=(?<password>[^;]+)";"""
    )]
    [InlineData(
        """string A(string password) => $"Server=db;Password={password}"; string B(string password) => "Server=db;Password=" + password;"""
    )]
    [InlineData(
        """string A => "Server=db;Integrated Security=true"; string B => "Server=db;Password=@Microsoft.KeyVault(SecretUri=https://kv/s)";"""
    )]
    [InlineData("""bool Check(string tokenType) => tokenType == "bearer"; bool Is(string field) => field is "password" or "api_key";""")]
    [InlineData("""void Run(string password) { var token = password; password = ""; token = nameof(Run); }""")]
    [InlineData("""string A => Environment.GetEnvironmentVariable("API_TOKEN") ?? ""; string B(string? b) => b ?? "k-8f3a-77";""")]
    [InlineData("""string A => Environment.GetEnvironmentVariable("CACHE_KEY") ?? "k-8f3a-77"; string Cut(char[] c) => A ?? "x";""")]
    [InlineData("""(string User, string Region) Login => ("svc", "eu-8f3a"); void Run() { var (user, city) = ("svc", "Ulm-8f3a"); }""")]
    [InlineData("""Secret Rfc => new("Jefe");""")]
    [InlineData("""object Soap(System.Xml.Linq.XNamespace ns) => new System.Xml.Linq.XElement(ns + "Title", "Mango-8f3a");""")]
    [InlineData(
        """string[] Tokens => ["word-8f3a", "mark-8f3a"]; string[] Passwords => [Environment.MachineName]; int[] Pins => [8, 3];"""
    )]
    [InlineData(
        """int Check(string passwordState) => passwordState switch { "weak-8f3a" => 1, _ => 0 }; int Kind(string token) => token switch { "open" => 1, _ => 0 };"""
    )]
    [InlineData(
        """byte[] s_key = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]; byte[] s_table = [0x3f, 0x91, 0x0c, 0xd2, 0x55, 0x6e, 0x8a, 0x17, 0xee, 0x42, 0x09, 0xb7, 0xa1, 0x5d, 0x33, 0xf8];"""
    )]
    [InlineData(
        """string Cache => "realm=\"shop\""; object Header => new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", "realm=\"shop\"");"""
    )]
    [InlineData("""string Note => "Set password= in the file, then restart"; string Mask => "ghp_************************************";""")]
    [InlineData(
        """string A => "amqps://etl:**@mq.internal"; string B => "amqps://etl:t***8@mq.internal"; string C => "amqps://etl:••@mq.internal"; string D => "amqps://etl:xx@mq.internal";"""
    )]
    [InlineData("""void Run() => Login("svc", Environment.MachineName); void Login(string user, string password) { }""")]
    [InlineData(
        """string Key => "-----BEGIN PRIVATE KEY-----"; string Uri => "scheme://user:password@host/path"; string Prefix => "ghp_";"""
    )]
    [InlineData(
        """static readonly Func<string, string> s_cacheKey = id => $"forecast:{id}"; string[] SortKeys => ["rdr-5tG8kW2yQ1mZ", "a"];"""
    )]
    [InlineData(
        """void Run(System.Collections.Generic.IDictionary<string, string> all) { all["login.password.forgot"] = "Mot de passe oublié ?"; all["X-Mail-Auth"] = "required"; }"""
    )]
    [InlineData("""string FormatPassword() => "8 to 12 characters"; string CreateToken() => "next-8f3a-77";""")]
    [InlineData("""string Cursor => "9fceb02d0ae598e95dc970b74767f19372d61af8"; string Price => "price_1MotwRLkdIwHu7ixYcPLm5uZ";""")]
    [InlineData("""void Run(RestRequest request) => request.AddHeader("X-API-Key", "k-8f3a-77").SetHttpBasicAuth("svc", "Mango-8f3a");""")]
    [InlineData("""Secret Key => new("ghp_8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jLpR2s");""")]
    public Task What_is_no_credential_or_reported_elsewhere_is_quiet(string members) => Verify.Silent(CredentialCode.InClass(members));

    [Fact]
    public Task Generated_code_is_quiet() =>
        Verify.Silent("// <auto-generated/>\n" + CredentialCode.InClass("""const string SmtpPassword = "Winter-8f3a";"""));

    [Fact]
    public Task Long_sum_does_not_overflow() =>
        Verify.Silent(CredentialCode.InClass($"""string Text => "a"{string.Concat(Enumerable.Repeat(" + \"b\"", 3000))};"""));

    [Fact]
    public Task Configured_prefix_makes_a_credential() =>
        Verify.Reports(
            CredentialCode.InMethod("""var one = [|"acmelive_8f3a91c0d2"|]; var two = given + [|" acmelive_8f3a91c0d2"|];"""),
            editorconfig: "dotnet_code_quality.RAPI1002.credential_prefixes = acmetest_, acmelive_"
        );

    [Fact]
    public Task Configured_prefix_ends_with_any_sign() =>
        Verify.Reports(
            CredentialCode.InMethod("""var one = $"{given}[| acme:8f3a91cd |]{given}"; var two = [|"acme:8f3a91cd"|];"""),
            editorconfig: "dotnet_code_quality.RAPI1002.credential_prefixes = acme:"
        );

    [Fact]
    public Task Message_names_the_configured_prefix_and_not_the_value() =>
        Verify.Reports(
            CredentialCode.InMethod("""var one = [|"acmelive_8f3a91c0d2"|];"""),
            editorconfig: "dotnet_code_quality.RAPI1002.credential_prefixes = acmelive_",
            message: "This looks like a credential (credential 'acmelive_…'); read it from a secret"
        );

    [Theory]
    [InlineData("""var a = "acmelive_";""")]
    [InlineData("""var a = "acmelive_short";""")]
    [InlineData("""var a = "xacmelive_8f3a91c0d2";""")]
    [InlineData("""var a = "acmelive_xxxxxxxxxxxx";""")]
    [InlineData("""var a = $"acmelive_{given}";""")]
    public Task Prefix_alone_is_quiet(string statement) =>
        Verify.Silent(CredentialCode.InMethod(statement), editorconfig: "dotnet_code_quality.RAPI1002.credential_prefixes = acmelive_");

    [Fact]
    public Task Safe_type_holds_no_credentials() =>
        Verify.Silent(
            CredentialCode.InMethod("""var password = "Mango-8f3a"; Load("Server=a;Password=Mango-8f3a");"""),
            editorconfig: "dotnet_code_quality.RAPI1002.safe_types = Acme.Sync"
        );

    [Theory]
    [InlineData("""const string UndeclaredSecret = "RAPI4001";""")]
    [InlineData("""const string InvalidToken = "ERR-1042";""")]
    public Task Code_of_a_message_is_quiet(string statement) => Verify.Silent(CredentialCode.InMethod(statement));
}
