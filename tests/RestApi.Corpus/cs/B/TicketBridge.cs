using System.Diagnostics.CodeAnalysis;

namespace Acme.Corpus.Set10.Helpdesk;

internal sealed record DeskComment(string Author, string Text);
internal sealed record DeskQueue(string Name, int Open);

internal static class HelpdeskGuard
{
    public static void MustBeFine(RestResponse response)
    {
        if (response.StatusCode is < 200 or > 299) throw new ActionException($"Helpdesk: {response.StatusCode} {response.Content}"); // quiet B message
    }

    public static void MustNotBeDown(RestResponse response)
    {
        if (response.StatusCode >= 500) throw new ActionException("The helpdesk is down.");
    }

    public static bool IsFine(RestResponse response) => response.StatusCode is 200 or 201 or 204;
    public static bool HasAnswer(RestResponse response) => response.StatusCode != 504;
    public static RestResponse Checked(this RestResponse response) =>
        response.IsSuccess ? response : throw new ActionException("Helpdesk answered " + response.StatusCode);

    public static RestResponse Logged(this RestResponse response, string what)
    {
        ActionLog.Info("{0}: {1} in {2} bytes", what, response.StatusCode, response.ContentLength);
        return response;
    }

    public static RestResponse? OrNull(RestResponse response) => response.IsSuccess ? response : null;

    [DoesNotReturn]
    public static void Fail(RestResponse response) => throw new ActionException("Helpdesk refused: " + response.Problem?.Detail);
    public static void Report(RestResponse response) => ActionLog.Error("Helpdesk refused: {0}", response.Content); // quiet B log
}

internal sealed class TicketBridge(RestClient desk)
{
    private Ticket? _last;

    private RestResponse Send(RestRequest request)
    {
        var response = request.SetRequestTimeout(15).ExecuteRequest();
        if (!response.IsSuccess) throw new ActionException("The helpdesk failed with " + response.StatusCode);
        return response;
    }

    private RestResponse SendRaw(RestRequest request) => request.SetRequestTimeout(5).ExecuteRequest();

    private static void Note(RestResponse response, string step)
    {
        if (!response.IsSuccess) ActionLog.Warn("{0} failed with {1}", step, response.StatusCode);
    }

    private RestResponse Send(RestRequest request, bool throwOnError)
    {
        var response = request.ExecuteRequest();
        return throwOnError ? response.EnsureSuccess() : response;
    }

    private RestResponse Send(RestRequest request, out bool ok)
    {
        var response = request.SetRetry(2).ExecuteRequest();
        ok = response.StatusCode is >= 200 and <= 299;
        return response;
    }

    public Ticket? Get(int id) => Send(desk.CreateRequest("/tickets/{id}", "GET").AddUrlSegment("id", id)).ReadJson<Ticket>(); // quiet B helper
    public Ticket? GetFast(int id) => SendRaw(desk.CreateRequest("/tickets/fast/" + id, "GET")).ReadJson<Ticket>(); // LOUD B2001 helper

    public IReadOnlyList<DeskComment> Comments(int id)
    {
        var response = desk.CreateRequest($"/tickets/{id}/comments", "GET").ExecuteRequest();
        HelpdeskGuard.MustBeFine(response);
        return response.ReadJson<List<DeskComment>>() ?? []; // quiet B guard
    }

    public IReadOnlyList<DeskComment> PrivateComments(int id)
    {
        var response = desk.CreateRequest($"/tickets/{id}/comments/private", "GET").ExecuteRequest();
        HelpdeskGuard.MustNotBeDown(response);
        return response.ReadJson<DeskComment[]>()!.Where(comment => comment.Author.Length > 0).ToList(); // LOUD B2001 guard
    }

    public DeskQueue? Queue(string name)
    {
        var response = SendRaw(desk.CreateRequest("/queues", "GET").AddQueryParameter("name", name));
        Note(response, "Loading the queue");
        return response.ReadJson<DeskQueue>(); // LOUD B2001 onlylog
    }

    public int OpenCount(string name)
    {
        var response = SendRaw(desk.CreateRequest("/queues/open", "GET").AddQueryParameter("name", name));
        if (!HelpdeskGuard.IsFine(response)) return -1;
        return response.ReadJson<DeskQueue>()!.Open; // quiet B boolhelper
    }

    public int ClosedCount(string name)
    {
        var response = SendRaw(desk.CreateRequest("/queues/closed", "GET").AddQueryParameter("name", name));
        _ = HelpdeskGuard.IsFine(response);
        return response.ReadJson<DeskQueue>()!.Open; // LOUD B2001 boolhelper
    }

    public string Signature(string agent)
    {
        var response = desk.CreateRequest("/agents/signature", "GET").AddQueryParameter("agent", agent).ExecuteRequest();
        return HelpdeskGuard.HasAnswer(response) ? response.Content : ""; // LOUD B2001 boolhelper
    }

    public string Greeting(string agent)
    {
        var response = desk.CreateRequest("/agents/greeting", "GET").AddQueryParameter("agent", agent).ExecuteRequest();
        var usable = HelpdeskGuard.IsFine(response) && response.ContentLength > 0;
        return usable ? response.Content : "Hello"; // quiet B boolhelper
    }

    public Ticket? Create(string subject) =>
        desk.CreateRequest("/tickets", "POST").AddJsonBody(new { subject }).ExecuteRequest().Checked().ReadJson<Ticket>(); // quiet B extension
    public Ticket? Merge(int source, int target) =>
        desk.CreateRequest($"/tickets/{target}/merge", "POST").AddJsonBody(new { source }).ExecuteRequest().Logged("merge").ReadJson<Ticket>(); // LOUD B2001 extension
    public string Text(int id) =>
        HelpdeskGuard.OrNull(SendRaw(desk.CreateRequest($"/tickets/{id}.txt", "GET"))) is { } good ? good.Content : "gone"; // quiet B ornull

    public Ticket? Assign(int id, string agent)
    {
        var response = desk.CreateRequest("/tickets/{id}/agent", "PUT").AddUrlSegment("id", id).AddFormField("agent", agent).ExecuteRequest();
        if (!response.IsSuccess) HelpdeskGuard.Fail(response);
        return _last = response.ReadJson<Ticket>(); // quiet B neverreturns
    }

    public Ticket? Unassign(int id)
    {
        var response = desk.CreateRequest("/tickets/{id}/agent", "DELETE").AddUrlSegment("id", id).ExecuteRequest();
        if (!response.IsSuccess) HelpdeskGuard.Report(response);
        return _last = response.ReadJson<Ticket>(); // LOUD B2001 onlylog
    }

    public (string Strict, string Loose) Both(string path) =>
        (Send(desk.CreateRequest(path, "GET"), throwOnError: true).Content, // quiet B flagged
            Send(desk.CreateRequest(path + "/draft", "GET"), throwOnError: false).Content); // LOUD B2001 flagged

    public string Macro(string name)
    {
        var response = Send(desk.CreateRequest("/macros/" + name, "GET"), out var ok);
        if (ok) return response.Content; // quiet B outflag
        return response.StatusCode == 404 ? "" : throw new ActionException(response.Content); // quiet B message
    }

    public string Trigger(string name)
    {
        var response = Send(desk.CreateRequest("/triggers/" + name, "GET"), out bool _);
        return response.Content.ReplaceLineEndings(); // LOUD B2001 outflag
    }

    public Contact? Requester(int id)
    {
        var response = desk.CreateRequest($"/tickets/{id}/requester", "GET").ExecuteRequest();
        try { response.EnsureSuccess(); }
        catch (RestApiException problem) { ActionLog.Warn(problem.Message); }
        return response.ReadJson<Contact>(); // LOUD B2001 swallowed
    }

    public Contact? Watcher(int id)
    {
        var response = desk.CreateRequest($"/tickets/{id}/watcher", "GET").ExecuteRequest();
        try { HelpdeskGuard.MustBeFine(response); }
        catch (ActionException problem) when (response.StatusCode == 404)
        {
            ActionLog.Info(problem.Message);
            return null;
        }
        return response.ReadJson<Contact>(); // quiet B caught
    }

    public Ticket? Escalate(int id)
    {
        RestResponse? response = null;
        try
        {
            response = desk.CreateRequest($"/tickets/{id}/escalate", "POST").ExecuteRequest();
            return response.EnsureStatus(200, 202).ReadJson<Ticket>(); // quiet B try
        }
        finally
        {
            _last = response?.ReadJson<Ticket>() ?? _last; // LOUD B2001 finally
        }
    }

    public string Archive(int id)
    {
        try
        {
            return Send(desk.CreateRequest("/tickets/archive", "POST").AddFormField("id", id)).Content; // quiet B try
        }
        catch (ActionException)
        {
            return desk.CreateRequest("/tickets/archive/old", "POST").AddFormField("id", id).ExecuteRequest().Content; // LOUD B2001 catch
        }
    }

    public Ticket? Reopen(int id)
    {
        var response = SendRaw(desk.CreateRequest("/tickets/reopen", "POST").AddFormField("id", id)).Checked();
        _last = response.ReadJson<Ticket>(); // quiet B extension
        response = SendRaw(desk.CreateRequest("/tickets/notify", "POST").AddFormField("id", id)).Logged("notify");
        return response.ReadXml().Root is null ? null : _last; // LOUD B2001 extension
    }

    public string Snippet(string key) => Require(() => desk.CreateRequest("/snippets/" + key, "GET").ExecuteRequest()).Content; // quiet B delegate
    public string Footer(string key) => Timed(() => desk.CreateRequest("/footers/" + key, "GET").ExecuteRequest()).Content; // LOUD B2001 delegate
    private static RestResponse Require(Func<RestResponse> call) =>
        call() is var response && response.IsSuccess ? response : throw new ActionException("No snippet.");

    private static RestResponse Timed(Func<RestResponse> call)
    {
        var started = Environment.TickCount64;
        var response = call();
        ActionLog.Debug("{0} ms", Environment.TickCount64 - started);
        return response;
    }

    public void Purge(int id)
    {
        Send(desk.CreateRequest("/tickets/{id}/purge", "POST").AddUrlSegment("id", id)); // quiet B ignored
        SendRaw(desk.CreateRequest("/tickets/{id}/index", "DELETE").AddUrlSegment("id", id)); // LOUD B2002 ignored
        if (!HelpdeskGuard.IsFine(SendRaw(desk.CreateRequest("/tickets/cache", "DELETE")))) ActionLog.Warn("The cache is stale."); // quiet B ignored
    }
}
