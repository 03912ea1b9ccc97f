using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>The forms that issuers give to their credentials, so that one is known wherever it stands.</summary>
public static class ProviderFormats
{
    private const int ShortestCredential = 12;

    // What comes first is asked first; each text names its issuer once.
    private static readonly (string Issuer, Regex Form)[] s_formats =
    [
        .. Table(
            """
            AWS access key | \b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b
            GitHub token | \b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})
            GitLab token | \bgl(?:pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,}
            Slack token | \bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}
            Slack webhook | hooks\.slack\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{16,}
            Stripe key | \b[sr]k_(?:live|test)_[A-Za-z0-9]{10,}|\bwhsec_[A-Za-z0-9]{20,}
            Anthropic key | \bsk-ant-[A-Za-z0-9_-]{20,}
            OpenAI key | \bsk-(?:proj-|svcacct-|admin-)?(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}
            SendGrid key | \bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}
            Twilio key | \bSK[0-9a-f]{32}\b
            npm token | \bnpm_[A-Za-z0-9]{30,}
            NuGet key | \boy2[a-z0-9]{43}\b
            PyPI token | \bpypi-[A-Za-z0-9_-]{30,}
            Google key | \bAIza[A-Za-z0-9_-]{30,}|\bGOCSPX-[A-Za-z0-9_-]{20,}|\bya29\.[A-Za-z0-9_-]{20,}
            Azure client secret | \b[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}
            Azure storage key | (?i:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{30,}={0,2}
            HubSpot token | \bpat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f-]{27}
            Shopify token | \bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}
            DigitalOcean token | \bdo[opr]_v1_[a-f0-9]{64}
            Hugging Face token | \bhf_[A-Za-z0-9]{30,}
            Atlassian token | \bATATT3[A-Za-z0-9_=-]{40,}
            Mailgun key | \bkey-[0-9a-f]{32}\b
            Mailchimp key | \b[0-9a-f]{32}-us\d{1,2}\b
            Telegram token | \b\d{8,10}:AA[A-Za-z0-9_-]{33}
            Linear key | \blin_api_[A-Za-z0-9]{32,}
            Notion token | \b(?:secret_|ntn_)[A-Za-z0-9]{40,}
            Airtable token | \bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}
            Databricks token | \bdapi[a-f0-9]{32}\b
            Grafana token | \bgl(?:sa|c)_[A-Za-z0-9_+/=-]{32,}
            Square token | \bsq0(?:atp|csp)-[A-Za-z0-9_-]{22,}
            New Relic key | \bNRAK-[A-Z0-9]{27}\b
            Figma token | \bfig[dou]_[A-Za-z0-9_-]{30,}
            Postman key | \bPMAK-[a-f0-9]{24}-[a-f0-9]{34}
            Doppler token | \bdp\.pt\.[A-Za-z0-9]{40,}
            Sentry token | \bsntr[yu]s_[A-Za-z0-9+/=_-]{40,}
            Vault token | \bhvs\.[A-Za-z0-9_-]{24,}
            JSON web token | \beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}
            private key | -----BEGIN [A-Z ]*PRIVATE KEY-----(?:\s|\\n)*[A-Za-z0-9+/=]{16,}
            """
        ),
    ];

    private static readonly Regex s_connectionString = new(
        @"(?:^|;)\s*(?:password|pwd)\s*=\s*(?<value>[^;'""]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_connectionPart = new(
        @"(?:^|;)\s*(?:server|data source|host|user id|uid|user|username|database|initial catalog|port|endpoint)\s*=",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_userInfo = new(
        @"\b[a-z][a-z0-9+.-]*://[^\s/?#@:]*:(?<value>[^\s/?#@]+)@[^\s/?#@]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_basic = new(
        @"^Basic ([A-Za-z0-9+/]{6,}={0,2})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_bearer = new(
        @"^Bearer (?=\S*\d\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9._~+/=-]{16,}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>What a text is by its form, such as <c>GitHub token</c>; null when the form says nothing.</summary>
    /// <param name="text">Any text; the credential may be a part of it.</param>
    public static string? Find(string text)
    {
        if (text is null || text.Length < ShortestCredential)
        {
            return null;
        }

        foreach (var (issuer, form) in s_formats)
        {
            if (form.Match(text) is { Success: true } match && !IsMadeUp(match.Value))
            {
                return issuer;
            }
        }

        return HasConnectionPassword(text) ? "connection string with a password"
            : IsValue(s_userInfo.Match(text)) ? "URL with a password"
            : IsBasic(text) ? "Basic credential"
            : s_bearer.IsMatch(text) && !IsMadeUp(text) ? "bearer token"
            : null;
    }

    private static IEnumerable<(string, Regex)> Table(string rows) =>
        rows.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static row => row.Trim())
            .Select(static row => (row, bar: row.IndexOf(" | ", StringComparison.Ordinal)))
            .Select(static cut =>
                (cut.row.Substring(0, cut.bar), new Regex(cut.row.Substring(cut.bar + 3), RegexOptions.CultureInvariant))
            );

    /// <summary>The samples of documentation: the word itself, or one character over and over.</summary>
    private static bool IsMadeUp(string value)
    {
        if (value.IndexOf("example", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return true;
        }

        var run = 1;
        for (var index = 1; index < value.Length && run < 8; index++)
        {
            run = value[index] == value[index - 1] ? run + 1 : 1;
        }

        return run >= 8;
    }

    private static bool HasConnectionPassword(string text) => s_connectionPart.IsMatch(text) && IsValue(s_connectionString.Match(text));

    private static bool IsValue(Match match) =>
        match.Success
        && match.Groups["value"].Value.Trim() is { Length: > 0 } value
        && IsWritten(value)
        && !CredentialValues.IsPlaceholder(value);

    // A hole of a template that is filled at run time.
    private static bool IsWritten(string value) => value.IndexOf('\uFFFC') < 0;

    private static bool IsBasic(string text)
    {
        if (s_basic.Match(text) is not { Success: true } match)
        {
            return false;
        }

        try
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value));
            var colon = pair.IndexOf(':');
            return colon >= 0 && colon + 1 < pair.Length && pair.All(static c => c is >= ' ' and <= '~');
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
