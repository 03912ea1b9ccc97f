using System.Text.RegularExpressions;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>
/// A file of the corpus and the places in it. A label ends its line: <c>// LOUD A1001 #17</c>, <c>// quiet C own-type</c>. Further lines
/// at which a loud place may be reported: <c>// LOUD A1001 #19 =key</c> and <c>// also =key</c>.
/// </summary>
internal sealed partial class CorpusFile
{
    private readonly string[] _stored;

    public CorpusFile(string path, string text)
    {
        Path = path;
        Text = CorpusTokens.Fill(path, text);
        Lines = Text.Split('\n');
        _stored = text.Split('\n');
        Places = [.. ReadPlaces()];
    }

    /// <summary>Path inside the corpus, such as <c>cs/A/Flow.cs</c> or, as an action project has it, <c>actions/A/flow.ts</c>.</summary>
    public string Path { get; }

    /// <summary>The text with a value for each token.</summary>
    public string Text { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<CorpusPlace> Places { get; }

    /// <summary>A line without its label.</summary>
    public string CodeAt(int line) => Labels().Replace(Lines[line - 1], "").TrimEnd();

    /// <summary>A line as it may be printed: without its label, and with names in the place of tokens.</summary>
    public string ShownAt(int line) => Labels().Replace(_stored[line - 1], "").Trim();

    private IEnumerable<CorpusPlace> ReadPlaces()
    {
        var labels = Lines
            .Select((text, index) => (Line: index + 1, Label: ReadLabel(text, index + 1)))
            .Where(line => line.Label is not null)
            .ToList();
        var further = labels
            .Where(line => line.Label!.Groups["also"].Success)
            .ToLookup(line => line.Label!.Groups["name"].Value, line => line.Line);
        var names = new HashSet<string>();
        foreach (var (line, label) in labels)
        {
            var name = label!.Groups["name"].Value;
            if (label.Groups["rule"].Success)
            {
                if (name.Length > 0 && (!names.Add(name) || !further[name].Any()))
                {
                    throw new FormatException($"{Path}:{line}: '={name}' needs one LOUD line and at least one 'also' line.");
                }

                var rule = label.Groups["rule"].Value;
                yield return new(
                    Path,
                    line,
                    rule[0],
                    "RAPI" + rule[1..],
                    label.Groups["class"].Value,
                    further[name].Append(line).ToHashSet()
                );
            }
            else if (label.Groups["family"].Success)
            {
                yield return new(Path, line, label.Groups["family"].Value[0], null, label.Groups["class"].Value, new HashSet<int> { line });
            }
        }

        if (further.FirstOrDefault(lines => !names.Contains(lines.Key)) is { } stray)
        {
            throw new FormatException($"{Path}:{stray.First()}: no LOUD line is called '={stray.Key}'.");
        }
    }

    private Match? ReadLabel(string text, int line)
    {
        var label = Labels().Match(text);
        if (!label.Success && LooksLikeLabel().IsMatch(text))
        {
            throw new FormatException($"{Path}:{line}: the label cannot be read.");
        }

        return label.Success ? label : null;
    }

    [GeneratedRegex(
        @"// (?:LOUD (?<rule>[ABC]\d{4}) (?<class>#\d+|[\w+-]+)(?: =(?<name>\w+))?|quiet (?<family>[ABC]) (?<class>#\d+|[\w+-]+)|(?<also>also) =(?<name>\w+))$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Labels();

    [GeneratedRegex("// (LOUD|quiet|also) ")]
    private static partial Regex LooksLikeLabel();
}
