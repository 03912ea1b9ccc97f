using Acme.TestKit;
using Verify = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer, Comind.Api.CodeFixes.HardcodedCredentialFix>;

namespace Acme.AnalyzersTests.Security;

public sealed class SecretShapedLiteralFixTests
{
    [Theory]
    [InlineData(
        """var login = new NetworkCredential("svc", [|"Mango-8f3a"|]);""",
        """var login = new NetworkCredential("svc", Secrets.Password.Reveal());""",
        "password: process.env.COMIND_SECRET_PASSWORD"
    )]
    [InlineData(
        """var body = new { user = "svc", clientSecret = [|"Mango-8f3a"|] };""",
        """var body = new { user = "svc", clientSecret = Secrets.ClientSecret.Reveal() };""",
        "clientSecret: process.env.COMIND_SECRET_CLIENT_SECRET"
    )]
    [InlineData(
        """As(request, "acme", [|"9f-Copper-Bell-2"|]); void As(RestRequest r, string who, string value) => r.AddHeader("X-Partner-Token", value);""",
        """As(request, "acme", Secrets.PartnerToken.Reveal()); void As(RestRequest r, string who, string value) => r.AddHeader("X-Partner-Token", value);""",
        "partnerToken: process.env.COMIND_SECRET_PARTNER_TOKEN"
    )]
    [InlineData(
        """var key = test ? [|"om-Lilac-Tin-118"|] : secret.Reveal();""",
        """var key = test ? Secrets.Secret.Reveal() : secret.Reveal();""",
        "secret: process.env.COMIND_SECRET_SECRET"
    )]
    public Task Secret_is_declared_and_revealed(string before, string after, string declaration) =>
        Verify.Fixes(
            CredentialCode.InMethod(before),
            CredentialCode.InMethod(after),
            CredentialCode.Settings,
            CredentialCode.SettingsWith(declaration)
        );

    [Fact]
    public Task All_in_two_files_are_declared_at_once() =>
        Verify.Fixes(
            new TestProject(
                CredentialCode.InMethod(
                    """var login = new NetworkCredential("svc", [|"Mango-8f3a"|]); var body = new { clientSecret = [|"Kiwi-91c0"|] };"""
                ),
                CredentialCode
                    .InMethod("""var body = new { apiToken = [|"Plum-77d2"|] };""")
                    .Replace("class Sync", "class Other", StringComparison.Ordinal)
            )
            {
                AdditionalFiles = CredentialCode.Settings,
            },
            new TestProject(
                CredentialCode.InMethod(
                    """var login = new NetworkCredential("svc", Secrets.Password.Reveal()); var body = new { clientSecret = Secrets.ClientSecret.Reveal() };"""
                ),
                CredentialCode
                    .InMethod("""var body = new { apiToken = Secrets.ApiToken.Reveal() };""")
                    .Replace("class Sync", "class Other", StringComparison.Ordinal)
            )
            {
                AdditionalFiles = CredentialCode.SettingsWith(
                    "password: process.env.COMIND_SECRET_PASSWORD",
                    "clientSecret: process.env.COMIND_SECRET_CLIENT_SECRET",
                    "apiToken: process.env.COMIND_SECRET_API_TOKEN"
                ),
            }
        );
}
