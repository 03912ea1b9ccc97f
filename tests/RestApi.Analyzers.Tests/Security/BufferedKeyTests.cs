using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Keys that are written into a buffer first.</summary>
public sealed class BufferedKeyTests
{
    private const string Sign = """_ = System.Security.Cryptography.HMACSHA256.HashData([|key|], new byte[1]);""";

    private const string SignQuietly = """_ = System.Security.Cryptography.HMACSHA256.HashData(key, new byte[1]);""";

    [Theory]
    [InlineData(
        """ReadOnlySpan<char> phrase = "Slack-ma-Girdle/2025"; var key = new byte[Encoding.ASCII.GetByteCount(phrase)]; Encoding.ASCII.GetBytes(phrase, key);"""
    )]
    [InlineData("""var key = new byte[32]; Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025", key);""")]
    [InlineData("""var key = new byte[32]; Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025".AsSpan(), key.AsSpan());""")]
    [InlineData("""var key = new byte[32]; Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025", 0, 20, key, 0);""")]
    [InlineData("""var key = new byte[32]; "Slack-ma-Girdle/2025"u8.CopyTo(key);""")]
    public Task Buffer_with_a_written_key_is_reported(string statements) => Verify.Reports(CredentialCode.InMethod(statements + Sign));

    [Theory]
    [InlineData("""var key = new byte[32];""")]
    [InlineData("""var key = new byte[32]; Encoding.UTF8.GetBytes(given, key);""")]
    [InlineData("""var key = new byte[32]; Encoding.UTF8.GetBytes("<key>", key);""")]
    [InlineData("""var key = new byte[32]; var label = new byte[32]; Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025", label);""")]
    [InlineData(
        """var key = new byte[32]; Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025", key); System.Security.Cryptography.RandomNumberGenerator.Fill(key);"""
    )]
    [InlineData(
        """var key = new byte[32]; System.Security.Cryptography.RandomNumberGenerator.Fill(key); Encoding.UTF8.GetBytes("v2/label", key);"""
    )]
    public Task Buffer_with_something_else_is_quiet(string statements) => Verify.Silent(CredentialCode.InMethod(statements + SignQuietly));

    [Theory]
    [InlineData("""static readonly byte[] s_bytes = Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025");""", "aes.Key = [|s_bytes|];")]
    [InlineData("""static readonly byte[] s_bytes = Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025");""", "aes.Key = [|Sync.s_bytes|];")]
    public Task Algorithm_with_a_written_key_is_reported(string field, string statement) => Verify.Reports(Algorithm(field, statement));

    [Theory]
    [InlineData(
        """static readonly byte[] s_bytes = Convert.FromBase64String(Environment.GetEnvironmentVariable("K")!);""",
        "aes.Key = s_bytes;"
    )]
    [InlineData("""static readonly byte[] s_bytes = Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025");""", "aes.IV = s_bytes;")]
    [InlineData("""byte[] Key = []; static readonly byte[] s_bytes = Encoding.UTF8.GetBytes("Slack-ma-Girdle/2025");""", "Key = s_bytes;")]
    public Task Algorithm_with_another_key_is_quiet(string field, string statement) => Verify.Silent(Algorithm(field, statement));

    private static string Algorithm(string field, string statement) =>
        CredentialCode.InClass($$"""{{field}} void Run(System.Security.Cryptography.Aes aes) { {{statement}} }""");
}
