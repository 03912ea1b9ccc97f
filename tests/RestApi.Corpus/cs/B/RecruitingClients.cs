using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;

namespace Acme.Corpus.Recruiting12;

public interface IRecruitingDto
{
    string Id { get; }
}

public sealed record RecruitingCandidate(string Id, string Name, string? Email, int Score) : IRecruitingDto;

public sealed record RecruitingVacancy(string Id, string Title, bool Open) : IRecruitingDto;

public sealed record RecruitingInterview(string Id, string CandidateId, DateTimeOffset At) : IRecruitingDto;

public sealed class RecruitingResult<T>
{
    private RecruitingResult(T? value, int status, string? error) => (Value, Status, Error) = (value, status, error);

    public T? Value { get; }

    public int Status { get; }

    public string? Error { get; }

    public static RecruitingResult<T> From(RestResponse response) =>
        response.IsSuccess ? new(response.ReadJson<T>(), response.StatusCode, null) : new(default, response.StatusCode, response.Content); // quiet B resultfactory
}

public abstract class RecruitingApiBase
{
    protected RecruitingApiBase(RestClient client) => Client = client;

    protected RestClient Client { get; }

    protected virtual double Timeout => 20;

    protected RestResponse Send(string method, string path, object? body = null)
    {
        var request = Client.CreateRequest(path, method).SetRequestTimeout(Timeout);
        if (body is not null)
        {
            request.AddJsonBody(body);
        }

        return request.ExecuteRequest();
    }

    protected RestResponse SendChecked(string method, string path, object? body = null)
    {
        var response = Send(method, path, body);
        Validate(response);
        return response;
    }

    protected void Validate(RestResponse response)
    {
        if (response.IsSuccess)
        {
            return;
        }

        throw Failure(response);
    }

    protected virtual Exception Failure(RestResponse response) => new ActionException($"{GetType().Name}: {response.StatusCode} {response.Content}");

    protected static bool IsFailure(RestResponse? response) => response is null or { StatusCode: < 200 or >= 300 };

    protected static bool IsMissing(RestResponse response) => response.StatusCode is 404 or 410;

    protected static T Read<T>(RestResponse response)
        where T : class
    {
        return JsonSerializer.Deserialize<T>(response.Content, JsonSerializerOptions.Web) ?? throw new ActionException($"No {typeof(T).Name}");
    }

    protected bool TrySend(string path, [NotNullWhen(true)] out RestResponse? response)
    {
        response = Send("GET", path);
        if (response.IsSuccess)
        {
            return true;
        }

        response.Dispose();
        response = null;
        return false;
    }
}

public abstract class RecruitingRepository<TDto>(RestClient client, string resource) : RecruitingApiBase(client)
    where TDto : class, IRecruitingDto
{
    private readonly Dictionary<string, TDto> _loaded = new(StringComparer.Ordinal);

    protected string Resource { get; } = resource;

    public TDto Get(string id)
    {
        using var response = SendChecked("GET", $"{Resource}/{id}");
        return response.ReadJson<TDto>()!; // quiet B sendchecked
    }

    public TDto GetRaw(string id)
    {
        var path = string.Join('/', Resource, "raw", id);
        return Send("GET", path).ReadJson<TDto>() ?? throw new ActionException($"{path} is empty"); // LOUD B2001 basesend
    }

    public bool TryGet(string id, [NotNullWhen(true)] out TDto? dto)
    {
        dto = TrySend($"{Resource}/{id}", out var response) ? response.ReadJson<TDto>() : null; // quiet B trysend
        return dto is not null;
    }

    public virtual IReadOnlyList<TDto> List(int page = 1)
    {
        using var response = Send("GET", $"{Resource}?page={page}");
        if (IsFailure(response))
        {
            return [];
        }

        return Read<List<TDto>>(response); // quiet B isfailure
    }

    public IReadOnlyList<TDto> Changed(DateTimeOffset since)
    {
        using var response = Client.CreateRequest($"{Resource}/changed", "GET").AddQueryParameter("since", since).ExecuteRequest();
        if (IsMissing(response))
        {
            return [];
        }

        var changed = Read<TDto[]>(response); // LOUD B2001 ismissing
        Array.ForEach(changed, dto => _loaded[dto.Id] = dto);
        return changed;
    }

    public TDto Create(TDto dto)
    {
        using var response = Send("POST", Resource, dto);
        Validate(response);
        var created = Read<TDto>(response); // quiet B validate
        _loaded[created.Id] = created;
        return created;
    }

    public TDto Upsert(TDto dto)
    {
        using var response = Client.CreateRequest($"{Resource}/{dto.Id}", "PUT").AddJsonBody(dto).ExecuteRequest();
        var stored = Read<TDto>(response); // LOUD B2001 handedover
        Validate(response);
        return _loaded[stored.Id] = stored;
    }

    public RecruitingResult<TDto> TryUpdate(TDto dto)
    {
        using var response = Send("PATCH", $"{Resource}/{dto.Id}", dto);
        return RecruitingResult<TDto>.From(response); // quiet B factorycall
    }

    public void Touch(string id)
    {
        Client.CreateRequest($"{Resource}/{id}/touch", "POST").ExecuteRequest(); // LOUD B2002 touch
        _loaded.Remove(id);
    }

    public void Delete(string id)
    {
        using var response = Client.CreateRequest($"{Resource}/{id}", "DELETE").ExecuteRequest();
        if (!response.IsSuccess && !IsMissing(response))
        {
            throw Failure(response);
        }

        _loaded.Remove(id);
    }

    public TResult Map<TResult>(string id, Func<TDto, TResult> map)
    {
        var response = Client.CreateRequest($"{Resource}/{id}", "GET").AddHeader("Prefer", "minimal").ExecuteRequest();
        return response.IsSuccess ? map(response.ReadJson<TDto>()!) : throw Failure(response); // quiet B ternarythrow
    }

    public TResult Fold<TResult>(IEnumerable<string> ids, TResult seed, Func<TResult, TDto, TResult> fold)
    {
        var result = seed;
        foreach (var id in ids)
        {
            using var response = Client.CreateRequest($"{Resource}/{id}/compact", "GET").ExecuteRequest();
            result = fold(result, response.ReadJson<TDto>()!); // LOUD B2001 fold
        }

        return result;
    }

    public IEnumerable<TDto> Walk()
    {
        for (string? next = Resource; next is not null;)
        {
            using var response = Send("GET", next);
            Validate(response);
            var page = response.ReadJson<JsonObject>()!; // quiet B walk
            foreach (var dto in page["items"].Deserialize<TDto[]>() ?? [])
            {
                yield return dto;
            }

            next = (string?)page["next"];
        }
    }

    public int Count()
    {
        using var response = Send("GET", $"{Resource}/count");
        return response.StatusCode != 200 ? 0 : int.Parse(response.Content); // quiet B ternarynot
    }

    public int CountWhere(string filter)
    {
        using var response = Client.CreateRequest($"{Resource}/count", "GET").AddQueryParameter("filter", filter).ExecuteRequest();
        return response.StatusCode == 204 ? 0 : int.Parse(response.Content); // LOUD B2001 only204
    }

    protected TDto? Retry(string path, int attempts)
    {
        while (true)
        {
            using var response = Send("GET", path);
            if (response.IsSuccess)
            {
                return response.ReadJson<TDto>(); // quiet B whiletrue
            }

            if (--attempts <= 0)
            {
                return null;
            }

            ComindServer.Sleep(300);
        }
    }

    protected TDto? RetryServerErrors(string path, int attempts)
    {
        var response = Send("GET", path);
        while (response.StatusCode >= 500 && attempts-- > 0)
        {
            response.Dispose();
            ComindServer.Sleep(300);
            response = Send("GET", path);
        }

        return response.ReadJson<TDto>(); // LOUD B2001 retry500
    }
}

public sealed class RecruitingCandidates(RestClient client) : RecruitingRepository<RecruitingCandidate>(client, "/candidates")
{
    protected override double Timeout => 45;

    public override IReadOnlyList<RecruitingCandidate> List(int page = 1)
    {
        using var response = Send("GET", $"{Resource}?page={page}&expand=score");
        return response.ReadJson<RecruitingCandidate[]>()!; // LOUD B2001 override
    }

    public RecruitingCandidate? ByEmail(string email)
    {
        var path = $"{Resource}/by-email/{Uri.EscapeDataString(email)}";
        using var response = Send("GET", path);
        return IsMissing(response) ? null : Read<RecruitingCandidate>(response); // LOUD B2001 missingternary
    }

    public RecruitingCandidate? ByPhone(string phone)
    {
        using var response = Send("GET", $"{Resource}/by-phone/{phone}");
        if (IsMissing(response))
        {
            return null;
        }

        Validate(response);
        return Read<RecruitingCandidate>(response); // quiet B missingthenvalidate
    }

    public string StoreResume(string id)
    {
        var download = Client.CreateRequest($"{Resource}/{id}/resume", "GET").DownloadFile();
        if (!download.IsSuccess)
        {
            ActionLog.Warn($"No resume for {id}: {download.StatusCode}");
        }

        return Files.PersistFileRef(download.DownloadedFileRef!).UploadedFileId; // LOUD B2003 warnonly
    }

    public string? StoreLetter(string id)
    {
        var download = Client.CreateRequest($"{Resource}/{id}/letter", "GET").DownloadFile();
        return download.StatusCode == 200 ? Files.PersistFileRef(download.DownloadedFileRef!).UploadedFileId : null; // quiet B downloadternary
    }

    public int Rescore(string id)
    {
        var response = SendChecked("POST", $"{Resource}/{id}/score");
        response = Send("GET", $"{Resource}/{id}/score");
        return int.Parse(response.Content); // LOUD B2001 reassigned
    }

    public string Summary(string id)
    {
        string text;
        using (var response = Send("GET", $"{Resource}/{id}/summary"))
        {
            try
            {
                Validate(response);
                text = response.Content; // quiet B validateintry
            }
            catch (ActionException e)
            {
                text = e.Message;
            }
        }

        return text;
    }

    public string Notes(string id)
    {
        using var response = Send("GET", $"{Resource}/{id}/notes");
        try
        {
            Validate(response);
        }
        catch (ActionException)
        {
            // not every candidate has notes
        }

        var notes = response.Content; // LOUD B2001 emptycatch
        return notes.Length > 500 ? notes[..500] : notes;
    }
}

public sealed class RecruitingVacancies(RestClient client) : RecruitingRepository<RecruitingVacancy>(client, "/vacancies")
{
    private static readonly HashSet<int> s_published = [200, 201, 202];

    protected override Exception Failure(RestResponse response) =>
        response.StatusCode == 409 ? new ActionException("The vacancy was changed by someone else.") : base.Failure(response);

    public Uri Publish(RecruitingVacancy vacancy)
    {
        using var response = Send("POST", $"{Resource}/{vacancy.Id}/publish", new { vacancy.Title });
        if (!s_published.Contains(response.StatusCode))
        {
            throw Failure(response);
        }

        return new Uri(response.ReadJson<JsonObject>()!["url"]!.GetValue<string>()); // quiet B hashset
    }

    public XElement Feed(string board)
    {
        using var response = Client.CreateRequest("/feeds/{board}.xml", "GET").AddUrlSegment("board", board).ExecuteRequest();
        return response.TryReadXml(out var xml) ? xml.Root! : new XElement("feed"); // LOUD B2001 tryreadxml
    }

    public void Archive(string id)
    {
        Send("POST", $"{Resource}/{id}/archive"); // LOUD B2002 helperpost
        ActionLog.Info($"{id} archived");
    }

    public void Restore(string id)
    {
        if (TryGet(id, out var vacancy) && vacancy.Open)
        {
            return;
        }

        SendChecked("POST", $"{Resource}/{id}/restore"); // quiet B checkedpost
    }

    public void Close(string id, string reason)
    {
        using var response = Send("POST", $"{Resource}/{id}/close", new { reason });
        Validate(response);
        ActionLog.Info($"{id} closed: {response.Content}"); // quiet B validatelog
    }
}

public sealed class RecruitingInterviews(RestClient client) : RecruitingRepository<RecruitingInterview>(client, "/interviews")
{
    public DateTimeOffset Next(string candidateId) => Parse(Send("GET", $"{Resource}/next?candidate={candidateId}")); // LOUD B2001 parsehelper

    private static DateTimeOffset Parse(RestResponse response) => DateTimeOffset.Parse(response.Content.Trim('"'));

    public DateOnly LastDay(string candidateId)
    {
        using var response = SendChecked("GET", $"{Resource}/last?candidate={candidateId}");
        return ToDay(response); // quiet B checkedhandover

        static DateOnly ToDay(RestResponse r) => DateOnly.Parse(r.Content);
    }
}
