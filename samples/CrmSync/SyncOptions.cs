using System.Diagnostics.CodeAnalysis;

namespace Acme.CrmSync;

/// <summary>What the command line asks for.</summary>
internal sealed class SyncOptions
{
    public const string Help = """
        Syncs the contacts of a CRM into a SQLite file.

        Usage: dotnet run --project samples/CrmSync -- [options]

          (none)        start the CRM that this sample brings along, and sync from it
          --crm URL     sync from the CRM at URL; the API key comes from COMIND_SECRET_CRM_API_KEY
          --crm         the same, with the URL from COMIND_SECRET_CRM_BASE_URL
          --db PATH     the SQLite file; crm-sync.db in the current directory by default
          --help        show this text

        Both secrets come from environment variables or dotnet user-secrets; the environment wins.

        Exit codes: 0 synced, 1 sync failed (run it again: nothing is lost or doubled), 2 wrong options, 130 cancelled.
        """;

    public string DatabasePath { get; private set; } = "crm-sync.db";

    public bool ShowHelp { get; private set; }

    public bool UseForeignCrm { get; private set; }

    public Uri? CrmUrl { get; private set; }

    public static bool TryParse(string[] args, [NotNullWhen(true)] out SyncOptions? options, [NotNullWhen(false)] out string? problem)
    {
        options = new SyncOptions();
        problem = null;
        var rest = new Queue<string>(args);
        while (problem is null && rest.TryDequeue(out var option))
        {
            problem = option switch
            {
                "--help" or "-h" => options.TakeHelp(),
                "--db" => options.TakeDatabase(rest),
                "--crm" => options.TakeCrm(rest),
                _ => $"Unknown option '{option}'.",
            };
        }

        return problem is null;
    }

    private string? TakeHelp()
    {
        ShowHelp = true;
        return null;
    }

    private string? TakeDatabase(Queue<string> rest)
    {
        if (NextValue(rest) is not { } path)
        {
            return "Option '--db' needs the path of a file.";
        }

        DatabasePath = path;
        return null;
    }

    private string? TakeCrm(Queue<string> rest)
    {
        UseForeignCrm = true;
        if (NextValue(rest) is not { } text)
        {
            return null;
        }

        CrmUrl = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
        return CrmUrl is null ? $"'{text}' is no http or https URL, such as https://crm.example.com." : null;
    }

    private static string? NextValue(Queue<string> rest) =>
        rest.TryPeek(out var value) && value.Length > 0 && !value.StartsWith("--", StringComparison.Ordinal) ? rest.Dequeue() : null;
}
