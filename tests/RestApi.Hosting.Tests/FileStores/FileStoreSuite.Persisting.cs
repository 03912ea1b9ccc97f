using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

public abstract partial class FileStoreSuite
{
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
}
