using System.Security.Cryptography;
using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

/// <summary>What every file store does, whatever it keeps the files in.</summary>
public abstract partial class FileStoreSuite
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
