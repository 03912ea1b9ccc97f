using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Comind.Api.Server;

namespace Acme.Cinema
{
    /// <summary>Ticketing gateway between the box office and the online shops.</summary>
    /// <example>
    /// gateway.Login("boxoffice", "secret123"); // quiet A #13
    /// </example>
    internal class TicketGateway
    {
        private const int MaxTokenCount = 12;
        private const string SeatTokenFormat = "row-{0}-seat-{1}"; // quiet A #4
        private const string KeynoteHall = "KEYNOTE-HALL-IMAX-1"; // quiet A #10
        private const string AuthenticationTypeName = "DigestAuthentication"; // quiet A #11

        private readonly RestClient client;
        private readonly string terminalPassword;
        private char[] supervisorPin = { '9', '0', '6', '2' }; // LOUD A1002 #22

        public TicketGateway(RestClient client, string terminalPassword)
        {
            this.client = client;
            this.terminalPassword = terminalPassword;
        }

        public event EventHandler<string>? PasswordChanged;

        public static TicketGateway CreateDefault()
        {
            RestClient client = new RestClient("https://tickets.kinowelt.example");
            TicketGateway gateway = new TicketGateway(client, terminalPassword: "Pop!Corn!Projektor"); // LOUD A1002 #17
            return gateway;
        }

        public void Login()
        {
            RestRequest request = this.client.CreateRequest("/session", "POST");
            request.SetHttpBasicAuth("terminal-07", this.terminalPassword); // quiet A #7
            RestResponse response = request.ExecuteRequest();
            response.EnsureSuccess();
            PasswordChanged?.Invoke(this, AuthenticationTypeName + this.supervisorPin.Length.ToString(CultureInfo.InvariantCulture));
            response.Dispose();
        }

        public bool Unlock(string entered)
        {
            return entered is "Leinwand16zu9" && this.terminalPassword.Length > MaxTokenCount; // LOUD A1002 #24
        }

        public string SeatToken(int row, int seat)
        {
            return string.Format(CultureInfo.InvariantCulture, SeatTokenFormat, row, seat);
        }
    }

    internal static class Distributors
    {
        private static readonly string[,] s_logins =
        {
            { "nordfilm", "nf_trailer_Xp93Lk20Vb" }, // LOUD A1002 #19
            { "sudfilm", "${SUDFILM_TOKEN}" }, // quiet A #4
        };

        public static RestRequest Trailers(RestClient client, bool uncut)
        {
            return client.CreateRequest("/trailers", "GET")
                .AddHeader("Authorization", "Token " + (uncut ? "d81f0e5c9ab3427d" : "5b6c77e01f9d4a28")) // LOUD A1001 #18
                .AddHeader("Accept-Language", "de-DE")
                .AddHeader("If-None-Match", "\"6b86b273ff34fce19d6b804eff5a3f57\""); // quiet A #5
        }

        public static string LoginOf(string distributor)
        {
            for (int i = 0; i < s_logins.GetLength(0); i++)
            {
                if (s_logins[i, 0] == distributor)
                {
                    return s_logins[i, 1];
                }
            }

            throw new ArgumentException("No distributor password configured", nameof(distributor)); // quiet A #1
        }

        public static BasicAWSCredentials PosterBucket()
        {
            return new BasicAWSCredentials("{{aws-id}}", "{{aws-secret}}"); // LOUD A1002 #17
        }

        public static BasicAWSCredentials PosterBucket(AppSecrets secrets)
        {
            return new BasicAWSCredentials(secrets.Require("AWS_ACCESS_KEY_ID").Reveal(), secrets.Require("AWS_SECRET_ACCESS_KEY").Reveal()); // quiet A #3
        }
    }

    internal static class CinemaActions
    {
        private static readonly Regex s_cardToken = new Regex("^[A-Za-z0-9_-]{24,}$"); // quiet A #6
        private static readonly Dictionary<string, Action<RestRequest>> s_auth = new Dictionary<string, Action<RestRequest>>
        {
            { "web", request => request.SetOAuth2AuthorizationHeaderAuth("web.shop.9KtZ4mWq7RsY") }, // LOUD A1001 #17
            { "app", request => request.SetOAuth2AuthorizationHeaderAuth(AppSchema.GetSecrets().Require("COMIND_SECRET_APP_TOKEN")) }, // quiet A #3
            { "none", request => request.AddHeader("X-Auth-Mode", "anonymous") }, // quiet A #11
        };

        [Action("cinema_sell")]
        public static void Sell()
        {
            RestRequest request = new RestClient("https://shop.kinowelt.example").CreateRequest("/orders", "POST");
            s_auth["web"](request);
            JsonObject credentials = new JsonObject();
            credentials["merchant"] = "kinowelt-001"; // quiet A #7
            credentials.Add("pass" + "word", "Abspann_Lauf_23"); // LOUD A1002 #18 =sell
            request.AddJsonBody(new JsonObject { ["auth"] = credentials, ["seats"] = 2 }); // also =sell
            using (RestResponse sold = request.ExecuteRequest())
            {
                if (sold.StatusCode != 201)
                {
                    throw new ActionException("Sale refused: wrong merchant password?"); // quiet A #1
                }
            }
        }

        [Action("cinema_giftcards")]
        public static void GiftCards()
        {
            StringBuilder xml = new StringBuilder();
            xml.Append("<giftcards>");
            xml.Append("<login user=\"kinowelt\" password=\"Foyer-Teppich-Rot\"/>"); // LOUD A1002 #18 =gift
            xml.Append("<field name=\"cardKey\" type=\"string\"/>"); // quiet A #10
            xml.Append("</giftcards>");
            using (RestResponse cards = new RestClient("https://gift.kinowelt.example")
                .CreateRequest("/query", "POST")
                .AddXmlBody(xml.ToString()) // also =gift
                .ExecuteRequest())
            {
                cards.EnsureSuccess();
            }
        }

        [Action("cinema_reset")]
        public static void ResetTerminal()
        {
            AppRecord terminal = ComindServer.CreateAppRecord("terminals", new JsonObject
            {
                ["c_name"] = "Terminal 07",
                ["c_initial_password"] = "changeme", // LOUD A1002 #25
                ["c_password_state"] = "must_change", // quiet A #2
                ["c_pass_category"] = "season-pass", // quiet A #10
            });
            ActionLog.Info("Created {0}; token pattern {1}", terminal.Id, s_cardToken);
        }
    }
}
