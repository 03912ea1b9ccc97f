namespace Comind.Api.Server;

public static partial class ComindServer
{
    /// <summary>Deletes a record.</summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="id">The record's id.</param>
    /// <returns>Whether there was such a record.</returns>
    /// <exception cref="InvalidOperationException">It is the record the action runs on, or no action is running.</exception>
    public static bool DeleteAppRecord(string app, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Delete(nameof(DeleteAppRecord), app, [id]) > 0;
    }

    /// <summary>Deletes records in one transaction.</summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="ids">The ids; one that no record has is passed over.</param>
    /// <returns>How many records there were.</returns>
    /// <exception cref="InvalidOperationException">One is the record the action runs on, or no action is running; nothing was deleted.</exception>
    public static int BulkDeleteAppRecords(string app, IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Delete(nameof(BulkDeleteAppRecords), app, [.. ids]);
    }

    private static int Delete(string member, string app, string[] ids)
    {
        ArgumentNullException.ThrowIfNull(app);
        var context = RunningAction(member);
        if (Array.Find(ids, id => OwnRecord(context, app, id) is not null) is { } own)
        {
            throw new InvalidOperationException(
                $"Record '{own}' of '{app}' is the one this action runs on and is saved when it ends. Delete it from another action."
            );
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        return context.Records.Delete(app, ids);
    }
}
