using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Server;
using MailKit.Net.Smtp;
using Stripe;

namespace Acme.BakeryLoyalty;

internal readonly record struct Member(string CardNumber, string Email, int Points);

internal sealed record PosLogin(string Shop, string User, string Password = "semmel&salz7"); // LOUD A1002 #25

internal sealed record PushSettings
{
    public required string Endpoint { get; init; }

    public string? ServerKey { get; init; }

    public string PublicKey { get; init; } = "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM"; // quiet A #2

    public string PasswordPolicyUrl { get; init; } = "https://help.backstube.example/password-policy"; // quiet A #2
}

// Kunden sammeln Punkte mit der App, die Kasse bucht sie hier ab.
internal static class Loyalty
{
    private const string PointsPerKey = "points_per_euro"; // quiet A #10
    private const string TokenizedCard = "tok_visa"; // quiet A #8

    private static readonly PushSettings s_push = new()
    {
        Endpoint = "https://push.backstube.example",
        ServerKey = "AAAAx9Kz3vQ:APA91bE7hRw2_nqT5y", // LOUD A1001 #19 =push
    };

    private static readonly Func<string> s_couponSecret = () => "zimtschnecke-Ofen-220"; // LOUD A1002 #19

    private static string Pin { get; } = string.Empty; // quiet A #4

    [Action("bakery_push_offers")]
    public static void PushOffers()
    {
        var client = new RestClient(s_push.Endpoint);
        using var pushed = client.CreateRequest("/send", "POST")
            .AddHeader("Authorization", "key=" + s_push.ServerKey) // also =push
            .AddJsonBody(new JsonObject
            {
                ["title"] = "Forgot your password? Free croissant on your next visit!", // quiet A #1
                ["collapse_key"] = "offers_weekly_monday", // quiet A #10
                ["topic"] = "/topics/members",
            })
            .ExecuteRequest()
            .EnsureSuccess();
        ActionLog.Info("Offers sent, pin is {0}", Pin.Length);
    }

    [Action("bakery_sync_points")]
    public static async Task SyncPointsAsync(CancellationToken cancellationToken)
    {
        Secret kasse = new("kasse.Brezel.8841"); // LOUD A1001 #17 =kasse
        var response = await new RestClient("https://pos.backstube.example")
            .CreateRequest("/points", "GET")
            .SetHttpBasicAuth("loyalty", kasse) // also =kasse
            .SetRetry(3)
            .ExecuteRequestAsync(cancellationToken);
        using (response)
        {
            response.EnsureSuccess();
            ActionLog.Info(response.Content);
        }
    }

    public static PosLogin ForShop(PosLogin template, string shop) =>
        template with { Shop = shop, Password = "Kornblume|" + 1953 }; // LOUD A1002 #18

    public static PosLogin FromSecrets(PosLogin template) =>
        template with { Password = AppSchema.GetSecrets().Require("COMIND_SECRET_POS").Reveal() }; // quiet A #3

    public static void MailReceipt(SmtpClient smtp, Member member)
    {
        smtp.Connect("smtp.backstube.example", 587, useSsl: true);
        smtp.Authenticate("bons@backstube.example", "dinkel.Hefe.Teig"); // LOUD A1002 #17
        ActionLog.Info("Receipt for card {0}", member.CardNumber);
    }

    public static object VerifyPayment(string json, string signature)
    {
        return EventUtility.ConstructEvent(json, signature, "{{stripe-hook}}"); // LOUD A1002 #17
    }

    public static RequestOptions ForPayout(string day) => new()
    {
        IdempotencyKey = "payout-backstube-" + day + "-0001", // quiet A #5
        StripeAccount = "acct_1MZ7qLKb3nTtYw8P", // quiet A #5
        ApiKey = "{{stripe-restricted}}", // LOUD A1002 #19
    };

    public static string CouponCode(Member member)
    {
        const string alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // quiet A #6
        var bytes = HMACSHA256.HashData(Encoding.UTF8.GetBytes(s_couponSecret()), Encoding.UTF8.GetBytes(member.CardNumber));
        var code = new StringBuilder("BROT-"); // quiet A #5
        foreach (var b in bytes.Take(8))
        {
            code.Append(alphabet[b % alphabet.Length]);
        }

        return code.ToString();
    }

    public static byte[] CardKey()
    {
        var salt = Encoding.ASCII.GetBytes("loyalty-card-v3"); // quiet A #11
        return Rfc2898DeriveBytes.Pbkdf2("RoggenMisch_4_Uhr", salt, 100_000, HashAlgorithmName.SHA256, 32); // LOUD A1002 #17
    }

    public static string ErrorText(int code) => code switch
    {
        401 => "Ungültiges Passwort oder abgelaufenes Token", // quiet A #1
        403 => "API key has no access to this shop", // quiet A #1
        _ => "Unbekannter Fehler",
    };

    public static IEnumerable<KeyValuePair<string, string>> AppConfig()
    {
        yield return new("app.passwordStrengthMeter", "enabled"); // quiet A #2
        yield return KeyValuePair.Create("app.apiSecret", "bs_4c91Fy7Kq0Lr2Tz8"); // LOUD A1002 #17
        yield return new("app.tokenRefreshSeconds", "3600"); // quiet A #2
        yield return KeyValuePair.Create("app.pointsField", PointsPerKey);
    }
}

internal static class LoyaltyTests
{
    public static bool LoginRejectsWrongPassword()
    {
        var login = new PosLogin("test-shop", "test", "wrong-password"); // quiet A #8
        var fake = new { Token = "fake-token-for-tests" }; // quiet A #8
        return login.Password != fake.Token;
    }
}
