namespace Acme.Corpus.FleetMonitoring;

// moved over from fleet_alerts.py, kept the names so that the cron docs still fit
internal static class FleetAlerts
{
    public static readonly Dictionary<string, string> config = new()
    {
        ["grafana_url"] = "https://grafana.fleet.example",
        ["grafana_token"] = "{{base62-40}}", // LOUD A1002 dictionary
        ["dashboard_uid"] = "c7b1ZrW4k", // quiet A #5
        ["token_header"] = "X-Grafana-Org-Id", // quiet A #2
        ["auth_mode"] = "token", // quiet A #11
        ["ignition_key"] = "ACC", // quiet A #10
    };

    static readonly Dictionary<string, string> firmware = new()
    {
        ["tracker-4.1.0.bin"] = "{{hex32}}", // quiet A #12
        ["tracker-4.2.0.bin"] = "9e107d9d372bb6826bd81d3542a419d6", // quiet A #12
    };

    static string env(string name, string fallback = "") => Environment.GetEnvironmentVariable(name) ?? fallback;

    public static readonly string opsgenie_api_key = env("OPSGENIE_API_KEY", "e81c6f0e-77bb-4d2e-8a0b-5fe1d7c01f3a"); // LOUD A1002 env-fallback
    static readonly string region = env("FLEET_REGION", "eu-central-1"); // quiet A env-fallback
    public static readonly string influx_token = env("INFLUX_TOKEN"); // quiet A #3

    public static void send(string text, string chat_id = "-1001234567890", string bot_token = "{{telegram}}") // LOUD A1002 default =bot
    {
        RestApi.CreateClient("https://api.telegram.org");
        RestApi.CreateRequest($"/bot{bot_token}/sendMessage", "POST"); // also =bot
        RestApi.AddJsonBody(new { chat_id, text, parse_mode = "HTML" });
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static void slack(string text)
    {
        var hook = "https://hooks.slack.com/services/{{slack-hook}}"; // LOUD A1002 hook =hook
        RestApi.CreateClient(hook); // also =hook
        RestApi.CreateRequest("", "POST");
        RestApi.AddJsonBody(new { text, icon_emoji = ":truck:", username = "fleet-bot" }); // quiet A #7
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static void write_points(IEnumerable<string> lines)
    {
        RestApi.CreateClient("https://influx.fleet.example");
        RestApi.CreateRequest("/api/v2/write", "POST");
        RestApi.AddQueryParameter("bucket", "trucks"); // quiet A query
        RestApi.AddHeader("Authorization", "Token " + "fl33t-Rw8-points-writer"); // LOUD A1001 #18
        RestApi.AddBody(string.Join("\n", lines), "text/plain; charset=utf-8"); // quiet A mime
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public static int violations(string account)
    {
        RestApi.CreateClient("https://api.newrelic.com");
        RestApi.CreateRequest("/v2/alerts_violations.json", "GET");
        RestApi.AddHeader("Api-Key", "{{newrelic}}"); // LOUD A1001 header
        RestApi.AddHeader("X-Account", account); // quiet A variable
        var res = RestApi.ExecuteRequest().EnsureSuccess();
        return JsonNode.Parse(res.Content)!["violations"]!.AsArray().Count;
    }

    // pushgateway sits behind nginx with basic auth
    public static string push_url(string job) =>
        string.Format("https://{0}:{1}@push.fleet.example/metrics/job/{2}", "pusher", "Diesel-0815", job); // LOUD A1002 #18

    public static string event_body(bool from_template) =>
        from_template
            ? """{"api_key":"${DD_API_KEY}","host":"truck-17","tags":["fleet"]}""" // quiet A #4
            : """{"api_key":"{{hex32}}","host":"truck-17","tags":["fleet"]}"""; // LOUD A1002 json

    public static string describe(string metric) =>
        metric switch
        {
            "fleet.auth.token.refresh.count" => "token refreshes per hour", // quiet A #9
            "fleet.driver.pin.failed" => "wrong PIN at the tachograph", // quiet A #1
            "fleet.keyless.start" => "keyless start used", // quiet A #10
            _ => metric,
        };

    public static void report()
    {
        var statuspage_auth = "OAuth " + "89a229ce1a8dbcf9ff30430fbe35eb4c0426574bca932061892cefd2138aa4b1"; // LOUD A1001 local =sp
        RestApi.CreateClient("https://api.statuspage.io");
        RestApi.CreateRequest("/v1/pages/kctbh9vrtdwd/incidents", "POST"); // quiet A #5
        RestApi.AddHeader("Authorization", statuspage_auth); // also =sp
        RestApi.AddJsonBody(new { incident = new { name = "GPS gateway down", status = "investigating" } });
        RestApi.ExecuteRequest().EnsureSuccess();
        ActionLog.Info("reported from {0}, {1} known firmwares", region, firmware.Count);
    }
}
