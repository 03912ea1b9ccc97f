namespace Comind.Api.Server;

public static partial class ComindServer
{
    /// <summary>Finds records.</summary>
    /// <param name="app">The app, such as <c>contacts</c>; one that has no records yet has none to find.</param>
    /// <param name="query">Which records, in which order, and what of them; all of the app by default.</param>
    /// <returns>Copies of the records, ordered by id unless the query says otherwise.</returns>
    /// <exception cref="InvalidOperationException">No action is running, so there is no store to search.</exception>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public static IReadOnlyList<AppRecord> QueryAppRecords(string app, RecordQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var context = RunningAction(nameof(QueryAppRecords));
        return context.Records.Query(app, query ?? new RecordQuery(), context.CancellationToken);
    }

    /// <summary>Finds records and opens them as entities. Changes of them are stored by <see cref="UpdateAppRecord(Entity)"/>.</summary>
    /// <inheritdoc cref="QueryAppRecords(string, RecordQuery?)"/>
    public static IReadOnlyList<TEntity> QueryAppRecords<TEntity>(string app, RecordQuery? query = null)
        where TEntity : Entity, new() => [.. QueryAppRecords(app, query).Select(Entity.Open<TEntity>)];
}
