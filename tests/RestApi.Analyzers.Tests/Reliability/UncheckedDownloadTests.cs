using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer, Comind.Api.CodeFixes.UncheckedResponseFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedDownloadTests
{
    [Theory]
    [InlineData(
        "return Files.PersistFileRef(res.{|RAPI2003:DownloadedFileRef|}!);",
        "The file is used before the status is checked; call EnsureSuccess() or check StatusCode first"
    )]
    [InlineData(
        "return res?.{|RAPI2003:DownloadedFileRef|}!.Name;",
        "The file is used before the status is checked; call EnsureSuccess() or check StatusCode first"
    )]
    [InlineData(
        "if (res.StatusCode == 404) return null; return res.{|RAPI2003:DownloadedFileRef|}!.Name;",
        "The status is checked, but errors such as 500, which have no file, still get through to this use of the file"
    )]
    [InlineData(
        "if (res.IsSuccess) throw new Exception(\"a\"); return Files.OpenRead(res.{|RAPI2003:DownloadedFileRef|}!);",
        "The status is checked, but errors such as 500, which have no file, still get through to this use of the file"
    )]
    public Task File_of_a_possible_error_is_reported(string statements, string message) =>
        Verify.Reports(ResponseCode.InMethod("var res = RestApi.DownloadFile(); " + statements), message: message);

    [Theory]
    [InlineData("res.EnsureSuccess(); return res.DownloadedFileRef!.Name;")]
    [InlineData("return res.EnsureFile().Name;")]
    [InlineData("res.EnsureFile(); return res.DownloadedFileRef!.Name;")]
    [InlineData("return res.DownloadedFileRef is { } file ? file.Name : null;")]
    [InlineData("return res.DownloadedFileRef?.Name;")]
    [InlineData("if (res.DownloadedFileRef == null) return null; return res.DownloadedFileRef.Name;")]
    [InlineData("if (!res.IsSuccess) { ActionLog.Warn($\"{res.DownloadedFileRef}\"); return null; } return res.DownloadedFileRef!.Name;")]
    [InlineData("if (!res.IsSuccess) throw new Exception(res.ErrorContent); return res.DownloadedFileRef!.Name;")]
    public Task Checked_file_is_quiet(string statements) =>
        Verify.Silent(ResponseCode.InMethod("var res = RestApi.DownloadFile(); " + statements));

    [Fact]
    public Task Fix_checks_at_the_download() =>
        Fix.Fixes(
            ResponseCode.InMethod("var res = RestApi.DownloadFile(); return Files.OpenRead(res.{|RAPI2003:DownloadedFileRef|}!);"),
            ResponseCode.InMethod("var res = RestApi.DownloadFile().EnsureSuccess(); return Files.OpenRead(res.DownloadedFileRef!);")
        );
}
