using System.Security.Cryptography;
using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

/// <summary>What every file store does, whatever it keeps the files in.</summary>
public abstract class FileStoreSuite
{
    private const long NoLimit = long.MaxValue;

    protected abstract IFileStore Store { get; }

    /// <summary>How many files the store takes up space for, complete or not.</summary>
    protected abstract int Count { get; }

    [Fact]
    public void A_file_is_what_was_written_piece_by_piece()
    {
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(static number => (byte)(number * 7))];
        using var writer = Store.Create("monthly report.pdf", null, NoLimit);
        foreach (var piece in content.Chunk(77_777))
        {
            writer.Write(piece);
        }

        Assert.Equal(content.Length, writer.Length);
        var file = writer.Complete();

        Assert.Equal(
            ("monthly report.pdf", "application/pdf", 300_000L, true),
            (file.Name, file.ContentType, file.Length, file.IsTemporary)
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Sha256);
        Assert.Equal(content, Read(file.Ref));
        Assert.Equal(file, Store.Find(file.Ref));
    }

    [Fact]
    public async Task Writing_without_blocking_gives_the_same_file()
    {
        using var writer = Store.Create("a.bin", "image/png", NoLimit);
        await writer.WriteAsync("ab"u8.ToArray());
        writer.Write("c"u8);
        await writer.WriteAsync("d"u8.ToArray());
        var file = writer.Complete();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("abcd"u8)), file.Sha256);
        Assert.Equal("abcd"u8, Read(file.Ref));
        Assert.Equal("image/png", file.ContentType);
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        var file = Write("");

        Assert.Equal(0, file.Length);
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", file.Sha256);
        Assert.Empty(Read(file.Ref));
        Assert.Equal(0, Store.Persist(file.Ref).Length);
        Assert.Empty(Read(file.Ref));
    }

    [Fact]
    public void A_persisted_file_keeps_everything_and_its_reference()
    {
        var file = Write("content", "a.txt");
        var stored = Store.Persist(file.Ref);

        Assert.Equal(new StoredFile(file.Ref, "a.txt", "text/plain", 7, file.Sha256), stored);
        Assert.False(Store.Find(stored.UploadedFileId)!.IsTemporary);
        Assert.Equal("content"u8, Read(stored.UploadedFileId));
        Assert.Equal(1, Count);
    }

    [Fact]
    public void Persisting_again_gives_the_same_file()
    {
        var file = Write("content");

        Assert.Equal(Store.Persist(file.Ref), Store.Persist(file.Ref));
        Assert.Equal(1, Count);
    }

    [Fact]
    public void Many_threads_that_persist_one_file_get_the_same()
    {
        var file = Write("content");
        var stored = new StoredFile[32];
        Parallel.For(0, 32, index => stored[index] = Store.Persist(file.Ref));

        Assert.Single(stored.Distinct());
        Assert.Equal("content"u8, Read(stored[0].UploadedFileId));
    }

    [Fact]
    public void Many_threads_may_write_and_read_at_once()
    {
        Parallel.For(
            0,
            64,
            index =>
            {
                var file = Write($"content {index}", $"{index}.txt");
                Assert.Equal($"content {index}", Encoding(Read(file.Ref)));
                if (index % 2 == 0)
                {
                    Store.Persist(file.Ref);
                }
                else
                {
                    Store.RemoveTemporary(file.Ref);
                }
            }
        );

        Assert.Equal(32, Count);
    }

    [Fact]
    public void Readers_of_one_file_do_not_disturb_each_other_nor_the_move()
    {
        var file = Write("content");
        using var first = Store.OpenRead(file.Ref);
        using var second = Store.OpenRead(file.Ref);
        Assert.Equal('c', first.ReadByte());

        Store.Persist(file.Ref);
        using var third = Store.OpenRead(file.Ref);

        Assert.Equal(("ontent", "content", "content"), (Rest(first), Rest(second), Rest(third)));
        Assert.Equal((7, true, false), (third.Length, third.CanSeek, third.CanWrite));
    }

    [Fact]
    public void A_removed_file_is_gone_and_a_persisted_one_stays()
    {
        var (removed, persisted) = (Write("a"), Write("b"));
        Store.Persist(persisted.Ref);

        Store.RemoveTemporary(removed.Ref);
        Store.RemoveTemporary(removed.Ref);
        Store.RemoveTemporary(persisted.Ref);

        Assert.Null(Store.Find(removed.Ref));
        Assert.Equal("b"u8, Read(persisted.Ref));
        Assert.Equal(1, Count);
    }

    [Fact]
    public void What_is_not_completed_leaves_nothing_behind()
    {
        using (var writer = Store.Create("a.txt", null, NoLimit))
        {
            writer.Write(new byte[200_000]);
        }

        Assert.Equal(0, Count);
    }

    [Fact]
    public void Disposing_after_the_end_keeps_the_file()
    {
        FileRef file;
        using (var writer = Store.Create("a.txt", null, NoLimit))
        {
            file = writer.Complete();
            writer.Dispose();
        }

        Assert.NotNull(Store.Find(file.Ref));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, false)]
    [InlineData(0, false)]
    public void A_file_may_be_as_large_as_the_limit_and_not_a_byte_more(long limit, bool fits)
    {
        using var writer = Store.Create("dir/big.txt", null, limit);
        if (fits)
        {
            writer.Write("01234"u8);
            writer.Write("56789"u8);
            Assert.Equal(10, writer.Complete().Length);
            return;
        }

        var error = Assert.Throws<FileStoreException>(() =>
        {
            writer.Write("01234"u8);
            writer.Write("56789"u8);
        });

        Assert.Equal(FileStoreErrorKind.TooLarge, error.Kind);
        Assert.StartsWith($"File 'big.txt' is larger than the limit of {limit} bytes.", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => writer.Complete());
        writer.Dispose();
        Assert.Equal(0, Count);
    }

    [Fact]
    public async Task The_limit_holds_for_writing_without_blocking()
    {
        using var writer = Store.Create("big.txt", null, 3);

        var error = await Assert.ThrowsAsync<FileStoreException>(async () => await writer.WriteAsync(new byte[4]));
        Assert.Equal(FileStoreErrorKind.TooLarge, error.Kind);
    }

    [Fact]
    public async Task A_cancelled_write_makes_no_file()
    {
        using var writer = Store.Create("a.txt", null, NoLimit);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await writer.WriteAsync(new byte[100], new CancellationToken(canceled: true))
        );

        var error = Assert.Throws<InvalidOperationException>(() => writer.Complete());
        Assert.Contains("has failed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_file_cannot_be_changed()
    {
        using var writer = Store.Create("a.txt", null, NoLimit);
        var file = writer.Complete();

        Assert.Throws<InvalidOperationException>(() => writer.Write("x"u8));
        Assert.Throws<InvalidOperationException>(() => writer.Complete());
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.Write("x"u8));
        Assert.Empty(Read(file.Ref));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("../../etc/passwd")]
    [InlineData(@"..\secrets")]
    [InlineData("/etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("0123456789abcdef0123456789abcdeF")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef\0")]
    [InlineData("temporary")]
    public void A_reference_that_is_unknown_or_hostile_finds_nothing(string fileRef)
    {
        Assert.Null(Store.Find(fileRef));
        foreach (var act in (Action[])[() => Store.OpenRead(fileRef), () => Store.Persist(fileRef)])
        {
            var error = Assert.Throws<FileStoreException>(act);
            Assert.Equal(FileStoreErrorKind.NotFound, error.Kind);
            Assert.Contains("Files.PersistFileRef", error.Message, StringComparison.Ordinal);
        }

        Store.RemoveTemporary(fileRef);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\x\..\report.pdf", "report.pdf")]
    [InlineData("NUL", "_NUL")]
    [InlineData("", "download")]
    public void A_name_never_becomes_a_path(string name, string expected)
    {
        var file = Write("content", name);

        Assert.Equal(expected, file.Name);
        Assert.Equal(expected, Store.Persist(file.Ref).Name);
        Assert.Equal(expected, Store.Find(file.Ref)!.Name);
    }

    [Fact]
    public void References_are_long_and_never_the_same()
    {
        var refs = Enumerable.Range(0, 100).Select(_ => Write("same", "same.txt").Ref).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(100, refs.Count);
        Assert.All(refs, static text => Assert.Equal(32, text.Length));
    }

    protected FileRef Write(string content, string name = "a.txt")
    {
        using var writer = Store.Create(name, null, NoLimit);
        writer.Write(System.Text.Encoding.UTF8.GetBytes(content));
        return writer.Complete();
    }

    protected byte[] Read(string fileRef)
    {
        using var content = Store.OpenRead(fileRef);
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Rest(Stream stream) => new StreamReader(stream).ReadToEnd();

    private static string Encoding(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);
}
