using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.FileStores;

public sealed class DiskFileStoreTests : FileStoreSuite, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly DiskFileStore _store;

    public DiskFileStoreTests() => _store = new DiskFileStore(_folder.File("files"));

    protected override IFileStore Store => _store;

    protected override int Count => Directory.GetFiles(_store.Path, "*.data", SearchOption.AllDirectories).Length;

    public void Dispose() => _folder.Dispose();
}
