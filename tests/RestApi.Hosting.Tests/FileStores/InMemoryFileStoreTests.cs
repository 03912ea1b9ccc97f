using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

public sealed class InMemoryFileStoreTests : FileStoreSuite
{
    private readonly InMemoryFileStore _store = new();

    protected override IFileStore Store => _store;

    protected override int Count => _store.List().Count;

    [Fact]
    public void All_files_are_listed_by_name()
    {
        var second = Write("2", "b.txt");
        var first = Write("1", "a.txt");

        Assert.Equal([first, second], _store.List());
    }
}
