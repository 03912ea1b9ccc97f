using MailKit.Net.Smtp;
using SendGrid;
using Twilio;

namespace Acme.Corpus.TrailerMessaging;

// node version lives in trailer-bus/src/index.js
static class TrailerBus
{
    public static readonly string brokerUrl = "amqps://trailer:Kupplung-7@mq.trailer.example/prod"; // LOUD A1002 url
    static readonly string exchange = "trailer.events"; // quiet A #9
    static readonly string routingKey = "trailer.position.updated"; // quiet A #10
    public static readonly string deadLetterRoutingKey = "trailer.position.failed.dlq"; // quiet A #10
    public static readonly string consumerTag = "ctag1.7f3c9a2e5b"; // quiet A #5

    public static object producerOptions(bool sasl)
    {
        if (!sasl)
        {
            return new { clientId = "trailer-web", keySerializer = "org.apache.kafka.common.serialization.StringSerializer" }; // quiet A #10
        }

        return new
        {
            clientId = "trailer-batch", // quiet A #7
            brokers = new[] { "kafka-1.trailer.example:9093", "kafka-2.trailer.example:9093" },
            sasl = new
            {
                mechanism = "scram-sha-256", // quiet A #11
                username = "trailer-batch",
                password = "broker-moth-41", // LOUD A1002 anonymous
            },
        };
    }

    public static Dictionary<string, string> javaClient() =>
        new()
        {
            ["security.protocol"] = "SASL_SSL", // quiet A #11
            ["ssl.keystore.location"] = "/etc/trailer/keystore.jks", // quiet A #10
            ["sasl.jaas.config"] = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"trailer\" password=\"Sattel-Zug-9\";", // LOUD A1002 jaas
            ["key.converter"] = "io.confluent.connect.avro.AvroConverter", // quiet A #10
        };

    public static readonly Func<string> getApiKey = () => "mq-live-Zx81kkQ0"; // LOUD A1002 lambda

    public static string topicOf(string trailer) => $"{exchange}/{trailer}/{routingKey}";
}

static class TrailerMail
{
    const string resetTemplate = "d-{{hex32}}"; // quiet A #5
    const string resetSubject = "Your password has been reset"; // quiet A #1
    const string smtpSecretName = "trailer-smtp-password"; // quiet A #3

    public static SendGridClient client = new SendGridClient("{{sendgrid}}"); // LOUD A1002 #17

    public static SendGridClient fromEnv() => new SendGridClient(Environment.GetEnvironmentVariable("SENDGRID_API_KEY")!); // quiet A #3

    public static void smtp(string subject = resetSubject)
    {
        var transport = new SmtpClient();
        transport.Connect("smtp.trailer.example", 587, true);
        transport.Authenticate("noreply@trailer.example", "Anh@enger55"); // LOUD A1002 #17
        ActionLog.Info("sent {0} with {1}", subject, resetTemplate);
    }

    public static void smtpFromVault(Func<string, string> vault)
    {
        var transport = new SmtpClient();
        transport.Connect("smtp.trailer.example", 587, true);
        transport.Authenticate("noreply@trailer.example", vault(smtpSecretName)); // quiet A #3
    }

    public static void mailgun(string to)
    {
        var auth = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("api:{{mailgun}}")); // LOUD A1001 basic =mg
        RestApi.CreateClient("https://api.mailgun.net");
        RestApi.CreateRequest("/v3/trailer.example/messages", "POST");
        RestApi.AddHeader("Authorization", auth); // also =mg
        RestApi.AddFormField("to", to);
        RestApi.AddFormField("subject", "Neues Passwort für das Anhänger-Portal"); // quiet A #1
        RestApi.ExecuteRequest().EnsureSuccess();
    }
}

static class TrailerChat
{
    public static void initSms() => TwilioClient.Init("{{twilio-sid}}", "{{hex32}}"); // LOUD A1002 #17

    public static string smsAccountSid => "{{twilio-sid}}"; // quiet A #5

    public static void post(string text)
    {
        const string slackToken = "{{slack-bot}}"; // LOUD A1002 #19 =slack
        RestApi.CreateClient("https://slack.com");
        RestApi.CreateRequest("/api/chat.postMessage", "POST");
        RestApi.AddHeader("Authorization", $"Bearer {slackToken}"); // also =slack
        RestApi.AddJsonBody(new { channel = "C024BE91L", text, client_msg_id = "3f1c9f0e-6a54-4c3b-8a77-0d2f6d1b9e55" }); // quiet A #5
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static string vapidKey(bool prod) =>
        prod
            ? Environment.GetEnvironmentVariable("VAPID_PRIVATE_KEY")! // quiet A #3
            : "q1Zt7Lw0Xv2Rk9Pm4Ns6Jb8Hd3Gf5Ty1Uc7Ie0Oa2Qe"; // LOUD A1002 ternary

    public static void discord(string text)
    {
        RestApi.CreateClient("https://discord.com");
        RestApi.CreateRequest("/api/v10/channels/1122334455667788990/messages", "POST"); // quiet A #5
        RestApi.AddHeader("Authorization", "Bot {{discord}}"); // LOUD A1001 header
        RestApi.AddHeader("X-RateLimit-Precision", "millisecond"); // quiet A header
        RestApi.AddJsonBody(new { content = text });
        RestApi.ExecuteRequest().EnsureSuccess();
    }
}
