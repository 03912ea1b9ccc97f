// quick & dirty: practice calendar -> clinic portal. started as a .csx, now it runs every night
using System.Net.Http;
using System.Net.Http.Headers;

namespace Acme.Corpus.CelloClinicSync
{
    internal sealed class ClinicCalendarJob
    {
        private const string PortalUrl = "https://api.medi-portal.example/v3";
        private const string PortalUser = "svc-calendar"; // quiet A #7
        private const string PortalPass = "Praxis-Nord!47"; // LOUD A1002 #19 =portal
        private const string PatientKeyField = "patient_key"; // quiet A #10
        private const string TokenCacheKey = "clinic:token:v3"; // quiet A #10
        private static readonly string[] s_passStates = ["passed", "failed", "waiting"]; // quiet A #10

        private readonly HttpClient _http = new(); // LOUD C3001 construction
        private readonly Dictionary<string, string> _cache = [];
        private string? _labToken;

        public List<Contact> LoadPatients(DateOnly since)
        {
            RestApi.CreateClient(PortalUrl);
            RestApi.CreateRequest("/patients", "GET");
            RestApi.SetHttpBasicAuth(PortalUser, PortalPass); // also =portal
            RestApi.AddHeader("X-Api-Version", "2024-11-01-preview"); // quiet A #17
            RestApi.AddHeader("X-Practice-Key", "mp7Kq2vN9xTz4Lw8"); // LOUD A1001 #17
            RestApi.AddQueryParameter("key_field", PatientKeyField);
            RestApi.AddQueryParameter("since", since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            var res = RestApi.ExecuteRequest();
            if (res.StatusCode != 200)
            {
                throw new ActionException("Portal said " + res.StatusCode);
            }

            return res.ReadJson<List<Contact>>() ?? [];
        }

        public void PushSlots(JsonObject slots)
        {
            RestApi.CreateClient(PortalUrl);
            RestApi.CreateRequest("/slots/bulk", "PUT");
            RestApi.SetOAuth2AuthorizationHeaderAuth("cal_9fT2xLw0QbVn71RkYs3Z"); // LOUD A1001 bearer
            RestApi.SetIdempotencyKey("slots-nightly-run"); // quiet A #10
            RestApi.AddJsonBody(slots);
            RestApi.ExecuteRequest().EnsureSuccess();
        }

        public async Task<string> LabResultsAsync(string labId, CancellationToken ct)
        {
            _http.DefaultRequestHeaders.Add("Ocp-Apim-Subscription-Key", "{{hex32}}"); // LOUD A1001 default-header
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "bGFiLW5vcmQ6UmVhZ2Vuei0yMg=="); // LOUD A1001 basic
            using var response = await _http.GetAsync("https://lab.example/results/" + labId, ct);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync(ct);
        }

        // TODO Jens: where does the new map contract go?
        public Uri MapOfPractice(string street)
        {
            var mapsKey = "kT93-bbQ0-Lx7z-11Wd"; // LOUD A1002 #18 =maps
            return new Uri($"https://maps.example/static?q={Uri.EscapeDataString(street)}&key={mapsKey}"); // also =maps
        }

        public bool UnlockConfig(string typed)
        {
            if (string.IsNullOrEmpty(typed))
            {
                ActionLog.Warn("Bitte Passwort eingeben, sonst bleibt die Konfiguration gesperrt."); // quiet A #1
                return false;
            }

            return typed == "Stethoskop9"; // LOUD A1002 comparison
        }

        public string LabToken(bool fresh)
        {
            _labToken ??= "lab-77xq-Pz0v-Kd24-mm9"; // LOUD A1002 coalesce
            return fresh || !_cache.TryGetValue(TokenCacheKey, out var cached) ? _labToken : cached;
        }

        public void Login(string user, string password)
        {
            RestApi.CreateClient(PortalUrl);
            RestApi.CreateRequest("/login", "POST");
            RestApi.AddFormField("username", user);
            RestApi.AddFormField("password", password); // quiet A #3
            RestApi.AddFormField("grant_type", "password"); // quiet A #11
            RestApi.AddFormField("token_type", "urn:ietf:params:oauth:token-type:jwt"); // quiet A #11
            var res = RestApi.ExecuteRequest();
            if (!res.IsSuccess)
            {
                throw new ActionException("Login failed: wrong user name or password"); // quiet A #1
            }

            _cache[TokenCacheKey] = res.ReadJson<JsonObject>()?["access_token"]?.GetValue<string>() ?? ""; // quiet A #3
        }
    }
}
