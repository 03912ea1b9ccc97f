using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Server;
using Npgsql;

namespace Acme.HotelBridge;

/// <summary>Which sales channel a booking came from.</summary>
internal enum Channel
{
    Direct,
    Agency,
    Metasearch,
}

internal sealed record RoomRate(string RoomCode, decimal Amount, string Currency);

internal sealed class BridgeOptions
{
    public string BaseUrl { get; init; } = "https://pms.seaview-hotels.example";

    public string ApiKeyHeaderName { get; init; } = "X-Channel-Api-Key"; // quiet A #2

    public string PasswordRules { get; init; } = "min12,upper,digit"; // quiet A #2

    public string ExtranetPassword { get; init; } = "Pelican!Harbour82"; // LOUD A1002 #19

    public string SecretName { get; set; } = "COMIND_SECRET_PMS_PASSWORD"; // quiet A #3

    public int TokenLifetimeMinutes { get; set; } = 55;
}

internal static class BookingBridge
{
    private const string PmsKey = "pk7Qm2ZtR9vXw4LhB1cN"; // LOUD A1001 #19 =pms
    private const string RoomKeyField = "c_room_key_number"; // quiet A #10

    private static readonly Dictionary<string, string> s_guestTexts = new()
    {
        ["login.password.label"] = "Password for the guest portal", // quiet A #1
        ["login.password.error"] = "The password must have at least 12 characters.", // quiet A #1
        ["keycard.lost"] = "Please ask at the front desk for a new key card.", // quiet A #10
    };

    [Action("hotel_pull_rates")]
    public static void PullRates()
    {
        RestApi.CreateClient(new BridgeOptions().BaseUrl);
        using var response = RestApi.CreateRequest("/rates", "GET")
            .AddHeader("X-Channel-Api-Key", PmsKey) // also =pms
            .AddQueryParameter("sort_key", "room_code_ascending") // quiet A #10
            .SetRequestTimeout(20)
            .ExecuteRequest()
            .EnsureSuccess();
        ActionLog.Info("Rates received: {0} bytes", response.ContentLength);
    }

    [Action("hotel_push_booking")]
    public static async Task PushBookingAsync(CancellationToken cancellationToken)
    {
        var client = new RestClient("https://channel.otabridge.example");
        var request = client.CreateRequest("/v3/bookings", "POST")
            .SetHttpBasicAuth("frontdesk-seaview", "Lobby-Marmot-44") // LOUD A1001 #17
            .AddHeader("X-Property", "seaview-lisboa-01") // quiet A #5
            .SetIdempotencyKey("booking-2026-11-03-000817") // quiet A #5
            .AddJsonBody(new JsonObject { ["room"] = "DLX-204", ["guarantee"] = "card" });
        using var answer = await request.ExecuteRequestAsync(cancellationToken);
        answer.EnsureStatus(200, 201);
    }

    public static RestRequest Authorize(RestRequest request, Channel channel)
    {
        var accessToken = channel switch
        {
            Channel.Direct => AppSchema.GetSecrets().Require("COMIND_SECRET_DIRECT_TOKEN").Reveal(), // quiet A #3
            Channel.Agency => "agency_live_8fK2pWq0ZsYt6", // LOUD A1001 #18 =agency
            _ => throw new ArgumentOutOfRangeException(nameof(channel), "No token for this channel"), // quiet A #1
        };
        return request.AddHeader("Authorization", "Bearer " + accessToken); // also =agency
    }

    public static RestRequest ForMetasearch(RestClient client) =>
        client.CreateRequest("/bids", "PUT")
            .SetOAuth2ClientCredentials(
                "https://login.metabid.example/oauth/token", // quiet A #5
                "seaview-bidder", // quiet A #7
                "3nVt-9sKd-Lw81-QzaP", // LOUD A1001 #17
                "bids.write token.read"); // quiet A #2

    // Night audit reads straight from the reporting copy of the PMS.
    public static NpgsqlConnection OpenReporting() =>
        new("Host=report-db;Port=5432;Database=pms;Username=night_audit;Password=zwolf-Glocken-12"); // LOUD A1002 #21

    public static NpgsqlConnection OpenArchive(string password) =>
        new("Host=archive-db;Database=pms_old;Username=night_audit;Password=" + password); // quiet A #4

    public static string DoorPin(int floor, string masterPin = "7731") // LOUD A1002 #22
    {
        var pinPadLayout = "123456789*0#"; // quiet A #6
        return masterPin.Length == 4 && pinPadLayout.Contains(masterPin[0]) ? floor + "-" + masterPin : "";
    }

    public static string Describe(RoomRate rate)
    {
        var passKey = rate.RoomCode + ":" + rate.Currency; // quiet A #10
        return s_guestTexts.Count > 0 ? passKey : rate.Amount.ToString("F2", null);
    }

    public static IReadOnlyDictionary<string, object?> LoyaltyLogin()
    {
        return new Dictionary<string, object?>
        {
            ["user"] = "loyalty-sync", // quiet A #7
            ["password"] = "Gr@nite.Otter.6", // LOUD A1002 #19
            ["password_changed_at"] = "2026-02-01T00:00:00Z", // quiet A #2
        };
    }

    public static void SendSms(RestClient client, string text)
    {
        string smsSecret = Environment.GetEnvironmentVariable("SMS_SECRET") ?? "b41d7c9e22f04a6f9d3e5a70c8b16ee4"; // LOUD A1001 #25 =sms
        client.CreateRequest("/sms", "POST")
            .SetHmacSignature("X-Signature", smsSecret) // also =sms
            .AddBody(text, "text/plain")
            .ExecuteRequest()
            .EnsureSuccess()
            .Dispose();
    }

    public static bool IsKioskLogin(string user, string password)
    {
        return user == "kiosk" && password == "welcome2lobby"; // LOUD A1002 #24
    }

    public static byte[] SignVoucher(string voucher) =>
        System.Security.Cryptography.HMACSHA256.HashData(
            Encoding.UTF8.GetBytes("voucher~Signing~Heron~1987"), // LOUD A1002 #18
            Encoding.UTF8.GetBytes(voucher));
}
