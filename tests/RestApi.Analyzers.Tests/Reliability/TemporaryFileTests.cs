using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.TemporaryFileAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class TemporaryFileTests
{
    private const string Download = "var res = RestApi.DownloadFile().EnsureSuccess(); var record = new AppRecord(\"crm\", \"1\"); ";

    [Theory]
    [InlineData("return new Attachment([|res.DownloadedFileRef!.Ref|], \"report\");")]
    [InlineData("return new Attachment([|res.EnsureFile().Ref|]);")]
    [InlineData("record.Fields[\"report\"] = [|res.DownloadedFileRef!.Ref|];")]
    [InlineData("var file = res.DownloadedFileRef!; var uid = file.Ref; return new Attachment([|uid|]);")]
    [InlineData("if (res.DownloadedFileRef is { } file) return new Attachment([|file.Ref|]);")]
    [InlineData("if (!res.IsSuccess || res.DownloadedFileRef is not { } file) return null; record.Fields[\"report\"] = [|file.Ref|];")]
    [InlineData("return new Attachment([|Files.UseTextAsFileRef(\"a\", \"a.txt\").Ref|]);")]
    [InlineData("return new System.Text.Json.Nodes.JsonObject { [\"file_uid\"] = [|res.DownloadedFileRef!.Ref|], [\"title\"] = \"a\" };")]
    [InlineData("var item = new Dictionary<string, object>(); item[\"fileUid\"] = [|res.EnsureFile().Ref|]; return item;")]
    [InlineData("ComindServer.CreateAppRecord(\"crm\", new System.Text.Json.Nodes.JsonObject { [\"scan\"] = [|res.EnsureFile().Ref|] });")]
    [InlineData(
        "var file = res.DownloadedFileRef!; ComindServer.UpdateAppRecord(\"crm\", \"1\", new System.Text.Json.Nodes.JsonObject { [\"scan\"] = [|file.Ref|] });"
    )]
    [InlineData(
        "var values = new System.Text.Json.Nodes.JsonObject { [\"scan\"] = [|res.EnsureFile().Ref|] }; ComindServer.UpdateAppRecord(\"crm\", \"1\", values);"
    )]
    [InlineData(
        "var values = new System.Text.Json.Nodes.JsonObject(); values[\"scan\"] = [|res.EnsureFile().Ref|]; ComindServer.CreateAppRecord(\"crm\", values);"
    )]
    [InlineData("var file = res.EnsureFile(); ComindServer.UpdateAppRecord(\"crm\", \"1\", new { scan = [|file.Ref|] });")]
    [InlineData(
        "var rows = new[] { \"a\" }.Select(text => new System.Text.Json.Nodes.JsonObject { [\"page\"] = [|Files.UseTextAsFileRef(text, \"a.txt\").Ref|] }); "
            + "ComindServer.BulkCreateAppRecords(\"pages\", rows.ToList());"
    )]
    [InlineData(
        "var rows = new List<System.Text.Json.Nodes.JsonObject>(); rows.Add(new System.Text.Json.Nodes.JsonObject { [\"scan\"] = [|res.EnsureFile().Ref|] }); "
            + "ComindServer.BulkCreateAppRecords(\"pages\", rows);"
    )]
    [InlineData("using var writer = Files.Create(\"a.csv\"); var table = writer.Complete(); record.Fields[\"table\"] = [|table.Ref|];")]
    [InlineData(
        "var file = res.EnsureFile(); var uid = file.Ref; if (record.Id == \"2\") uid = Files.PersistFileRef(file).UploadedFileId; record.Fields[\"scan\"] = [|uid|];"
    )]
    [InlineData(
        "var file = res.EnsureFile(); if (record.Id == \"2\") { Files.PersistFileRef(file); } record.Fields[\"scan\"] = [|file.Ref|];"
    )]
    public Task Reference_of_a_temporary_file_in_a_record_is_reported(string statements) =>
        Verify.Reports(ResponseCode.InMethod(Download + statements));

    [Theory]
    [InlineData("var stored = Files.PersistFileRef(res.DownloadedFileRef!); return new Attachment(stored.UploadedFileId);")]
    [InlineData("var file = res.DownloadedFileRef!; Files.PersistFileRef(file); return new Attachment(file.Ref);")]
    [InlineData("ActionLog.Debug(res.DownloadedFileRef!.Ref);")]
    [InlineData("record.Fields[\"name\"] = res.DownloadedFileRef!.Name;")]
    [InlineData("return new Attachment(Files.GetFileRef(\"f-1\").Ref);")]
    [InlineData("job.Text = res.DownloadedFileRef!.Ref;")]
    [InlineData(
        "return new System.Text.Json.Nodes.JsonObject { [\"file_uid\"] = Files.PersistFileRef(res.DownloadedFileRef!).UploadedFileId };"
    )]
    [InlineData("return new System.Text.Json.Nodes.JsonObject { [\"source\"] = res.DownloadedFileRef!.Ref };")]
    [InlineData(
        "var kept = Files.PersistFileRef(res.EnsureFile()); ComindServer.CreateAppRecord(\"crm\", new System.Text.Json.Nodes.JsonObject { [\"scan\"] = kept.UploadedFileId });"
    )]
    [InlineData(
        "var values = new System.Text.Json.Nodes.JsonObject { [\"scan\"] = res.EnsureFile().Ref }; ActionLog.Debug(values.ToJsonString());"
    )]
    [InlineData("var file = res.EnsureFile(); var shown = new { file.Ref }; ActionLog.Debug(shown.ToString());")]
    [InlineData(
        "var file = res.EnsureFile(); var uid = file.Ref; if (record.Id == \"2\") { uid = Files.PersistFileRef(file).UploadedFileId; record.Fields[\"scan\"] = uid; }"
    )]
    [InlineData("var file = res.EnsureFile(); if (file.IsTemporary) { Files.PersistFileRef(file); } record.Fields[\"scan\"] = file.Ref;")]
    [InlineData(
        "var rows = new[] { \"a\" }.Select(text => new System.Text.Json.Nodes.JsonObject { [\"page\"] = Files.PersistFileRef(Files.UseTextAsFileRef(text, \"a.txt\")).UploadedFileId }); "
            + "ComindServer.BulkCreateAppRecords(\"pages\", rows);"
    )]
    public Task Kept_file_and_other_uses_are_quiet(string statements) => Verify.Silent(ResponseCode.InMethod(Download + statements));

    [Fact]
    public Task Variable_of_a_process_is_reported() =>
        Verify.Reports(
            ResponseCode.InMethod(
                Download
                    + "void End(ScriptTaskContext task) => task.Complete(new System.Text.Json.Nodes.JsonObject { [\"scan\"] = [|res.EnsureFile().Ref|] }); return (Action<ScriptTaskContext>)End;"
            )
        );
}
