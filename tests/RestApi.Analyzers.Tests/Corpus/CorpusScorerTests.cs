namespace Acme.AnalyzersTests.Corpus;

/// <summary>The scorer counts what it should.</summary>
public sealed class CorpusScorerTests
{
    private const string Code = """
        a(); // LOUD A1001 #17
        b(); // quiet A #1
        c(); // LOUD A1001 #19 =c
        c(); // also =c
        d();
        e(); // LOUD B2001 loop
        """;

    [Fact]
    public void Nothing_reported_is_precise_and_useless()
    {
        var row = Score().Row('A', "C#");
        Assert.Equal((1.0, 0.0), (row.Precision, row.Recall));
    }

    [Fact]
    public void Place_is_found_at_any_of_its_lines() => Assert.Equal(1, Score((4, "RAPI1001")).Row('A', "C#").Found);

    [Fact]
    public void Place_counts_once() => Assert.Equal(1, Score((3, "RAPI1001"), (4, "RAPI1001"), (4, "RAPI1002")).Row('A', "C#").Found);

    [Fact]
    public void Quiet_and_unlabelled_lines_are_false_alarms_of_their_class()
    {
        var score = Score((2, "RAPI1002"), (5, "RAPI1001"));
        Assert.Equal(2, score.Row('A', "C#").FalseAlarms);
        Assert.Equal(["A C# #1", "A C# unlabelled"], score.Classes.Where(row => row.FalseAlarms > 0).Select(row => row.Name));
    }

    [Fact]
    public void Another_rule_of_the_family_is_found_and_noted()
    {
        var row = Score((1, "RAPI1002")).Row('A', "C#");
        Assert.Equal((1, 1), (row.Found, row.OtherRule));
    }

    [Fact]
    public void Rule_of_another_family_does_not_count()
    {
        var score = Score((6, "RAPI1001"));
        Assert.Equal((0, 1), (score.Row('B', "C#").Found, score.Row('A', "C#").FalseAlarms));
        Assert.Contains(score.Misses, miss => miss.StartsWith("cs/A/X.cs:6 B loop: e();", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_outside_of_the_families_are_left_out() => Assert.Empty(Score((2, "RAPI4001")).FalseAlarms);

    private static CorpusScore Score(params (int Line, string Rule)[] reports) =>
        CorpusScore.Of(
            [new CorpusFile("cs/A/X.cs", Code)],
            reports.Select(report => new CorpusReport("cs/A/X.cs", report.Line, report.Rule, ""))
        );
}
