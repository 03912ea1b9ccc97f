using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>A record on its way into a store, checked as a whole before anything is written.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Fields">Its fields as JSON.</param>
internal sealed record SavedRecord(string Id, string Fields)
{
    /// <summary>The app of the records; null when there are none.</summary>
    /// <exception cref="ArgumentException">They are of several apps, or the app has no valid name.</exception>
    public static string? AppOf(IReadOnlyList<AppRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (records.Count == 0)
        {
            return null;
        }

        var app = (records[0] ?? throw new ArgumentNullException(nameof(records))).App;
        AppName.Check(app);
        return records.All(record => string.Equals(record?.App, app, StringComparison.OrdinalIgnoreCase))
            ? app
            : throw new ArgumentException(
                $"These records belong to other apps than '{app}' too. Save the records of each app on their own."
            );
    }

    /// <exception cref="ArgumentException">A record has no id or cannot be stored.</exception>
    public static SavedRecord[] ListOf(IReadOnlyList<AppRecord> records) =>
        [
            .. records.Select(static record =>
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(record.Id);
                return new SavedRecord(record.Id, FieldsJson.Write(record.Fields));
            }),
        ];
}
