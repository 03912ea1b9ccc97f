namespace Acme.Corpus.Set10.Contracts;

/// <summary>The typed client of the contracts service: it returns what came back and leaves the status to the caller.</summary>
internal interface IContractsApi
{
    RestResponse<Contact> GetOwner(string id);
    RestResponse<decimal> GetFee(string id, int year);
    Task<RestResponse<Page<Invoice>>> ListInvoicesAsync(string? cursor, CancellationToken cancellationToken);
    Result<Order, ErrorBody> Place(Order order);
    Task<Result<Shipment, ErrorBody>> ShipAsync(string id);
    Task<DownloadResponse> GetAnnexAsync(string id, int number);
}

internal sealed class ContractArchive(RestClient dms, IContractsApi api)
{
    private DownloadResponse Pdf(string id) => dms.CreateRequest("/contracts/{id}/pdf", "GET").AddUrlSegment("id", id).DownloadFile();

    public StoredFile Store(string id)
    {
        var download = Pdf(id);
        return Files.PersistFileRef(download.DownloadedFileRef!); // LOUD B2003 nocheck
    }

    public StoredFile StoreChecked(string id)
    {
        var download = Pdf(id);
        if (!download.IsSuccess) throw new ActionException($"Contract {id}: {download.ErrorContent}"); // quiet B message
        return Files.PersistFileRef(download.DownloadedFileRef!); // quiet B flag
    }

    public string Seal(string id)
    {
        var download = dms.CreateRequest("/seals/" + id, "GET").SetRequestTimeout(60).DownloadFile();
        ActionLog.Info("Seal of {0}: {1}, {2} bytes", id, download.StatusCode, download.ContentLength);
        return Files.PersistFileRef(download.DownloadedFileRef!).UploadedFileId; // LOUD B2003 logonly
    }

    public string Stamp(string id) =>
        Files.PersistFileRef(dms.CreateRequest($"/stamps/{id}", "GET").DownloadFile().EnsureFile()).UploadedFileId; // quiet B ensurefile

    public StoredFile? Appendix(string id)
    {
        using var stream = new MemoryStream();
        var download = dms.CreateRequest("/appendix", "GET").AddQueryParameter("contract", id).DownloadFile();
        if (download.StatusCode == 404) return null;
        using (var source = Files.OpenRead(download.DownloadedFileRef!)) source.CopyTo(stream); // LOUD B2003 only404
        return Files.PersistFileRef(Files.UseBase64DataAsFileRef(Convert.ToBase64String(stream.ToArray()), "appendix.pdf"));
    }

    public string Thumbnail(string id)
    {
        var download = dms.CreateRequest("/thumbnails", "GET").AddQueryParameter("contract", id).DownloadFile();
        return download.ContentLength > 0 ? Files.ReadFileRefAsBase64(download.DownloadedFileRef!) : ""; // LOUD B2003 weak
    }

    public string Icon(string id)
    {
        var download = dms.CreateRequest("/icons", "GET").AddQueryParameter("contract", id).DownloadFile();
        return download.StatusCode == 200 ? Files.ReadFileRefAsBase64(download.DownloadedFileRef!) : ""; // quiet B ternary
    }

    public async Task<long> AnnexSizeAsync(string id)
    {
        var annexes = await Task.WhenAll(api.GetAnnexAsync(id, 1), api.GetAnnexAsync(id, 2));
        var size = annexes.Sum(annex => annex.DownloadedFileRef!.Length); // LOUD B2003 whenall
        return size + annexes.Where(annex => annex.IsSuccess).Sum(annex => annex.DownloadedFileRef!.Name.Length); // quiet B whenall
    }

    public async Task ForwardAsync(string id, RestClient court, CancellationToken cancellationToken)
    {
        var annex = (await api.GetAnnexAsync(id, 1)).EnsureStatus(200);
        var sent = await court.CreateRequest("/filings", "POST").AddFile("annex", annex.DownloadedFileRef!).ExecuteRequestAsync(cancellationToken); // quiet B ensure
        if (sent.StatusCode == 409) annex = await api.GetAnnexAsync(id, 2);
        sent = await court.CreateRequest("/filings", "PUT").AddFile("annex", annex.DownloadedFileRef!).ExecuteRequestAsync(cancellationToken); // LOUD B2003 reassigned
        sent.EnsureStatus(200, 202);
    }

    public void Attach(string id)
    {
        var scan = dms.CreateRequest("/scans/" + id, "GET").DownloadFile().EnsureSuccess();
        var file = scan.DownloadedFileRef!; // LOUD B2011 notpersisted =scan
        ComindServer.UpdateAppRecord("contracts", id, new JsonObject { ["c_scan"] = file.Ref }); // also =scan
    }

    public void AttachCover(string id) =>
        ComindServer.CreateAppRecord("covers", new JsonObject { ["c_file"] = Pdf(id).EnsureFile().Ref, ["c_contract"] = id }); // LOUD B2011 notpersisted

    public void AttachStored(string id)
    {
        var file = Pdf(id).EnsureSuccess().DownloadedFileRef!; // quiet B persisted
        var stored = Files.PersistFileRef(file);
        ComindServer.UpdateAppRecord("contracts", id, new JsonObject { ["c_pdf"] = stored.UploadedFileId, ["c_name"] = file.Name }); // quiet B persisted
    }

    public static FileRef Template()
    {
        RestApi.CreateClient("https://templates.contracts.example");
        RestApi.CreateRequest("/default.docx", "GET");
        var res = RestApi.DownloadFile();
        return res.DownloadedFileRef!; // LOUD B2003 statements
    }

    public void Refresh(string id)
    {
        dms.CreateRequest("/previews/{id}", "POST").AddUrlSegment("id", id).ExecuteRequest(); // LOUD B2002 ignored
        var state = dms.CreateRequest("/previews/" + id, "HEAD").ExecuteRequest().StatusCode; // quiet B ignored
        if (state != 200) ActionLog.Warn("Preview of {0} is {1}", id, state);
    }

    private static bool Arrived(DownloadResponse download) => download.StatusCode is 200 or 206;

    public IEnumerable<StoredFile> StoreAll(IEnumerable<string> ids) =>
        ids.Select(Pdf).Where(Arrived).Select(download => Files.PersistFileRef(download.DownloadedFileRef!)); // quiet B where

    public IEnumerable<StoredFile> StoreSome(IEnumerable<string> ids) =>
        ids.Select(Pdf).SkipWhile(download => !Arrived(download)).Select(download => Files.PersistFileRef(download.DownloadedFileRef!)); // LOUD B2003 skipwhile

    public string? OwnerName(string id) => api.GetOwner(id).Value!.Name; // LOUD B2001 typed

    public string? OwnerMail(string id) => api.GetOwner(id) is { IsSuccess: true } owner ? owner.Value!.Email : null; // quiet B typed

    public Contact OwnerOrThrow(string id) => api.GetOwner(id).EnsureSuccess().Value!; // quiet B typed

    public string OwnerId(string id) => api.GetOwner(id) is { StatusCode: not 404 } owner ? owner.Value!.Id : ""; // LOUD B2001 typedpattern

    public decimal Fee(string id, int year)
    {
        var fee = api.GetFee(id, year);
        return fee.StatusCode switch
        {
            200 => fee.Value, // quiet B typedswitch
            204 or 404 => 0m,
            >= 500 => throw new ActionException("Fees are down: " + fee.ErrorContent), // quiet B message
            _ => -fee.Value, // LOUD B2001 typedswitch
        };
    }

    public decimal FeeOfYears(string id)
    {
        var fees = Enumerable.Range(2020, 6).Select(year => api.GetFee(id, year));
        return fees.Where(fee => fee.StatusCode / 100 == 2).Sum(fee => fee.Value); // quiet B typedwhere
    }

    public decimal FeeDifference(string id)
    {
        var (now, before) = (api.GetFee(id, 2025), api.GetFee(id, 2024));
        if (!now.IsSuccess || !now.IsSuccess) return 0m;
        return now.Value // quiet B typedother
            - before.Value; // LOUD B2001 typedother
    }

    public async Task<List<Invoice>> InvoicesAsync(CancellationToken cancellationToken)
    {
        var invoices = new List<Invoice>();
        var page = await api.ListInvoicesAsync(null, cancellationToken);
        while (page.IsSuccess)
        {
            invoices.AddRange(page.Value!.Items); // quiet B typedloop
            if (page.Value!.Next is not { } next) break; // quiet B typedloop
            page = await api.ListInvoicesAsync(next, cancellationToken);
        }

        return invoices;
    }

    public async Task<string?> NextCursorAsync(string? cursor, CancellationToken cancellationToken)
    {
        var page = await api.ListInvoicesAsync(cursor, cancellationToken);
        while (page.StatusCode == 425) page = await api.ListInvoicesAsync(cursor, cancellationToken);
        return page.Value!.Next; // LOUD B2001 typedloop
    }

    public Order Place(Order order)
    {
        var result = api.Place(order);
        if (!result.IsSuccess) throw new ActionException(result.Error?.Message ?? "Not placed."); // quiet B result
        return result.Value!; // quiet B result
    }

    public string PlaceFast(Order order) => api.Place(order).Value!.Id; // LOUD B2001 result

    public async Task<string?> ShipAsync(string id)
    {
        var (ok, shipment, error) = await api.ShipAsync(id); // quiet B result
        return ok ? shipment!.TrackingNumber : error?.Message; // quiet B result
    }

    public async Task<string> CarrierAsync(string id, bool retry)
    {
        var result = await api.ShipAsync(id);
        if (result.StatusCode == 503 && retry) return await CarrierAsync(id, retry: false);
        return result.Value!.Carrier; // LOUD B2001 result
    }

    public static string? Tax(string country) => Api.Rest.V1.Get("tax", new ServiceRequest { Path = "/rates/" + country }).Body?.ToJsonString(); // quiet B service

    public static string Namesake() => new Own.RestRequest().ExecuteRequest().Content; // quiet B namesake

    public RestResponse<Ticket> Complaint(int number)
    {
        var response = dms.CreateRequest("/complaints", "GET").AddQueryParameter("number", number).ExecuteRequest();
        return new RestResponse<Ticket>(response, response.IsSuccess ? response.ReadJson<Ticket>() : null); // quiet B wrapped
    }
}
