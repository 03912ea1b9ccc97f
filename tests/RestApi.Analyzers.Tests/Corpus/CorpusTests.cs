using Microsoft.CodeAnalysis;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>The corpus itself is what it claims to be.</summary>
public sealed class CorpusTests
{
    public static TheoryData<char, string, int, int> Sizes { get; } =
        new()
        {
            { 'A', "C#", 350, 500 },
            { 'A', "TypeScript", 220, 450 },
            { 'B', "C#", 150, 190 },
            { 'B', "TypeScript", 125, 180 },
            { 'C', "C#", 110, 160 },
            { 'C', "TypeScript", 110, 170 },
        };

    [Fact]
    public void There_are_enough_places()
    {
        Assert.True(CorpusFiles.Places.Count(place => place.IsLoud) >= 350);
        Assert.True(CorpusFiles.Places.Count(place => !place.IsLoud) >= 550);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_family_and_language_has_its_share(char family, string language, int loud, int quiet)
    {
        var places = CorpusFiles.Places.Where(place => place.Family == family && place.Language == language).ToList();
        Assert.True(places.Count(place => place.IsLoud) >= loud, $"{places.Count(place => place.IsLoud)} loud places");
        Assert.True(places.Count(place => !place.IsLoud) >= quiet, $"{places.Count(place => !place.IsLoud)} quiet places");
    }

    [Fact]
    public void Every_class_of_complaints_is_there()
    {
        var classes = CorpusFiles.Places.Select(place => place.Class).ToHashSet();
        Assert.Empty(Enumerable.Range(1, 25).Select(number => $"#{number}").Except(classes));
    }

    [Theory]
    [InlineData(
        'B',
        "helper-throws",
        "helper-flag",
        "helper-returns",
        "lesson-exit",
        "lesson-loop",
        "lesson-join",
        "fallthrough",
        "truthiness",
        "lets-through"
    )]
    [InlineData(
        'C',
        "construction",
        "injection",
        "factory",
        "derivation",
        "declaration",
        "reflection",
        "js-interop",
        "third-party",
        "socket",
        "own-type"
    )]
    [InlineData(
        'C',
        "fetch",
        "globalThis",
        "alias",
        "destructuring",
        "require",
        "import",
        "shadowed",
        "member",
        "own-module",
        "type-only",
        "axios",
        "xhr"
    )]
    public void Lessons_are_there(char family, params string[] classes) =>
        Assert.Empty(classes.Except(CorpusFiles.Places.Where(place => place.Family == family).Select(place => place.Class)));

    [Fact]
    public void Loud_classes_have_a_quiet_side_and_the_other_way_round() =>
        Assert.All(
            CorpusFiles.Places.GroupBy(place => (place.Family, place.Language)),
            group =>
                Assert.All(
                    [true, false],
                    isLoud =>
                        Assert.True(group.Where(place => place.IsLoud == isLoud).Select(place => place.Class).Distinct().Count() >= 10)
                )
        );

    [Fact]
    public void Code_compiles() =>
        Assert.Empty(CorpusRun.Compilation.Value.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Fact]
    public void No_two_places_differ_only_in_a_name()
    {
        var twins = CorpusFiles
            .All.Select(file => (file.Places, Shapes: new CorpusShapes(file)))
            .SelectMany(file => file.Places.Select(place => (Place: place, Shape: file.Shapes.Of(place))))
            .GroupBy(place => place.Shape)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(" = ", group.Select(item => item.Place)))
            .ToList();
        Assert.True(twins is [], string.Join('\n', twins));
    }

    [Fact]
    public void No_token_is_misspelt() => Assert.Empty(CorpusFiles.Stored.SelectMany(file => CorpusTokens.Unknown(file.Text)));

    [Fact]
    public void Tokens_are_the_same_in_every_run_and_differ_from_place_to_place()
    {
        var filled = CorpusTokens.Fill("a.cs", "{{github-pat}} {{github-pat}} {{token}}");
        Assert.Equal(filled, CorpusTokens.Fill("a.cs", "{{github-pat}} {{github-pat}} {{token}}"));
        Assert.Equal(3, filled.Split(' ').Distinct().Count());
        Assert.Matches("^ghp_[A-Za-z0-9]{36} ghp_[A-Za-z0-9]{36} {{token}}$", filled);
    }

    [Theory]
    [InlineData("x(); // LOUD A1001")]
    [InlineData("x(); // quiet D #1")]
    [InlineData("x(); // LOUD A1001 #19 =key")]
    [InlineData("x(); // also =key")]
    public void Label_that_cannot_be_read_is_refused(string code) =>
        Assert.Throws<FormatException>(() => new CorpusFile("cs/A/X.cs", code));
}
