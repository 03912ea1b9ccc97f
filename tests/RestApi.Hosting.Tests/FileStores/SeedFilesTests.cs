using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

/// <summary>The file snippets of the platform's documentation, from the first line to the record and back.</summary>
public sealed class SeedFilesTests
{
    private readonly InMemoryRecordStore _records = new();
    private readonly InMemoryFileStore _files = new();

    /// <summary>As the generator writes it.</summary>
    public sealed class Report : Entity
    {
        public IList<Attachment>? Attachments
        {
            get => GetList<Attachment>("attachments__list");
            set => SetList("attachments__list", value);
        }
    }

    [Fact]
    public void A_download_is_persisted_attached_and_found_for_the_upload()
    {
        using var host = ActionHost.ForTests(
            [
                ActionDescriptor.Create<Report>("download", (entity, _) => Download(entity)),
                ActionDescriptor.Create<Report>("upload", Upload),
            ],
            store: _records,
            files: _files
        );

        Assert.True(host.Run("download", "reports", "1").Succeeded);
        Assert.True(host.Run("download", "reports", "1").Succeeded);
        var upload = host.Run("upload", "reports", "1");

        Assert.True(upload.Succeeded, upload.Error?.Details);
        Assert.Equal("monthly-report.pdf application/pdf 8 %PDF-1.7", Assert.Single(upload.Log).Message);
        var list = _records.Find("reports", "1")!.Fields["attachments__list"]!.AsArray();
        Assert.Equal(_files.List().Select(static file => file.Ref).Order(), list.Select(static item => (string)item!["file_uid"]!).Order());
        Assert.All(list, static item => Assert.Equal("monthly-report.pdf", (string)item!["title"]!));
    }

    private static void Download(Report entity)
    {
        // What RestApi.DownloadFile does with the content of the answer.
        using var download = Files.Create("monthly-report.pdf", "application/pdf");
        download.Write("%PDF-1.7"u8);
        var downloadedFileRef = download.Complete();

        // Persist the temporary file reference
        var stored = Files.PersistFileRef(downloadedFileRef.Ref);

        // Attach to the record
        entity.Attachments ??= [];
        entity.Attachments.Add(new(stored.UploadedFileId, "monthly-report.pdf"));
    }

    private static void Upload(Report entity, CancellationToken cancellationToken)
    {
        var fileRef = Files.GetFileRef(entity.Attachments![0].FileUid);

        // What RestApi.AddFile takes.
        using var content = new StreamReader(Files.OpenRead(fileRef));
        ActionLog.Log($"{fileRef.Name} {fileRef.ContentType} {fileRef.Length} {content.ReadToEnd()}");
    }
}
