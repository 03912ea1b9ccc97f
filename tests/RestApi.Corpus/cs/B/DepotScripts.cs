using System.Xml.Linq;

namespace Acme.Corpus.DepotScripts;

// statement style, the way the docs of the platform show it
internal static class DepotJobs
{
    static readonly int[] ok_codes = [200, 201, 202];

    public static void load_depots(string base_url)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest("/depots", "GET");
        RestApi.SetRequestTimeout(20);
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode != 200)
            throw new ActionException($"depots: {res.StatusCode} {res.Content}");
        var depots = JsonNode.Parse(res.Content)!.AsArray(); // quiet B throw
        ComindServer.ImportData(depots.Select(d => new JsonObject { ["c_code"] = d!["code"]!.GetValue<string>() }), ["c_code"]);
    }

    public static void load_gates(string base_url)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest("/gates", "GET");
        var res = RestApi.ExecuteRequest();
        ActionLog.Log("gates {0}", res.StatusCode);
        var gates = JsonNode.Parse(res.Content)!.AsArray(); // LOUD B2001 log-only
        ComindServer.ImportData(gates.Select(g => new JsonObject { ["c_gate"] = g!["no"]!.GetValue<string>() }), ["c_gate"]);
    }

    public static int load_staff(string base_url)
    {
        var seen = 0;
        for (var page = 1; page < 50; page++)
        {
            RestApi.CreateClient(base_url);
            RestApi.CreateRequest("/staff", "GET");
            RestApi.AddQueryParameter("page", page);
            var res = RestApi.ExecuteRequest();
            if (!ok_codes.Contains(res.StatusCode))
                break;
            var rows = JsonNode.Parse(res.Content)!.AsArray(); // quiet B set
            if (rows.Count == 0)
                break;
            seen += rows.Count;
        }
        return seen;
    }

    public static int load_shifts(string base_url)
    {
        var seen = 0;
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest("/shifts", "GET");
        var res = RestApi.ExecuteRequest();
        if (!res.IsSuccess)
            return 0;
        while (res.Headers["X-Next"] is { } next)
        {
            seen += JsonNode.Parse(res.Content)!.AsArray().Count; // LOUD B2001 loop
            RestApi.CreateClient(base_url);
            RestApi.CreateRequest(next, "GET");
            res = RestApi.ExecuteRequest();
        }
        return seen;
    }

    public static void close_gate(string base_url, string gate)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest($"/gates/{gate}/close", "POST");
        RestApi.ExecuteRequest(); // LOUD B2002 ignored
    }

    public static void open_gate(string base_url, string gate)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest($"/gates/{gate}/open", "POST");
        var ok = RestApi.ExecuteRequest().IsSuccess; // quiet B status-only
        ActionLog.Info(ok ? "gate {0} is open" : "gate {0} stays closed", gate);
    }

    public static void save_label(string base_url, string parcel)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest($"/parcels/{parcel}/label.zpl", "GET");
        var res = RestApi.ExecuteRequest();
        var label = Files.UseTextAsFileRef(res.Content, parcel + ".zpl", "application/zpl"); // LOUD B2001 stored
        Files.PersistFileRef(label);
    }

    public static string? save_pod(string base_url, string parcel)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest($"/parcels/{parcel}/pod.pdf", "GET");
        var res = RestApi.DownloadFile();
        if (res.StatusCode != 200 || res.DownloadedFileRef is null)
            return null;
        return Files.PersistFileRef(res.DownloadedFileRef).UploadedFileId; // quiet B download
    }

    public static string save_scan(string base_url, string parcel)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest($"/parcels/{parcel}/scan.png", "GET");
        var res = RestApi.DownloadFile();
        return Files.PersistFileRef(res.DownloadedFileRef!).UploadedFileId; // LOUD B2003 download
    }

    public static string save_map(string base_url, string depot)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest($"/depots/{depot}/map.svg", "GET");
        return Files.PersistFileRef(RestApi.DownloadFile().EnsureFile()).UploadedFileId; // quiet B ensure-file
    }

    public static IEnumerable<string> tariff_lines(string base_url)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest("/tariffs.csv", "GET");
        var res = RestApi.ExecuteRequest();
        return res.Content.Split('\n').Skip(1); // LOUD B2001 split
    }

    public static IEnumerable<string> zone_lines(string base_url)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest("/zones.csv", "GET");
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode / 100 != 2)
            return [];
        return res.Content.Split('\n').Skip(1); // quiet B hundred
    }

    public static string? holiday(string base_url, int year)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest($"/holidays/{year}.xml", "GET");
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode < 500) // also =b500
            return XDocument.Parse(res.Content).Root?.Value; // LOUD B2001 below-500 =b500
        ActionLog.Warn("holidays {0}: {1}", year, res.Content); // quiet B message
        return null;
    }

    public static bool try_weather(string base_url, out string? text)
    {
        RestApi.CreateClient(base_url);
        RestApi.CreateRequest("/weather", "GET");
        var res = RestApi.ExecuteRequest();
        text = res.IsSuccess && res.TryReadJson<JsonObject>(out var o) ? o["text"]?.GetValue<string>() : null; // quiet B and
        return text is not null;
    }
}
