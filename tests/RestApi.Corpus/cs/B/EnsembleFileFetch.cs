using System.IO.Compression;
using System.Xml.Linq;

namespace Acme.Corpus.EnsembleFileFetch;

/// <summary>
/// Fetches documents and attaches them to records.
/// </summary>
internal sealed class DocumentService
{
    private readonly RestClient _reports;
    private readonly List<Attachment> _attachments;

    /// <summary>
    /// Initializes a new instance of the <see cref="DocumentService"/> class.
    /// </summary>
    public DocumentService(RestClient reports, List<Attachment> attachments)
    {
        _reports = reports ?? throw new ArgumentNullException(nameof(reports));
        _attachments = attachments ?? throw new ArgumentNullException(nameof(attachments));
    }

    /// <summary>Downloads the monthly report.</summary>
    public void AttachMonthlyReport(string month)
    {
        // Download the file
        var response = _reports.CreateRequest($"/reports/{month}.pdf", "GET").DownloadFile();

        // Persist the file and attach it
        var stored = Files.PersistFileRef(response.DownloadedFileRef!); // LOUD B2003 download
        _attachments.Add(new Attachment(stored.UploadedFileId, $"report-{month}.pdf"));
    }

    /// <summary>Downloads the yearly report.</summary>
    public void AttachYearlyReport(int year)
    {
        var response = _reports.CreateRequest($"/reports/{year}.pdf", "GET").DownloadFile();
        if (response.StatusCode != 200 || response.DownloadedFileRef is null)
        {
            throw new ActionException($"Report {year} is not available ({response.StatusCode}).");
        }

        var stored = Files.PersistFileRef(response.DownloadedFileRef); // quiet B download
        _attachments.Add(new Attachment(stored.UploadedFileId, $"report-{year}.pdf")); // quiet B persisted
    }

    /// <summary>Downloads a certificate of attendance.</summary>
    public void AttachCertificate(string course)
    {
        var file = _reports.CreateRequest("/certificates/" + course, "GET").DownloadFile().EnsureSuccess().EnsureFile();
        _attachments.Add(new Attachment(file.Ref, "certificate.pdf")); // LOUD B2011 not-persisted
    }

    /// <summary>Downloads a diploma.</summary>
    public async Task AttachDiplomaAsync(string course, CancellationToken cancellationToken)
    {
        var download = await _reports.CreateRequest("/diplomas/" + course, "GET").DownloadFileAsync(cancellationToken);
        var file = download.EnsureSuccess().EnsureFile(); // quiet B ensure-file
        _attachments.Add(new Attachment(Files.PersistFileRef(file).UploadedFileId, "diploma.pdf")); // quiet B persisted
    }

    /// <summary>Reads a scan as Base64.</summary>
    public string ReadScan(string id)
    {
        var download = _reports.CreateRequest("/scans/" + id, "GET").DownloadFile();
        if (download.StatusCode != 404) // also =scan
        {
            return Files.ReadFileRefAsBase64(download.DownloadedFileRef!); // LOUD B2003 download-404 =scan
        }

        return string.Empty;
    }

    /// <summary>Opens an archive and returns the names of its entries.</summary>
    public IReadOnlyList<string> ListArchive(string id)
    {
        using var response = _reports.CreateRequest("/archives/" + id, "GET").ExecuteRequest();
        using var archive = new ZipArchive(response.OpenContent()); // LOUD B2001 stream
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>Reads the catalogue of an archive.</summary>
    public string ReadCatalogue(string id)
    {
        using var response = _reports.CreateRequest("/archives/" + id + "/catalogue", "GET").ExecuteRequest();
        if (!response.IsSuccess)
        {
            ActionLog.Error("Catalogue {id}: {status}", id, response.StatusCode);
            return string.Empty;
        }

        using var reader = new StreamReader(response.OpenContent()); // quiet B early-return
        return reader.ReadToEnd();
    }

    /// <summary>Reads the feed of new documents.</summary>
    public IEnumerable<string> NewDocuments()
    {
        using var response = _reports.CreateRequest("/feed.atom", "GET").ExecuteRequest();
        var feed = response.ReadXml(); // LOUD B2001 xml
        return [.. feed.Descendants("title").Select(title => title.Value)];
    }

    /// <summary>Reads the feed of deleted documents.</summary>
    public IEnumerable<string> DeletedDocuments()
    {
        using var response = _reports.CreateRequest("/deleted.atom", "GET").ExecuteRequest();
        response.EnsureSuccess();
        return [.. XDocument.Parse(response.Content).Descendants("id").Select(id => id.Value)]; // quiet B ensure
    }

    /// <summary>Marks a document as read.</summary>
    public async Task MarkAsReadAsync(string id, CancellationToken cancellationToken)
    {
        // Send the request
        await _reports.CreateRequest("/documents/" + id + "/read", "PUT").ExecuteRequestAsync(cancellationToken); // LOUD B2002 await-ignored
    }

    /// <summary>Deletes a document.</summary>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await _reports.CreateRequest("/documents/" + id, "DELETE").ExecuteRequestAsync(cancellationToken); // quiet B status-returned
        return response.StatusCode is 200 or 204 or 404;
    }

    /// <summary>Loads the metadata of all documents at once.</summary>
    public async Task<IReadOnlyList<JsonObject>> LoadMetadataAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var tasks = ids.Select(id => _reports.CreateRequest("/documents/" + id, "GET").ExecuteRequestAsync(cancellationToken)).ToArray();
        var result = new List<JsonObject>();
        foreach (var task in tasks)
        {
            var response = await task;
            result.Add(response.ReadJson<JsonObject>() ?? []); // LOUD B2001 awaited-task
        }

        return result;
    }

    /// <summary>Loads the labels of all documents at once.</summary>
    public async Task<IReadOnlyList<string>> LoadLabelsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var responses = await Task.WhenAll(ids.Select(id => _reports.CreateRequest("/labels/" + id, "GET").ExecuteRequestAsync(cancellationToken)));
        if (Array.Exists(responses, response => !response.IsSuccess))
        {
            throw new ActionException("At least one label could not be loaded.");
        }

        return [.. responses.Select(response => response.Content)]; // quiet B all-checked
    }

    /// <summary>Waits until a conversion has ended.</summary>
    public string WaitForConversion(string job)
    {
        string? state = null;
        while (state is not ("done" or "failed"))
        {
            using var response = _reports.CreateRequest("/jobs/" + job, "GET").ExecuteRequest();
            if (response.StatusCode == 200)
            {
                state = JsonNode.Parse(response.Content)?["state"]?.ToString(); // quiet B loop
            }
            else if (response.StatusCode != 202)
            {
                throw new ActionException("Conversion: " + response.StatusCode);
            }

            ComindServer.Sleep(1000);
        }

        return state;
    }

    /// <summary>Starts a conversion.</summary>
    public string StartConversion(string id)
    {
        using var response = _reports.CreateRequest("/jobs", "POST").AddJsonBody(new JsonObject { ["document"] = id }).ExecuteRequest();
        try
        {
            return JsonNode.Parse(response.Content)!["job"]!.ToString(); // LOUD B2001 finally
        }
        finally
        {
            ActionLog.Debug("conversion of {id}: {status}", id, response.StatusCode);
        }
    }
}
