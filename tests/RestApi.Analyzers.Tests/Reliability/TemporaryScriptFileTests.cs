using Verify = Acme.TestKit.ScriptVerifier<Comind.Api.Analyzers.TemporaryScriptFileAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class TemporaryScriptFileTests
{
    [Theory]
    [InlineData("entity.attachments__list.push({ file_uid: [|res.downloadedFileRef.ref|], title: 'a.pdf' });")]
    [InlineData("entity.attachments__list = [{ file_uid: [|res.downloadedFileRef?.ref|] }];")]
    [InlineData("const file = res.downloadedFileRef; entity.attachments__list.push({ file_uid: [|file.ref|] });")]
    [InlineData("const uid = res.downloadedFileRef.ref; list.push({ file_uid: [|uid|] });")]
    [InlineData("entity.c_report = [|res.downloadedFileRef.ref|];")]
    [InlineData("entity['c_report'] = [|res.downloadedFileRef.ref|];")]
    [InlineData("ComindServer.updateAppRecord('ROOM', id, { c_label: [|res.downloadedFileRef.ref|] });")]
    [InlineData(
        "const label = Files.useBase64DataAsFileRef(png, 'a.png'); ComindServer.createAppRecord('ROOM', { c_label: [|label.ref|] });"
    )]
    [InlineData("entity.c_log = [|Files.useTextAsFileRef('a', 'a.txt').ref|];")]
    [InlineData("const fields = { c_label: [|res.downloadedFileRef.ref|] }; ComindServer.updateAppRecord('ROOM', id, fields);")]
    [InlineData(
        "const rows = [{ c_no: 1, c_pdf: [|res.downloadedFileRef.ref|] }]; ComindServer.importData({ data: rows, keyFields: ['c_no'] });"
    )]
    [InlineData("ComindServer.updateAppRecord('ROOM', id, { attachments__list: [{ file_uid: [|res.downloadedFileRef.ref|] }] });")]
    [InlineData("const { downloadedFileRef } = res; (entity.attachments__list ??= []).push({ file_uid: [|downloadedFileRef.ref|] });")]
    [InlineData("const { downloadedFileRef: file } = res; entity.c_report = [|file.ref|];")]
    [InlineData("const { downloadedFileRef: { ref } } = res; entity.c_report = [|ref|];")]
    [InlineData("const { ref: uid } = res.downloadedFileRef; entity.c_report = [|uid|];")]
    [InlineData("const { downloadedFileRef } = RestApi.downloadFile(); const { ref } = downloadedFileRef; entity.c_report = [|ref|];")]
    public Task Reference_that_outlives_its_file_is_reported(string script) =>
        Verify.Reports("function attach() { const res = RestApi.downloadFile(); " + script + " }");

    [Fact]
    public Task Another_function_that_keeps_its_file_does_not_help() =>
        Verify.Reports(
            "const keep = (file) => { return Files.persistFileRef(file.ref); };\n"
                + "function attach(res) { list.push({ file_uid: [|res.downloadedFileRef.ref|] }); }",
            message: "The file is temporary and gone after the action; store the UploadedFileId that Files.PersistFileRef returns"
        );

    [Theory]
    [InlineData("const stored = Files.persistFileRef(res.downloadedFileRef.ref); list.push({ file_uid: stored.uploadedFileId });")]
    [InlineData("Files.persistFileRef(res.downloadedFileRef.ref); list.push({ file_uid: res.downloadedFileRef.ref });")]
    [InlineData("list.push({ file_uid: entity.c_file_uid }); list.push({ file_uid });")]
    [InlineData("entity.c_report = res.downloadedFileRef.name; let ref = res.downloadedFileRef.ref; state.last = ref;")]
    [InlineData("save({ ref: res.downloadedFileRef.ref });")]
    [InlineData("const label = Files.getFileRef(id); ComindServer.updateAppRecord('ROOM', id, { c_label: label.ref });")]
    [InlineData(
        "const kept = Files.persistFileRef(res.downloadedFileRef.ref); ComindServer.updateAppRecord('ROOM', id, { c: kept.uploadedFileId });"
    )]
    [InlineData(
        "ComindServer.updateAppRecord('ROOM', id, { c_name: res.downloadedFileRef.name }); ComindServer.getVars(res.downloadedFileRef.ref);"
    )]
    [InlineData("let { downloadedFileRef } = res; downloadedFileRef = stored; entity.c_report = downloadedFileRef.ref;")]
    [InlineData(
        "const Files = own(); const ComindServer = own(); ComindServer.updateAppRecord('ROOM', id, { c: res.downloadedFileRef.ref });"
    )]
    [InlineData("const { ref } = record; entity.c_ref = ref; const { downloadedFileRef: { name } } = res; entity.c_name = name;")]
    [InlineData("const a = { a: b, c: b }; const b = { a, c: a }; ComindServer.updateAppRecord('ROOM', id, a);")]
    [InlineData("const { file_uid } = entity.attachments__list[0];")]
    [InlineData("console.log(res.downloadedFileRef.ref);")]
    [InlineData("// list.push({ file_uid: res.downloadedFileRef.ref });")]
    [InlineData(
        "// restapi-disable-next-line RAPI2011 -- read again in the same action\nlist.push({ file_uid: res.downloadedFileRef.ref });"
    )]
    public Task Everything_else_is_quiet(string script) =>
        Verify.Silent("function attach() { const res = RestApi.downloadFile();\n" + script + "\n}");

    [Fact]
    public async Task A_project_without_the_runtime_is_left_alone() =>
        Assert.Empty(await Verify.DiagnoseWithoutRuntime("list.push({ file_uid: res.downloadedFileRef.ref });"));
}
