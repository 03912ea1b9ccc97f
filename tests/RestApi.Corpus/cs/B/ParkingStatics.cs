namespace Acme.Corpus.Parking13;

internal sealed class ParkingSpot
{
    public int Number { get; set; }

    public string Level { get; set; } = "";

    public bool Free { get; set; }
}

internal sealed class ParkingTariff
{
    public decimal FirstHour { get; set; }

    public decimal NextHour { get; set; }
}

internal static class ParkingHttp
{
    private const string Host = "https://api.parking.example.net";

    public static bool Get(string path, out string body, out int status)
    {
        RestApi.CreateClient(Host);
        RestApi.CreateRequest(path, "GET");
        RestApi.SetRequestTimeout(15);
        using RestResponse r = RestApi.ExecuteRequest();
        status = r.StatusCode;
        body = r.Content; // quiet B outparam
        return status == 200;
    }

    public static bool TryGetJson<T>(string path, out T? value)
    {
        value = default;
        RestApi.CreateClient(Host);
        RestApi.CreateRequest(path, "GET");
        using RestResponse r = RestApi.ExecuteRequest();
        if (r.StatusCode != 200)
        {
            return false;
        }

        value = r.ReadJson<T>(); // quiet B outparam
        return value != null;
    }

    public static void Read(string path, out string body)
    {
        RestApi.CreateClient(Host);
        RestApi.CreateRequest(path, "GET");
        using RestResponse r = RestApi.ExecuteRequest();
        body = r.Content; // LOUD B2001 outparam =read
    }

    public static void Execute(string path, string method, object? data, out RestResponse response)
    {
        RestApi.CreateClient(Host);
        RestApi.CreateRequest(path, method);
        if (data != null)
        {
            RestApi.AddJsonBody(data);
        }

        response = RestApi.ExecuteRequest();
    }

    public static bool Succeeded(RestResponse response, out string error)
    {
        error = response.StatusCode >= 200 && response.StatusCode <= 299 ? "" : "HTTP " + response.StatusCode;
        return error.Length == 0;
    }

    public static void Check(RestResponse response)
    {
        int code = response.StatusCode;
        if (code < 200 || code > 299)
        {
            throw new ActionException("Parking service: " + code);
        }
    }
}

internal static class ParkingSpots
{
    public static int CountFree(string garage)
    {
        string body;
        int status;
        if (!ParkingHttp.Get("/garages/" + garage + "/free", out body, out status))
        {
            ActionLog.Warn("garage " + garage + " answered " + status);
            return -1;
        }

        return int.Parse(body, CultureInfo.InvariantCulture); // quiet B flag
    }

    public static int CountTotal(string garage)
    {
        ParkingHttp.Get("/garages/" + garage + "/total", out string body, out int status);
        return int.Parse(body, CultureInfo.InvariantCulture); // LOUD B2001 flag
    }

    public static List<ParkingSpot> List(string garage)
    {
        ParkingHttp.Get("/garages/" + garage + "/spots", out var json, out var code);
        if (code == 200)
        {
            return JsonSerializer.Deserialize<List<ParkingSpot>>(json)!; // quiet B status
        }

        return new List<ParkingSpot>();
    }

    public static void Find(int number, out ParkingSpot? spot, out string error)
    {
        spot = null;
        ParkingHttp.Execute("/spots/" + number, "GET", null, out RestResponse r);
        if (!ParkingHttp.Succeeded(r, out error))
        {
            return;
        }

        spot = r.ReadJson<ParkingSpot>(); // quiet B helper
    }

    public static void FindOnLevel(string level, int number, out ParkingSpot? spot, out string error)
    {
        ParkingHttp.Execute("/levels/" + level + "/spots/" + number, "GET", null, out RestResponse r);
        spot = r.ReadJson<ParkingSpot>(); // LOUD B2001 order
        ParkingHttp.Succeeded(r, out error);
    }

    public static bool Reserve(int number, string plate, out string code)
    {
        code = "";
        ParkingHttp.Execute("/spots/" + number + "/reserve", "POST", new { plate }, out var response);
        try
        {
            ParkingHttp.Check(response);
            code = response.Content.Trim('"'); // quiet B validator
            return true;
        }
        catch (ActionException e)
        {
            ActionLog.Error(e.Message);
            return false;
        }
    }

    public static bool Release(int number)
    {
        RestApi.CreateClient("https://barrier.parking.example.net");
        RestApi.CreateRequest("/spots/" + number, "DELETE");
        RestApi.ExecuteRequest(); // LOUD B2002 delete
        return true;
    }

    public static void Snapshot(string camera, out string fileId)
    {
        fileId = "";
        RestApi.CreateClient("https://cams.parking.example.net");
        RestApi.CreateRequest("/snapshots/" + camera + ".jpg", "GET");
        DownloadResponse d = RestApi.DownloadFile();
        if (d.StatusCode == 200)
        {
            fileId = Files.PersistFileRef(d.DownloadedFileRef!).UploadedFileId; // quiet B download
        }
    }

    public static void Clip(string camera, out FileRef? clip)
    {
        RestApi.CreateClient("https://cams.parking.example.net");
        RestApi.CreateRequest("/clips/" + camera + ".mp4", "GET");
        RestApi.SetRequestTimeout(60);
        clip = RestApi.DownloadFile().DownloadedFileRef; // LOUD B2003 outparam
    }
}

internal static class ParkingTariffs
{
    private static readonly int[] s_good = { 200, 203 };

    private static ParkingTariff? s_current;

    public static void Load()
    {
        ParkingHttp.Execute("/tariffs/current", "GET", null, out RestResponse r);
        if (s_good.Contains(r.StatusCode))
        {
            s_current = r.ReadJson<ParkingTariff>(); // quiet B set
        }
    }

    public static void Reload(bool force)
    {
        if (s_current != null && !force)
        {
            return;
        }

        ParkingHttp.Execute("/tariffs/reload", "GET", null, out RestResponse r);
        if (r.StatusCode > 0)
        {
            s_current = r.ReadJson<ParkingTariff>() ?? s_current; // LOUD B2001 weak
        }
    }

    public static decimal Price(string garage, int hours)
    {
        ParkingTariff? tariff;
        bool ok = ParkingHttp.TryGetJson("/garages/" + garage + "/tariff", out tariff);
        if (!ok)
            throw new ActionException("no tariff for " + garage);
        return tariff!.FirstHour + (tariff.NextHour * (hours - 1)); // quiet B flag
    }

    public static decimal PriceOfDay(DateTime day, out string currency)
    {
        RestApi.CreateClient("https://prices.parking.example.net");
        RestApi.CreateRequest("/days/" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), "GET");
        RestResponse res = RestApi.ExecuteRequest();
        if (res.StatusCode == 200 || res.StatusCode == 400)
        {
            JsonNode node = JsonNode.Parse(res.Content)!; // LOUD B2001 badrequest
            currency = (string)node["currency"]!;
            return (decimal)node["price"]!;
        }

        currency = "";
        return 0;
    }

    public static void Publish(ParkingTariff tariff)
    {
        ParkingHttp.Execute("/tariffs", "PUT", tariff, out RestResponse answer);
        if (answer.StatusCode == 200 || answer.StatusCode == 202)
        {
            ActionLog.Info("Tariff is live: " + answer.Content); // quiet B alternatives
        }
        else
        {
            ActionLog.Error("Tariff was refused: " + answer.Content);
        }
    }

    public static void PublishDraft(ParkingTariff tariff)
    {
        RestApi.CreateClient("https://prices.parking.example.net");
        RestApi.CreateRequest("/drafts", "POST");
        RestApi.AddJsonBody(tariff);
        RestResponse unused = RestApi.ExecuteRequest(); // LOUD B2002 unused
        ActionLog.Info("Draft sent");
    }

    public static string Discount(string code)
    {
        string text;
        ParkingHttp.Read("/discounts/" + code, out text);
        return text.Trim(); // also =read
    }
}

internal static class ParkingGates
{
    public static string Open(string gate)
    {
        RestApi.CreateClient("https://gates.parking.example.net");
        RestApi.CreateRequest("/gates/" + gate + "/open", "POST");
        RestResponse r = RestApi.ExecuteRequest();
        return r.StatusCode == 200 ? r.Content : "closed"; // quiet B ternary
    }

    public static string State(string gate)
    {
        RestApi.CreateClient("https://gates.parking.example.net");
        RestApi.CreateRequest("/gates/" + gate, "GET");
        RestResponse r = RestApi.ExecuteRequest();
        return r.StatusCode == 404 ? "unknown" : r.Content; // LOUD B2001 ternary
    }

    public static bool WaitUntilOpen(string gate, out string log)
    {
        log = "";
        int tries = 0;
        while (tries < 5)
        {
            RestApi.CreateClient("https://gates.parking.example.net");
            RestApi.CreateRequest("/gates/" + gate + "/log", "GET");
            RestResponse r = RestApi.ExecuteRequest();
            if (r.StatusCode == 200)
            {
                log = r.Content; // quiet B retry
                return true;
            }

            tries++;
            ComindServer.Sleep(500);
        }

        return false;
    }

    public static string ReadCounter(string gate)
    {
        RestResponse r;
        int tries = 0;
        do
        {
            RestApi.CreateClient("https://gates.parking.example.net");
            RestApi.CreateRequest("/gates/" + gate + "/counter", "GET");
            r = RestApi.ExecuteRequest();
            tries++;
        }
        while (r.StatusCode != 200 && tries < 3);
        return r.Content; // LOUD B2001 retry
    }

    public static void Plates(string gate, List<string> plates)
    {
        ParkingHttp.Execute("/gates/" + gate + "/plates", "GET", null, out RestResponse r);
        bool good = r.StatusCode == 200;
        if (good)
            plates.AddRange(r.ReadJson<string[]>()!); // quiet B local
    }

    public static void PlatesSince(string gate, DateTime since, ICollection<string> plates)
    {
        ParkingHttp.Execute("/gates/" + gate + "/plates?since=" + since.ToString("s", CultureInfo.InvariantCulture), "GET", null, out RestResponse r);
        bool good = r.StatusCode == 200;
        if (!good)
            ActionLog.Warn("gate " + gate + " is slow");
        foreach (string plate in r.ReadJson<string[]>()!) // LOUD B2001 local
            plates.Add(plate);
    }

    public static void Sync(ref int version)
    {
        ParkingHttp.Execute("/gates/version", "GET", null, out RestResponse r);
        if (r.StatusCode == 304) return;
        if (r.StatusCode != 200) throw new ActionException("version: " + r.StatusCode);
        version = Convert.ToInt32(r.Content, CultureInfo.InvariantCulture); // quiet B returns
    }

    public static void SyncNames(IDictionary<string, string> names)
    {
        ParkingHttp.Execute("/gates/names", "GET", null, out RestResponse r);
        if (r.StatusCode == 200) return;
        foreach (var pair in r.ReadJson<Dictionary<string, string>>()!) // LOUD B2001 inverted
        {
            names[pair.Key] = pair.Value;
        }
    }

    public static bool Owner(string plate, out string? owner)
    {
        ParkingHttp.Execute("/plates/" + plate, "GET", null, out RestResponse r);
        JsonObject? json;
        if (r.TryReadJson(out json)) // LOUD B2001 tryread
        {
            owner = (string?)json!["owner"];
            return true;
        }

        owner = null;
        return false;
    }

    public static bool Fine(string plate, out decimal amount)
    {
        ParkingHttp.Execute("/plates/" + plate + "/fines", "GET", null, out RestResponse r);
        if (r.StatusCode == 200 && r.TryReadJson(out JsonObject? json)) // quiet B tryread
        {
            amount = (decimal)json!["amount"]!;
            return true;
        }

        amount = 0;
        return false;
    }
}
