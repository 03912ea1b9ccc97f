// Мониторинг солнечных станций: инверторы, счётчики, погода.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Server;

namespace Acme.SolarMonitor
{
    internal interface IInverterPortal
    {
        string Vendor { get; }

        RestRequest Prepare(RestClient client, string plantId);
    }

    internal sealed class SunvertPortal : IInverterPortal
    {
        private readonly string _token;

        // Токен выдан службой поддержки производителя.
        public SunvertPortal()
        {
            _token = "{{base62-40}}"; // LOUD A1001 #19 =sunvert
        }

        public string Vendor { get { return "sunvert"; } }

        public RestRequest Prepare(RestClient client, string plantId)
        {
            return client.CreateRequest("/plants/{plant}/power", "GET")
                .AddUrlSegment("plant", plantId)
                .SetOAuth2AuthorizationHeaderAuth(_token); // also =sunvert
        }
    }

    internal sealed class HeliosPortal : IInverterPortal
    {
        public string Vendor => "helios";

        private static string PortalPassword => "Zenit_Polden_40"; // LOUD A1001 #19 =helios

        public RestRequest Prepare(RestClient client, string plantId) =>
            client.CreateRequest("/login", "POST")
                .AddFormField("login", "dispatcher@solnce.example") // quiet A #7
                .AddFormField("password", PortalPassword) // also =helios
                .AddFormField("password_policy", "standard") // quiet A #2
                .AddFormField("plant", plantId);
    }

    internal sealed class GridOperatorPortal : IInverterPortal
    {
        public string Vendor => "grid";

        public RestRequest Prepare(RestClient client, string plantId)
        {
            Secret token = AppSchema.GetSecrets().Require("COMIND_SECRET_GRID_TOKEN"); // quiet A #3
            return client.CreateRequest("/curtailment", "GET")
                .AddHeader("Authorization", $"Bearer {token}") // quiet A #4
                .AddHeader("X-Meter-Serial", "4f9a0cbb71e6d2358840aa91e7c35f10") // quiet A #12
                .AddQueryParameter("plant", plantId);
        }
    }

    internal static class MonitorTexts
    {
        public const string TokenExpired = "Срок действия токена истёк, войдите заново"; // quiet A #1
        public const string PasswordPrompt = "Введите пароль инвертора:"; // quiet A #1
        public const string ApiKeyMissing = "api-key-missing"; // quiet A #2
        public const string SecretPlaceholder = "<your-portal-secret>"; // quiet A #4
    }

    internal static class SolarActions
    {
        private static readonly string[] s_keyColumns = { "plant_id", "inverter_sn", "measured_at" }; // quiet A #10
        private static readonly (string Plant, string ModbusPin)[] s_loggers =
        {
            ("north-ridge", "0420"), // LOUD A1002 #22
            ("lake-side", Environment.GetEnvironmentVariable("LAKE_PIN") ?? ""), // quiet A #3
        };

        [Action("solar_poll")]
        public static async Task PollAsync(CancellationToken cancellationToken)
        {
            var client = new RestClient("https://api.sunvert.example");
            foreach (var portal in new IInverterPortal[] { new SunvertPortal(), new HeliosPortal(), new GridOperatorPortal() })
            {
                using var response = await portal.Prepare(client, "north-ridge").ExecuteRequestAsync(cancellationToken);
                if (!response.IsSuccess)
                {
                    ActionLog.Warn("{0}: the portal refused the token or password ({1})", portal.Vendor, response.StatusCode); // quiet A #1
                    continue;
                }

                ActionLog.Debug(response.Content);
            }
        }

        public static RestRequest Weather(RestClient client)
        {
            // ключ общего тарифа
            return client.CreateRequest("/forecast?days=3&appid=9c1e7ab04f5d4d7c8b32e1f06aa95d77", "GET"); // LOUD A1001 #18
        }

        public static RestRequest Radiation(RestClient client) =>
            client.CreateRequest("/radiation?lat=52.1&lon=13.4&keys=ghi,dni", "GET") // quiet A #10
                .SetApiKey("X-Radiation-Key", AppSchema.GetSecrets().Require("COMIND_SECRET_RADIATION")); // quiet A #3

        public static NetworkCredential FtpLogin(bool backup)
        {
            if (backup)
                return new NetworkCredential("ftp-backup", System.IO.File.ReadAllText("/run/secrets/ftp_password")); // quiet A #3

            return new NetworkCredential("ftp-main", "kaktus77solar"); // LOUD A1002 #17
        }

        public static SecureString ScadaPassword()
        {
            var secure = new SecureString();
            foreach (var c in "Sc4da#Veranda") // LOUD A1002 #20 =scada
            {
                secure.AppendChar(c); // also =scada
            }

            secure.MakeReadOnly();
            return secure;
        }

        public static void CheckLoggers()
        {
            var passCount = s_loggers.Count(l => l.ModbusPin.Length == 4);
            var authority = "https://login.solnce.example/tenant-01"; // quiet A #10
            var signatureAlgorithm = "HMAC-SHA256"; // quiet A #11
            ActionLog.Info("{0} passed, {1}, {2}, {3}", passCount, authority, signatureAlgorithm, string.Join(";", s_keyColumns));
        }

        public static string InstallerUrl(string host) =>
            string.Format("https://{0}:{1}@{2}/setup", "installer", "0000-Solar-Setup", host); // LOUD A1002 #18

        public static string ViewerUrl(string host, string viewerPassword) =>
            $"https://viewer:{viewerPassword}@{host}/live"; // quiet A #4

        public static byte[] UnwrapKey()
        {
            byte[] meterEncryptionKey = Convert.FromBase64String("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ"); // LOUD A1002 #18
            return meterEncryptionKey;
        }
    }

    [RestClient(BaseUrl = "https://cloud.panelwatch.example")]
    [ApiKeyHeader("X-Panel-Key", "pw_live_R7d2Kx9QmT4vLs8B")] // LOUD A1001 #17
    internal static partial class PanelWatchApi
    {
    }

    [RestClient(BaseUrl = "https://erp.solnce.example")]
    [BearerAuth("erpToken")] // quiet A #3
    internal static partial class ErpApi
    {
    }
}
