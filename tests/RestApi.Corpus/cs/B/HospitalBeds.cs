using System.Data;
using System.Globalization;
using System.Text;

namespace Acme.Corpus.HospitalBeds14;

// Staging tables are named like those in the warehouse (stg_*), targets like the apps.
internal static class StgLoader
{
    private static readonly RestClient s_his = RestApi.CreateClient(AppSchema.GetVars().Require("HIS_BASE_URL"));

    private static RestRequest Sel(string table, string? where = null, int top = 0)
    {
        var q = s_his.CreateRequest("/query/" + table, "GET").AddQueryParameter("where", where);
        return top > 0 ? q.AddQueryParameter("top", top) : q;
    }

    // full load
    public static DataTable LoadWards()
    {
        using var rs = Sel("wards").ExecuteRequest();
        if (!rs.IsSuccess)
        {
            throw new DataException("SELECT wards: " + rs.StatusCode);
        }

        return ToTable("stg_ward", rs.ReadJson<JsonArray>()!); // quiet B throw
    }

    public static DataTable LoadBeds(string wardCode)
    {
        using var rs = Sel("beds", $"ward_code = '{wardCode}'").ExecuteRequest();
        return ToTable("stg_bed", rs.ReadJson<JsonArray>()!); // LOUD B2001 argument
    }

    public static DataTable LoadOccupancy(DateOnly day)
    {
        var dt = new DataTable("stg_occupancy");
        dt.Columns.Add("bed_id", typeof(int));
        dt.Columns.Add("patient_id", typeof(int));
        using var rs = Sel("occupancy").AddQueryParameter("day", day).ExecuteRequest();
        if (rs.StatusCode == 200)
        {
            foreach (var row in JsonNode.Parse(rs.Content)!.AsArray()) // quiet B foreach
            {
                dt.Rows.Add((int)row!["bed_id"]!, (int?)row["patient_id"]);
            }
        }

        return dt;
    }

    public static int LoadTransfers(DataTable target, long sinceId)
    {
        int inserted = 0;
        using var rs = Sel("transfers", "id > " + sinceId, top: 5000).ExecuteRequest();
        using var doc = JsonDocument.Parse(rs.Content); // LOUD B2001 document
        foreach (var el in doc.RootElement.EnumerateArray())
        {
            target.Rows.Add(el.GetProperty("id").GetInt64(), el.GetProperty("bed_from").GetInt32(), el.GetProperty("bed_to").GetInt32());
            inserted++;
        }

        return inserted;
    }

    // incremental load with a high water mark, pages of 1000 rows
    public static void LoadDischarges(DataTable target)
    {
        long mark = 0;
        int rows;
        do
        {
            using var rs = Sel("discharges", "id > " + mark, top: 1000).ExecuteRequest();
            if (rs.StatusCode != 200)
            {
                ActionLog.Error("discharges stopped at {0}", mark);
                break;
            }

            var page = rs.ReadJson<JsonArray>()!; // quiet B break
            rows = page.Count;
            foreach (var row in page)
            {
                mark = (long)row!["id"]!;
                target.Rows.Add(mark, (string?)row["reason"]);
            }
        }
        while (rows == 1000);
    }

    public static void LoadAdmissions(DataTable target)
    {
        var page = 0;
        while (true)
        {
            using var rs = Sel("admissions").AddQueryParameter("page", page++).ExecuteRequest();
            if (rs.StatusCode == 204)
            {
                return;
            }

            var arr = rs.ReadJson<JsonArray>(); // LOUD B2001 nocontent
            if (arr is null || arr.Count == 0)
            {
                return;
            }

            foreach (var row in arr)
            {
                target.Rows.Add((long)row!["id"]!, (DateTime)row["admitted_at"]!);
            }
        }
    }

    public static object ScalarFreeBeds(string wardCode)
    {
        using var rs = s_his.CreateRequest("/scalar/free_beds", "GET").AddQueryParameter("ward", wardCode).ExecuteRequest();
        return rs.StatusCode == 200 ? int.Parse(rs.Content, CultureInfo.InvariantCulture) : DBNull.Value; // quiet B dbnull
    }

    public static object ScalarOccupied(string wardCode)
    {
        using var rs = s_his.CreateRequest("/scalar/occupied", "GET").AddQueryParameter("ward", wardCode).ExecuteRequest();
        return rs.ContentLength > 0 ? int.Parse(rs.Content, CultureInfo.InvariantCulture) : DBNull.Value; // LOUD B2001 length
    }

    public static decimal ScalarAvgStay(int months)
    {
        using var rs = s_his.CreateRequest("/scalar/avg_stay", "GET").AddQueryParameter("months", months).ExecuteRequest();
        decimal avg;
        if (rs.StatusCode != 200 || !decimal.TryParse(rs.Content, NumberStyles.Number, CultureInfo.InvariantCulture, out avg)) // quiet B shortcircuit
        {
            avg = -1;
        }

        return avg;
    }

    public static decimal ScalarCostPerDay(string wardCode)
    {
        using var rs = s_his.CreateRequest("/scalar/cost_per_day", "GET").AddQueryParameter("ward", wardCode).ExecuteRequest();
        return decimal.TryParse(rs.Content, NumberStyles.Number, CultureInfo.InvariantCulture, out var cost) ? cost : 0; // LOUD B2001 tryparse
    }

    // usp_merge_wards
    public static int MergeWards()
    {
        var rs = Exec(Sel("wards"));
        var rows = rs.ReadJson<List<JsonObject>>()!; // quiet B exec
        var res = ComindServer.ImportData(rows, ["c_ward_code"], new ImportOptions { App = "WARD", ChunkSize = 500 });
        return res.Created + res.Updated;
    }

    // usp_merge_beds: wards first because of the reference
    public static int MergeBeds()
    {
        using var wards = Sel("wards", top: 1).ExecuteRequest();
        using var beds = Sel("beds").ExecuteRequest();
        if (wards.StatusCode != 200)
        {
            return 0;
        }

        var res = ComindServer.ImportData(beds.ReadJson<List<JsonObject>>()!, ["c_bed_id"], new ImportOptions { App = "BED" }); // LOUD B2001 other
        return res.Created + res.Updated;
    }

    public static int MergeDevices()
    {
        using RestResponse devices = Sel("devices").ExecuteRequest(), types = Sel("device_types").ExecuteRequest();
        if (devices.StatusCode != 200 || types.StatusCode != 200)
        {
            return 0;
        }

        var lookup = types.ReadJson<Dictionary<string, string>>()!; // quiet B both
        var rows = devices.ReadJson<List<JsonObject>>()!; // quiet B bothagain
        rows.ForEach(row => row["c_type_name"] = lookup.GetValueOrDefault((string?)row["type"] ?? ""));
        return ComindServer.ImportData(rows, ["c_serial_no"]).Created;
    }

    // INSERT INTO reservations
    public static long InsertReservation(int bedId, int patientId)
    {
        using var rs = s_his.CreateRequest("/reservations", "POST").AddJsonBody(new { bed_id = bedId, patient_id = patientId }).ExecuteRequest();
        if (rs.StatusCode == 409)
        {
            throw new DBConcurrencyException("bed " + bedId + " is taken");
        }

        var identity = long.Parse(rs.Content, CultureInfo.InvariantCulture); // LOUD B2001 conflict
        return identity;
    }

    // INSERT, returns the identity
    public static long InsertBlocking(int bedId, string reason)
    {
        using var rs = s_his.CreateRequest("/blockings", "POST").AddJsonBody(new { bed_id = bedId, reason }).ExecuteRequest();
        switch (rs.StatusCode)
        {
            case 200:
            case 201:
                return long.Parse(rs.Content, CultureInfo.InvariantCulture); // quiet B twocases
            case 409:
                throw new DBConcurrencyException("bed " + bedId + " is blocked already");
            default:
                throw new DataException("INSERT blockings: " + rs.StatusCode);
        }
    }

    // UPDATE beds SET state = @state WHERE id IN (@ids)
    public static int UpdateBedState(IEnumerable<int> ids, string state)
    {
        int affected = 0;
        foreach (var id in ids)
        {
            using var rs = s_his.CreateRequest("/beds/" + id, "PATCH").AddJsonBody(new { state }).ExecuteRequest(); // quiet B affected
            affected += rs.IsSuccess ? 1 : 0;
        }

        return affected;
    }

    // UPDATE beds SET cleaned_at = now()
    public static int UpdateCleaned(IEnumerable<int> ids)
    {
        int affected = 0;
        foreach (var id in ids)
        {
            using var rs = s_his.CreateRequest($"/beds/{id}/cleaned", "PUT").AddJsonBody(new { at = DateTimeOffset.Now }).ExecuteRequest(); // LOUD B2002 update
            affected++;
        }

        return affected;
    }

    // DELETE FROM reservations WHERE expires_at < now()
    public static void DeleteExpired(DataTable reservations)
    {
        foreach (DataRow row in reservations.Select("expired = 1"))
        {
            _ = s_his.CreateRequest("/reservations/" + row["id"], "DELETE").ExecuteRequest(); // LOUD B2002 discard
            row.Delete();
        }

        reservations.AcceptChanges();
    }

    // all or nothing: reads both sides before anything is written
    public static bool SwapPatients(int bedA, int bedB)
    {
        using var a = Sel("occupancy", "bed_id = " + bedA).ExecuteRequest();
        using var b = Sel("occupancy", "bed_id = " + bedB).ExecuteRequest();
        if ((a.StatusCode, b.StatusCode) != (200, 200))
        {
            return false;
        }

        var left = JsonNode.Parse(a.Content); // quiet B tuple
        var right = JsonNode.Parse(b.Content); // quiet B tupleagain
        var swap = new JsonArray(left?.DeepClone(), right?.DeepClone());
        using var rs = s_his.CreateRequest("/occupancy/swap", "POST").AddBody(swap.ToJsonString(), "application/json").ExecuteRequest();
        return rs.IsSuccess;
    }

    public static Dictionary<string, int> FreeBedsByWard()
    {
        using var rs = Sel("v_free_beds").ExecuteRequest();
        var status = rs.StatusCode;
        if (status is < 200 or > 299)
        {
            return [];
        }

        return rs.ReadJson<JsonArray>()! // quiet B statuslocal
            .GroupBy(row => (string)row!["ward_code"]!)
            .ToDictionary(g => g.Key, g => g.Sum(row => (int)row!["free"]!));
    }

    public static Dictionary<string, int> CapacityByWard()
    {
        using var rs = Sel("v_capacity").ExecuteRequest();
        var status = rs.StatusCode;
        if (status == 0)
        {
            return [];
        }

        return rs.ReadJson<Dictionary<string, int>>()!; // LOUD B2001 zero
    }

    public static string DumpAsInsert(string table)
    {
        var sql = new StringBuilder();
        using var rs = Sel(table).ExecuteRequest();
        if (rs.IsSuccess)
        {
            sql.Append("-- ").Append(table).AppendLine(" could not be read");
        }
        else
        {
            foreach (var row in rs.ReadJson<List<JsonObject>>()!) // LOUD B2001 inverted
            {
                sql.Append("INSERT INTO ").Append(table).Append(" VALUES (").AppendJoin(", ", row.Select(c => "'" + c.Value + "'")).AppendLine(");");
            }
        }

        return sql.ToString();
    }

    public static string DumpAsCsv(string table, char separator)
    {
        using var rs = Sel(table).AddHeader("Accept", "text/csv").ExecuteRequest();
        string csv = null!;
        if (rs.StatusCode == 200)
            csv = rs.Content; // quiet B assigned
        if (csv == null)
            throw new DataException("no rows from " + table);
        return separator == ',' ? csv : csv.Replace(',', separator);
    }

    public static void ArchivePlan(Entity ward)
    {
        var dl = s_his.CreateRequest("/wards/" + ward.Id + "/plan.pdf", "GET").DownloadFile();
        if (dl.ContentLength == 0)
        {
            throw new DataException("plan is empty");
        }

        ward.Fields["c_plan_uid"] = Files.PersistFileRef(dl.DownloadedFileRef!).UploadedFileId; // LOUD B2003 length
    }

    public static void ArchiveReport(Entity ward)
    {
        var dl = s_his.CreateRequest("/wards/" + ward.Id + "/report.pdf", "GET").DownloadFile();
        dl.EnsureStatus(200);
        var stored = Files.PersistFileRef(dl.DownloadedFileRef!); // quiet B downloadstatus
        ward.Fields["c_report_uid"] = stored.UploadedFileId;
    }

    // BEGIN TRAN ... COMMIT of the interface engine
    public static string RunInTransaction(Func<string, bool> work)
    {
        using var begin = s_his.CreateRequest("/tran", "POST").ExecuteRequest();
        if (begin.StatusCode != 201)
        {
            throw new DataException("BEGIN TRAN: " + begin.StatusCode);
        }

        var tran = begin.Content; // quiet B begin
        var verb = work(tran) ? "commit" : "rollback";
        using var end = s_his.CreateRequest("/tran/" + tran + "/" + verb, "POST").ExecuteRequest();
        return end.Content; // LOUD B2001 commit
    }

    private static RestResponse Exec(RestRequest request)
    {
        var rs = request.ExecuteRequest();
        if (rs.StatusCode != 200)
        {
            throw new DataException("exec: " + rs.StatusCode);
        }

        return rs;
    }

    private static DataTable ToTable(string name, JsonArray rows)
    {
        var dt = new DataTable(name);
        foreach (var row in rows.OfType<JsonObject>())
        {
            foreach (var column in row.Select(c => c.Key).Where(c => !dt.Columns.Contains(c)))
            {
                dt.Columns.Add(column, typeof(string));
            }

            dt.Rows.Add(dt.Columns.Cast<DataColumn>().Select(c => (object?)row[c.ColumnName]?.ToString()).ToArray());
        }

        return dt;
    }
}
