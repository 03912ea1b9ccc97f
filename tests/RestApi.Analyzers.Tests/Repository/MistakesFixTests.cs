using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Acme.AnalyzersTests.Repository;

/// <summary>What is left of <c>samples/Mistakes</c> when every Fix All was applied, edits of <c>settings/secrets.ts</c> included.</summary>
public sealed class MistakesFixTests(ITestOutputHelper output)
{
    private const int MostFixes = 200;

    [Fact]
    public async Task Only_what_no_fix_knows_is_left()
    {
        using var workspace = new AdhocWorkspace();
        var sample = FixedProject.Open(workspace, "samples/Mistakes", "Acme.Mistakes");
        var before = await sample.ReportsAsync();
        var secrets = await sample.TextOfAsync("Mistakes/settings/secrets.ts");
        var fixedRules = new List<string>();
        while (await sample.FixNextAsync() is { } rule)
        {
            fixedRules.Add(rule);
            Assert.True(fixedRules.Count < MostFixes, "The fixes go round in a circle: " + string.Join(" ", fixedRules));
        }

        var left = await sample.ReportsAsync();
        output.WriteLine($"{before.Length} reports before, {left.Length} after; fixed: {string.Join(" ", fixedRules.Distinct().Order())}");
        output.WriteLine(string.Join("\n", left.Select(static report => report.ToString()).Order()));

        Assert.Contains("RAPI1001", fixedRules);
        // What is left has no safe rewrite at its place.
        Assert.True(left.Length < before.Length, $"{left.Length} of {before.Length} reports are left.");
        Assert.Empty(await sample.OfferedAsync(left));
        // Secrets are generated from the edited settings: what is used in code is declared there.
        Assert.Equal("", string.Join("\n", await sample.ErrorsAsync()));
        Assert.DoesNotContain(left, static report => report.Id == "AD0001");
        var declared = await sample.TextOfAsync("Mistakes/settings/secrets.ts");
        Assert.All(secrets.Split('\n'), line => Assert.Contains(line, declared, StringComparison.Ordinal));
    }
}
