namespace Acme.Corpus.Veterinary13;

internal sealed record VetReply(int Status, string Body)
{
    public bool Ok => Status is >= 200 and < 300;

    public VetReply OrThrow() => Ok ? this : throw new ActionException($"The clinic system answered {Status}");

    public T? As<T>() => JsonSerializer.Deserialize<T>(Body);
}

internal sealed record VetResult<T>(bool Success, T? Data, string? Error);

internal sealed record Animal(string Id, string Name, string Species, string? OwnerId);

internal sealed record Vaccination(string AnimalId, string Vaccine, DateOnly Given, DateOnly? Due);

internal sealed record VetVisit(int Number, string AnimalId, decimal Fee);

internal sealed class VetGatewayException(int status, string body) : Exception($"Clinic gateway: HTTP {status}")
{
    public int Status => status;

    public string Body => body;
}

/// <summary>The only place that talks to the practice software.</summary>
internal sealed class VetGateway(string baseUrl)
{
    private readonly RestClient _client = RestApi.CreateClient(baseUrl);

    public VetReply Get(string path)
    {
        using var res = _client.CreateRequest(path, "GET").SetRequestTimeout(20).ExecuteRequest();
        return new VetReply(res.StatusCode, res.Content); // quiet B record
    }

    public (int Status, string Body) Post(string path, object payload)
    {
        var request = _client.CreateRequest(path, "POST");
        request.AddJsonBody(payload);
        using var res = request.ExecuteRequest();
        ActionLog.Debug("POST {0}: {1}", path, res.StatusCode);
        return (res.StatusCode, res.Content); // quiet B tuple
    }

    public VetResult<T> Fetch<T>(string path)
    {
        using var res = Raw("GET", path);
        if (!res.IsSuccess)
        {
            return new VetResult<T>(false, default, $"{path}: {res.StatusCode}");
        }

        return new VetResult<T>(true, res.ReadJson<T>(), null); // quiet B guard
    }

    public string Send(string method, string path, object? payload = null)
    {
        var request = _client.CreateRequest(path, method);
        if (payload is not null)
        {
            request.AddJsonBody(payload);
        }

        using var res = request.ExecuteRequest();
        if (res.StatusCode < 200 || res.StatusCode >= 300)
        {
            throw new VetGatewayException(res.StatusCode, res.Content);
        }

        return res.Content; // quiet B throws
    }

    public RestResponse Raw(string method, string path) => _client.CreateRequest(path, method).AddHeader("Accept", "application/json").ExecuteRequest();

    public string GetText(string path) =>
        Raw("GET", path).Content; // LOUD B2001 arrow

    public VetResult<T> FetchAlways<T>(string path)
    {
        try
        {
            using var res = Raw("GET", path);
            return new VetResult<T>(true, res.ReadJson<T>(), null); // LOUD B2001 result
        }
        catch (JsonException e)
        {
            return new VetResult<T>(false, default, e.Message);
        }
    }

    public bool TryGet(string path, out JsonNode? node)
    {
        using var res = Raw("GET", path);
        node = res.StatusCode == 200 ? JsonNode.Parse(res.Content) : null; // quiet B ternary
        return node is not null;
    }
}

internal sealed class AnimalService(VetGateway gateway)
{
    public Animal? Find(string id)
    {
        var reply = gateway.Get($"/animals/{id}");
        if (reply.Status == 404)
        {
            return null;
        }

        var animal = reply.As<Animal>(); // LOUD B2001 notfound
        return animal is null ? null : animal with { Species = animal.Species.ToLowerInvariant() };
    }

    public Animal Load(string id) =>
        gateway.Get($"/animals/{id}").OrThrow().As<Animal>() ?? throw new ActionException("No animal"); // quiet B chain

    public IReadOnlyList<Animal> OfOwner(string ownerId)
    {
        var reply = gateway.Get($"/owners/{ownerId}/animals");
        return reply.Ok ? reply.As<List<Animal>>() ?? [] : []; // quiet B property
    }

    public int Count()
    {
        var body = gateway.Get("/animals/count").Body; // LOUD B2001 gateway =count
        return int.Parse(body, CultureInfo.InvariantCulture); // also =count
    }

    public string Register(string name, string species)
    {
        var (status, body) = gateway.Post("/animals", new { name, species });
        if (status != 201)
        {
            throw new ActionException($"{name} could not be registered ({status})");
        }

        return JsonNode.Parse(body)!["id"]!.GetValue<string>(); // quiet B deconstruct
    }

    public string RegisterQuick(string name)
    {
        var (_, body) = gateway.Post("/animals/quick", new { name });
        return (string)JsonNode.Parse(body)!["id"]!; // LOUD B2001 deconstruct
    }

    public void Rename(Animal animal, string name)
    {
        var request = RestApi.CreateClient(AppSchema.GetVars().Require("clinic_url")).CreateRequest("/animals/{id}", "PATCH");
        request.AddUrlSegment("id", animal.Id).AddJsonBody(new { name });
        request.ExecuteRequest(); // LOUD B2002 statement
        ActionLog.Info("Renamed {0} to {1}", animal.Name, name);
    }

    public void Archive(string id)
    {
        var reply = gateway.Raw("POST", $"/animals/{id}/archive");
        if (!reply.IsSuccess)
        {
            ActionLog.Error("Archiving {0}: {1}", id, reply.Content); // quiet B message
            throw new ActionException($"Archiving failed with {reply.StatusCode}");
        }
    }

    public Animal? FirstByChip(string chip)
    {
        using var res = gateway.Raw("GET", $"/chips/{chip}");
        if (string.IsNullOrEmpty(res.Content))
        {
            return null;
        }

        return res.ReadJson<Animal[]>()?.FirstOrDefault(); // LOUD B2001 empty
    }
}

internal sealed class VaccinationService(VetGateway gateway)
{
    public List<Vaccination> Due(DateOnly until)
    {
        var result = gateway.Fetch<List<Vaccination>>($"/vaccinations?due={until:yyyy-MM-dd}");
        if (!result.Success || result.Data is null)
        {
            ActionLog.Warn(result.Error);
            return [];
        }

        return result.Data.OrderBy(v => v.Due).ToList(); // quiet B result
    }

    public Vaccination[] History(string animalId)
    {
        using var answer = gateway.Raw("GET", $"/animals/{animalId}/vaccinations");
        switch (answer.StatusCode)
        {
            case 200:
                return answer.ReadJson<Vaccination[]>() ?? []; // quiet B switch
            case 204:
            case 404:
                return [];
            default:
                throw new VetGatewayException(answer.StatusCode, answer.Content);
        }
    }

    public Vaccination? Latest(string animalId)
    {
        using var answer = gateway.Raw("GET", $"/animals/{animalId}/vaccinations/latest");
        if (answer.StatusCode != 200)
        {
            ActionLog.Warn($"Latest vaccination of {animalId}: status {answer.StatusCode}");
        }

        var latest = answer.ReadJson<Vaccination>(); // LOUD B2001 logonly
        return latest?.Vaccine == "none" ? null : latest;
    }

    public string Certificate(string animalId)
    {
        var request = RestApi.CreateClient("https://certificates.vets.example.org").CreateRequest("/pdf/{id}", "GET").AddUrlSegment("id", animalId);
        var download = request.DownloadFile();
        var stored = Files.PersistFileRef(download.DownloadedFileRef!); // LOUD B2003 download
        return stored.UploadedFileId;
    }

    public string? PassportScan(string animalId)
    {
        var download = RestApi.CreateClient("https://scans.vets.example.org").CreateRequest($"/passport/{animalId}", "GET").DownloadFile();
        if (!download.IsSuccess || download.DownloadedFileRef is null)
        {
            return null;
        }

        return Files.PersistFileRef(download.DownloadedFileRef).UploadedFileId; // quiet B download
    }

    public void Record(Vaccination vaccination)
    {
        var saved = gateway.Send("POST", "/vaccinations", vaccination);
        var id = JsonNode.Parse(saved)?["id"]?.ToString(); // quiet B gateway
        ActionLog.Info("Vaccination {0} stored", id);
    }

    public void Reminder(string ownerId, string text)
    {
        try
        {
            var (status, _) = gateway.Post($"/owners/{ownerId}/messages", new { text });
            if (status / 100 != 2)
            {
                ActionLog.Warn("No reminder for {0}: {1}", ownerId, status);
            }
        }
        catch (RestApiException e)
        {
            ActionLog.Warn(e.Message);
        }
    }
}

internal sealed class VisitService(VetGateway gateway, string billingUrl)
{
    public VetVisit? Open(int number)
    {
        RestApi.CreateClient(billingUrl);
        RestApi.CreateRequest("/visits/{number}", "GET");
        RestApi.AddUrlSegment("number", number);
        using var res = RestApi.ExecuteRequest();
        var visit = res.ReadJson<VetVisit>(); // LOUD B2001 late
        if (res.StatusCode != 200)
        {
            throw new VetGatewayException(res.StatusCode, "visit");
        }

        return visit;
    }

    public decimal Total(IEnumerable<int> numbers)
    {
        decimal sum = 0;
        foreach (var number in numbers)
        {
            using var res = gateway.Raw("GET", $"/visits/{number}");
            if (!res.IsSuccess)
            {
                continue;
            }

            sum += res.ReadJson<VetVisit>()?.Fee ?? 0; // quiet B loop
        }

        return sum;
    }

    public decimal TotalPaid(IReadOnlyCollection<int> numbers)
    {
        var fees = new List<decimal>(numbers.Count);
        foreach (var number in numbers)
        {
            using var visit = gateway.Raw("GET", $"/visits/{number}/payments");
            fees.Add(visit.ReadJson<VetVisit>()!.Fee); // LOUD B2001 loop
        }

        return fees.Sum();
    }

    public VetVisit Close(int number)
    {
        using var res = RestApi.CreateClient(billingUrl).CreateRequest($"/visits/{number}/close", "POST").ExecuteRequest().EnsureSuccess();
        return res.ReadJson<VetVisit>()!; // quiet B ensure
    }

    public string Describe(int number)
    {
        var probe = gateway.Raw("HEAD", $"/visits/{number}");
        if (probe.StatusCode != 200)
        {
            return "unknown visit";
        }

        var details = gateway.Raw("GET", $"/visits/{number}/details");
        return details.Content; // LOUD B2001 wrong
    }

    public string Notes(int number)
    {
        try
        {
            return gateway.Send("GET", $"/visits/{number}/notes"); // quiet B rethrow
        }
        catch (VetGatewayException e) when (e.Status == 404)
        {
            return "";
        }
    }

    public JsonObject Invoice(int number)
    {
        var reply = gateway.Get($"/visits/{number}/invoice");
        if (reply.Status >= 500)
        {
            throw new VetGatewayException(reply.Status, reply.Body);
        }

        return JsonNode.Parse(reply.Body)!.AsObject(); // LOUD B2001 servererror
    }

    public IReadOnlyList<VetVisit> Today()
    {
        if (!gateway.TryGet("/visits/today", out var node) || node is not JsonArray array)
        {
            return [];
        }

        return [.. array.Select(item => item.Deserialize<VetVisit>()!)]; // quiet B out
    }
}
