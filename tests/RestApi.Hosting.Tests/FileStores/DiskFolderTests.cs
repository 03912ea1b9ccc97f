using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

/// <summary>What stands on the disk, what a crash leaves there, and what the store says when it cannot be used.</summary>
public sealed class DiskFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;
    private readonly DiskFileStore _store;

    public DiskFolderTests()
    {
        _path = _folder.File("files");
        _store = new DiskFileStore(_path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_is_made_by_the_first_write_only()
    {
        Assert.Null(_store.Find(FileId.New()));
        _store.RemoveTemporary(FileId.New());
        Assert.Throws<FileStoreException>(() => _store.OpenRead(FileId.New()));
        Assert.False(Directory.Exists(_path));

        Write();
        Assert.True(Directory.Exists(_path));
    }

    [Fact]
    public void A_persisted_file_is_two_files_that_people_can_read()
    {
        var stored = _store.Persist(Write("content", "Übersicht.pdf").Ref);

        Assert.Equal([stored.UploadedFileId + ".data", stored.UploadedFileId + ".json"], Names());
        Assert.Equal("content", File.ReadAllText(Data(stored.UploadedFileId)));
        var sidecar = File.ReadAllText(Path.Combine(_path, stored.UploadedFileId + ".json"));
        Assert.Contains("Übersicht.pdf", sidecar, StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"name":"Übersicht.pdf","content_type":"application/pdf","length":7,"sha256":"{{stored.Sha256}}"}""",
            System.Text.RegularExpressions.Regex.Unescape(JsonNode.Parse(sidecar)!.ToJsonString())
        );
    }

    [Fact]
    public void A_large_file_passes_through_in_flat_memory()
    {
        var piece = new byte[80 * 1024];
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var writer = _store.Create("large.bin", null, long.MaxValue);
        for (var count = 0; count < 1_000; count++)
        {
            writer.Write(piece);
        }

        var stored = _store.Persist(writer.Complete().Ref);
        using var content = _store.OpenRead(stored.UploadedFileId);
        while (content.Read(piece) > 0) { }

        Assert.Equal(80 * 1024 * 1000, stored.Length);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 500_000);
    }

    [Fact]
    public void Another_store_on_the_same_folder_finds_the_file()
    {
        var stored = _store.Persist(Write().Ref);
        var other = new DiskFileStore(_path);

        Assert.Equal(stored, other.Persist(stored.UploadedFileId));
    }

    [Fact]
    public void A_file_that_is_being_written_or_was_left_unfinished_is_no_file()
    {
        using var writer = _store.Create("a.txt", null, 100);
        writer.Write("abc"u8);
        var id = Path.GetFileNameWithoutExtension(Assert.Single(Temporary()));
        Assert.Null(_store.Find(id));

        File.WriteAllText(Path.Combine(_path, "temporary", id + ".json.partial"), "{\"name\":");
        Assert.Null(_store.Find(id));
        Assert.Equal(FileStoreErrorKind.NotFound, Assert.Throws<FileStoreException>(() => _store.Persist(id)).Kind);
    }

    [Fact]
    public void A_crash_between_the_two_moves_loses_nothing_and_shows_no_half()
    {
        var file = Write();
        File.Move(Path.Combine(_path, "temporary", file.Ref + ".data"), Data(file.Ref));

        var reopened = new DiskFileStore(_path);
        Assert.True(reopened.Find(file.Ref)!.IsTemporary);
        Assert.Equal("content", new StreamReader(reopened.OpenRead(file.Ref)).ReadToEnd());
        Assert.Equal(file.Ref, reopened.Persist(file.Ref).UploadedFileId);
        Assert.Equal([file.Ref + ".data", file.Ref + ".json"], Names());
    }

    [Fact]
    public void Leftovers_of_a_crash_are_removed_a_day_later()
    {
        var (complete, halfMoved, persisted) = (Write(), Write(), _store.Persist(Write().Ref));
        File.Move(Path.Combine(_path, "temporary", halfMoved.Ref + ".data"), Data(halfMoved.Ref));
        var unfinished = FileId.New();
        File.WriteAllText(Path.Combine(_path, "temporary", unfinished + ".data"), "abc");
        File.WriteAllText(Path.Combine(_path, "temporary", unfinished + ".json.partial"), "{");
        File.WriteAllText(Path.Combine(_path, "temporary", "notes.txt"), "not ours");

        _ = new DiskFileStore(_path, new Clock(hours: 23));
        Assert.Equal(6, Temporary().Length);

        var store = new DiskFileStore(_path, new Clock(hours: 25));
        Assert.Equal("notes.txt", Path.GetFileName(Assert.Single(Temporary())));
        Assert.Equal([persisted.UploadedFileId + ".data", persisted.UploadedFileId + ".json"], Names());
        Assert.Null(store.Find(complete.Ref));
        Assert.NotNull(store.Find(persisted.UploadedFileId));
    }

    [Fact]
    public void A_content_whose_description_is_young_stays()
    {
        var file = Write();
        File.SetLastWriteTimeUtc(Path.Combine(_path, "temporary", file.Ref + ".data"), DateTime.UtcNow.AddDays(-2));

        Assert.Equal("content", new StreamReader(new DiskFileStore(_path).OpenRead(file.Ref)).ReadToEnd());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"name":1,"content_type":"a/b","length":7,"sha256":""}""")]
    [InlineData("""{"name":"a","content_type":"a/b","length":1e99,"sha256":""}""")]
    [InlineData("""{"name":"a","content_type":"a/b","length":-1,"sha256":""}""")]
    [InlineData("""{"name":null,"content_type":"a/b","length":1,"sha256":""}""")]
    public void A_damaged_description_is_named_and_stays_as_it_is(string text)
    {
        var stored = _store.Persist(Write().Ref);
        var sidecar = Path.Combine(_path, stored.UploadedFileId + ".json");
        File.WriteAllText(sidecar, text);

        var error = Assert.Throws<FileStoreException>(() => _store.Find(stored.UploadedFileId));
        Assert.Equal(FileStoreErrorKind.Damaged, error.Kind);
        Assert.Contains(stored.UploadedFileId, error.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(sidecar));
    }

    [Fact]
    public void A_content_of_another_length_or_none_is_named()
    {
        var stored = _store.Persist(Write().Ref);
        File.AppendAllText(Data(stored.UploadedFileId), "!");
        Assert.Equal(FileStoreErrorKind.Damaged, Assert.Throws<FileStoreException>(() => _store.OpenRead(stored.UploadedFileId)).Kind);

        File.Delete(Data(stored.UploadedFileId));
        Assert.Equal(FileStoreErrorKind.Damaged, Assert.Throws<FileStoreException>(() => _store.OpenRead(stored.UploadedFileId)).Kind);
    }

    [Fact]
    public void Folder_in_a_folder_that_does_not_exist_is_refused()
    {
        var error = Unavailable(new DiskFileStore(_folder.File("none/files")));

        Assert.Contains($"The folder '{_folder.File("none")}' does not exist; create it first", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("none")));
    }

    [Fact]
    public void File_in_place_of_the_folder_is_refused()
    {
        File.WriteAllText(_path, "x");

        Assert.Contains($"'{_path}' cannot be used: it is a file. Name a folder.", Unavailable(_store).Message, StringComparison.Ordinal);
        Assert.Equal("x", File.ReadAllText(_path));
    }

    [Fact]
    public void Missing_permission_is_named()
    {
        // Opening a folder for writing is refused to everybody, the administrator too.
        var refused = Assert.Throws<UnauthorizedAccessException>(() => File.OpenWrite(Directory.CreateDirectory(_path).FullName));

        Assert.Contains("Check the permissions", new FileFolder(_path).Explain(refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Full_disk_is_named()
    {
        const string AlwaysFull = "/dev/full";
        var full = File.Exists(AlwaysFull)
            ? Assert.ThrowsAny<IOException>(static () => File.WriteAllText(AlwaysFull, "x"))
            : new IOException("full", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);

        var error = new FileFolder(_path).Explain(full);
        Assert.Equal(FileStoreErrorKind.Unavailable, error.Kind);
        Assert.StartsWith($"File store '{_path}' cannot grow: the disk is full. Free some space", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_vanishes_while_writing_gives_an_error_and_no_crash()
    {
        using var writer = _store.Create("a.txt", null, 100);
        writer.Write("abc"u8);
        Directory.Delete(_path, recursive: true);

        Assert.Equal(FileStoreErrorKind.Unavailable, Assert.Throws<FileStoreException>(() => writer.Complete()).Kind);
    }

    [Fact]
    public void A_path_may_be_relative_and_end_with_a_separator() =>
        Assert.Equal(Path.GetFullPath("files"), new DiskFileStore("files" + Path.DirectorySeparatorChar).Path);

    private static FileStoreException Unavailable(DiskFileStore store)
    {
        var error = Assert.Throws<FileStoreException>(() => store.Create("a.txt", null, 100));
        Assert.Equal(FileStoreErrorKind.Unavailable, error.Kind);
        return error;
    }

    private FileRef Write(string content = "content", string name = "a.txt")
    {
        using var writer = _store.Create(name, null, 100);
        writer.Write(System.Text.Encoding.UTF8.GetBytes(content));
        return writer.Complete();
    }

    private string Data(string id) => Path.Combine(_path, id + ".data");

    private string[] Temporary() => Directory.GetFiles(Path.Combine(_path, "temporary"));

    private IEnumerable<string> Names() => Directory.GetFiles(_path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private sealed class Clock(int hours) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddHours(hours);
    }
}
