using System.Globalization;
using System.Text.RegularExpressions;

namespace Acme.PackageTests;

/// <summary>Builds the sample Mistakes once, outside the repository's own bin and obj.</summary>
public sealed partial class MistakesBuild : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static string Folder { get; } = Repository.PathOf("samples/Mistakes");

    /// <summary>All that the build warned about, whoever it was that warned.</summary>
    internal List<Mistake> Reported { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var result = await Dotnet.RunAsync(
            Folder,
            "build",
            "--no-incremental",
            "--artifacts-path",
            _folder.Of("artifacts"),
            "-p:AnalyzeSources=false"
        );
        Reported = Mistake.InOrder(Warning().Matches(result.EnsureSuccess().Output).Select(ToMistake));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    public static string RelativePath(string file) => Path.GetRelativePath(Folder, file).Replace('\\', '/');

    private static Mistake ToMistake(Match match) =>
        new(
            RelativePath(Path.Combine(Folder, match.Groups["file"].Value)),
            int.Parse("0" + match.Groups["line"].Value, CultureInfo.InvariantCulture),
            match.Groups["id"].Value
        );

    [GeneratedRegex(
        @"^\s*(?<file>[^(\n]+?)\s*(\((?<line>\d+),\d+\))?\s*: warning (?<id>\w+):",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Warning();
}

/// <summary>One line of one file, and the rule that it breaks.</summary>
internal sealed record Mistake(string File, int Line, string Id)
{
    public static List<Mistake> InOrder(IEnumerable<Mistake> mistakes) =>
        [
            .. mistakes
                .Distinct()
                .OrderBy(static mistake => mistake.File, StringComparer.Ordinal)
                .ThenBy(static mistake => mistake.Line)
                .ThenBy(static mistake => mistake.Id, StringComparer.Ordinal),
        ];
}
