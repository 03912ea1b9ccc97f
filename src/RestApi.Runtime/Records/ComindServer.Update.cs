using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

public static partial class ComindServer
{
    /// <summary>
    /// Writes some fields of a record; the others stay as they are. On the record the action runs on, its entity
    /// changes too.
    /// </summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="values">The fields to write; null clears a field.</param>
    /// <returns>The record as it is now.</returns>
    /// <exception cref="RecordNotFoundException">There is no such record.</exception>
    /// <exception cref="ArgumentException">A field holds something that no record can; nothing was stored.</exception>
    /// <exception cref="InvalidOperationException">No action is running, so there is no store to write to.</exception>
    [OverloadResolutionPriority(2)]
    public static AppRecord UpdateAppRecord(string app, string id, JsonObject values)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(values);
        var context = RunningAction(nameof(UpdateAppRecord));
        context.CancellationToken.ThrowIfCancellationRequested();
        var record = context.Records.Update(app, id, values) ?? throw new RecordNotFoundException(app, id);
        // The host saves that record as a whole when the action ends; it must not undo this.
        if (OwnRecord(context, app, id) is { } own)
        {
            // The values may be the fields of that very record.
            foreach (var name in values.Select(static field => field.Key).ToArray())
            {
                own.Fields[name] = record.Fields[name]?.DeepClone();
            }
        }

        return record;
    }

    /// <inheritdoc cref="UpdateAppRecord(string, string, JsonObject)"/>
    [OverloadResolutionPriority(1)]
    public static AppRecord UpdateAppRecord(string app, string id, IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return UpdateAppRecord(app, id, ToRow(values));
    }

    /// <summary>Writes some fields of a record from an object, without reflection; its JSON properties are the fields.</summary>
    /// <param name="app">The app, such as <c>contacts</c>.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="values">The object.</param>
    /// <param name="jsonTypeInfo">How to write it, from a <c>JsonSerializerContext</c>.</param>
    /// <returns>The record as it is now.</returns>
    /// <exception cref="RecordNotFoundException">There is no such record.</exception>
    public static AppRecord UpdateAppRecord<T>(string app, string id, T values, JsonTypeInfo<T> jsonTypeInfo) =>
        UpdateAppRecord(app, id, AsRow(() => JsonSerializer.SerializeToNode(values, jsonTypeInfo)));

    /// <summary>Writes some fields of a record from an object, an anonymous one too; its properties are the fields.</summary>
    /// <inheritdoc cref="UpdateAppRecord(string, string, JsonObject)"/>
    [RequiresUnreferencedCode("Pass a JsonTypeInfo<T> or a JsonObject when trimming.")]
    [RequiresDynamicCode("Pass a JsonTypeInfo<T> or a JsonObject under native AOT.")]
    public static AppRecord UpdateAppRecord<T>(string app, string id, T values) =>
        UpdateAppRecord(app, id, AsRow(() => JsonSerializer.SerializeToNode(values)));

    /// <summary>Writes the fields of an entity that was found by a query; those it does not hold stay as they are.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>The record as it is now.</returns>
    /// <exception cref="RecordNotFoundException">The record was deleted meanwhile.</exception>
    /// <exception cref="InvalidOperationException">The entity is no record yet, or no action is running.</exception>
    public static AppRecord UpdateAppRecord(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.Id.Length > 0
            ? UpdateAppRecord(entity.App, entity.Id, entity.Fields)
            : throw new InvalidOperationException("This entity is no record yet: store it with CreateAppRecord.");
    }

    private static AppRecord? OwnRecord(ActionContext context, string app, string id) =>
        context.SelectedRecords.FirstOrDefault(own => own.Id == id && string.Equals(own.App, app, StringComparison.OrdinalIgnoreCase));
}
