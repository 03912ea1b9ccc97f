using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

public static partial class ComindServer
{
    /// <summary>Creates a record.</summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="fields">Its fields by name.</param>
    /// <returns>The record as it was stored, with its new id.</returns>
    /// <exception cref="ArgumentException">A field holds something that no record can.</exception>
    /// <exception cref="InvalidOperationException">No action is running, so there is no store to write to.</exception>
    [OverloadResolutionPriority(2)]
    public static AppRecord CreateAppRecord(string app, JsonObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Create(nameof(CreateAppRecord), app, [fields])[0];
    }

    /// <inheritdoc cref="CreateAppRecord(string, JsonObject)"/>
    [OverloadResolutionPriority(1)]
    public static AppRecord CreateAppRecord(string app, IReadOnlyDictionary<string, object?> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return CreateAppRecord(app, ToRow(fields));
    }

    /// <summary>Creates a record from an entity that was made by <c>new</c>. The entity has the new id from then on.</summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="entity">The entity.</param>
    /// <returns>The record as it was stored, with its new id.</returns>
    /// <exception cref="InvalidOperationException">The entity is a record already, or no action is running.</exception>
    [OverloadResolutionPriority(1)]
    public static AppRecord CreateAppRecord(string app, Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (entity.Id.Length > 0)
        {
            throw new InvalidOperationException(
                $"This entity is record '{entity.Id}' already: store its changes with UpdateAppRecord, or create one from a new entity."
            );
        }

        var record = CreateAppRecord(app, entity.Fields);
        entity.Reopen(record);
        return record;
    }

    /// <summary>Creates a record from an object, without reflection; its JSON properties are the fields.</summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="fields">The object.</param>
    /// <param name="jsonTypeInfo">How to write it, from a <c>JsonSerializerContext</c>.</param>
    /// <returns>The record as it was stored, with its new id.</returns>
    public static AppRecord CreateAppRecord<T>(string app, T fields, JsonTypeInfo<T> jsonTypeInfo) =>
        CreateAppRecord(app, AsRow(() => JsonSerializer.SerializeToNode(fields, jsonTypeInfo)));

    /// <summary>Creates a record from an object, an anonymous one too; its properties are the fields.</summary>
    /// <inheritdoc cref="CreateAppRecord(string, JsonObject)"/>
    [RequiresUnreferencedCode("Pass a JsonTypeInfo<T> or a JsonObject when trimming.")]
    [RequiresDynamicCode("Pass a JsonTypeInfo<T> or a JsonObject under native AOT.")]
    public static AppRecord CreateAppRecord<T>(string app, T fields) =>
        CreateAppRecord(app, AsRow(() => JsonSerializer.SerializeToNode(fields)));

    /// <summary>Creates records in one transaction: all of them or, when one cannot be stored, none.</summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="rows">The fields of each record.</param>
    /// <returns>The records as they were stored, in the same order.</returns>
    /// <exception cref="ArgumentException">A row holds something that no record can; nothing was stored.</exception>
    /// <exception cref="InvalidOperationException">No action is running, so there is no store to write to.</exception>
    [OverloadResolutionPriority(1)]
    public static IReadOnlyList<AppRecord> BulkCreateAppRecords(string app, IEnumerable<JsonObject> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Create(nameof(BulkCreateAppRecords), app, [.. rows]);
    }

    /// <inheritdoc cref="BulkCreateAppRecords(string, IEnumerable{JsonObject})"/>
    public static IReadOnlyList<AppRecord> BulkCreateAppRecords(string app, IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return BulkCreateAppRecords(app, rows.Select(ToRow));
    }

    private static IReadOnlyList<AppRecord> Create(string member, string app, JsonObject[] rows)
    {
        ArgumentNullException.ThrowIfNull(app);
        var context = RunningAction(member);
        context.CancellationToken.ThrowIfCancellationRequested();
        return context.Records.Create(app, rows);
    }
}
