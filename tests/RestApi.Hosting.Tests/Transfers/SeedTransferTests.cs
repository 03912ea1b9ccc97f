using Acme.RuntimeTests.Servers;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.HostingTests.Transfers;

/// <summary>"Downloading files" and "POST with file upload" of the platform's documentation, line for line, from one record to the other side.</summary>
public sealed class SeedTransferTests(FormServer forms) : IClassFixture<FormServer>, IAsyncLifetime
{
    private const string Token = "t-1";

    private readonly InMemoryRecordStore _records = new();
    private readonly InMemoryFileStore _files = new();
    private readonly byte[] _pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 200_000).Select(static number => (byte)(number * 11))];
    private EchoServer _reports = null!;

    /// <summary>As the generator writes it.</summary>
    public sealed class Report : Entity
    {
        public IList<Attachment>? Attachments
        {
            get => GetList<Attachment>("attachments__list");
            set => SetList("attachments__list", value);
        }
    }

    public async Task InitializeAsync() =>
        _reports = await EchoServer.StartAsync(async context =>
        {
            if (context.Request.Path != "/export/monthly-report.pdf" || context.Request.Headers.Authorization != $"Bearer {Token}")
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            context.Response.ContentType = "application/pdf";
            await context.Response.Body.WriteAsync(_pdf);
        });

    public Task DisposeAsync() => _reports.DisposeAsync().AsTask();

    [Theory]
    [InlineData("download")]
    [InlineData("download_ref")]
    [InlineData("download_async")]
    public void A_report_is_downloaded_attached_and_uploaded_again(string download)
    {
        using var host = NewHost(Token);

        var downloaded = host.Run(download, "reports", "1");
        Assert.True(downloaded.Succeeded, downloaded.Error?.Details);
        Assert.Equal($"Downloaded and attached report ({_pdf.Length} bytes)", Assert.Single(downloaded.Log).Message);

        var attachment = Assert.Single(_records.Find("reports", "1")!.Fields["attachments__list"]!.AsArray())!;
        var stored = Assert.Single(_files.List());
        Assert.Equal($$"""{"file_uid":"{{stored.Ref}}","title":"monthly-report.pdf"}""", attachment.ToJsonString());
        Assert.Equal(("monthly-report.pdf", "application/pdf", false), (stored.Name, stored.ContentType, stored.IsTemporary));

        var uploaded = host.Run("upload", "reports", "1");
        Assert.True(uploaded.Succeeded, uploaded.Error?.Details);
        var file = Assert.Single(forms.Last.Files);
        Assert.Equal(("file", "monthly-report.pdf", "application/pdf"), (file.Field, file.Name, file.ContentType));
        Assert.Equal(_pdf, file.Content);
        Assert.Equal($"Bearer {Token}", forms.Last.Authorization);
    }

    [Fact]
    public void A_failed_download_attaches_nothing_and_leaves_no_file()
    {
        using var host = NewHost("wrong");

        var run = host.Run("download", "reports", "1");

        Assert.Equal((ActionErrorKind.Business, "File download failed: 403"), (run.Error!.Kind, run.Error.Message));
        Assert.Null(_records.Find("reports", "1"));
        Assert.Empty(_files.List());
    }

    [Fact]
    public void The_size_that_is_configured_holds()
    {
        using var host = NewHost(Token, new() { ["RestApi:MaxDownloadBytes"] = "200000" });

        var run = host.Run("download", "reports", "1");

        Assert.Equal(ActionErrorKind.Technical, run.Error!.Kind);
        Assert.Contains("(TooLarge): the answer is larger than 200,000 bytes", run.Error.Message, StringComparison.Ordinal);
        Assert.Empty(_files.List());
    }

    private ActionHost NewHost(string token, Dictionary<string, string?>? settings = null) =>
        ActionHost.ForTests(
            [
                ActionDescriptor.Create<Report>("download", (entity, _) => Download(entity, token)),
                ActionDescriptor.Create<Report>("download_ref", (entity, _) => DownloadByReference(entity, token)),
                ActionDescriptor.CreateAsync<Report>(
                    "download_async",
                    (entity, cancellation) => DownloadAsync(entity, token, cancellation)
                ),
                ActionDescriptor.Create<Report>("upload", (entity, _) => Upload(entity, token)),
            ],
            settings,
            store: _records,
            files: _files
        );

    private void Download(Report entity, string token)
    {
        RestApi.CreateClient(_reports.Url);
        RestApi.CreateRequest("/export/monthly-report.pdf", "GET");
        RestApi.AddHeader("Authorization", "Bearer " + token);
        var res = RestApi.DownloadFile();

        if (res.StatusCode != 200 || res.DownloadedFileRef is null)
        {
            throw new ActionException($"File download failed: {res.StatusCode}");
        }

        // Persist the temporary file reference
        var stored = Files.PersistFileRef(res.DownloadedFileRef.Ref);

        // Attach to the record
        entity.Attachments ??= [];
        entity.Attachments.Add(new(stored.UploadedFileId, "monthly-report.pdf"));

        ActionLog.Log($"Downloaded and attached report ({res.ContentLength} bytes)");
    }

    private void DownloadByReference(Report entity, string token)
    {
        var res = new RestClient(_reports.Url)
            .CreateRequest("/export/monthly-report.pdf", "GET")
            .AddHeader("Authorization", "Bearer " + token)
            .DownloadFile()
            .EnsureSuccess();

        var stored = Files.PersistFileRef(res.DownloadedFileRef!);
        entity.Attachments = [new(stored.UploadedFileId, "monthly-report.pdf")];
        ActionLog.Log($"Downloaded and attached report ({res.ContentLength} bytes)");
    }

    private async Task DownloadAsync(Report entity, string token, CancellationToken cancellationToken)
    {
        RestApi.CreateClient(_reports.Url);
        RestApi.CreateRequest("/export/monthly-report.pdf", "GET");
        RestApi.AddHeader("Authorization", "Bearer " + token);
        var res = await RestApi.DownloadFileAsync(cancellationToken);

        var stored = Files.PersistFileRef(res.EnsureSuccess().DownloadedFileRef!);
        entity.Attachments = [new(stored.UploadedFileId, "monthly-report.pdf")];
        ActionLog.Log($"Downloaded and attached report ({res.ContentLength} bytes)");
    }

    private void Upload(Report entity, string token)
    {
        var fileRef = Files.GetFileRef(entity.Attachments![0].FileUid);

        RestApi.CreateClient(forms.Url);
        RestApi.CreateRequest("/uploads", "POST");
        RestApi.AddHeader("Authorization", "Bearer " + token);
        RestApi.AddFile("file", fileRef);
        var res = RestApi.ExecuteRequest();

        res.EnsureStatus(201);
    }
}
