using System.ComponentModel;
using System.Text.Json.Serialization;
using SendGrid;
using Twilio;

namespace Acme.Corpus.Set9.NotifyChannels;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class NotifyChannelAttribute(string name) : Attribute
{
    public string Name => name;

    public string? Token { get; set; }

    public string? TokenName { get; set; }
}

[NotifyChannel("pager", Token = "pg_8sKq41Rz")] // LOUD A1001 attribute
internal sealed class PagerChannel;

[NotifyChannel("board", TokenName = "COMIND_SECRET_BOARD_TOKEN")] // quiet A #3
internal sealed class BoardChannel;

[RestClient(BaseUrl = "crmBaseUrl")] // quiet A #3
[BearerAuth("{{github-pat}}")] // LOUD A1001 attribute
internal static partial class ReleaseNotesApi;

[RestClient(BaseUrl = "crmBaseUrl")]
[ApiKeyHeader("X-Pay-Token", "payToken")] // quiet A #3
internal static partial class PayNotesApi;

[RestClient(BaseUrl = "https://notes.acme.example")]
[OAuth2ClientCredentials("https://login.acme.example/oauth2/token", "erpToken", "{{base62-32}}", Scope = "notes.read")] // LOUD A1001 attribute
internal static partial class BoardNotesApi;

internal sealed record ChatToken(
    [property: JsonPropertyName("access_token")] string AccessToken, // quiet A #2
    [property: JsonPropertyName("token_type")] string TokenType = "Bearer" // quiet A #11
);

internal enum ChannelKind
{
    Sms,
    Chat,
    Mail,
    Fax,
}

internal sealed class ChannelSender(RestClient client, AppSecrets secrets)
{
    private const string BotToken = "{{telegram}}"; // LOUD A1001 provider =bot
    private const string MapKeyHint = "chatMessageTranslationKeyForUnreadItems"; // quiet A #9
    private static readonly SendGridClient s_mail = new("{{sendgrid}}"); // LOUD A1001 #17

    private readonly Dictionary<ChannelKind, string> _tokens = new()
    {
        [ChannelKind.Fax] = "fx-Lerche-90", // LOUD A1001 dictionary
        [ChannelKind.Chat] = "${CHAT_TOKEN}", // quiet A #4
    };

    public void Start(string authToken)
    {
        if (authToken.Length == 0)
        {
            TwilioClient.Init("{{twilio-sid}}", "{{hex32}}"); // LOUD A1001 #17
            return;
        }

        TwilioClient.Init("{{twilio-sid}}", authToken); // quiet A #5
    }

    public void Chat(string text)
    {
        var request = client.CreateRequestTo("https://hooks.slack.com/services/{{slack-hook}}", "POST", anyHost: true); // LOUD A1001 url
        request.AddJsonBody(new { text, username = "release-bot" }).ExecuteRequest().EnsureSuccess(); // quiet A #7
    }

    public RestRequest Telegram(string method) =>
        client.CreateRequest($"/bot{BotToken}/{method}", "POST").AddFormField("parse_mode", "MarkdownV2"); // also =bot

    public RestRequest Discord(string channel, string text)
    {
        return client
            .CreateRequest("/channels/{channel}/messages", "POST")
            .AddUrlSegment("channel", channel)
            .AddHeader("Authorization", "Bot {{discord}}") // LOUD A1001 provider
            .AddHeader("X-Token-Scope", "messages.write") // quiet A #11
            .AddJsonBody(new JsonObject { ["content"] = text, ["nonce_key"] = "release" }); // quiet A #10
    }

    public RestRequest Push(string device, bool silent) =>
        client
            .CreateRequest("/push", "POST")
            .AddHeader("Authorization", "key=" + secrets.Require("COMIND_SECRET_PUSH_KEY")) // quiet A #3
            .AddFormField("registration_token", device)
            .AddFormField("collapse_key", silent ? "background-sync" : "new-message"); // quiet A #10

    public string TokenFor(ChannelKind kind)
    {
        switch (kind)
        {
            case ChannelKind.Mail:
                return s_mail.Host;
            case ChannelKind.Chat:
                return "Rk7.Turm/4419.zQ"; // LOUD A1001 switch
            default:
                return _tokens.GetValueOrDefault(kind, MapKeyHint);
        }
    }

    public static string Template(string language) =>
        language == "de"
            ? "Ihr Einmalpasswort lautet {{code}}. Geben Sie es niemandem weiter." // quiet A #4
            : "Your one-time password is {{code}}. Do not share it with anyone."; // quiet A #1
}

internal static class ChannelSetup
{
    private static readonly (string Channel, string Variable, string Token)[] s_table =
    [
        ("ops", "OPS_CHANNEL_TOKEN", "cc-Biber-7720"), // LOUD A1001 #15
        ("sales", "SALES_CHANNEL_TOKEN", ""), // quiet A #15
    ];

    public static IEnumerable<KeyValuePair<string, string>> Form(string user)
    {
        yield return new("client_id", "notify-web");
        yield return KeyValuePair.Create("user", user);
        yield return KeyValuePair.Create("client_secret", "Qx4-Hummel-Yb71"); // LOUD A1001 pair
        yield return new KeyValuePair<string, string>("token_endpoint_auth_method", "client_secret_post");
    }

    public static RestRequest Sign(RestClient client, string user)
    {
        var body = "grant_type=password&username=" + user + "&password=Stern_19&scope=notify"; // LOUD A1001 #18 =form
        return client.CreateRequest("/oauth/token", "POST").AddBody(body, "application/x-www-form-urlencoded"); // also =form
    }

    public static RestRequest Fax(RestClient client) =>
        client
            .CreateRequest("/fax", "POST")
            .AddXmlBody("<login><user>fax</user><password>Rabe#12</password></login>"); // LOUD A1001 xml

    public static RestRequest Schema(RestClient client) =>
        client.CreateRequest("/fax/schema", "PUT").AddXmlBody("<element name=\"password\" type=\"xs:string\"/>"); // quiet A #2

    public static RestRequest Batch(RestClient client, bool dryRun) =>
        client
            .CreateRequest("/batch", "POST")
            .AddBody("""{"mode":"all","credentials":{"user":"batch","password":"Kiebitz4"}}""", "application/json") // LOUD A1001 json
            .AddQueryParameter("dry_run", dryRun);

    public static Secret Wrap(bool partner)
    {
        var name = partner ? "COMIND_SECRET_PARTNER_KEY" : "COMIND_SECRET_CHAT_KEY"; // quiet A #3
        return AppSchema.GetSecrets()[name] ?? new Secret("wrap-Zander-218", name); // LOUD A1001 coalesce
    }

    public static void Check(string channel)
    {
        var row = s_table.FirstOrDefault(entry => entry.Channel == channel);
        if (Environment.GetEnvironmentVariable(row.Variable) is null)
        {
            throw new ActionException("No token for the channel: set " + row.Variable); // quiet A #1
        }

        ActionLog.Debug("token of {0} found ({1} letters)", channel, row.Token.Length);
    }

    public static string Npmrc(string registry) => "//" + registry + "/:_authToken={{npm}}"; // LOUD A1001 #14

    public static string Npmrc(string registry, string variable) => $"//{registry}/:_authToken=${{{variable}}}"; // quiet A #4
}

internal sealed class ChannelPage
{
    [DisplayName("Bot token")] // quiet A #1
    [Description("Looks like xoxb-1234-5678-abcd; create one under Apps > Manage tokens")] // quiet A #13
    public string? BotToken { get; set; }

    public string KeyboardShortcut { get; set; } = "Ctrl+Shift+K"; // quiet A #10

    public string TokenPlaceholder { get; set; } = "xoxb-your-token-here"; // quiet A #4

    public string Passthrough { get; set; } = "headers-and-body"; // quiet A #10

    public static string WebhookSecret() => string.Concat("wh_", "Nd72", "-", "kkPz0Q"); // LOUD A1001 #18

    public static string Voice(string? pin) => pin ?? "5930"; // LOUD A1001 #22

    public static string Poll(RestClient client, Func<string, string> tokenOf) =>
        client
            .CreateRequest("/poll", "GET")
            .SetApiKey("key", "{{google-api}}", ApiKeyLocation.Query) // LOUD A1001 provider
            .AddHeader("X-Poll-Token", tokenOf("poll-token")) // quiet A #3
            .ExecuteRequest()
            .EnsureSuccess()
            .Content;
}
