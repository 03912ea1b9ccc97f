using System.Net.Http.Headers;
using Comind.Api.Server;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.RuntimeTests.FileStores;

public sealed class DownloadNameTests
{
    private static readonly Uri s_url = new("https://reports.example.com/export/latest?token=x");

    [Theory]
    [InlineData("attachment; filename=report.pdf", "report.pdf")]
    [InlineData("attachment; filename=\"monthly report.pdf\"", "monthly report.pdf")]
    [InlineData("attachment; filename=\"a; filename=b.pdf\"", "a; filename=b.pdf")]
    [InlineData("attachment; FileName = \"a.pdf\" ; size=12", "a.pdf")]
    [InlineData("inline;filename=a.pdf;", "a.pdf")]
    [InlineData("attachment; size=12; filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"5\\\" disk.img\"", "5_ disk.img")]
    [InlineData("attachment; filename*=UTF-8''%e2%82%ac%20rates.pdf", "€ rates.pdf")]
    [InlineData("attachment; filename*=utf-8'en'na%C3%AFve.txt; filename=naive.txt", "naïve.txt")]
    [InlineData("attachment; filename=naive.txt; filename*=UTF-8''na%C3%AFve.txt", "naïve.txt")]
    [InlineData("attachment; filename*=iso-8859-1''na%EFve.txt", "naïve.txt")]
    [InlineData("attachment; filename*=\"UTF-8''quoted%20too.txt\"", "quoted too.txt")]
    [InlineData("attachment; filename=\"=?utf-8?B?w7xiZXIucGRm?=\"", "über.pdf")]
    [InlineData("attachment; filename=\"na\u00C3\u00AFve.txt\"", "naïve.txt")]
    [InlineData("attachment; filename=\"na\u00EFve.txt\"", "naïve.txt")]
    [InlineData("attachment; filename=a.pdf; filename=b.pdf", "a.pdf")]
    [InlineData("attachment; filename=100%25.txt", "100%25.txt")]
    public void The_server_names_the_file(string header, string expected) =>
        Assert.Equal(expected, DownloadName.Of(header, s_url, "application/pdf"));

    [Theory]
    [InlineData("attachment; filename=\"..\\\\..\\\\x.exe\"", "x.exe")]
    [InlineData(@"attachment; filename=""C:\temp\report.pdf""", "report.pdf")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("attachment; filename*=UTF-8''a%00b%0D%0A.txt", "a_b__.txt")]
    [InlineData("attachment filename=a.pdf", "a.pdf")]
    [InlineData("filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"never closed.pdf", "never closed.pdf")]
    [InlineData("attachment; filename=\"a.pdf\"; \"", "a.pdf")]
    [InlineData("attachment; filename*=UTF-8''%; filename=plain.txt", "%")]
    [InlineData("attachment; filename*=UTF-8''%FF; filename=plain.txt", "plain.txt")]
    [InlineData("attachment; filename*=KOI8-R''%C1; filename=plain.txt", "plain.txt")]
    [InlineData("attachment; filename*=plain; filename=plain.txt", "plain.txt")]
    public void A_header_that_is_wrong_or_hostile_does_no_harm(string header, string expected) =>
        Assert.Equal(expected, DownloadName.Of(header, s_url, "application/pdf"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("attachment")]
    [InlineData("attachment; filename=")]
    [InlineData("attachment; filename=\"..\"")]
    [InlineData("attachment; filename=\"folder/\"")]
    [InlineData("attachment; filename")]
    public void Without_a_name_the_url_names_the_file(string? header)
    {
        Assert.Equal("latest.pdf", DownloadName.Of(header, s_url, "application/pdf"));
        Assert.Equal("latest", DownloadName.Of(header, s_url, "application/octet-stream"));
    }

    [Theory]
    [InlineData("https://example.com/export/monthly-report.pdf", null, "monthly-report.pdf")]
    [InlineData("https://example.com/export/42/", "text/csv; charset=utf-8", "42.csv")]
    [InlineData("https://example.com/report.php", "application/pdf", "report.php")]
    [InlineData("https://example.com/a%2Fb%20c", "TEXT/PLAIN", "b c.txt")]
    [InlineData("https://example.com/", "image/png", "download.png")]
    [InlineData("https://example.com", null, "download")]
    [InlineData("https://example.com/%2E%2E%5C", "nonsense", "download")]
    public void The_url_or_the_media_type_names_the_file(string url, string? mediaType, string expected) =>
        Assert.Equal(expected, DownloadName.Of(null, new Uri(url), mediaType));

    [Fact]
    public void A_secret_in_the_url_names_no_file()
    {
        _ = new Secret("hook-credential-4711");

        Assert.Equal("download.json", DownloadName.Of(null, new Uri("https://example.com/hooks/hook-credential-4711"), "application/json"));
    }

    [Fact]
    public void Any_header_and_any_media_type_give_a_safe_name() =>
        Prop.ForAll<string, string>(static (header, type) => IsSafe($"attachment; {header}", type) && IsSafe($"a;filename*={header}", type))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Names_that_dotnet_servers_write_are_read_back() =>
        Prop.ForAll(
                Gen.Elements([.. "aZ09 ()-_äß漢ж€'\";=%,".Select(static letter => letter.ToString()), "😀"])
                    .NonEmptyListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                static name =>
                {
                    var extended = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
                    var encoded = new ContentDispositionHeaderValue("attachment")
                    {
                        FileName = name.Replace("\"", "", StringComparison.Ordinal),
                    };
                    return ContentDispositionName.Read(extended.ToString()) == name
                        && (ContentDispositionName.Read(encoded.ToString()) ?? "").Trim()
                            == name.Replace("\"", "", StringComparison.Ordinal).Trim();
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool IsSafe(string header, string? mediaType)
    {
        var name = DownloadName.Of(header, s_url, mediaType);
        return name.Length > 0 && SafeFileName.Of(name) == name;
    }
}
