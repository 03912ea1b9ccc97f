using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>How well the rules do on the labelled corpus. The whole table is in corpus-score.txt beside the tests.</summary>
public sealed partial class CorpusScoreTests(ITestOutputHelper output)
{
    public static TheoryData<char, string> Bars()
    {
        var bars = new TheoryData<char, string>();
        foreach (var bar in CorpusBars.All)
        {
            bars.Add(bar.Family, bar.Language);
        }

        return bars;
    }

    [Theory]
    [MemberData(nameof(Bars))]
    public async Task Precision_and_recall_reach_the_bar(char family, string language)
    {
        var bar = CorpusBars.All.Single(bar => bar.Family == family && bar.Language == language);
        var score = await ScoreAsync();
        var row = score.Row(family, language);
        output.WriteLine($"goal {bar.Goal}, reached {bar.Reached}");
        output.WriteLine(ScoreRow.Header);
        output.WriteLine(row.ToString());
        output.WriteLine(string.Join('\n', score.Classes.Where(part => part.Name.StartsWith(row.Name + " ", StringComparison.Ordinal))));
        Assert.True(
            row.Precision >= bar.Reached.Precision,
            $"precision of {row.Name} is {row.Precision:0.0000}, below {bar.Reached.Precision}"
        );
        Assert.True(row.Recall >= bar.Reached.Recall, $"recall of {row.Name} is {row.Recall:0.0000}, below {bar.Reached.Recall}");
    }

    [Fact]
    public async Task Table_is_written_beside_the_tests()
    {
        var score = (await ScoreAsync()).ToString();
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "corpus-score.txt"), score);
        output.WriteLine(score);
        Assert.All(CorpusBars.All, bar => Assert.Contains($"{bar.Family} {bar.Language} ", score, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_reported_is_live_in_the_editor()
    {
        var live = (await CorpusRun.LiveReportsAsync()).ToHashSet();
        var late = (await CorpusRun.ReportsAsync()).Where(report => report.Family is not null && !live.Contains(report));
        Assert.Empty(late);
    }

    [Fact]
    public async Task Messages_never_show_a_credential()
    {
        var files = CorpusFiles.All.ToDictionary(file => file.Path);
        foreach (var report in (await CorpusRun.ReportsAsync()).Where(report => report.Family == 'A'))
        {
            Assert.DoesNotContain(
                Credentials(files[report.File].CodeAt(report.Line)),
                value => report.Message.Contains(value, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Messages_of_a_family_differ_by_what_gave_it_away()
    {
        var messages = (await CorpusRun.ReportsAsync())
            .Where(report => report.Rule == "RAPI1001")
            .Select(report => report.Message)
            .Distinct();
        Assert.True(messages.Count() >= 10);
    }

    // The texts of a line that only a credential can be: they hold a digit or a mark that the name of a header or secret does not.
    private static IEnumerable<string> Credentials(string code) =>
        Texts().Matches(code).Select(text => text.Groups[1].Value).Where(text => text.Length >= 6 && !Name().IsMatch(text));

    [GeneratedRegex("""["'`]((?:[^"'`\\]|\\.)*)["'`]""")]
    private static partial Regex Texts();

    [GeneratedRegex(@"^([A-Za-z_.-]+|X-[\w-]+)$")]
    private static partial Regex Name();

    private static async Task<CorpusScore> ScoreAsync() => CorpusScore.Of([.. CorpusFiles.All], await CorpusRun.ReportsAsync());
}
