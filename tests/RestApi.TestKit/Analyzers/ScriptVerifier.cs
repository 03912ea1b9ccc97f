using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Acme.TestKit;

/// <summary>
/// Runs a rule over a marked script: <c>[|...|]</c> is an expected squiggle of any id of the rule, <c>{|RAPI1002:...|}</c> one of that id, and
/// anything else is a failure.
/// </summary>
public static partial class ScriptVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly Compilation s_project = Project(TestDefaults.References);

    private static readonly Compilation s_foreign = Project(TestDefaults.ReferencesWithoutRuntime);

    /// <summary>Reports exactly the marked places, each with the message if one is given.</summary>
    public static async Task Reports(string marked, string? message = null, string path = "/project/actions/sync.ts")
    {
        var (text, places) = Unmark(marked);
        Assert.True(places.Count > 0, "Nothing is marked with [|...|]. For scripts that must stay quiet there is Silent.");
        var found = await Diagnose(text, path);

        Assert.Equal(
            places.OrderBy(static place => place.Key.Start).Select(place => Show(text, place.Key, place.Value)),
            found.Select(report =>
                Show(
                    text,
                    report.Location.SourceSpan,
                    places.GetValueOrDefault(report.Location.SourceSpan, report.Id) is null ? null : report.Id
                )
            )
        );
        if (message is not null)
        {
            Assert.All(found, report => Assert.Equal(message, report.GetMessage(null)));
        }
    }

    private static (string Text, Dictionary<TextSpan, string?> Places) Unmark(string marked)
    {
        var (text, places, open) = (new StringBuilder(), new Dictionary<TextSpan, string?>(), new Stack<(int Start, string? Id)>());
        var position = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Value.StartsWith('|'))
            {
                var (start, id) = open.Pop();
                places.Add(TextSpan.FromBounds(start, text.Length), id);
            }
            else
            {
                open.Push((text.Length, mark.Groups["id"].Success ? mark.Groups["id"].Value : null));
            }
        }

        return (text.Append(marked, position, marked.Length - position).ToString(), places);
    }

    [GeneratedRegex(@"\{\|(?<id>RAPI\d+):|\[\||\|\]|\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    /// <summary>Reports nothing at all.</summary>
    public static async Task Silent(string text, string path = "/project/actions/sync.ts", string? options = null) =>
        Assert.Empty((await Diagnose(text, path, options)).Select(report => Show(text, report.Location.SourceSpan, report.Id)));

    /// <summary>What the rule reports, in order; a rule that throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> Diagnose(
        string text,
        string path = "/project/actions/sync.ts",
        string? disabledRules = null
    ) => Diagnose(s_project, text, path, disabledRules);

    /// <summary>What the rule reports in a project that does not reference the runtime.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnoseWithoutRuntime(string text) =>
        Diagnose(s_foreign, text, "/project/actions/sync.ts", null);

    /// <summary>The rule throws for none of the scripts, which are given to it as the files of one project; how much it reports.</summary>
    public static async Task<int> Survives(IReadOnlyList<string> scripts)
    {
        var files = scripts.Select(static (text, index) => new Script($"/project/actions/{index}.ts", SourceText.From(text)));
        var options = new AnalyzerOptions([.. files], new ScriptOptions(null));
        var found = await s_project.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static report => report.Id == "AD0001");
        return found.Length;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(Compilation project, string text, string path, string? disabledRules)
    {
        var file = new Script(path, SourceText.From(text));
        var options = new AnalyzerOptions([file], new ScriptOptions(disabledRules));
        var found = await project.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static report => report.Id == "AD0001");
        Assert.All(found, report => Assert.Equal(path, report.Location.GetLineSpan().Path));
        return [.. found.OrderBy(static report => report.Location.SourceSpan.Start)];
    }

    private static CSharpCompilation Project(IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create("Acme", [], references, TestDefaults.CompilationOptions);

    private static string Show(string text, TextSpan span, string? id) => $"{span} {text.Substring(span.Start, span.Length)} {id}";

    private sealed class Script(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>What a section of an .editorconfig says of the script.</summary>
    private sealed class ScriptOptions(string? disabledRules) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(disabledRules);
    }

    private sealed class Options(string? disabledRules) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "restapi_disabled_rules" ? disabledRules : null;
            return value is not null;
        }
    }
}
