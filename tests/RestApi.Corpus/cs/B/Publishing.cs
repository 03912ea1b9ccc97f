namespace Acme.Corpus.Publishing11;

internal sealed record Manuscript(string Isbn, string Title, int Pages);
internal sealed record Royalty(string Author, decimal Amount);
internal sealed record Printed(string Isbn, int Copies);
internal sealed record PressAnswer(RestResponse Response, bool Good, string Step);

internal interface IPressClient
{
    RestResponse<Manuscript> Book(string isbn);
    RestResponse<IReadOnlyList<Royalty>> Royalties(string author, int year);
    Task<RestResponse<Printed>> PrintAsync(string isbn, int copies);
}

internal static class PressExtensions
{
    public static RestResponse OrThrow(this RestResponse res, string what) =>
        res.IsSuccess ? res : throw new ActionException($"{what}: {res.Content}"); // quiet B extension

    public static async Task<RestResponse> CheckedAsync(this Task<RestResponse> call) => (await call).EnsureSuccess();
    public static bool Failed(this RestResponse res) => !res.IsSuccess;
    public static T? Json<T>(this RestResponse res) => res.IsSuccess ? res.ReadJson<T>() : default; // quiet B extension
    public static JsonNode Node(this RestResponse res) => JsonNode.Parse(res.Content)!; // LOUD B2001 extension =node
}

internal sealed class RestPressClient(RestClient press) : IPressClient
{
    public RestResponse<Manuscript> Book(string isbn)
    {
        var res = press.CreateRequest("/books/{isbn}", "GET").AddUrlSegment("isbn", isbn).ExecuteRequest();
        return new RestResponse<Manuscript>(res, res.IsSuccess ? res.ReadJson<Manuscript>() : null); // quiet B ternary
    }

    public RestResponse<IReadOnlyList<Royalty>> Royalties(string author, int year)
    {
        var res = press.CreateRequest($"/royalties/{year}", "GET").AddQueryParameter("author", author).ExecuteRequest();
        if (res.StatusCode == 404) return new(404, []);
        return new(res, res.ReadJson<List<Royalty>>()); // LOUD B2001 partial
    }

    public async Task<RestResponse<Printed>> PrintAsync(string isbn, int copies)
    {
        var res = await press.CreateRequest("/print", "POST").AddJsonBody(new Printed(isbn, copies)).ExecuteRequestAsync();
        var printed = default(Printed);
        if (!res.Failed()) printed = res.ReadJson<Printed>(); // quiet B extension
        return new(res.StatusCode, printed);
    }
}

internal abstract class PressJob(RestClient press)
{
    protected RestRequest Get(string path) => press.CreateRequest(path, "GET");
    protected RestResponse Try(string path) => Get(path).SetRetry(2).ExecuteRequest();

    protected RestResponse Run(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode < 400) return res;
        ActionLog.Error(res.Content); // quiet B errorbody
        throw new ActionException("The press refused: " + res.Problem?.Title);
    }
}

internal sealed class Editor(RestClient press, IPressClient client) : PressJob(press)
{
    public Manuscript? Draft(string isbn) => Run(Get($"/drafts/{isbn}")).ReadJson<Manuscript>(); // quiet B inherited
    public Manuscript? Galley(string isbn) => Try($"/galleys/{isbn}").ReadJson<Manuscript>(); // LOUD B2001 inherited
    public string Blurb(string isbn) => Get($"/blurbs/{isbn}").ExecuteRequest().OrThrow("Blurb").Content; // quiet B extension
    public async Task<int> StockAsync(string isbn) => (await Get($"/stock/{isbn}").ExecuteRequestAsync().CheckedAsync()).ReadJson<int>(); // quiet B async
    public string Genre(string isbn) => Try($"/genres/{isbn}").Node()["main"]!.ToString(); // also =node
    public int Words(string isbn) => Try($"/words/{isbn}").Json<int>(); // quiet B extension

    public string Author(string isbn) => Run(Get($"/authors/{isbn}")) is { Content: var name } ? name : ""; // quiet B inherited
    public IEnumerable<Royalty?> Paid(string[] ids) => ids.Select(id => Try($"/paid/{id}")).Where(res => res.ContentLength > 2).Select(res => res.ReadJson<Royalty>()); // LOUD B2001 linq

    public string Title(string isbn)
    {
        var book = client.Book(isbn);
        if (book.IsSuccess) return book.Value!.Title; // quiet B typed
        return book.StatusCode == 404 ? "untitled" : throw new ActionException(book.ErrorContent); // quiet B typed
    }

    public decimal Earned(string author, int from) =>
        Enumerable.Range(from, 5).Sum(year => client.Royalties(author, year).Value!.Sum(royalty => royalty.Amount)); // LOUD B2001 typed

    public async Task<int> ReprintAsync(string isbn, int copies)
    {
        var job = await client.PrintAsync(isbn, copies);
        return job.StatusCode switch
        {
            200 or 201 => job.Value!.Copies, // quiet B switch
            409 => 0,
            _ => job.Value!.Copies + copies, // LOUD B2001 switch
        };
    }

    private PressAnswer Step(string path, string step)
    {
        var res = Get(path).ExecuteRequest();
        return new PressAnswer(res, res.StatusCode is 200 or 202, step);
    }

    public string Typeset(string isbn)
    {
        var answer = Step($"/books/{isbn}/typeset", "typeset");
        if (!answer.Good) throw new ActionException($"{answer.Step}: {answer.Response.Content}"); // quiet B wrapper
        return answer.Response.ReadJson<JsonObject>()!["job"]!.ToString(); // quiet B wrapper
    }

    public string Proof(string isbn) => Step($"/books/{isbn}/proof", "proof") is { Step: not "" } proof ? proof.Response.Content : ""; // LOUD B2001 wrapper

    public Manuscript? Locate(string isbn, bool strict)
    {
        var res = Try($"/catalogue/{isbn}");
        return (res.IsSuccess, res.StatusCode) switch
        {
            (true, _) => res.ReadJson<Manuscript>(), // quiet B tuple
            (_, 404) when !strict => null,
            _ => throw new ActionException(res.Content), // quiet B tuple
        };
    }

    public Manuscript? Guess(string title, bool strict)
    {
        var res = Get("/guess").AddQueryParameter("title", title).ExecuteRequest();
        return (res.StatusCode, strict) switch
        {
            (404, _) => null,
            (>= 400, true) => throw new ActionException($"Guess failed: {res.Content}"), // quiet B tuple
            _ => res.ReadJson<Manuscript>(), // LOUD B2001 tuple
        };
    }

    private static RestResponse Until(Func<RestResponse> call, Func<RestResponse, bool> done)
    {
        var res = call();
        for (; !done(res); res = call()) ComindServer.Sleep(1000);
        return res;
    }

    public string Job(string id) => Until(() => Try($"/jobs/{id}"), res => res.StatusCode == 200).Content; // quiet B callback
    public int Rendering(string id) => Until(() => Try($"/renderings/{id}"), res => res.StatusCode != 202).ReadJson<int>(); // LOUD B2001 callback

    public Royalty? Statement(string author)
    {
        var res = Get("/statements").AddQueryParameter("author", author).ExecuteRequest();
        if (res.Problem is { } problem) throw new ActionException(problem.Title ?? "Statement refused");
        return res.ReadJson<Royalty>(); // LOUD B2001 problem
    }

    public int Covers(IEnumerable<string> isbns)
    {
        var failed = 0;
        foreach (var isbn in isbns)
        {
            var cover = Get($"/covers/{isbn}.jpg").DownloadFile();
            if (!cover.IsSuccess) { failed++; continue; }
            var stored = Files.PersistFileRef(cover.DownloadedFileRef!); // quiet B download
            ComindServer.UpdateAppRecord("books", isbn, new JsonObject { ["cover"] = stored.UploadedFileId });
        }
        return failed;
    }

    public string Epub(string isbn)
    {
        var file = Get($"/epub/{isbn}").DownloadFile();
        if (file.StatusCode >= 500) file = Get($"/epub/{isbn}/mirror").DownloadFile();
        return Files.PersistFileRef(file.DownloadedFileRef!).UploadedFileId; // LOUD B2003 fallback
    }

    public void SendToPrinter(string isbn, RestRequest printer)
    {
        var inner = Get($"/pdf/{isbn}").DownloadFile();
        var jacket = Get($"/jacket/{isbn}").DownloadFile().EnsureStatus(200);
        printer.AddFile("inner", inner.DownloadedFileRef!, "inner.pdf"); // LOUD B2003 argument
        printer.AddFile("jacket", jacket.DownloadedFileRef!, "jacket.pdf"); // quiet B argument
        printer.ExecuteRequest(); // LOUD B2002 ignored
    }

    public string? Sample(string isbn)
    {
        var sample = Get("/samples").AddQueryParameter("isbn", isbn).DownloadFile();
        return sample.StatusCode switch
        {
            200 => Files.PersistFileRef(sample.DownloadedFileRef!).Sha256, // quiet B switch
            204 or 404 => null,
            _ => throw new ActionException(sample.ErrorContent), // quiet B switch
        };
    }

    public string Contract(string author)
    {
        var res = Try($"/contracts/{author}");
        if (res.IsSuccess == false) { ActionLog.Warn(res.Content); return ""; } // quiet B guard
        var signed = Try($"/contracts/{author}/signed");
        if (res.IsSuccess) return signed.Content; // LOUD B2001 other
        return "unsigned";
    }
}
