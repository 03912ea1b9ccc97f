using System.Globalization;
using System.Net;
using System.Text;

namespace Acme.Corpus.FilmFestival14;

public interface IFilmService
{
    Film GetFilm(long filmId);

    IList<Film> GetFilmsBySection(string section);
}

public interface ITicketService
{
    string ReserveSeat(long screeningId, string seat);

    void CancelReservation(string reservationCode);
}

public class FestivalException : Exception
{
    public FestivalException(string message) : base(message)
    {
    }

    public FestivalException(string message, Exception cause) : base(message, cause)
    {
    }
}

public class Film
{
    public long Id { get; set; }

    public string? OriginalTitle { get; set; }

    public int RuntimeMinutes { get; set; }

    public IList<string> Countries { get; set; } = new List<string>();
}

public class Screening
{
    public long Id { get; set; }

    public string? Venue { get; set; }

    public DateTime StartsAt { get; set; }

    public int FreeSeats { get; set; }
}

public class JuryVote
{
    public string? Juror { get; set; }

    public int Points { get; set; }
}

public static class HttpConstants
{
    public const int OK = 200;
    public const int CREATED = 201;
    public const int NOT_FOUND = 404;
    public const int TOO_MANY_REQUESTS = 429;
    public static readonly ISet<int> SUCCESS_CODES = new HashSet<int> { 200, 201, 202, 204 };
}

/// <summary>Base of all services. Subclasses only know paths and types.</summary>
public abstract class AbstractFestivalService
{
    private readonly RestClient client;

    protected AbstractFestivalService(string baseUrl)
    {
        this.client = new RestClient(baseUrl);
    }

    protected RestRequest CreateRequest(string method, string path)
    {
        return this.client.CreateRequest(path, method).AddHeader("Accept", "application/json").SetRequestTimeout(20);
    }

    protected RestResponse DoGet(string path)
    {
        return this.CreateRequest("GET", path).ExecuteRequest();
    }

    protected T DoGetForObject<T>(string path)
    {
        using (RestResponse response = this.DoGet(path))
        {
            this.CheckResponse(response);
            return response.ReadJson<T>()!; // quiet B inherited
        }
    }

    protected virtual void CheckResponse(RestResponse response)
    {
        if (!response.IsSuccess)
        {
            throw new FestivalException("Request failed with status " + response.StatusCode);
        }
    }

    protected static bool IsOk(RestResponse response)
    {
        return (HttpStatusCode)response.StatusCode == HttpStatusCode.OK;
    }
}

public class FilmServiceImpl : AbstractFestivalService, IFilmService
{
    private readonly IDictionary<long, Film> cache = new Dictionary<long, Film>();

    public FilmServiceImpl(string baseUrl) : base(baseUrl)
    {
    }

    public Film GetFilm(long filmId)
    {
        if (!this.cache.ContainsKey(filmId))
        {
            this.cache[filmId] = this.DoGetForObject<Film>("/films/" + filmId);
        }

        return this.cache[filmId];
    }

    public IList<Film> GetFilmsBySection(string section)
    {
        RestResponse response = this.CreateRequest("GET", "/films").AddQueryParameter("section", section).ExecuteRequest();
        IList<Film> films = new List<Film>();
        if (HttpConstants.OK.Equals(response.StatusCode))
        {
            films = response.ReadJson<List<Film>>()!; // quiet B equals
        }

        return films;
    }

    public IList<Film> GetFilmsByCountry(string country)
    {
        RestResponse response = this.CreateRequest("GET", "/films").AddQueryParameter("country", country).ExecuteRequest();
        if (response == null)
        {
            throw new FestivalException("No response");
        }

        return response.ReadJson<List<Film>>()!; // LOUD B2001 nullcheck
    }

    public string GetSynopsis(long filmId, string language)
    {
        try
        {
            using RestResponse response = this.DoGet("/films/" + filmId + "/synopsis/" + language);
            return response.Content; // LOUD B2001 catchonly
        }
        catch (RestApiException e)
        {
            throw new FestivalException("Synopsis of film " + filmId + " not available", e);
        }
    }

    public string GetDirectorStatement(long filmId)
    {
        RestResponse? response = null;
        try
        {
            response = this.DoGet("/films/" + filmId + "/statement");
            if (response.StatusCode != (int)HttpStatusCode.OK)
            {
                throw new FestivalException("Statement of film " + filmId + " not available");
            }

            return response.Content; // quiet B finally
        }
        finally
        {
            response?.Dispose();
        }
    }

    public Film? FindByTitle(string title)
    {
        using RestResponse response = this.CreateRequest("GET", "/films/search").AddQueryParameter("q", title).ExecuteRequest();
        if (response.StatusCode == HttpConstants.NOT_FOUND)
        {
            return null;
        }
        else if (response.StatusCode == HttpConstants.TOO_MANY_REQUESTS)
        {
            throw new FestivalException("Too many searches");
        }
        else
        {
            return response.ReadJson<Film>(); // LOUD B2001 elsebranch
        }
    }

    public long SubmitFilm(Film film)
    {
        using RestResponse response = this.CreateRequest("POST", "/films").AddJsonBody(film).ExecuteRequest();
        if (HttpConstants.SUCCESS_CODES.Contains(response.StatusCode))
        {
            return response.ReadJson<Film>()!.Id; // quiet B set
        }

        throw new FestivalException("Film was not accepted: " + response.StatusCode);
    }

    public void WithdrawFilm(long filmId)
    {
        this.CreateRequest("DELETE", "/films/" + filmId).ExecuteRequest(); // LOUD B2002 delete
        this.cache.Remove(filmId);
    }

    public string? SaveTrailer(long filmId)
    {
        DownloadResponse download = this.CreateRequest("GET", "/films/" + filmId + "/trailer").DownloadFile();
        FileRef? file = download.DownloadedFileRef;
        if (download.StatusCode == HttpConstants.OK && file != null)
        {
            return Files.PersistFileRef(file).UploadedFileId; // quiet B downloadand
        }

        return null;
    }

    public string? SavePoster(long filmId)
    {
        DownloadResponse download = this.CreateRequest("GET", "/films/" + filmId + "/poster").DownloadFile();
        FileRef? file = download.DownloadedFileRef;
        if (file != null)
        {
            return Files.ReadFileRefAsBase64(file); // LOUD B2003 filenull
        }

        return null;
    }
}

public class TicketServiceImpl : AbstractFestivalService, ITicketService
{
    private const int MAX_ATTEMPTS = 3;

    public TicketServiceImpl(string baseUrl) : base(baseUrl)
    {
    }

    protected override void CheckResponse(RestResponse response)
    {
        if (response.StatusCode != HttpConstants.OK && response.StatusCode != HttpConstants.CREATED)
        {
            throw new FestivalException("Ticketing refused: " + response.StatusCode + " " + response.Problem?.Title);
        }
    }

    public string ReserveSeat(long screeningId, string seat)
    {
        IDictionary<string, object> body = new Dictionary<string, object> { ["screening"] = screeningId, ["seat"] = seat };
        RestResponse response = this.CreateRequest("POST", "/reservations").AddJsonBody(body).ExecuteRequest();
        this.CheckResponse(response);
        JsonNode? node = JsonNode.Parse(response.Content); // quiet B override
        return node!["code"]!.GetValue<string>();
    }

    public string ReserveGroup(long screeningId, int seats)
    {
        RestResponse response = this.CreateRequest("POST", "/reservations/group").AddJsonBody(new { screening = screeningId, seats }).ExecuteRequest();
        JsonNode? node = JsonNode.Parse(response.Content); // LOUD B2001 forgotten
        if (node!["error"] != null)
        {
            throw new FestivalException(node["error"]!.ToString());
        }

        return node["code"]!.GetValue<string>();
    }

    public void CancelReservation(string reservationCode)
    {
        RestResponse response = this.CreateRequest("DELETE", "/reservations/" + reservationCode).ExecuteRequest(); // quiet B void
        if (!IsOk(response))
        {
            throw new FestivalException("Reservation " + reservationCode + " cannot be cancelled");
        }
    }

    public void SendConfirmation(string reservationCode, string email)
    {
        try
        {
            this.CreateRequest("POST", "/reservations/" + reservationCode + "/mail").AddFormField("to", email).ExecuteRequest(); // LOUD B2002 trywrite
        }
        catch (Exception e)
        {
            ActionLog.Error("Mail for " + reservationCode + " failed: " + e.Message);
        }
    }

    public Screening WaitForScreening(long screeningId)
    {
        int attempt = 0;
        RestResponse response = this.DoGet("/screenings/" + screeningId);
        while (!response.IsSuccess && attempt < MAX_ATTEMPTS)
        {
            attempt++;
            ComindServer.Sleep(250 * attempt);
            response = this.DoGet("/screenings/" + screeningId);
        }

        return response.ReadJson<Screening>()!; // LOUD B2001 maxattempts
    }

    public Screening WaitForSale(long screeningId)
    {
        int attempt = 0;
        RestResponse response = this.DoGet("/sales/" + screeningId);
        while (response.StatusCode != HttpConstants.OK)
        {
            if (++attempt > MAX_ATTEMPTS)
            {
                throw new FestivalException("Sale of screening " + screeningId + " did not open");
            }

            ComindServer.Sleep(1000);
            response = this.DoGet("/sales/" + screeningId);
        }

        Screening screening = response.ReadJson<Screening>()!; // quiet B whilenot
        screening.FreeSeats = Math.Max(0, screening.FreeSeats);
        return screening;
    }

    public int GetFreeSeats(long screeningId)
    {
        RestResponse response = this.DoGet("/screenings/" + screeningId + "/free");
        bool success = IsOk(response);
        if (!success)
        {
            ActionLog.Warn("No seat count for " + screeningId);
            return -1;
        }

        return int.Parse(response.Content, CultureInfo.InvariantCulture); // quiet B flag
    }

    public int GetSoldSeats(long screeningId)
    {
        bool success = false;
        RestResponse response = this.DoGet("/screenings/" + screeningId + "/sold");
        if (response.StatusCode > 0)
        {
            success = true;
        }

        return success ? int.Parse(response.Content, CultureInfo.InvariantCulture) : -1; // LOUD B2001 positive
    }
}

public sealed class JuryServiceImpl : AbstractFestivalService
{
    private readonly Func<RestResponse, bool> successPredicate = r => r.StatusCode >= 200 && r.StatusCode <= 299;

    private IList<JuryVote>? votes;

    public JuryServiceImpl(string baseUrl) : base(baseUrl)
    {
    }

    public IList<JuryVote> Votes
    {
        get
        {
            if (this.votes == null)
            {
                RestResponse response = this.DoGet("/jury/votes");
                if (!this.successPredicate.Invoke(response))
                {
                    throw new FestivalException("Votes are sealed");
                }

                List<JuryVote>? sealedVotes = response.ReadJson<List<JuryVote>>(); // quiet B lambda
                this.votes = sealedVotes ?? new List<JuryVote>();
            }

            return this.votes;
        }
    }

    public IDictionary<string, int> GetRanking(string competition)
    {
        RestResponse response = this.DoGet("/jury/ranking/" + competition);
        IDictionary<string, int> ranking = new SortedDictionary<string, int>();
        foreach (JsonNode? entry in JsonNode.Parse(response.Content)!.AsArray()) // LOUD B2001 foreach
        {
            ranking.Add(entry!["film"]!.GetValue<string>(), entry["points"]!.GetValue<int>());
        }

        return ranking;
    }

    public bool SubmitVote(JuryVote vote)
    {
        RestResponse response = this.CreateRequest("PUT", "/jury/votes/" + vote.Juror).AddJsonBody(vote).ExecuteRequest(); // quiet B putreturn
        return HttpConstants.SUCCESS_CODES.Contains(response.StatusCode);
    }

    public string GetMinutes(int session)
    {
        RestResponse agenda = this.DoGet("/jury/sessions/" + session);
        RestResponse minutes = this.DoGet("/jury/sessions/" + session + "/minutes");
        StringBuilder builder = new StringBuilder();
        if (IsOk(agenda))
        {
            builder.Append(agenda.Content); // quiet B builder
            builder.Append(Environment.NewLine);
            builder.Append(minutes.Content); // LOUD B2001 sibling
        }

        return builder.ToString();
    }

    public string GetMotivation(string prize)
    {
        RestResponse response = this.DoGet("/jury/prizes/" + prize);
        switch ((HttpStatusCode)response.StatusCode)
        {
            case HttpStatusCode.OK:
                return response.Content; // quiet B enumcase
            case HttpStatusCode.NoContent:
                return string.Empty;
            default:
                throw new FestivalException("Prize " + prize + " is unknown");
        }
    }

    public string GetWinner(string prize)
    {
        RestResponse response = this.DoGet("/jury/prizes/" + prize + "/winner");
        switch (response.StatusCode)
        {
            case HttpConstants.NOT_FOUND:
                return "not yet decided";
            default:
                return response.Content; // LOUD B2001 default
        }
    }

    public void ExportBallots(Stream target)
    {
        using (RestResponse response = this.DoGet("/jury/ballots.zip"))
        {
            if (!response.IsSuccess)
            {
                throw new FestivalException(string.Format("Ballots: status {0}", response.StatusCode));
            }

            using (Stream source = response.OpenContent()) // quiet B stream
            {
                source.CopyTo(target);
            }
        }
    }

    public bool IsSealed(string competition)
    {
        RestResponse response = this.DoGet("/jury/seals/" + competition);
        return IsOk(response) && bool.Parse(response.Content); // quiet B andalso
    }

    public string GetDinnerPlan()
    {
        return Optional(this.DoGet("/jury/dinner")).Select(r => r.Content).FirstOrDefault("no dinner"); // quiet B optional
    }

    private static IEnumerable<RestResponse> Optional(RestResponse response)
    {
        return response.IsSuccess ? new[] { response } : Array.Empty<RestResponse>();
    }
}
