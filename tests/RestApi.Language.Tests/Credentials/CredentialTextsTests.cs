using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

/// <summary>The samples are put together here, so that no scanner takes this file for a leak.</summary>
public sealed class CredentialTextsTests
{
    private const string Letters = "q7Zk3Vn9Rb1Xw5Tm8Lp2Hd6Fs4Gj0Yc7Ue3Ia9Ob";
    private const string Hex = "9f3a7c1e5b8d2046a1c3e5f7092b4d6889f3a7c1e5b8d2046a1c3e5f7092b4d6";

    [Theory]
    [InlineData("The order has no customer.", false)]
    [InlineData("application", false)]
    [InlineData("", false)]
    [InlineData("Basic auth", true)]
    [InlineData("qwertzuiopasdfghjkl", true)]
    [InlineData("pwd=abcd", true)]
    [InlineData("identified by 'abcd'", true)]
    public void Most_texts_are_told_by_their_characters(string text, bool mayHold) => Assert.Equal(mayHold, CredentialTexts.MayHold(text));

    [Theory]
    [MemberData(nameof(Credentials))]
    public void No_credential_is_passed_over_by_its_characters(string text, string issuer) =>
        Assert.True(CredentialTexts.MayHold(text), issuer);

    public static TheoryData<string, string> Credentials() =>
        new()
        {
            { "AKIA" + "Q7ZK3VN9RB1XW5TM", "AWS access key" },
            { "ghp_" + Letters[..36], "GitHub token" },
            { "github_pat_" + Letters[..30], "GitHub token" },
            { "glpat-" + Letters[..20], "GitLab token" },
            { "xoxb-" + "1234567890-" + Letters[..12], "Slack token" },
            { "https://hooks.slack.com/services/T" + "0A1B2C3D/B" + "0A1B2C3D/" + Letters[..24], "Slack webhook" },
            { "sk_live_" + Letters[..24], "Stripe key" },
            { "sk-ant-" + Letters[..40], "Anthropic key" },
            { "sk-proj-" + Letters[..40], "OpenAI key" },
            { "SG." + Letters[..22] + "." + Letters[..22], "SendGrid key" },
            { "SK" + Hex[..32], "Twilio key" },
            { "npm_" + Letters[..36], "npm token" },
            { "oy2" + "abcdefghij7mn3pqrs9uvwxyz2abcdefghij7mn3pqr", "NuGet key" },
            { "AIza" + Letters[..35], "Google API key" },
            { "abc8Q~" + Letters[..34], "Azure client secret" },
            { "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=" + Letters + "==", "value of 'AccountKey'" },
            { "pat-na1-" + "9f3a7c1e-5b8d-2046-a1c3-e5f7092b4d68", "HubSpot token" },
            { "shpat_" + Hex[..32], "Shopify token" },
            { "hf_" + Letters[..34], "Hugging Face token" },
            { "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0In0." + Letters[..20], "JSON Web Token" },
            { "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA" + Letters, "private key" },
            { "Server=db;User Id=svc;Password=" + "Winter-2024!;", "value of 'Password'" },
            { "postgres://svc:" + "w1nter@db.acme.test/crm", "password in the URL" },
            { "Basic " + "c3ZjOnczbnRlcg==", "Basic credential" },
            { "Bearer " + Letters[..20], "bearer token" },
        };

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Forms_of_issuers_are_known(string text, string issuer) => Assert.Equal(issuer, CredentialTexts.Find(text)?.Issuer);

    [Theory]
    [InlineData("")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-learn-and-other-libraries-of-python")]
    [InlineData("9f3a7c1e5b8d2046a1c3e5f7092b4d68")]
    [InlineData("9f3a7c1e-5b8d-2046-a1c3-e5f7092b4d68")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A")]
    [InlineData("Server=db;User Id=svc;Password={password};")]
    [InlineData("Server=db;User Id=svc;Password=***;")]
    [InlineData("Password=required")]
    [InlineData("postgres://svc:${PASSWORD}@db.acme.test/crm")]
    [InlineData("https://acme.test/a:b@c")]
    [InlineData("Basic authentication")]
    [InlineData("Bearer token is missing")]
    [InlineData("Bearer authentication-is-required")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("application/vnd.github.v3+json; charset=utf-8")]
    public void Everything_else_has_no_such_form(string text) => Assert.Null(CredentialTexts.Find(text));
}
