using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

public sealed class IssuerFormatsTests
{
    private const string Mixed = "a7K2pQ9xZ4mR1tV6wY3bC8dF5gH0jL2nS";
    private const string Hex = "3f9a1c7e5b2d8046";
    private const string Capitals = "Q7X2M9K4R1T6W3Y8";

    /// <summary>Issuer and shape: <c>m</c> letters of both cases, <c>h</c> hex, <c>c</c> capitals and <c>d</c> digits, each with a count.</summary>
    public static TheoryData<string, string> Formats { get; } =
        new()
        {
            { "AWS access key", "AKIA<c:16>" },
            { "AWS access key", "ASIA<c:16>" },
            { "Azure client secret", "<m:3>8Q~<m:34>" },
            { "Azure DevOps token", "<m:76>AZDO<m:4>" },
            { "Google API key", "AIza<m:35>" },
            { "Google client secret", "GOCSPX-<m:28>" },
            { "Google access token", "ya29.<m:40>" },
            { "GitHub token", "ghp_<m:36>" },
            { "GitHub token", "ghs_<m:36>" },
            { "GitHub token", "github_pat_<m:22>_<m:59>" },
            { "GitLab token", "glpat-<m:20>" },
            { "Slack token", "xoxb-<d:12>-<d:13>-<m:24>" },
            { "Slack webhook", "https://hooks.slack.com/services/T<c:9>/B<c:9>/<m:24>" },
            { "Slack webhook", "/services/T<c:9>/B<c:9>/<m:24>" },
            { "Discord webhook", "https://discord.com/api/webhooks/<d:18>/<m:68>" },
            { "Discord token", "M<m:25>.<m:6>.<m:38>" },
            { "Telegram token", "<d:10>:AA<m:33>" },
            { "Stripe key", "sk_live_<m:24>" },
            { "Stripe key", "rk_test_<m:24>" },
            { "Stripe webhook secret", "whsec_<m:32>" },
            { "Square token", "sq0csp-<m:43>" },
            { "Shopify token", "shpat_<h:32>" },
            { "Anthropic key", "sk-ant-api03-<m:93>AA" },
            { "OpenAI key", "sk-proj-<m:48>" },
            { "Hugging Face token", "hf_<m:34>" },
            { "Groq key", "gsk_<m:52>" },
            { "SendGrid key", "SG.<m:22>.<m:43>" },
            { "Twilio key", "SK<h:32>" },
            { "Mailgun key", "key-<h:32>" },
            { "Mailchimp key", "<h:32>-us12" },
            { "HubSpot token", "pat-na1-<h:8>-<h:4>-<h:4>-<h:4>-<h:12>" },
            { "Airtable token", "pat<m:14>.<h:64>" },
            { "npm token", "npm_<m:36>" },
            { "PyPI token", "pypi-AgEIcHlwaS5vcmc<m:60>" },
            { "Docker token", "dckr_pat_<m:27>" },
            { "Databricks token", "dapi<h:32>" },
            { "DigitalOcean token", "dop_v1_<h:64>" },
            { "New Relic key", "NRAK-<c:27>" },
            { "Vault token", "hvs.<m:90>" },
            { "Linear key", "lin_api_<m:40>" },
            { "Atlassian token", "ATATT3xFfGF0<m:160>=<h:8>" },
            { "Notion token", "ntn_<m:46>" },
            { "Grafana token", "glsa_<m:32>_<h:8>" },
            { "Sentry token", "sntrys_<m:60>" },
            { "Postman key", "PMAK-<h:24>-<h:34>" },
            { "Doppler token", "dp.pt.<m:43>" },
            { "Figma token", "figd_<m:40>" },
            { "Terraform token", "<m:14>.atlasv1.<m:67>" },
            { "Mollie key", "live_<m:30>" },
            { "WooCommerce key", "ck_<h:40>" },
            { "WooCommerce key", "cs_<h:40>" },
            { "Mapbox token", "sk.eyJ<m:60>.<m:22>" },
            { "Resend key", "re_<m:8>_<m:24>" },
            { "PlanetScale token", "pscale_tkn_<m:43>" },
            { "Netlify token", "nfp_<m:40>" },
            { "Heroku key", "HRKU-<m:36>" },
            { "Contentful token", "CFPAT-<m:43>" },
            { "Typeform token", "tfp_<m:59>" },
            { "Klaviyo key", "pk_<h:34>" },
            { "ClickUp token", "pk_<d:8>_<c:32>" },
            { "Shippo key", "shippo_live_<h:40>" },
            { "EasyPost key", "EZAK<m:54>" },
            { "Flutterwave key", "FLWSECK-<m:32>" },
            { "Plaid token", "access-production-<h:8>-<h:4>-<h:4>-<h:4>-<h:12>" },
            { "Buildkite token", "bkua_<h:40>" },
            { "CircleCI token", "CCIPAT_<m:22>_<h:40>" },
            { "LaunchDarkly key", "sdk-<h:8>-<h:4>-4<h:3>-<h:4>-<h:12>" },
            { "Dynatrace token", "dt0c01.<c:24>.<c:64>" },
            { "LangSmith key", "lsv2_pt_<h:32>_<h:10>" },
            { "Pinecone key", "pcsk_<m:68>" },
            { "Tavily key", "tvly-dev-<m:32>" },
            { "ElevenLabs key", "sk_<h:48>" },
            { "1Password token", "ops_eyJ<m:120>" },
            { "Alibaba access key", "LTAI<m:20>" },
            { "Tencent access key", "AKID<m:32>" },
            { "Razorpay key", "rzp_live_<m:14>" },
            { "Adafruit key", "aio_<m:28>" },
            { "JSON Web Token", "eyJ<m:33>.eyJ<m:40>.<m:43>" },
            { "private key", "-----BEGIN RSA PRIVATE KEY-----\n<m:64>\n<m:64>\n-----END" },
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Credential_is_found_alone_and_inside_of_a_text(string issuer, string shape)
    {
        var value = Make(shape);
        Assert.Equal(issuer, IssuerFormats.Find(value)?.Issuer);
        var found = IssuerFormats.Find($"curl -H 'X: {value}' https://api.example.com");
        Assert.Equal(issuer, found?.Issuer);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Prefix_alone_and_sample_of_documentation_are_none(string issuer, string shape)
    {
        Assert.NotEmpty(issuer);
        Assert.Null(IssuerFormats.Find(shape[..Math.Max(shape.IndexOf('<', StringComparison.Ordinal), 0)] + "…"));
        Assert.Null(
            IssuerFormats.Find(
                Make(
                    shape
                        .Replace("<m:", "<x:", StringComparison.Ordinal)
                        .Replace("<h:", "<0:", StringComparison.Ordinal)
                        .Replace("<c:", "<X:", StringComparison.Ordinal)
                )
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("9fceb02d0ae598e95dc970b74767f19372d61af8")]
    [InlineData("price_1MotwRLkdIwHu7ixYcPLm5uZ")]
    [InlineData("hf_datasets/wikipedia-20231101-en-train")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("sk-learn-preprocessing-pipeline-with-many-long-words")]
    [InlineData("Looks like xoxb-1234-5678-abcd, under Manage tokens")]
    [InlineData("vendors~checkout~payment-methods~express.chunk.js")]
    public void Other_texts_are_none(string text) => Assert.Null(IssuerFormats.Find(text));

    [Fact]
    public void Web_token_hides_no_other() =>
        Assert.Equal(
            [false, true],
            new[] { "", " sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc" }.Select(static rest =>
                IssuerFormats.AreIn("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P" + rest)
            )
        );

    [Fact]
    public void Long_texts_are_read_once() =>
        Assert.Null(IssuerFormats.Find(string.Concat(Enumerable.Repeat("gl-pat sk xox eyJ ", 20_000))));

    private static string Make(string shape) =>
        System.Text.RegularExpressions.Regex.Replace(
            shape,
            "<(.):([0-9]+)>",
            run => Letters(run.Groups[1].Value[0], int.Parse(run.Groups[2].Value, null))
        );

    private static string Letters(char kind, int count)
    {
        var alphabet = kind switch
        {
            'm' => Mixed,
            'h' => Hex,
            'c' => Capitals,
            'd' => "4815162342",
            _ => kind.ToString(),
        };
        return string.Concat(Enumerable.Range(0, count).Select(index => alphabet[index % alphabet.Length]));
    }
}
