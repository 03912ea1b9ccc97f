using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Acme.Corpus.TaxOffice14;

// quick port of the old upload tool, see ticket TAX-311
public static class TaxUploads
{
    private static string? lastTicket;
    private static int failed;

    static void Prep(string path, string verb)
    {
        RestApi.CreateClient(AppSchema.GetVars().Require("TAX_GATEWAY_URL"));
        RestApi.CreateRequest(path, verb);
        RestApi.AddHeader("X-Office", AppSchema.GetVars()["TAX_OFFICE_NO"]);
        RestApi.SetOAuth2AuthorizationHeaderAuth(AppSchema.GetSecrets().Require("COMIND_SECRET_TAX_TOKEN"));
    }

    public static string UploadReturn(Entity e)
    {
        Prep("/returns", "POST");
        RestApi.AddFile("file", e.Fields["c_file_uid"]!.GetValue<string>());
        var r = RestApi.ExecuteRequest();
        if (r.StatusCode != 201) throw new ActionException("upload failed: " + r.StatusCode);
        var ticket = JsonNode.Parse(r.Content)!["ticket"]!.ToString(); // quiet B throw
        lastTicket = ticket;
        return ticket;
    }

    public static void UploadAnnex(Entity e, string ticket)
    {
        Prep($"/returns/{ticket}/annexes", "POST");
        RestApi.AddFile("file", e.Fields["c_annex_uid"]!.GetValue<string>());
        RestApi.ExecuteRequest(); // LOUD B2002 statement
        e.Fields["c_annex_sent"] = true;
    }

    public static string Status(string ticket)
    {
        Prep("/returns/" + ticket, "GET");
        var r = RestApi.ExecuteRequest();
        return JsonNode.Parse(r.Content)!["state"]!.ToString(); // LOUD B2001 plain
    }

    public static string Status2(string ticket)
    {
        Prep("/returns/" + ticket, "GET");
        RestApi.AddQueryParameter("verbose", true);
        var r = RestApi.ExecuteRequest();
        if (r.StatusCode == 200)
        {
            var n = JsonNode.Parse(r.Content)!; // quiet B if
            return n["state"] + " / " + n["clerk"];
        }
        return "?";
    }

    public static void PollAll(List<Entity> list)
    {
        foreach (var e in list)
        {
            Prep("/returns/" + e.Fields["c_ticket"], "GET");
            var r = RestApi.ExecuteRequest();
            if (r.StatusCode != 200) { failed++; continue; }
            e.Fields["c_state"] = JsonNode.Parse(r.Content)!["state"]?.ToString(); // quiet B continue
            e.Fields["c_polled"] = DateTime.UtcNow.ToString("s", CultureInfo.InvariantCulture);
        }
    }

    public static void PollErrors(List<Entity> list)
    {
        foreach (var e in list)
        {
            Prep($"/returns/{e.Fields["c_ticket"]}/errors", "GET");
            var r = RestApi.ExecuteRequest();
            if (r.StatusCode != 200) failed++;
            e.Fields["c_errors"] = r.Content; // LOUD B2001 counted
        }
        if (failed > 0) ActionLog.Warn("failed: " + failed);
    }

    public static bool Validate(string xml)
    {
        Prep("/validate", "POST");
        RestApi.AddXmlBody(xml);
        var r = RestApi.ExecuteRequest();
        try
        {
            var doc = r.ReadXml(); // LOUD B2001 trycatch
            return doc.Root!.Element("Errors")!.IsEmpty;
        }
        catch (Exception ex)
        {
            ActionLog.Error(ex.Message);
            return false;
        }
    }

    public static List<string> ValidateFull(string xml)
    {
        Prep("/validate/full", "POST");
        RestApi.AddXmlBody(xml);
        var r = RestApi.ExecuteRequest();
        if (r.StatusCode == 200 || r.StatusCode == 207)
        {
            return r.ReadXml().Descendants("Error").Select(x => x.Value).ToList(); // quiet B or
        }
        else
        {
            throw new ActionException("validator down");
        }
    }

    public static decimal Rate(string code, int year)
    {
        Prep("/rates/{code}", "GET");
        RestApi.AddUrlSegment("code", code);
        RestApi.AddQueryParameter("year", year);
        var r = RestApi.ExecuteRequest();
        if (string.IsNullOrWhiteSpace(r.Content)) return 0m;
        return decimal.Parse(r.Content, CultureInfo.InvariantCulture); // LOUD B2001 empty
    }

    public static decimal RateOrDefault(string code)
    {
        Prep("/rates/{code}", "GET");
        RestApi.AddUrlSegment("code", code);
        var r = RestApi.ExecuteRequest();
        return r.IsSuccess ? decimal.Parse(r.Content, CultureInfo.InvariantCulture) : 0.19m; // quiet B ternary
    }

    // sometimes the gateway hangs, try again
    public static JsonNode? Assessment(string ticket)
    {
        RestResponse? r = null;
        for (int i = 0; i < 5; i++)
        {
            Prep($"/assessments/{ticket}", "GET");
            r = RestApi.ExecuteRequest();
            if (r.StatusCode == 200) break;
            ComindServer.Sleep(2000);
        }
        return JsonNode.Parse(r!.Content); // LOUD B2001 fallout
    }

    public static JsonNode? Assessment2(string ticket)
    {
        JsonNode? result = null;
        var done = false;
        var tries = 0;
        while (!done && tries++ < 5)
        {
            Prep($"/assessments/{ticket}/v2", "GET");
            var r = RestApi.ExecuteRequest();
            if (r.StatusCode == 200)
            {
                result = JsonNode.Parse(r.Content); // quiet B while
                done = true;
            }
            else
            {
                ComindServer.Sleep(1000 * tries);
            }
        }
        return result;
    }

    public static void Assessment3(Entity e)
    {
        Prep("/assessments/latest", "GET");
        var r = RestApi.ExecuteRequest();
        if (r.StatusCode == 500) { ActionLog.Error("gateway 500"); return; }
        e.Fields["c_assessment"] = JsonNode.Parse(r.Content); // LOUD B2001 only500
    }

    public static void SaveNotice(Entity e)
    {
        Prep("/notices/" + e.Fields["c_notice_no"], "GET");
        var d = RestApi.DownloadFile();
        if (d.StatusCode != 200 || d.DownloadedFileRef == null)
        {
            throw new ActionException("no notice: " + d.StatusCode);
        }
        e.Fields["c_notice_uid"] = Files.PersistFileRef(d.DownloadedFileRef).UploadedFileId; // quiet B download
    }

    public static void SaveReceipt(Entity e)
    {
        Prep("/receipts/" + lastTicket, "GET");
        var d = RestApi.DownloadFile();
        var f = Files.PersistFileRef(d.DownloadedFileRef!); // LOUD B2003 download
        e.Fields["c_receipt_uid"] = f.UploadedFileId;
    }

    public static void SaveReceiptIfAny(Entity e)
    {
        Prep("/receipts/" + e.Fields["c_ticket"], "GET");
        var d = RestApi.DownloadFile();
        if (!d.IsSuccess) return;
        if (d.DownloadedFileRef is not { } f) return;
        e.Fields["c_receipt_uid"] = Files.PersistFileRef(f).UploadedFileId; // quiet B downloadreturn
        e.Fields["c_receipt_size"] = d.ContentLength;
    }

    public static void Withdraw(Entity e)
    {
        Prep("/returns/" + e.Fields["c_ticket"], "DELETE");
        var r = RestApi.ExecuteRequest(); // quiet B write
        if (r.StatusCode == 204) e.Fields["c_state"] = "withdrawn";
        else throw new ActionException("withdraw: " + r.StatusCode + " " + r.Content);
    }

    public static void Amend(Entity e, object changes)
    {
        Prep("/returns/" + e.Fields["c_ticket"], "PATCH");
        RestApi.AddJsonBody(changes);
        var r = RestApi.ExecuteRequest(); // LOUD B2002 unused
        e.Fields["c_state"] = "amended";
        e.Fields["c_amended"] = DateTime.UtcNow.ToString("o");
    }

    public static string Post(string path, object body)
    {
        Prep(path, "POST");
        RestApi.AddJsonBody(body);
        return RestApi.ExecuteRequest().Content; // LOUD B2001 directreturn
    }

    public static string? PostChecked(string path, object body)
    {
        Prep(path, "POST");
        RestApi.AddJsonBody(body);
        var r = RestApi.ExecuteRequest();
        if (r.StatusCode < 200 || r.StatusCode > 299)
        {
            failed++;
            return null;
        }
        return r.Content; // quiet B range
    }

    static RestResponse Get(string path)
    {
        Prep(path, "GET");
        var r = RestApi.ExecuteRequest();
        if (!Ok(r)) throw new ActionException(path + " -> " + r.StatusCode);
        return r;
    }

    static bool Ok(RestResponse r) => r.StatusCode >= 200 && r.StatusCode < 300;

    public static List<string> Offices() => Get("/offices").ReadJson<List<string>>() ?? new(); // quiet B helper

    public static string Holiday(int year)
    {
        Prep("/calendar", "GET");
        RestApi.AddQueryParameter("year", year);
        var r = RestApi.ExecuteRequest();
        if (Ok(r)) return r.Content; // quiet B predicate
        return "";
    }

    public static int CountOpen()
    {
        Prep("/returns/count", "GET");
        var r = RestApi.ExecuteRequest();
        var cnt = 0;
        if (r.StatusCode >= 200)
        {
            cnt = int.Parse(r.Content); // LOUD B2001 atleast
        }
        return cnt;
    }

    public static void Sync()
    {
        Prep("/taxpayers", "GET");
        var r = RestApi.ExecuteRequest();
        switch (r.StatusCode)
        {
            case 200:
                var rows = r.ReadJson<List<JsonObject>>()!; // quiet B case
                ComindServer.ImportData(rows, new[] { "c_tax_no" });
                break;
            case 401:
                throw new ActionException("token expired??");
            default:
                ActionLog.Warn("sync " + r.StatusCode);
                break;
        }
    }

    public static void SyncOffices()
    {
        Prep("/offices/all", "GET");
        var r = RestApi.ExecuteRequest();
        switch (r.StatusCode)
        {
            case 401:
            case 403:
                throw new ActionException("no access");
            case 429:
                ComindServer.Sleep(5000);
                return;
        }
        ComindServer.ImportData(r.ReadJson<List<JsonObject>>()!, new[] { "c_office_no" }); // LOUD B2001 switchfall
    }

    public static string BatchReport(string[] tickets)
    {
        var sb = new StringBuilder();
        RestResponse r;
        foreach (var t in tickets)
        {
            Prep("/returns/" + t + "/summary", "GET");
            if ((r = RestApi.ExecuteRequest()).StatusCode == 200)
                sb.AppendLine(r.Content); // quiet B assignif
            else
                sb.AppendLine(t + ": error " + r.StatusCode);
        }
        return sb.ToString();
    }

    public static string Csv(DateTime from)
    {
        Prep("/export.csv", "GET");
        RestApi.AddQueryParameter("from", from.ToString("yyyy-MM-dd"));
        var r = RestApi.ExecuteRequest();
        if (r.StatusCode != 200)
        {
            // nobody gets a mail yet
            ActionLog.Error("export failed " + r.StatusCode);
        }
        var lines = r.Content.Split('\n'); // LOUD B2001 logonly
        return string.Join("\n", lines.Skip(1));
    }

    public static XElement? Schema(string form)
    {
        try
        {
            Prep("/schemas/" + form, "GET");
            using var r = RestApi.ExecuteRequest();
            r.EnsureSuccess();
            return r.ReadXml().Root; // quiet B ensure
        }
        catch
        {
            return null;
        }
    }

    public static void PayInstallment(Entity e, decimal amount)
    {
        Prep("/payments", "POST");
        RestApi.AddJsonBody(new { ticket = e.Fields["c_ticket"]!.ToString(), amount });
        var r = RestApi.ExecuteRequest();
        if (r.StatusCode >= 400) throw new ActionException("payment: " + r.StatusCode);
        if (r.StatusCode >= 300) throw new ActionException("gateway moved");
        e.Fields["c_payment_id"] = JsonNode.Parse(r.Content)!["id"]!.DeepClone(); // quiet B twochecks
    }
}
