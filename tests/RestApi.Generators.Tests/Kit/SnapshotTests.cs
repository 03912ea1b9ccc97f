using Acme.TestKit;
using Xunit.Sdk;

namespace Acme.GeneratorsTests.Kit;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    private string TestFilePath => Path.Combine(_folder, "SomeTests.cs");

    [Fact]
    public void Missing_snapshot_fails_and_says_how_to_make_it()
    {
        var failure = Assert.Throws<XunitException>(() => Snapshot.Matches("a\n", "Name", TestFilePath, Environment()));
        Assert.Contains("UPDATE_SNAPSHOTS=1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Updated_snapshot_matches()
    {
        Snapshot.Matches("a\n", "Name", TestFilePath, Environment(update: "1"));
        Snapshot.Matches("a\n", "Name", TestFilePath, Environment());
        Assert.Equal("a\n", File.ReadAllText(Path.Combine(_folder, "Snapshots", "Name.txt")));
    }

    [Fact]
    public void Difference_is_shown_line_by_line()
    {
        Snapshot.Matches("a\nb\nc\n", "Name", TestFilePath, Environment(update: "1"));
        var failure = Assert.Throws<XunitException>(() => Snapshot.Matches("a\nB\nc\n", "Name", TestFilePath, Environment()));
        Assert.Contains("  a\n- b\n+ B\n  c\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trailing_line_end_counts()
    {
        Snapshot.Matches("a\n", "Name", TestFilePath, Environment(update: "1"));
        Assert.Throws<XunitException>(() => Snapshot.Matches("a", "Name", TestFilePath, Environment()));
    }

    [Fact]
    public void Update_is_refused_under_ci()
    {
        Assert.Throws<XunitException>(() => Snapshot.Matches("a\n", "Name", TestFilePath, Environment(update: "1", ci: "true")));
        Assert.False(Directory.Exists(Path.Combine(_folder, "Snapshots")));
    }

    [Fact]
    public void Carriage_return_is_refused_even_while_updating()
    {
        var failure = Assert.Throws<XunitException>(() => Snapshot.Matches("a\nb\r\n", "Name", TestFilePath, Environment(update: "1")));
        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Func<string, string?> Environment(string? update = null, string? ci = null) =>
        name => name == Snapshot.UpdateVariable ? update : ci;
}
