using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>What the server offers to action logic besides HTTP: records, variables and waiting.</summary>
public static partial class ComindServer
{
    /// <summary>Creates or updates records, matched by key fields.</summary>
    /// <param name="data">The rows; each holds the fields to write. Read once, never held in memory as a whole.</param>
    /// <param name="keyFields">The fields that identify a row, such as <c>["c_external_id"]</c>.</param>
    /// <param name="options">Where to import to and how.</param>
    /// <returns>How many rows were created, updated, unchanged, and which were rejected and why.</returns>
    /// <exception cref="ArgumentException"><paramref name="keyFields"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">No action is running, so there is no store to import into.</exception>
    /// <exception cref="OperationCanceledException">The action or the import was cancelled; chunks that were stored before stay.</exception>
    [OverloadResolutionPriority(2)]
    public static ImportResult ImportData(IEnumerable<JsonObject> data, IReadOnlyList<string> keyFields, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(keyFields);
        if (keyFields.Count == 0 || keyFields.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Name at least one key field, such as [\"c_external_id\"].", nameof(keyFields));
        }

        var context = RunningAction(nameof(ImportData));
        var app = options?.App ?? context.Record.App;
        return Cancellable(
            token => context.Records.Import(app, data, keyFields, options, token),
            context.CancellationToken,
            options?.CancellationToken ?? CancellationToken.None
        );
    }

    /// <summary>Creates or updates records from dictionaries of field values.</summary>
    /// <inheritdoc cref="ImportData(IEnumerable{JsonObject}, IReadOnlyList{string}, ImportOptions?)"/>
    [OverloadResolutionPriority(1)]
    public static ImportResult ImportData(
        IEnumerable<IReadOnlyDictionary<string, object?>> data,
        IReadOnlyList<string> keyFields,
        ImportOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(data);
        return ImportData(data.Select(ToRow), keyFields, options);
    }

    /// <summary>Creates or updates records from objects, without reflection.</summary>
    /// <param name="data">The rows; their JSON properties are the fields.</param>
    /// <param name="keyFields">The fields that identify a row.</param>
    /// <param name="jsonTypeInfo">How to write a row, from a <c>JsonSerializerContext</c>.</param>
    /// <param name="options">Where to import to and how.</param>
    /// <returns>How many rows were created, updated, unchanged, and which were rejected and why.</returns>
    public static ImportResult ImportData<T>(
        IEnumerable<T> data,
        IReadOnlyList<string> keyFields,
        JsonTypeInfo<T> jsonTypeInfo,
        ImportOptions? options = null
    )
    {
        RequireRows(data);
        return ImportData(data.Select(item => AsRow(() => JsonSerializer.SerializeToNode(item, jsonTypeInfo))), keyFields, options);
    }

    /// <summary>Creates or updates records from objects, anonymous ones too; their properties are the fields.</summary>
    /// <inheritdoc cref="ImportData(IEnumerable{JsonObject}, IReadOnlyList{string}, ImportOptions?)"/>
    [RequiresUnreferencedCode("Pass a JsonTypeInfo<T> or JsonObject rows when trimming.")]
    [RequiresDynamicCode("Pass a JsonTypeInfo<T> or JsonObject rows under native AOT.")]
    public static ImportResult ImportData<T>(IEnumerable<T> data, IReadOnlyList<string> keyFields, ImportOptions? options = null)
    {
        RequireRows(data);
        return ImportData(data.Select(item => AsRow(() => JsonSerializer.SerializeToNode(item))), keyFields, options);
    }

    /// <inheritdoc cref="AppSchema.GetVars"/>
    public static AppVariables GetVars() => AppSchema.GetVars();

    /// <summary>
    /// Waits, for example between two calls of an API with a rate limit. It counts against the budget of the action and
    /// ends early when that is used up or the action is cancelled.
    /// </summary>
    /// <param name="milliseconds">How long, in milliseconds; 0 or more.</param>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    /// <exception cref="ActionBudgetException">The budget of the action is used up.</exception>
    public static void Sleep(int milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds);
        if (ActionContext.Current is not { } context)
        {
            Thread.Sleep(milliseconds);
            return;
        }

        var remaining = Math.Ceiling(context.Budget?.Remaining.TotalMilliseconds ?? int.MaxValue);
        context.CancellationToken.WaitHandle.WaitOne((int)Math.Min(milliseconds, remaining));
        context.ThrowIfEnded();
        if (milliseconds > remaining)
        {
            throw context.OverBudget();
        }
    }

    private static ActionContext RunningAction(string member) =>
        ActionContext.Current
        ?? throw new InvalidOperationException(
            $"ComindServer.{member} needs a running action: start it through ActionHost, which brings the record store."
        );

    // One object or dictionary is a sequence too: of its own fields, none of which would be a row with a key.
    private static void RequireRows<T>(IEnumerable<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            throw new ArgumentException("This is a single row. Pass a list of rows: [row].", nameof(data));
        }
    }

    // Whoever catches the cancellation finds the token that was cancelled, not one that joins both.
    private static T Cancellable<T>(Func<CancellationToken, T> work, CancellationToken action, CancellationToken own)
    {
        if (!own.CanBeCanceled)
        {
            return work(action);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(action, own);
        try
        {
            return work(either.Token);
        }
        catch (OperationCanceledException e) when (e.CancellationToken == either.Token)
        {
            throw new OperationCanceledException(e.Message, e, action.IsCancellationRequested ? action : own);
        }
    }

    private static JsonObject AsRow(Func<JsonNode?> serialize)
    {
        using var refuse = SecretJsonConverter.Refuse();
        return serialize() as JsonObject ?? throw new ArgumentException("Each row must be an object with named properties.");
    }

    private static JsonObject ToRow(IReadOnlyDictionary<string, object?> values)
    {
        var row = new JsonObject();
        foreach (var (name, value) in values)
        {
            row[name] = FieldValue.Write(name, value);
        }

        return row;
    }
}
