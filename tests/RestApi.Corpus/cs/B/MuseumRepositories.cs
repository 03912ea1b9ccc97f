namespace Acme.Corpus.Museum13;

internal sealed record Artwork(string Id, string Title, string? ArtistId, int? Year);

internal sealed record Artist(string Id, string Name);

internal sealed record ArtPage(IReadOnlyList<Artwork> Items, string? NextToken, int Total);

internal sealed record Loan(string Id, string ArtworkId, string Museum, DateOnly Until);

internal sealed record CacheEntry<T>(T Value, string? ETag, DateTimeOffset StoredAt)
{
    public bool Fresh => DateTimeOffset.UtcNow - StoredAt < TimeSpan.FromMinutes(10);
}

internal interface IArtworkRepository
{
    Artwork? Get(string id);

    IReadOnlyList<Artwork> GetAll();
}

internal sealed class ArtworkRepository : IArtworkRepository
{
    private readonly RestClient _client;
    private readonly Dictionary<string, CacheEntry<Artwork>> _cache = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Artist>> _artists;
    private readonly Lazy<string[]> _rooms;
    private string? _etag;
    private IReadOnlyList<Artwork> _all = [];

    public ArtworkRepository(RestClient client)
    {
        _client = client;
        _artists = new Lazy<IReadOnlyList<Artist>>(LoadArtists);
        _rooms = new Lazy<string[]>(() => _client.CreateRequest("/rooms", "GET").ExecuteRequest().ReadJson<string[]>()!); // LOUD B2001 lazy
    }

    public IReadOnlyList<Artist> Artists => _artists.Value;

    public IReadOnlyList<string> Rooms => _rooms.Value;

    private IReadOnlyList<Artist> LoadArtists()
    {
        using var res = _client.CreateRequest("/artists", "GET").ExecuteRequest();
        return res.IsSuccess
            ? res.ReadJson<List<Artist>>() ?? [] // quiet B conditional
            : throw new ActionException($"Artists: {res.StatusCode}");
    }

    public Artwork? Get(string id)
    {
        if (_cache.TryGetValue(id, out var entry) && entry.Fresh)
        {
            return entry.Value;
        }

        using var res = _client.CreateRequest("/artworks/{id}", "GET").AddUrlSegment("id", id).AddHeader("If-None-Match", entry?.ETag).ExecuteRequest();
        if (res.StatusCode == 304 && entry is not null)
        {
            _cache[id] = entry with { StoredAt = DateTimeOffset.UtcNow };
            return entry.Value;
        }

        if (res.StatusCode != 200)
        {
            return null;
        }

        var artwork = res.ReadJson<Artwork>()!; // quiet B cached
        _cache[id] = new CacheEntry<Artwork>(artwork, res.Headers["ETag"], DateTimeOffset.UtcNow);
        return artwork;
    }

    public IReadOnlyList<Artwork> GetAll()
    {
        using var res = _client.CreateRequest("/artworks", "GET").AddHeader("If-None-Match", _etag).ExecuteRequest();
        if (res.StatusCode == 304)
        {
            return _all;
        }

        _all = res.ReadJson<List<Artwork>>() ?? []; // LOUD B2001 notmodified
        _etag = res.Headers["ETag"];
        return _all;
    }

    public IReadOnlyList<Artwork> GetPaged(int pageSize)
    {
        var result = new List<Artwork>();
        string? token = null;
        do
        {
            using var res = _client.CreateRequest("/artworks/paged", "GET").AddQueryParameter("size", pageSize).AddQueryParameter("after", token).ExecuteRequest();
            res.EnsureSuccess();
            var page = res.ReadJson<ArtPage>()!; // quiet B paging
            result.AddRange(page.Items);
            token = page.NextToken;
        }
        while (token is not null);

        return result;
    }

    public IReadOnlyList<Artwork> GetByPeriod(int from, int to)
    {
        var found = new List<Artwork>();
        var page = 1;
        while (true)
        {
            using var res = _client.CreateRequest("/artworks/period", "GET").AddQueryParameter("from", from).AddQueryParameter("to", to).AddQueryParameter("page", page++).ExecuteRequest();
            var items = res.ReadJson<List<Artwork>>(); // LOUD B2001 paging
            if (items is null or { Count: 0 })
            {
                break;
            }

            found.AddRange(items);
        }

        return found;
    }

    public IEnumerable<Artwork> Stream()
    {
        for (var offset = 0; ; offset += 100)
        {
            using var res = _client.CreateRequest("/artworks/stream", "GET").AddQueryParameter("offset", offset).ExecuteRequest();
            if (res.StatusCode != 200)
            {
                yield break;
            }

            var batch = res.ReadJson<Artwork[]>() ?? []; // quiet B iterator
            foreach (var artwork in batch)
            {
                yield return artwork;
            }

            if (batch.Length < 100)
            {
                yield break;
            }
        }
    }

    public IReadOnlyDictionary<string, Artwork> GetMany(IEnumerable<string> ids)
    {
        var all = new Dictionary<string, Artwork>();
        foreach (var chunk in ids.Distinct().Chunk(50))
        {
            using var res = _client.CreateRequest("/artworks/batch", "POST").AddJsonBody(chunk).ExecuteRequest();
            if (!res.IsSuccess)
            {
                ActionLog.Warn("Batch of {0} skipped: {1}", chunk.Length, res.StatusCode);
                continue;
            }

            foreach (var artwork in res.ReadJson<Artwork[]>() ?? []) // quiet B batch
            {
                all[artwork.Id] = artwork;
            }
        }

        return all;
    }

    public IReadOnlyList<Artwork> GetManyByArtist(IEnumerable<string> artistIds) =>
        artistIds
            .Chunk(20)
            .Select(chunk => _client.CreateRequest("/artworks/by-artist", "POST").AddJsonBody(chunk).ExecuteRequest())
            .SelectMany(res => res.ReadJson<Artwork[]>() ?? []) // LOUD B2001 selectmany
            .ToList();

    public int Total()
    {
        using var res = _client.CreateRequest("/artworks/paged", "GET").AddQueryParameter("size", 1).ExecuteRequest();
        if ((HttpStatusCode)res.StatusCode == HttpStatusCode.OK)
        {
            return res.ReadJson<ArtPage>()!.Total; // quiet B enum
        }

        return 0;
    }

    public int TotalOnDisplay()
    {
        using var res = _client.CreateRequest("/artworks/on-display", "GET").ExecuteRequest();
        if ((HttpStatusCode)res.StatusCode == HttpStatusCode.NotFound)
        {
            return 0;
        }

        return res.ReadJson<ArtPage>()?.Total ?? 0; // LOUD B2001 enum
    }

    public void Save(Artwork artwork)
    {
        using var res = _client.CreateRequest("/artworks/{id}", "PUT").AddUrlSegment("id", artwork.Id).AddJsonBody(artwork).ExecuteRequest();
        if (res.StatusCode is not 200 and not 204)
        {
            var reason = res.Problem?.Title ?? res.Content; // quiet B problem
            throw new ActionException($"{artwork.Title} was not saved: {reason}");
        }

        _cache.Remove(artwork.Id);
    }

    public void SaveMany(IEnumerable<Artwork> artworks)
    {
        foreach (var batch in artworks.Chunk(100))
        {
            _client.CreateRequest("/artworks/bulk", "PUT").AddJsonBody(batch).ExecuteRequest(); // LOUD B2002 batch
            foreach (var artwork in batch)
            {
                _cache.Remove(artwork.Id);
            }
        }
    }

    public bool Delete(string id)
    {
        using var res = _client.CreateRequest("/artworks/{id}", "DELETE").AddUrlSegment("id", id).ExecuteRequest();
        _cache.Remove(id);
        return res.StatusCode is 204 or 404;
    }

    public void DeleteDraft(string id)
    {
        using var res = _client.CreateRequest("/drafts/{id}", "DELETE").AddUrlSegment("id", id).ExecuteRequest(); // LOUD B2002 using
        _cache.Remove("draft:" + id);
    }
}

internal sealed class ImageRepository(RestClient client)
{
    private readonly Dictionary<string, string> _files = [];

    public string? Thumbnail(string artworkId)
    {
        if (_files.TryGetValue(artworkId, out var known))
        {
            return known;
        }

        var download = client.CreateRequest("/images/{id}/thumb", "GET").AddUrlSegment("id", artworkId).DownloadFile();
        if (download is not { StatusCode: 200, DownloadedFileRef: { } file })
        {
            return null;
        }

        return _files[artworkId] = Files.PersistFileRef(file).UploadedFileId; // quiet B pattern
    }

    public string FullSize(string artworkId)
    {
        var download = client.CreateRequest("/images/{id}/full", "GET").AddUrlSegment("id", artworkId).DownloadFile();
        if (download.StatusCode == 404)
        {
            return "";
        }

        var uid = Files.PersistFileRef(download.DownloadedFileRef!).UploadedFileId; // LOUD B2003 notfound
        return _files[artworkId] = uid;
    }

    public async Task<IReadOnlyList<string>> CatalogueAsync(IReadOnlyList<string> ids, CancellationToken token)
    {
        var downloads = await Task.WhenAll(ids.Select(id => client.CreateRequest("/images/" + id, "GET").DownloadFileAsync(token)));
        return downloads
            .Where(d => d.IsSuccess)
            .Select(d => Files.PersistFileRef(d.DownloadedFileRef!).UploadedFileId) // quiet B where
            .ToList();
    }

    public async Task<string> PosterAsync(string exhibition, CancellationToken token)
    {
        var download = await client.CreateRequest("/posters/" + exhibition, "GET").DownloadFileAsync(token);
        download.EnsureSuccess();
        return Files.ReadFileRefAsBase64(download.DownloadedFileRef!); // quiet B ensure
    }

    public string Palette(string artworkId)
    {
        var key = "palette:" + artworkId;
        if (!_files.TryGetValue(key, out var palette))
        {
            palette = client.CreateRequest("/palettes/" + artworkId, "GET").ExecuteRequest().Content; // LOUD B2001 memo
            _files.Add(key, palette);
        }

        return palette;
    }
}

internal abstract class CachedRepository<TEntity>(RestClient client, string path)
    where TEntity : class
{
    private readonly Dictionary<string, TEntity> _items = [];

    public TEntity? this[string id]
    {
        get
        {
            if (!_items.TryGetValue(id, out var item))
            {
                item = Load(id);
                if (item is not null)
                {
                    _items[id] = item;
                }
            }

            return item;
        }
    }

    protected virtual TEntity? Load(string id)
    {
        using var res = client.CreateRequest(path + "/" + id, "GET").ExecuteRequest();
        if (res.StatusCode == 404)
        {
            return null;
        }

        Verify(res);
        return res.ReadJson<TEntity>(); // quiet B verify
    }

    protected static void Verify(RestResponse res)
    {
        if (!res.IsSuccess)
        {
            throw new ActionException(res.Problem?.Detail ?? $"HTTP {res.StatusCode}");
        }
    }

    public void Warm()
    {
        using var res = client.CreateRequest(path, "GET").AddQueryParameter("size", 500).ExecuteRequest();
        foreach (var (id, item) in res.ReadJson<Dictionary<string, TEntity>>() ?? []) // LOUD B2001 warm
        {
            _items.TryAdd(id, item);
        }
    }

    public void WarmOnce()
    {
        if (_items.Count > 0)
        {
            return;
        }

        using var res = client.CreateRequest(path, "GET").ExecuteRequest();
        if (res.IsSuccess && res.ContentLength > 0)
        {
            foreach (var (id, item) in res.ReadJson<Dictionary<string, TEntity>>()!) // quiet B both
            {
                _items[id] = item;
            }
        }
    }

    protected TEntity Insert(TEntity item)
    {
        using var res = client.CreateRequest(path, "POST").AddJsonBody(item).ExecuteRequest();
        if (res.IsSuccess || res.ContentLength > 0)
        {
            return res.ReadJson<TEntity>()!; // LOUD B2001 either
        }

        throw new ActionException("Nothing came back");
    }
}

internal sealed class LoanRepository(RestClient client) : CachedRepository<Loan>(client, "/loans")
{
    private readonly RestClient _client = client;
    private Loan[]? _overdue;

    public IReadOnlyList<Loan> Overdue => _overdue ??= LoadOverdue();

    private Loan[] LoadOverdue()
    {
        var res = _client.CreateRequest("/loans/overdue", "GET").ExecuteRequest();
        Verify(res);
        return res.ReadJson<Loan[]>()!; // quiet B inherited
    }

    protected override Loan? Load(string id)
    {
        var res = _client.CreateRequest("/loans/" + id + "?full=1", "GET").ExecuteRequest();
        return res.IsSuccess ? null : res.ReadJson<Loan>(); // LOUD B2001 inverted
    }

    public Loan Extend(string id, DateOnly until)
    {
        var current = _client.CreateRequest("/loans/" + id, "GET").ExecuteRequest();
        Verify(current);
        var extended = _client.CreateRequest("/loans/" + id, "PATCH").AddJsonBody(new { until }).ExecuteRequest();
        Verify(current);
        return extended.ReadJson<Loan>()!; // LOUD B2001 wrong
    }

    public Loan Create(string artworkId, string museum)
    {
        var loan = new Loan("", artworkId, museum, DateOnly.MaxValue);
        using var res = _client.CreateRequest("/loans", "POST").AddJsonBody(loan).ExecuteRequest().EnsureStatus(201);
        return JsonSerializer.Deserialize<Loan>(res.Content)!; // quiet B created
    }

    public ILookup<string, Loan> ByMuseum()
    {
        var res = _client.CreateRequest("/loans/all", "GET").ExecuteRequest();
        var loans = res is { IsSuccess: true } ? res.ReadJson<List<Loan>>()! : []; // quiet B isexpression
        return loans.ToLookup(loan => loan.Museum);
    }

    public JsonNode? Conditions()
    {
        // the service manager checks the status for us
        return Api.Rest.V1.Get("loan-conditions", new ServiceRequest { Path = "/conditions" }).Body; // quiet B service
    }
}
