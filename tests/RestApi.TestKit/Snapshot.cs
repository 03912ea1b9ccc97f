using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace Acme.TestKit;

/// <summary>Compares generated text with <c>Snapshots/&lt;name&gt;.txt</c> next to the test; <c>UPDATE_SNAPSHOTS=1</c> rewrites the file.</summary>
public static class Snapshot
{
    public const string UpdateVariable = "UPDATE_SNAPSHOTS";

    public static void Matches(string text, string name, [CallerFilePath] string testFile = "") =>
        Matches(text, name, testFile, Environment.GetEnvironmentVariable);

    /// <summary>The same with a given environment, so that the refusal under CI can be tested anywhere.</summary>
    public static void Matches(string text, string name, string testFile, Func<string, string?> environment)
    {
        RefuseCarriageReturns(text, name);
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", name + ".txt");
        if (environment(UpdateVariable) == "1")
        {
            Update(file, text, environment("CI"));
            return;
        }

        var expected = File.Exists(file) ? File.ReadAllText(file) : null;
        if (expected != text)
        {
            throw new XunitException(Explain(file, expected, text));
        }
    }

    private static void RefuseCarriageReturns(string text, string name)
    {
        var at = text.IndexOf('\r', StringComparison.Ordinal);
        if (at >= 0)
        {
            var line = text.AsSpan(0, at).Count('\n') + 1;
            throw new XunitException($"{name}: line {line} ends with a carriage return. Generated text has \\n on every machine.");
        }
    }

    private static void Update(string file, string text, string? ci)
    {
        if (!string.IsNullOrEmpty(ci))
        {
            throw new XunitException(
                $"{UpdateVariable} is refused under CI. Update {Path.GetFileName(file)} on your machine and commit it."
            );
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Explain(string file, string? expected, string actual)
    {
        if (expected is null)
        {
            return $"There is no snapshot {file}. Run the test with {UpdateVariable}=1, then read the new file. Text:\n{actual}";
        }

        var report = new StringBuilder($"{file} differs (- snapshot, + now). If the change is wanted, run with {UpdateVariable}=1.\n");
        foreach (var line in InlineDiffBuilder.Diff(expected, actual, ignoreWhiteSpace: false).Lines)
        {
            report.Append(Sign(line.Type)).Append(line.Text).Append('\n');
        }

        return report.ToString();
    }

    private static string Sign(ChangeType type) =>
        type switch
        {
            ChangeType.Inserted => "+ ",
            ChangeType.Deleted => "- ",
            _ => "  ",
        };
}
