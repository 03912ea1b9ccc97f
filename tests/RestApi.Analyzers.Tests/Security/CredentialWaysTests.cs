using Calls = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;
using Names = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Less common ways in which credentials are written, and their neighbours.</summary>
public sealed class CredentialWaysTests
{
    [Theory]
    [InlineData("""var body = new StringBuilder("a=1").Append("&password=").Append([|"Kupfer-Draht-5"|]);""")]
    [InlineData("""var body = new StringBuilder(); body.Append(";Pwd="); body.Append([|"Kupfer-Draht-5"|]);""")]
    [InlineData("""var body = new StringBuilder(); body.Append(count).Append("\"password\": \""); body.Append([|"Kupfer-Draht-5"|]);""")]
    [InlineData("""_ = new XElement(XNamespace.None + "Password", [|"Kai-Mauer-6"|], new XAttribute("Type", "text"));""")]
    [InlineData("""json.WriteString("portalPassword"u8, [|"Anker-Blau-3"|]);""")]
    [InlineData("""string[] curl = ["curl", "-u", [|"basalt-sync:Obsid1an"|], "https://wms.example"];""")]
    [InlineData("""string[] shell = ["Connect-Crm", "-Password", [|"Kupfer-Draht-5"|]];""")]
    [InlineData("""_ = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), [|"thorn-hook-2291"u8|]);""")]
    [InlineData("""_ = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes([|"thorn-hook-2291"|]), bytes);""")]
    [InlineData("""var smtpPassword = Convert.ToBase64String([|"Distelfink/77"u8|]);""")]
    [InlineData("""var smtpPassword = [|"Rauch/Fang/8"|];""")]
    [InlineData("""var passphrase = [|"lindenblatt vier regen"|];""")]
    [InlineData("""var motDePasse = given ?? [|"Bienvenue2024"|];""")]
    [InlineData("""var contraseña = [|"Bienvenida2024"|];""")]
    [InlineData("""const string access = "nordwind77"; given = $"Server={count};Uid=report;Pwd=[|{access}|]";""")]
    [InlineData("""given = AppSchema.GetVars().Get("CRM_PASSWORD", [|"b1nd-Echassier"|]);""")]
    public Task Credential_is_reported(string statement) => Names.Reports(Code(statement));

    [Theory]
    [InlineData("""var body = new StringBuilder("a=1").Append("&level=").Append("Kupfer-Draht-5").Append("Kupfer-Draht-5");""")]
    [InlineData("""var body = new StringBuilder(); body.Append(";Pwd="); body.Append(given); body.Append("Kupfer-Draht-5");""")]
    [InlineData(
        """var body = new StringBuilder(); var other = new StringBuilder(); body.Append(";Pwd="); other.Append("Kupfer-Draht-5").Append("");"""
    )]
    [InlineData("""var body = new StringBuilder().Append("password: ").Append("***").Append("password=").Append('x');""")]
    [InlineData("""_ = new XElement(XNamespace.None + "Password", given, new XAttribute("Type", "Kai-Mauer-6"));""")]
    [InlineData("""json.WriteString("portalPassword"u8, given); json.WriteString("portal"u8, "Anker-Blau-3");""")]
    [InlineData(
        """string[] curl = ["curl", "-u", "basalt-sync", "-o", "basalt-sync:Obsid1an", "-u", "user:pass", "-u", "me:<password>"];"""
    )]
    [InlineData("""_ = CryptographicOperations.FixedTimeEquals(bytes, Convert.FromHexString("5f2c1be0a7d94e36b8c07d15f3a2694e"));""")]
    [InlineData("""_ = bytes.AsSpan().SequenceEqual("%PDF-1.7 thorn-hook-2291"u8);""")]
    [InlineData(
        """var passphrase = "enter the phrase"; var passwordPath = "Rauch/Fang/8"; var passphraseHint = "lindenblatt vier regen";"""
    )]
    [InlineData("""const string access = "nordwind77"; given = $"Server={count};Uid={access};Pwd={given}";""")]
    [InlineData("""given = AppSchema.GetVars().Get("CRM_ISSUER", "b1nd-Echassier") + AppSchema.GetVars().Get("CRM_PASSWORD", "");""")]
    [InlineData("""var secretAccessKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";""")]
    public Task Neighbour_is_quiet(string statement) => Names.Silent(Code(statement));

    [Fact]
    public Task Escaped_blank_is_no_sentence() =>
        Calls.Reports(Code("""request.AddBody([|"grant_type=password&username=b&password=Ruder%20Boot%204"|], "text/plain");"""));

    [Theory]
    [InlineData("""static string[] s_login = ["hub", "ospren", "Tunnel.Licht.3"];""", "s_login[2]", true)]
    [InlineData("""static readonly string[] s_login = ["hub", "ospren", "Tunnel.Licht.3"];""", "s_login[2]", false)]
    [InlineData("""static readonly List<string> s_login = ["hub", "Tunnel.Licht.3"];""", "s_login[1]", false)]
    [InlineData(
        """static readonly Dictionary<string, string> s_login = new() { ["hub"] = "Tunnel.Licht.3" };""",
        """s_login["hub"]""",
        false
    )]
    public Task Element_of_a_written_collection_reaches_a_call(string field, string element, bool isWritable)
    {
        var call = $$"""void Run(RestRequest request) => request.SetHttpBasicAuth("svc", {{(isWritable ? element : $"[|{element}|]")}});""";
        return isWritable ? Calls.Silent(Member(field + call)) : Calls.Reports(Member(field + call));
    }

    [Theory]
    [InlineData("""static readonly string[] s_login = ["Tunnel.Licht.3", "***"];""", "s_login[1]")]
    [InlineData("""static readonly string[] s_login = ["Tunnel.Licht.3"];""", "s_login[7]")]
    [InlineData("""static readonly string[] s_login = ["Tunnel.Licht.3"];""", "s_login[given.Length]")]
    [InlineData("""static readonly Dictionary<string, string> s_login = new() { ["hub"] = "Tunnel.Licht.3" };""", """s_login["host"]""")]
    public Task Other_element_is_quiet(string field, string element) =>
        Calls.Silent(
            Member($$"""{{field}} void Run(RestRequest request, string given) => request.SetHttpBasicAuth("svc", {{element}});""")
        );

    [Theory]
    [InlineData("HMACSHA256.HashData(Encoding.UTF8.GetBytes(word), data)")]
    [InlineData("new HMACSHA256(Encoding.UTF8.GetBytes(word)).ComputeHash(data)")]
    public Task Key_that_a_helper_signs_with_is_reported(string use) =>
        Names.Reports(
            Member($$"""byte[] Sign(string word, byte[] data) => {{use}}; byte[] Run(byte[] data) => Sign([|"coral-Reef-2017"|], data);""")
        );

    [Fact]
    public Task Key_may_wait_in_a_local() =>
        Names.Reports(
            Member(
                """
                byte[] Sign(string word, byte[] data) { var bytes = Encoding.UTF8.GetBytes(word); return HMACSHA256.HashData(bytes, data); }
                byte[] Run(byte[] data) => Sign([|"coral-Reef-2017"|], data);
                """
            )
        );

    [Theory]
    [InlineData("HMACSHA256.HashData(data, Encoding.UTF8.GetBytes(word))")]
    [InlineData("SHA256.HashData(Encoding.UTF8.GetBytes(word))")]
    public Task Text_that_a_helper_signs_is_quiet(string use) =>
        Names.Silent(
            Member($$"""byte[] Sign(string word, byte[] data) => {{use}}; byte[] Run(byte[] data) => Sign("coral-Reef-2017", data);""")
        );

    private static string Code(string statement) =>
        Usings + CredentialCode.InMethod("Utf8JsonWriter json = null!; byte[] bytes = []; " + statement);

    private static string Member(string members) => Usings + CredentialCode.InClass(members);

    private const string Usings = """
        using System.Collections.Generic;
        using System.Security.Cryptography;
        using System.Text.Json;
        using System.Xml.Linq;

        """;
}
