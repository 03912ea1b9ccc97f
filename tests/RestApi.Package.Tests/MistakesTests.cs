using System.Text.RegularExpressions;

namespace Acme.PackageTests;

/// <summary>The sample Mistakes shows every rule: what its build prints is what the comments in its files say.</summary>
public sealed partial class MistakesTests(MistakesBuild build) : IClassFixture<MistakesBuild>
{
    [Fact]
    public void Every_mistake_is_reported_at_its_comment_and_nothing_else_is() => Assert.Equal(Marked(), build.Reported);

    // Errors of the compiler and older versions of C#: a build with them would show nothing else.
    private static readonly string[] s_onlyElsewhere = ["RAPI4008", "RAPI4302"];

    [Fact]
    public void Every_rule_has_a_mistake()
    {
        var ids = RuleId().Matches(Repository.Read("src/RestApi.Analyzers/RuleIds.cs")).Select(static match => match.Value);

        Assert.Equal(
            ids.Distinct().Where(static id => !s_onlyElsewhere.Contains(id)).Order(),
            build.Reported.Select(static mistake => mistake.Id).Distinct().Order()
        );
    }

    private static List<Mistake> Marked() =>
        Mistake.InOrder(
            Directory
                .EnumerateFiles(MistakesBuild.Folder, "*", SearchOption.AllDirectories)
                .Where(static file => Path.GetExtension(file) is ".cs" or ".ts" && !IsBuilt(file))
                .SelectMany(MarkedIn)
        );

    private static IEnumerable<Mistake> MarkedIn(string file) =>
        File.ReadLines(file)
            .SelectMany((text, index) => IdsIn(text).Select(id => new Mistake(MistakesBuild.RelativePath(file), index + 1, id)));

    private static IEnumerable<string> IdsIn(string line) =>
        TrailingComment().Match(line).Groups["id"].Captures.Select(static id => id.Value);

    private static bool IsBuilt(string file) => MistakesBuild.RelativePath(file).Split('/')[0] is "bin" or "obj";

    [GeneratedRegex(@"//( (?<id>RAPI\d{4}))+$", RegexOptions.ExplicitCapture)]
    private static partial Regex TrailingComment();

    [GeneratedRegex(@"RAPI\d{4}")]
    private static partial Regex RuleId();
}
