using System.Globalization;
using System.Text;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>Compares what was reported with what was expected, line by line and family by family.</summary>
internal sealed class CorpusScore
{
    private CorpusScore(
        IReadOnlyList<ScoreRow> families,
        IReadOnlyList<ScoreRow> classes,
        IReadOnlyList<string> misses,
        IReadOnlyList<string> alarms
    )
    {
        Families = families;
        Classes = classes;
        Misses = misses;
        FalseAlarms = alarms;
    }

    /// <summary>A row per family and language.</summary>
    public IReadOnlyList<ScoreRow> Families { get; }

    /// <summary>A row per family, language and class.</summary>
    public IReadOnlyList<ScoreRow> Classes { get; }

    public IReadOnlyList<string> Misses { get; }

    public IReadOnlyList<string> FalseAlarms { get; }

    public static CorpusScore Of(IReadOnlyCollection<CorpusFile> files, IEnumerable<CorpusReport> reports)
    {
        var lines = reports.Where(report => report.Family is not null).ToLookup(report => (report.File, report.Line, report.Family!.Value));
        var places = files.SelectMany(file => file.Places).ToList();
        var loud = places
            .Where(place => place.IsLoud)
            .Select(place => new Verdict(place, IsFound(place, lines), IsExpectedRule(place, lines)))
            .ToList();
        var covered = loud.SelectMany(verdict => verdict.Place.Lines.Select(line => (verdict.Place.File, line, verdict.Place.Family)))
            .ToHashSet();
        var quiet = places.Where(place => !place.IsLoud).ToDictionary(place => (place.File, place.Line, place.Family));
        var alarms = lines
            .Select(line => line.Key)
            .Where(key => !covered.Contains(key))
            .Select(key =>
                quiet.GetValueOrDefault(key) ?? new CorpusPlace(key.File, key.Line, key.Value, null, "unlabelled", new HashSet<int>())
            )
            .ToList();
        return new(
            Rows(places, loud, alarms, place => $"{place.Family} {place.Language}"),
            Rows(places, loud, alarms, place => $"{place.Family} {place.Language} {place.Class}"),
            [.. loud.Where(verdict => !verdict.IsFound).Select(verdict => Shown(verdict.Place, files))],
            [.. alarms.Select(place => Shown(place, files))]
        );
    }

    public ScoreRow Row(char family, string language) =>
        Families.FirstOrDefault(row => row.Name == $"{family} {language}") ?? new ScoreRow($"{family} {language}", 0, 0, 0, 0, 0);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(ScoreRow.Header);
        text.AppendJoin('\n', Families).Append("\n\n").AppendLine(ScoreRow.Header).AppendJoin('\n', Classes);
        text.Append(CultureInfo.InvariantCulture, $"\n\n{Misses.Count} misses\n").AppendJoin('\n', Misses);
        text.Append(CultureInfo.InvariantCulture, $"\n\n{FalseAlarms.Count} false alarms\n").AppendJoin('\n', FalseAlarms);
        return text.AppendLine().ToString();
    }

    private static bool IsFound(CorpusPlace place, ILookup<(string, int, char), CorpusReport> lines) =>
        place.Lines.Any(line => lines.Contains((place.File, line, place.Family)));

    private static bool IsExpectedRule(CorpusPlace place, ILookup<(string, int, char), CorpusReport> lines) =>
        place.Lines.Any(line => lines[(place.File, line, place.Family)].Any(report => report.Rule == place.Rule));

    private static IReadOnlyList<ScoreRow> Rows(
        List<CorpusPlace> places,
        List<Verdict> loud,
        List<CorpusPlace> alarms,
        Func<CorpusPlace, string> name
    ) =>
        [
            .. places
                .Concat(alarms)
                .Select(name)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(row => new ScoreRow(
                    row,
                    loud.Count(verdict => name(verdict.Place) == row),
                    places.Count(place => !place.IsLoud && name(place) == row),
                    loud.Count(verdict => verdict.IsFound && name(verdict.Place) == row),
                    alarms.Count(place => name(place) == row),
                    loud.Count(verdict => verdict is { IsFound: true, IsExpectedRule: false } && name(verdict.Place) == row)
                )),
        ];

    private static string Shown(CorpusPlace place, IEnumerable<CorpusFile> files) =>
        $"{place}: {files.First(file => file.Path == place.File).ShownAt(place.Line)}";

    private sealed record Verdict(CorpusPlace Place, bool IsFound, bool IsExpectedRule);
}

/// <summary>One line of the table. A false alarm outside of any label counts, too.</summary>
internal sealed record ScoreRow(string Name, int Loud, int Quiet, int Found, int FalseAlarms, int OtherRule)
{
    public const string Header = "                                  loud quiet found false other precision recall";

    public double Precision => Found + FalseAlarms == 0 ? 1 : (double)Found / (Found + FalseAlarms);

    public double Recall => Loud == 0 ? 1 : (double)Found / Loud;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name, -34}{Loud, 4}{Quiet, 6}{Found, 6}{FalseAlarms, 6}{OtherRule, 6}{Precision, 10:0.000}{Recall, 7:0.000}"
        );
}
