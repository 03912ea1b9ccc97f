using System.Text.RegularExpressions;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>
/// Credentials in the formats of their issuers. The files hold only their names, <c>{{github-pat}}</c>: written out they would stop
/// every push at the scanner of the host. Each place gets a value of its own, the same in every run.
/// </summary>
internal static partial class CorpusTokens
{
    private const string Pem = @"\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC<64:64>\n<64:64>\n<64:44>==\n-----END ";

    private static readonly Dictionary<string, string> s_alphabets = new()
    {
        ["62"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        ["64"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        ["url"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
        ["36"] = "abcdefghijklmnopqrstuvwxyz0123456789",
        ["32"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
        ["16"] = "0123456789abcdef",
        ["10"] = "0123456789",
    };

    private static readonly Dictionary<string, string> s_shapes = new()
    {
        ["anthropic"] = "sk-ant-api03-<url:93>AA",
        ["atlassian"] = "ATATT3xFfGF0<url:160>=<16:8>",
        ["aws-id"] = "AKIA<32:16>",
        ["aws-secret"] = "<64:40>",
        ["aws-temp-id"] = "ASIA<32:16>",
        ["azure-client"] = "<62:3>8Q~<url:34>",
        ["azure-sig"] = "<62:43>%3D",
        ["azure-storage"] = "<64:86>==",
        ["base62-20"] = "<62:20>",
        ["base62-24"] = "<62:24>",
        ["base62-32"] = "<62:32>",
        ["base62-40"] = "<62:40>",
        ["base64-24"] = "<62:24>",
        ["base64-44"] = "<64:43>=",
        ["databricks"] = "dapi<16:32>",
        ["digitalocean"] = "dop_v1_<16:64>",
        ["discord"] = "MT<62:24>.<62:6>.<url:38>",
        ["docker"] = "dckr_pat_<url:27>",
        ["github-fine"] = "github_pat_<62:22>_<62:59>",
        ["github-pat"] = "ghp_<62:36>",
        ["gitlab"] = "glpat-<url:20>",
        ["google-api"] = "AIza<url:35>",
        ["google-oauth"] = "GOCSPX-<url:28>",
        ["hex32"] = "<16:32>",
        ["hex40"] = "<16:40>",
        ["huggingface"] = "hf_<62:34>",
        ["jwt"] = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJzdmMiLCJpYXQiOjE3NjAwMDAwMDB9.<url:43>",
        ["linear"] = "lin_api_<62:40>",
        ["mailchimp"] = "<16:32>-us12",
        ["mailgun"] = "key-<16:32>",
        ["newrelic"] = "NRAK-<32:27>",
        ["npm"] = "npm_<62:36>",
        ["nuget"] = "oy2<36:43>",
        ["openai"] = "sk-proj-<url:48>T3BlbkFJ<url:48>",
        ["pem-certificate"] = "-----BEGIN CERTIFICATE-----" + Pem + "CERTIFICATE-----",
        ["pem-private"] = "-----BEGIN PRIVATE KEY-----" + Pem + "PRIVATE KEY-----",
        ["pem-public"] = "-----BEGIN PUBLIC KEY-----" + Pem + "PUBLIC KEY-----",
        ["pypi"] = "pypi-AgEIcHlwaS5vcmc<url:120>",
        ["sendgrid"] = "SG.<url:22>.<url:43>",
        ["shopify"] = "shpat_<16:32>",
        ["slack-bot"] = "xoxb-<10:12>-<10:13>-<62:24>",
        ["slack-hook"] = "T<32:9>/B<32:9>/<62:24>",
        ["square"] = "sq0csp-<url:43>",
        ["stripe-hook"] = "whsec_<62:32>",
        ["stripe-live"] = "sk_live_<62:24>",
        ["stripe-publishable"] = "pk_live_<62:24>",
        ["stripe-restricted"] = "rk_live_<62:24>",
        ["telegram"] = "<10:10>:AA<url:33>",
        ["twilio-key"] = "SK<16:32>",
        ["twilio-sid"] = "AC<16:32>",
        ["uuid"] = "<16:8>-<16:4>-4<16:3>-a<16:3>-<16:12>",
        ["vault"] = "hvs.CAESI<url:90>",
    };

    /// <summary>Puts a value in the place of every known name; other <c>{{…}}</c> are templates that belong to the code.</summary>
    public static string Fill(string path, string text)
    {
        var place = 0;
        return Names()
            .Replace(text, name => s_shapes.TryGetValue(name.Groups[1].Value, out var shape) ? Make(shape, path, place++) : name.Value);
    }

    /// <summary>The names in a text that only a token can have but that no token has.</summary>
    public static IEnumerable<string> Unknown(string text) =>
        Names()
            .Matches(text)
            .Select(name => name.Groups[1].Value)
            .Where(name => name.Contains('-', StringComparison.Ordinal) && !s_shapes.ContainsKey(name));

    private static string Make(string shape, string path, int place)
    {
        var state = path.Aggregate(14695981039346656037UL + (ulong)place, static (hash, character) => (hash ^ character) * 1099511628211UL);
        return Runs().Replace(shape, run => Letters(s_alphabets[run.Groups[1].Value], int.Parse(run.Groups[2].Value, null), ref state));
    }

    private static string Letters(string alphabet, int count, ref ulong state)
    {
        var letters = new char[count];
        for (var index = 0; index < count; index++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            letters[index] = alphabet[(int)((state >> 33) % (ulong)alphabet.Length)];
        }

        return new string(letters);
    }

    [GeneratedRegex(@"\{\{([a-z0-9]+(?:-[a-z0-9]+)*)\}\}")]
    private static partial Regex Names();

    [GeneratedRegex("<([a-z0-9]+):([0-9]+)>")]
    private static partial Regex Runs();
}
