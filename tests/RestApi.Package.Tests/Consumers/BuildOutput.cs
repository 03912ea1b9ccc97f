using System.Globalization;
using System.Text.RegularExpressions;

namespace Acme.PackageTests;

/// <summary>What a build said, line by line.</summary>
internal sealed partial class BuildOutput(ProgramResult result)
{
    public string Text => result.Output;

    public void EnsureSuccess() => result.EnsureSuccess();

    /// <summary>The warnings and errors of one project, each once.</summary>
    public IReadOnlyList<BuildMessage> Of(ConsumerProject project) =>
        [
            .. Message()
                .Matches(Text)
                .Where(match => Path.GetFileNameWithoutExtension(match.Groups["project"].Value) == project.Name)
                .Select(ToMessage)
                .Distinct(),
        ];

    private static BuildMessage ToMessage(Match match) =>
        new(
            Path.GetFileName(match.Groups["file"].Value),
            int.Parse("0" + match.Groups["line"].Value, CultureInfo.InvariantCulture),
            int.Parse("0" + match.Groups["column"].Value, CultureInfo.InvariantCulture),
            match.Groups["severity"].Value,
            match.Groups["id"].Value,
            match.Groups["text"].Value
        );

    [GeneratedRegex(
        @"^\s*(?<file>[^(\n]+?)\s*(\((?<line>\d+),(?<column>\d+)\))?\s*: (?<severity>warning|error) (?<id>\w+): (?<text>.*) \[(?<project>[^\]]+)\]\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Message();
}

internal sealed record BuildMessage(string File, int Line, int Column, string Severity, string Id, string Text);
