using System.Globalization;

namespace Acme.Corpus.WindFarm14;

// Semester project: maintenance of a wind farm
// Group 4
class Turbine
{
    public int id { get; set; }
    public string name { get; set; } = "";
    public double power { get; set; }
    public bool running { get; set; }
}

class WorkOrder
{
    public string number { get; set; } = "";
    public int turbineId { get; set; }
    public string technician { get; set; } = "";
    public bool done { get; set; }
}

class Program4
{
    static string baseUrl = "https://windfarm.example.org/api";
    static List<Turbine> turbines = new List<Turbine>();

    // Task 1: load all turbines
    public static void LoadTurbines()
    {
        // first create the client, then the request
        RestClient client = RestApi.CreateClient(baseUrl);
        RestRequest request = client.CreateRequest("/turbines", "GET");
        RestResponse response = request.ExecuteRequest();

        // 200 means everything is ok
        if (response.StatusCode == 200)
        {
            turbines = response.ReadJson<List<Turbine>>()!; // quiet B ok
            ActionLog.Log("Loaded " + turbines.Count + " turbines");
        }
        else
        {
            ActionLog.Log("Error! Status code was: " + response.StatusCode);
        }
    }

    // Task 2: one turbine
    public static Turbine LoadTurbine(int id)
    {
        RestClient client = RestApi.CreateClient(baseUrl);
        RestRequest request = client.CreateRequest("/turbines/" + id, "GET");
        RestResponse response = request.ExecuteRequest();
        string json = response.Content; // LOUD B2001 beginner =one
        Turbine turbine = JsonSerializer.Deserialize<Turbine>(json)!; // also =one
        return turbine;
    }

    // Task 3: average power (only the running ones count)
    public static double AveragePower()
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < turbines.Count; i++)
        {
            if (turbines[i].running == false)
            {
                continue;
            }

            var response = RestApi.CreateClient(baseUrl).CreateRequest("/turbines/" + turbines[i].id + "/power", "GET").ExecuteRequest();
            if (response.StatusCode == 200)
            {
                sum = sum + double.Parse(response.Content, CultureInfo.InvariantCulture); // quiet B sum
                count++;
            }
        }

        if (count == 0)
        {
            return 0;
        }

        return sum / count;
    }

    // Task 4: maximum wind speed
    public static double MaxWind()
    {
        double max = 0;
        foreach (Turbine t in turbines)
        {
            RestApi.CreateClient(baseUrl);
            RestApi.CreateRequest("/turbines/" + t.id + "/wind", "GET");
            var response = RestApi.ExecuteRequest();
            double wind = Convert.ToDouble(response.Content, CultureInfo.InvariantCulture); // LOUD B2001 convert
            if (wind > max)
            {
                max = wind;
            }
        }

        return max;
    }

    // Task 5: search by name
    public static Turbine? Search(string name)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/turbines/search", "GET");
        RestApi.AddQueryParameter("name", name);
        var response = RestApi.ExecuteRequest();
        if (response.Content != null && response.Content != "")
        {
            return response.ReadJson<Turbine>(); // LOUD B2001 notempty
        }

        return null;
    }

    // Task 6: new work order
    public static string CreateWorkOrder(int turbineId, string technician)
    {
        WorkOrder order = new WorkOrder();
        order.turbineId = turbineId;
        order.technician = technician;

        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/workorders", "POST");
        RestApi.AddJsonBody(order);
        RestResponse response = RestApi.ExecuteRequest();
        int code = response.StatusCode;
        if (code != 200 && code != 201)
        {
            throw new Exception("Work order could not be created, code = " + code);
        }

        WorkOrder created = response.ReadJson<WorkOrder>()!; // quiet B code
        return created.number;
    }

    // Task 7: finish a work order
    public static void FinishWorkOrder(WorkOrder order)
    {
        order.done = true;
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/workorders/" + order.number, "PUT");
        RestApi.AddJsonBody(order);
        RestApi.ExecuteRequest(); // LOUD B2002 put
        ActionLog.Log("Work order finished :)");
    }

    // Task 7b: the same but with a check, as discussed in the exercise
    public static bool FinishWorkOrderSafe(WorkOrder order)
    {
        order.done = true;
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/workorders/" + order.number, "PUT");
        RestApi.AddJsonBody(order);
        var response = RestApi.ExecuteRequest(); // quiet B putbool
        if (response.StatusCode == 200)
            return true;
        else
            return false;
    }

    // Task 8: delete old orders
    public static int DeleteOld(List<WorkOrder> orders)
    {
        int deleted = 0;
        foreach (var o in orders)
        {
            if (o.done)
            {
                var r = RestApi.CreateClient(baseUrl).CreateRequest("/workorders/" + o.number, "DELETE").ExecuteRequest(); // LOUD B2002 deletevar
                deleted = deleted + 1;
            }
        }
        return deleted;
    }

    // Task 9: vibration report, with try catch because the server is not stable
    public static List<double> Vibrations(int id)
    {
        List<double> values = new List<double>();
        try
        {
            RestApi.CreateClient(baseUrl);
            RestApi.CreateRequest("/turbines/" + id + "/vibrations", "GET");
            var response = RestApi.ExecuteRequest();
            JsonArray array = JsonNode.Parse(response.Content)!.AsArray(); // LOUD B2001 trycatch
            for (int i = 0; i < array.Count; i++)
            {
                values.Add((double)array[i]!);
            }
        }
        catch (Exception e)
        {
            ActionLog.Log("something went wrong: " + e.Message);
        }

        return values;
    }

    // Task 10: oil temperature
    public static string OilTemperature(int id)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/turbines/" + id + "/oil", "GET");
        var response = RestApi.ExecuteRequest();
        string message;
        if (response.StatusCode == 404)
        {
            message = "Turbine does not exist";
        }
        else if (response.StatusCode == 500)
        {
            message = "Server error";
        }
        else
        {
            message = "Oil: " + response.Content + " °C"; // LOUD B2001 elseif
        }

        return message;
    }

    // Task 11: gearbox, same as above but the other way round
    public static string Gearbox(int id)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/turbines/" + id + "/gearbox", "GET");
        var response = RestApi.ExecuteRequest();
        string message = "unknown";
        if (response.StatusCode == 200)
        {
            message = "Gearbox: " + response.Content; // quiet B concat
        }
        else if (response.StatusCode == 404)
        {
            message = "Turbine does not exist";
        }

        return message;
    }

    // Task 12: weather forecast decides if the crane can be used
    public static bool CanUseCrane(string day)
    {
        RestApi.CreateClient("https://weather.example.org");
        RestApi.CreateRequest("/forecast", "GET");
        RestApi.AddQueryParameter("day", day);
        var weather = RestApi.ExecuteRequest();
        if (weather.StatusCode != 200)
        {
            return false;
        }

        var forecast = JsonNode.Parse(weather.Content)!; // quiet B returnfalse
        double wind = (double)forecast["wind"]!;
        double gusts = (double)forecast["gusts"]!;
        return wind < 8 && gusts < 12;
    }

    // Task 13: tide for the ships
    public static double Tide(string harbour)
    {
        RestApi.CreateClient("https://tides.example.org");
        RestApi.CreateRequest("/tide/" + harbour, "GET");
        var tide = RestApi.ExecuteRequest();
        double height = -1;
        if (tide.StatusCode != 404)
            height = double.Parse(tide.Content, CultureInfo.InvariantCulture); // LOUD B2001 not404
        return height;
    }

    // Task 14: save the inspection photo
    public static void SavePhoto(Entity entity, int id)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/turbines/" + id + "/photo.jpg", "GET");
        var photo = RestApi.DownloadFile();
        entity.Fields["c_photo"] = Files.PersistFileRef(photo.DownloadedFileRef!).UploadedFileId; // LOUD B2003 photo
        entity.Fields["c_photo_date"] = DateTime.Now.ToString(CultureInfo.InvariantCulture);
    }

    // Task 15: save the manual (pdf)
    public static void SaveManual(Entity entity, string model)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest("/manuals/" + model + ".pdf", "GET");
        var manual = RestApi.DownloadFile();
        if (manual.IsSuccess && manual.DownloadedFileRef != null)
        {
            var stored = Files.PersistFileRef(manual.DownloadedFileRef); // quiet B manual
            entity.Fields["c_manual"] = stored.UploadedFileId;
            ActionLog.Log("saved " + stored.Name);
        }
    }

    // Task 16: wait until the turbine has stopped
    public static bool WaitUntilStopped(int id)
    {
        int tries = 0;
        bool stopped = false;
        while (stopped == false && tries < 10)
        {
            RestApi.CreateClient(baseUrl);
            RestApi.CreateRequest("/turbines/" + id + "/state", "GET");
            var response = RestApi.ExecuteRequest();
            if (response.Content.Contains("stopped")) // LOUD B2001 polling
            {
                stopped = true;
            }
            else
            {
                ComindServer.Sleep(3000);
                tries++;
            }
        }

        return stopped;
    }

    // Task 17: stop the turbine
    public static void StopTurbine(int id)
    {
        bool ok = false;
        int tries = 0;
        do
        {
            RestApi.CreateClient(baseUrl);
            RestApi.CreateRequest("/turbines/" + id + "/stop", "POST");
            var response = RestApi.ExecuteRequest(); // quiet B dowhile
            ok = response.IsSuccess;
            tries++;
        } while (!ok && tries < 3);

        if (!ok)
        {
            throw new Exception("TURBINE COULD NOT BE STOPPED!!!");
        }
    }

    // Task 18: spare parts
    public static int SpareParts(string part)
    {
        RestResponse response = Get("/parts/" + part);
        if (WasSuccessful(response))
        {
            return response.ReadJson<int>(); // quiet B own
        }

        return 0;
    }

    // Task 19: price of a part in EUR
    public static decimal PartPrice(string part)
    {
        RestResponse response = Get("/prices/" + part);
        decimal price = response.ReadJson<decimal>(); // LOUD B2001 checklater
        if (WasSuccessful(response) == false)
        {
            price = 0;
        }

        return price;
    }

    // Task 20: suppliers
    public static List<string> Suppliers(string part)
    {
        var response = Get("/suppliers/" + part);
        if (!WasSuccessful(response)) return new List<string>();
        var names = from node in JsonNode.Parse(response.Content)!.AsArray() // quiet B query
                    where (bool)node!["active"]!
                    select (string)node!["name"]!;
        return names.ToList();
    }

    // Task 21: print the log book (the last pages first)
    public static void PrintLogBook(int pages)
    {
        int page = pages;
        while (page > 0)
        {
            var r = Get("/logbook/" + page);
            page--;
            if (r.StatusCode != 200) continue;
            ActionLog.Log("Page: " + r.Content); // quiet B print
        }
    }

    // Task 22: certificates of the technicians
    public static bool HasCertificate(string technician, string certificate)
    {
        var response = Get("/technicians/" + technician);
        try
        {
            response.EnsureSuccess();
            string[] list = response.ReadJson<string[]>()!; // quiet B ensuretry
            return list.Contains(certificate);
        }
        catch (RestApiException)
        {
            return false;
        }
    }

    // Task 23: next free date for maintenance
    public static DateTime NextDate(int id)
    {
        var response = Get("/turbines/" + id + "/next");
        DateTime date = DateTime.Today.AddDays(14);
        switch (response.StatusCode)
        {
            case 200:
                date = DateTime.Parse(response.Content, CultureInfo.InvariantCulture); // quiet B switchcase
                break;
            case 404:
                ActionLog.Log("no date, use the default");
                break;
        }
        return date;
    }

    // helper methods (do not copy the code every time!)
    static RestResponse Get(string path)
    {
        RestApi.CreateClient(baseUrl);
        RestApi.CreateRequest(path, "GET");
        return RestApi.ExecuteRequest();
    }

    static bool WasSuccessful(RestResponse response)
    {
        if (response.StatusCode >= 200 && response.StatusCode < 300)
        {
            return true;
        }

        ActionLog.Log("Request failed: " + response.StatusCode);
        return false;
    }

    static T Check<T>(RestResponse response)
    {
        if (response.StatusCode != 200) throw new Exception("Status " + response.StatusCode);
        return response.ReadJson<T>()!; // quiet B generic
    }

    // Bonus task: async
    public static async Task<List<WorkOrder>> LoadOrdersAsync(int[] ids)
    {
        List<WorkOrder> all = new List<WorkOrder>();
        foreach (int id in ids)
        {
            RestResponse response = await RestApi.CreateClient(baseUrl).CreateRequest("/turbines/" + id + "/orders", "GET").ExecuteRequestAsync();
            all.AddRange(Check<List<WorkOrder>>(response)); // quiet B awaitcheck
        }

        return all;
    }

    public static async Task<int> CountAlarmsAsync()
    {
        RestResponse response = await RestApi.CreateClient(baseUrl).CreateRequest("/alarms", "GET").ExecuteRequestAsync();
        if (response.StatusCode < 500)
        {
            List<string> alarms = response.ReadJson<List<string>>()!; // LOUD B2001 below500
            return alarms.Count;
        }

        return 0;
    }

    public static async Task<string> FirstAlarmAsync()
    {
        var response = await RestApi.CreateClient(baseUrl).CreateRequest("/alarms/first", "GET").ExecuteRequestAsync();
        string text = "no alarm";
        if (response.IsSuccess == true)
        {
            text = response.Content; // quiet B istrue
        }
        return text;
    }
}
