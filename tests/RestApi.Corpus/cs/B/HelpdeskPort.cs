using System.Text.Json.Serialization;

namespace Acme.Corpus.Helpdesk12;

internal sealed class HelpdeskTicket
{
    [JsonPropertyName("id")]
    public int id { get; set; }

    [JsonPropertyName("subject")]
    public string? subject { get; set; }

    [JsonPropertyName("assignee")]
    public string? assignee { get; set; }

    [JsonPropertyName("open")]
    public bool open { get; set; }
}

internal static class HelpdeskActions
{
    // ported from actions/helpdesk.ts
    [Action("helpdesk_pull_ticket")]
    public static void PullTicket(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest("/tickets/{id}", "GET");
        RestApi.AddUrlSegment("id", entity.Fields["c_ticket_id"]?.ToString());
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode != 200)
        {
            throw new ActionException($"GET /tickets failed with status {res.StatusCode}: {res.Content}"); // quiet B errormessage
        }

        var data = JsonNode.Parse(res.Content)!; // quiet B throwguard
        entity.Fields["c_subject"] = data["subject"]?.ToString();
    }

    [Action("helpdesk_pull_requester")]
    public static void PullRequester(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest($"/requesters/{entity.Fields["c_requester"]}", "GET");
        RestApi.AddHeader("Accept", "application/json");
        var res = RestApi.ExecuteRequest();
        var data = JsonNode.Parse(res.Content); // LOUD B2001 jsonparse
        entity.Fields["c_email"] = data?["email"]?.ToString();
        entity.Fields["c_phone"] = data?["phone"]?.ToString();
    }

    private static RestResponse apiGet(string path)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest(path, "GET");
        RestApi.SetRequestTimeout(30);
        return RestApi.ExecuteRequest();
    }

    private static JsonNode? getJson(string path)
    {
        var res = apiGet(path);
        if (res.StatusCode >= 200 && res.StatusCode < 300)
        {
            return JsonNode.Parse(res.Content); // quiet B rangeif
        }

        ActionLog.Warn($"{path} returned {res.StatusCode}");
        return null;
    }

    private static readonly Func<RestResponse, bool> isOk = r => r.StatusCode is >= 200 and <= 299;

    public static JsonArray ListQueues()
    {
        return getJson("/queues")?.AsArray() ?? []; // quiet B checkedhelper
    }

    public static JsonArray ListMacros()
    {
        var res = apiGet("/macros");
        return JsonNode.Parse(res.Content)?["macros"]?.AsArray() ?? []; // LOUD B2001 uncheckedhelper
    }

    public static List<HelpdeskTicket> ListTickets(string queue)
    {
        var tickets = new List<HelpdeskTicket>();
        string? next = $"/queues/{queue}/tickets";
        while (next != null)
        {
            var res = apiGet(next);
            if (!isOk(res)) break;
            var page = JsonNode.Parse(res.Content)!; // quiet B lambdacheck
            tickets.AddRange(page["items"].Deserialize<List<HelpdeskTicket>>()!);
            next = page["next"]?.ToString();
        }

        return tickets;
    }

    public static List<HelpdeskTicket> ListArchived(string queue)
    {
        var tickets = new List<HelpdeskTicket>();
        var page = 1;
        var hasMore = true;
        while (hasMore)
        {
            var res = apiGet($"/queues/{queue}/archive?page={page++}");
            var body = res.ReadJson<JsonObject>()!; // LOUD B2001 whilepages
            tickets.AddRange(body["items"].Deserialize<HelpdeskTicket[]>()!);
            hasMore = (bool?)body["hasMore"] ?? false;
        }

        return tickets;
    }

    public static string? Assignee(int id)
    {
        var res = apiGet($"/tickets/{id}/assignee");
        var text = res.StatusCode == 200 ? res.Content : null; // quiet B ternary
        return text?.Trim('"');
    }

    public static string? Watcher(int id)
    {
        var res = apiGet($"/tickets/{id}/watcher");
        // res.content || null
        return res.Content is { Length: > 0 } text ? text : null; // LOUD B2001 truthycontent
    }

    [Action("helpdesk_create_ticket")]
    public static void CreateTicket(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest("/tickets", "POST");
        RestApi.AddJsonBody(new { subject = entity.Fields["title"]?.ToString(), source = "comind" });
        var res = RestApi.ExecuteRequest();

        if (res.StatusCode == 201)
        {
            entity.Fields["c_ticket_id"] = JsonNode.Parse(res.Content)?["id"]?.GetValue<int>(); // quiet B created
        }
        else if (res.StatusCode == 429)
        {
            throw new ActionException("Rate limit exceeded - try again later");
        }
        else
        {
            throw new ActionException($"POST /tickets failed: {res.Content}");
        }
    }

    [Action("helpdesk_create_comment")]
    public static void CreateComment(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest("/comments", "POST");
        RestApi.AddJsonBody(new { ticket = entity.Fields["c_ticket_id"]?.ToString(), text = entity.Fields["c_comment"]?.ToString() });
        var res = RestApi.ExecuteRequest();

        if (res.StatusCode == 401)
        {
            throw new ActionException("Authentication failed");
        }
        else if (res.StatusCode == 429)
        {
            throw new ActionException("Rate limit exceeded");
        }

        var created = JsonSerializer.Deserialize<JsonElement>(res.Content); // LOUD B2001 somecodes
        entity.Fields["c_comment_id"] = created.GetProperty("id").GetRawText();
    }

    [Action("helpdesk_close_ticket")]
    public static void CloseTicket(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest($"/tickets/{entity.Fields["c_ticket_id"]}", "PATCH");
        RestApi.AddJsonBody(new { status = "closed", closed_at = DateTimeOffset.UtcNow });
        RestApi.ExecuteRequest(); // LOUD B2002 ignoredpatch
        entity.Fields["c_status"] = "Closed";
    }

    [Action("helpdesk_reopen_ticket")]
    public static void ReopenTicket(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest($"/tickets/{entity.Fields["c_ticket_id"]}", "PATCH");
        RestApi.AddJsonBody(new { status = "open" });
        var ok = RestApi.ExecuteRequest().IsSuccess; // quiet B flagofcall
        entity.Fields["c_status"] = ok ? "Open" : "Reopen failed";
    }

    [Action("helpdesk_merge")]
    public static void MergeTickets(AppRecord entity, int[] others)
    {
        foreach (var other in others)
        {
            RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
            RestApi.CreateRequest("/tickets/merge", "POST");
            RestApi.AddFormField("into", entity.Id).AddFormField("from", other);
            var res = RestApi.ExecuteRequest();
            if (res.StatusCode is not 200 and not 204)
            {
                throw new ActionException($"Merge of {other} failed: {res.Content}"); // quiet B isnotand
            }

            ComindServer.Sleep(1000);
        }
    }

    [Action("helpdesk_attach_transcript")]
    public static void AttachTranscript(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest($"/tickets/{entity.Fields["c_ticket_id"]}/transcript.pdf", "GET");
        var res = RestApi.DownloadFile();

        if (res.StatusCode != 200 || res.DownloadedFileRef is null)
        {
            throw new ActionException($"File download failed: {res.StatusCode}");
        }

        var stored = Files.PersistFileRef(res.DownloadedFileRef.Ref); // quiet B seeddownload
        var list = entity.Fields["attachments__list"] as JsonArray ?? [];
        list.Add(new JsonObject { ["file_uid"] = stored.UploadedFileId, ["title"] = "transcript.pdf" });
        entity.Fields["attachments__list"] ??= list;
    }

    [Action("helpdesk_attach_recording")]
    public static void AttachRecording(AppRecord entity)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest("/recordings/{call}", "GET");
        RestApi.AddUrlSegment("call", entity.Fields["c_call_id"]?.ToString());
        var res = RestApi.DownloadFile();
        ActionLog.Log($"Downloaded recording ({res.ContentLength} bytes)");
        var stored = Files.PersistFileRef(res.DownloadedFileRef!.Ref); // LOUD B2003 lengthlog
        entity.Fields["c_recording"] = stored.UploadedFileId;
    }

    public static Dictionary<string, int> Stats()
    {
        var res = apiGet("/stats");
        var (status, content) = (res.StatusCode, res.Content);
        if (status != 200)
        {
            return new Dictionary<string, int>();
        }

        return JsonSerializer.Deserialize<Dictionary<string, int>>(content)!; // quiet B destructured
    }

    public static Dictionary<string, int> TeamStats(string team)
    {
        var res = apiGet("/stats/" + team);
        if (res.StatusCode > 0)
        {
            return JsonSerializer.Deserialize<Dictionary<string, int>>(res.Content)!; // LOUD B2001 greaterzero
        }

        return [];
    }

    public static string Priority(int id)
    {
        var res = apiGet($"/tickets/{id}/priority");
        return res.StatusCode switch
        {
            200 or 203 => res.Content, // quiet B switchexpr
            404 => "none",
            >= 500 => throw new ActionException("Helpdesk is down"),
            _ => "normal",
        };
    }

    public static string Severity(int id)
    {
        var res = apiGet($"/tickets/{id}/severity");
        switch (res.StatusCode)
        {
            case 404:
                return "none";
            case 500:
                throw new ActionException("Helpdesk is down");
            default:
                return res.Content; // LOUD B2001 switchdefault
        }
    }

    private static void assertOk(RestResponse res, string what)
    {
        if (res.StatusCode < 200 || res.StatusCode >= 300)
            throw new ActionException($"{what}: {res.StatusCode} {res.Content}");
    }

    private static void warnIfFailed(RestResponse res, string what)
    {
        if (res.StatusCode < 200 || res.StatusCode >= 300)
            ActionLog.Warn($"{what}: {res.StatusCode}");
    }

    public static HelpdeskTicket Latest()
    {
        var res = apiGet("/tickets/latest");
        assertOk(res, "latest");
        return res.ReadJson<HelpdeskTicket>()!; // quiet B asserthelper
    }

    public static HelpdeskTicket Oldest()
    {
        var res = apiGet("/tickets?sort=created&limit=1");
        warnIfFailed(res, "oldest");
        var list = res.ReadJson<List<HelpdeskTicket>>(); // LOUD B2001 warnhelper
        return list is [var first, ..] ? first : throw new ActionException("The desk is empty");
    }

    public static string? Signature(string agent)
    {
        try
        {
            var res = apiGet($"/agents/{agent}/signature");
            var json = JsonNode.Parse(res.Content); // LOUD B2001 trycatch
            return json?["html"]?.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonObject Agent(string agent)
    {
        RestResponse? res = null;
        for (var i = 0; i < 3; i++)
        {
            res = apiGet("/agents/" + agent);
            if (res.StatusCode == 200) break;
            ComindServer.Sleep(1000 * (i + 1));
        }

        if (res is null || res.StatusCode != 200)
        {
            throw new ActionException($"Agent {agent} could not be read");
        }

        return JsonNode.Parse(res.Content)!.AsObject(); // quiet B retrythencheck
    }

    public static JsonObject Group(string group)
    {
        var res = apiGet("/groups/" + group);
        for (var i = 0; i < 3 && res.StatusCode != 200; i++)
        {
            ComindServer.Sleep(1000);
            res = apiGet("/groups/" + group);
        }

        var json = JsonNode.Parse(res.Content) as JsonObject; // LOUD B2001 retry
        return json ?? new JsonObject { ["name"] = group };
    }

    public static List<string> Tags(int id)
    {
        try
        {
            var res = apiGet($"/tickets/{id}/tags").EnsureSuccess();
            return res.ReadJson<List<string>>() ?? []; // quiet B ensureintry
        }
        catch (RestApiException err)
        {
            ActionLog.Error($"tags of {id}: {err.Message}");
            return [];
        }
    }

    public static List<HelpdeskTicket> Search(string text)
    {
        RestApi.CreateClient(AppSchema.GetSecrets().Require("COMIND_SECRET_HELPDESK_URL"));
        RestApi.CreateRequest("/search", "GET");
        RestApi.AddQueryParameter("q", text);
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode < 500)
        {
            return JsonNode.Parse(res.Content)!["results"].Deserialize<List<HelpdeskTicket>>()!; // LOUD B2001 below500
        }

        throw new ActionException("Search is down");
    }

    public static string Greeting(string locale)
    {
        var res = apiGet("/texts/greeting?locale=" + locale);
        return $"{(res.StatusCode == 200 ? res.Content : "Hello")}, how can we help?"; // quiet B interpolated
    }

    public static bool HasSla(int id)
    {
        var res = apiGet($"/tickets/{id}/sla");
        var failed = res.StatusCode != 200;
        return !failed && JsonNode.Parse(res.Content)?["active"]?.GetValue<bool>() == true; // quiet B negatedflag
    }
}
