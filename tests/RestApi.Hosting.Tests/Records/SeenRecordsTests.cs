using Comind.Api.Hosting;

namespace Acme.HostingTests.Records;

public sealed class SeenRecordsTests
{
    [Fact]
    public void Every_record_has_an_outcome_of_its_own()
    {
        var seen = new SeenRecords();
        long[] records = [long.MinValue, -1_025, -1, 0, 1, 2, 3, 4, 1_023, 1_024, 5_000_000_000, long.MaxValue];
        Assert.All(records, record => Assert.Equal(RowOutcome.None, seen[record]));

        foreach (var (index, record) in records.Index())
        {
            seen[record] = (RowOutcome)(index % 3 + 1);
        }

        foreach (var (index, record) in records.Index())
        {
            Assert.Equal((RowOutcome)(index % 3 + 1), seen[record]);
        }

        seen[1] = RowOutcome.Unchanged;
        seen[1] = RowOutcome.Updated;
        Assert.Equal(RowOutcome.Updated, seen[1]);
        Assert.Equal(RowOutcome.None, seen[5]);
    }
}
