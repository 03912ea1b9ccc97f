using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

public abstract partial class FileStoreSuite
{
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
}
