using System.Buffers;

namespace Comind.Api.Hosting;

/// <summary>Apps become table names, so only harmless ones are let in. Letter case does not tell two apps apart.</summary>
internal static class AppName
{
    private const int MaxLength = 100;

    private static readonly SearchValues<char> s_allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    public static void Check(string app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var isValid = app.Length is > 0 and <= MaxLength && !app.AsSpan().ContainsAnyExcept(s_allowed);
        // SQLite keeps this prefix for its own tables.
        if (!isValid || app.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{app}' is no app name. Use 1 to {MaxLength} letters, digits, '_' and '-', not starting with 'sqlite_'.",
                nameof(app)
            );
        }
    }
}
