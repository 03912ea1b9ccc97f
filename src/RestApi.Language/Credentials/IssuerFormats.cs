using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>A credential that was found in a text.</summary>
/// <param name="Issuer">What it is, such as <c>GitHub token</c>; never the value.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct CredentialMatch(string Issuer, int Start, int Length);

/// <summary>Knows credentials by the format of their issuer, wherever they stand. A text is read once; most have no anchor.</summary>
public static class IssuerFormats
{
    private const int Shortest = 16;

    private const string WebToken = "JSON Web Token";
    private const string Word = "[A-Za-z0-9]";
    private const string Url = "[A-Za-z0-9_-]";
    private const string End = "(?![A-Za-z0-9])";

    private static readonly IssuerFormat[] s_all =
    [
        new("AWS access key", "AKIA", "AKIA[A-Z0-9]{16}" + End),
        new("AWS access key", "ASIA", "ASIA[A-Z0-9]{16}" + End),
        new("Azure client secret", "Q~", "[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}", offset: 4),
        new("Azure DevOps token", "AZDO", "[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}", offset: 76),
        new("Google API key", "AIza", $"AIza{Url}{{35}}"),
        new("Google client secret", "GOCSPX-", $"GOCSPX-{Url}{{20,}}"),
        new("Google access token", "ya29.", $@"ya29\.{Url}{{20,}}"),
        new("GitHub token", "ghp_", $"ghp_{Word}{{30,}}"),
        new("GitHub token", "gho_", $"gho_{Word}{{30,}}"),
        new("GitHub token", "ghu_", $"ghu_{Word}{{30,}}"),
        new("GitHub token", "ghs_", $"ghs_{Word}{{30,}}"),
        new("GitHub token", "ghr_", $"ghr_{Word}{{30,}}"),
        new("GitHub token", "github_pat_", "github_pat_[A-Za-z0-9_]{22,}"),
        new("GitLab token", "gl", $"gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|imt)-{Url}{{20,}}"),
        // Slack begins its samples with xoxb-1234-.
        new("Slack token", "xox", "xox[abeoprs]-(?!1234-)(?=[A-Za-z0-9-]*[0-9])[A-Za-z0-9-]{10,}[A-Za-z0-9]"),
        new("Slack token", "xapp-", "xapp-[0-9]-[A-Za-z0-9-]{10,}"),
        new(
            "Slack webhook",
            "hooks.slack.com/",
            @"hooks\.slack\.com/(?:services|workflows)/T[A-Z0-9]{6,}/[AB][A-Z0-9]{6,}/[A-Za-z0-9/]{16,}"
        ),
        // The path alone, behind the host of a client.
        new("Slack webhook", "services/T", @"(?<![A-Za-z])services/T[A-Z0-9]{8,}/B[A-Z0-9]{8,}/[A-Za-z0-9]{20,}"),
        new("Discord webhook", "discord", @"discord(?:app)?\.com/api/webhooks/[0-9]{15,}/[A-Za-z0-9_-]{40,}"),
        new("Teams webhook", "webhook.office.com/", @"webhook\.office\.com/webhookb2/[0-9a-f-]{36}@\S{36,}"),
        new("Discord token", "M", $@"M{Url}{{23,27}}\.{Url}{{6}}\.{Url}{{27,40}}"),
        new("Discord token", "N", $@"N{Url}{{23,27}}\.{Url}{{6}}\.{Url}{{27,40}}"),
        new("Telegram token", ":AA", $"(?<![0-9])[0-9]{{8,10}}:AA{Url}{{33}}", offset: 11),
        new("Stripe key", "sk_", $"sk_(?:live|test)_{Word}{{16,}}"),
        new("Stripe key", "rk_", $"rk_(?:live|test)_{Word}{{16,}}"),
        new("Stripe webhook secret", "whsec_", "whsec_[A-Za-z0-9+/]{24,}"),
        new("Square token", "sq0", $"sq0(?:csp|atp|idb)-{Url}{{22,}}"),
        new("Shopify token", "shp", "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"),
        new("PayPal token", "access_token$", @"access_token\$production\$[a-z0-9]{16}\$[a-f0-9]{32}"),
        new("Anthropic key", "sk-ant-", $"sk-ant-{Url}{{24,}}"),
        new("OpenAI key", "sk-", $"sk-(?:proj-|svcacct-|admin-)?(?={Url}*[0-9])(?={Url}*[A-Z]){Url}{{32,}}"),
        new("Hugging Face token", "hf_", $"hf_{Word}{{30,}}"),
        new("Replicate token", "r8_", $"r8_{Word}{{37}}"),
        new("Groq key", "gsk_", $"gsk_{Word}{{40,}}"),
        new("xAI key", "xai-", $"xai-{Word}{{40,}}"),
        new("Perplexity key", "pplx-", $"pplx-{Word}{{40,}}"),
        new("SendGrid key", "SG.", $@"SG\.{Url}{{16,}}\.{Url}{{16,}}"),
        new("Twilio key", "SK", "SK[0-9a-f]{32}" + End),
        new("Mailgun key", "key-", "key-[0-9a-f]{32}" + End),
        new("Mailchimp key", "-us", "(?<![A-Za-z0-9])[0-9a-f]{32}-us[0-9]{1,2}" + End, offset: 33),
        new("Brevo key", "xkeysib-", "xkeysib-[a-f0-9]{64}"),
        new("HubSpot token", "pat-", "pat-(?:na|eu|ap)[0-9]-[0-9a-f]{8}-[0-9a-f-]{27}"),
        new("Airtable token", "pat", $@"pat{Word}{{14}}\.[a-f0-9]{{64}}"),
        new("npm token", "npm_", $"npm_{Word}{{30,}}"),
        new("NuGet key", "oy2", "oy2[a-z0-9]{43}" + End),
        new("PyPI token", "pypi-", $"pypi-AgE{Url}{{30,}}"),
        new("RubyGems key", "rubygems_", "rubygems_[a-f0-9]{48}"),
        new("Docker token", "dckr_", $"dckr_(?:pat|oat)_{Url}{{24,}}"),
        new("Databricks token", "dapi", "dapi[0-9a-f]{32}" + End),
        new("DigitalOcean token", "do", "do[opr]_v1_[0-9a-f]{64}"),
        new("New Relic key", "NRAK-", "NRAK-[A-Z0-9]{27}"),
        new("Vault token", "hv", $@"hv[bsr]\.{Url}{{24,}}"),
        new("Linear key", "lin_", $"lin_(?:api|oauth)_{Word}{{32,}}"),
        new("Atlassian token", "ATATT3", "ATATT3[A-Za-z0-9_=-]{60,}"),
        new("Notion token", "ntn_", $"ntn_{Word}{{40,}}"),
        new("Notion token", "secret_", $"secret_{Word}{{43}}" + End),
        new("Grafana token", "gls", $"glsa_{Word}{{32}}_[0-9a-fA-F]{{8}}"),
        new("Grafana token", "glc_", "glc_[A-Za-z0-9+/=]{32,}"),
        new("Sentry token", "sntry", "sntry[su]_[A-Za-z0-9+/=_-]{40,}"),
        new("Postman key", "PMAK-", "PMAK-[a-f0-9]{24}-[a-f0-9]{34}"),
        new("Doppler token", "dp.", $@"dp\.(?:pt|st|ct|sa)\.(?:[a-z0-9_-]+\.)?{Word}{{40,}}"),
        new("Figma token", "fig", $"fig[dour]_{Url}{{30,}}"),
        new("Pulumi token", "pul-", "pul-[a-f0-9]{40}"),
        new("Supabase token", "sbp_", "sbp_[a-f0-9]{40}"),
        new("Terraform token", ".atlasv1.", $@"{Word}{{14}}\.atlasv1\.[A-Za-z0-9_=-]{{60,}}", offset: 14),
        new("Fly.io token", "FlyV1", "FlyV1 [A-Za-z0-9_,+/=-]{40,}"),
        new("Mollie key", "live_", "live_(?=[A-Za-z]*[0-9])(?=[a-z0-9]*[A-Z])[A-Za-z0-9]{30}" + End),
        new("WooCommerce key", "ck_", "ck_[0-9a-f]{40}" + End),
        new("WooCommerce key", "cs_", "cs_[0-9a-f]{40}" + End),
        new("Mapbox token", "sk.eyJ", $@"sk\.eyJ{Url}{{30,}}\.{Url}{{16,}}"),
        new("Resend key", "re_", $"re_(?={Url}*[0-9]){Word}{{8}}_{Word}{{20,}}"),
        new("PlanetScale token", "pscale_", $"pscale_(?:tkn|oauth|pw)_{Url}{{30,}}"),
        new("Netlify token", "nfp_", $"nfp_{Word}{{36,}}"),
        new("Heroku key", "HRKU-", $"HRKU-{Url}{{30,}}"),
        new("Contentful token", "CFPAT-", $"CFPAT-{Url}{{40,}}"),
        new("Typeform token", "tfp_", $"tfp_{Url}{{40,}}"),
        new("Klaviyo key", "pk_", "pk_[0-9a-f]{34}" + End),
        new("ClickUp token", "pk_", "pk_[0-9]{6,10}_[A-Z0-9]{32}" + End),
        new("Shippo key", "shippo_live_", "shippo_live_[0-9a-f]{40}"),
        new("EasyPost key", "EZAK", $"EZAK{Word}{{50,}}"),
        new("Flutterwave key", "FLWSECK", "FLWSECK(?:_TEST|_LIVE)?-[0-9a-zA-Z]{12,}"),
        new("Plaid token", "access-", "access-(?:production|development)-[0-9a-f]{8}-[0-9a-f-]{27}"),
        new("Buildkite token", "bkua_", "bkua_[0-9a-f]{40}"),
        new("CircleCI token", "CCIPAT_", $"CCIPAT_{Word}{{20,}}_[0-9a-f]{{40}}"),
        new("LaunchDarkly key", "sdk-", "sdk-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}" + End),
        new("Dynatrace token", "dt0c01.", @"dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}"),
        new("LangSmith key", "lsv2_", "lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}"),
        new("Pinecone key", "pcsk_", $"pcsk_{Url}{{40,}}"),
        new("Tavily key", "tvly-", $"tvly-(?:dev-|prod-)?{Word}{{24,}}"),
        new("ElevenLabs key", "sk_", "sk_[0-9a-f]{48}" + End),
        new("1Password token", "ops_eyJ", $"ops_eyJ{Url}{{80,}}"),
        new("Alibaba access key", "LTAI", $"LTAI{Word}{{17,21}}" + End),
        new("Tencent access key", "AKID", $"AKID{Word}{{32}}" + End),
        new("Razorpay key", "rzp_live_", $"rzp_live_{Word}{{14}}" + End),
        new("Adafruit key", "aio_", $"aio_{Word}{{28}}" + End),
        new(WebToken, "eyJ", $@"eyJ{Url}{{8,}}\.eyJ{Url}{{8,}}\.{Url}{{16,}}"),
        new("age key", "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1[A-Z0-9]{58}"),
        new(
            "private key",
            "-----BEGIN ",
            @"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr])*(?:[A-Za-z0-9+/=]{16}|[A-Z][A-Za-z-]+: )[A-Za-z0-9+/=:,\s\\-]*"
        ),
    ];

    // By their first letter: the prefixes that may stand at the start of a word there, and the anchors that may stand anywhere.
    private static readonly IssuerFormat[]?[] s_prefixes = ByFirstLetter(static format => format.Offset == 0);
    private static readonly IssuerFormat[]?[] s_infixes = ByFirstLetter(static format => format.Offset > 0);

    /// <summary>The issuers of the table, for messages and tests.</summary>
    public static IEnumerable<string> Issuers => s_all.Select(static format => format.Issuer).Distinct();

    /// <summary>
    /// Whether a text holds what only an issuer makes. Whoever tests the reading of JSON Web Tokens makes some.
    /// </summary>
    /// <param name="text">Any text.</param>
    internal static bool AreIn(string text)
    {
        var found = Find(text);
        while (found is { Issuer: WebToken } token)
        {
            text = text.Substring(token.Start + token.Length);
            found = Find(text);
        }

        return found is not null;
    }

    /// <summary>The first credential in a text, or null.</summary>
    /// <param name="text">Any text; the credential may be a part of it.</param>
    public static CredentialMatch? Find(string text)
    {
        if (text is null || text.Length < Shortest)
        {
            return null;
        }

        for (var index = 0; index <= text.Length - 3; index++)
        {
            var letter = text[index];
            if (letter >= 128)
            {
                continue;
            }

            var isStart = index == 0 || !IsWord(text[index - 1]);
            if ((isStart ? Among(s_prefixes[letter], text, index) : null) is { } prefixed)
            {
                return prefixed;
            }

            if (Among(s_infixes[letter], text, index) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static CredentialMatch? Among(IssuerFormat[]? formats, string text, int index)
    {
        foreach (var format in formats ?? [])
        {
            if (
                string.CompareOrdinal(text, index, format.Anchor, 0, format.Anchor.Length) == 0
                && format.At(text, index) is var (start, length)
            )
            {
                return new(format.Issuer, start, length);
            }
        }

        return null;
    }

    private static IssuerFormat[]?[] ByFirstLetter(Func<IssuerFormat, bool> isMeant)
    {
        var table = new IssuerFormat[]?[128];
        foreach (var formats in s_all.Where(isMeant).GroupBy(static format => format.Anchor[0]))
        {
            table[formats.Key] = [.. formats];
        }

        return table;
    }

    // An underscore may join a prefix of the user to the one of the issuer.
    private static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
