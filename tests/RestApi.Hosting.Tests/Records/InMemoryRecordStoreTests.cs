using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public sealed class InMemoryRecordStoreTests : RecordStoreSuite
{
    private readonly InMemoryRecordStore _store = new();

    protected override IRecordStore Store => _store;

    protected override IReadOnlyList<AppRecord> All(string app) => _store.List(app);
}
