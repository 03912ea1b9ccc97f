using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

internal sealed class RecordInput<TEntity>(string name, bool isRequired = true)
    : ActionInput(name, ActionInputKind.Record, typeof(TEntity), isRequired)
    where TEntity : Entity?, new()
{
    public override ActionInput OrNull() => new RecordInput<TEntity>(Name, isRequired: false);

    // The question mark of "Job? job" says that the record may be missing, not that a view of one could be null.
#pragma warning disable CS8631
    internal override object? Read(ActionBinding binding) => binding.Record(this) is { } record ? Entity.Open<TEntity>(record) : null;
#pragma warning restore CS8631
}

internal sealed class RecordsInput<TEntity>(string name) : ActionInput(name, ActionInputKind.Records, typeof(TEntity))
    where TEntity : Entity, new()
{
    internal override object Read(ActionBinding binding) => binding.Records.Select(Entity.Open<TEntity>).ToArray();
}

internal sealed class ContextInput<TContext>(string name) : ActionInput(name, ActionInputKind.Context, typeof(TContext))
    where TContext : class
{
    internal override object? Read(ActionBinding binding) => binding.Context as TContext;
}

internal sealed class ParameterInput<T>(string name, bool isRequired, T? value)
    : ActionInput(name, ActionInputKind.Parameter, typeof(T), isRequired)
{
    internal override string Expected => ParameterValue.Describe(typeof(T));

    public override ActionInput OrNull() => new ParameterInput<T>(Name, isRequired: false, value);

    internal override bool IsReadable(JsonSerializerContext? json) => ParameterValue.CanRead<T>(json);

    internal override object? Read(ActionBinding binding)
    {
        if (!binding.TryGet(this, out var node))
        {
            return value;
        }

        // Null is a value only where the method says so.
        if (node is null)
        {
            return default(T) is null && !IsRequired ? null : binding.Refuse(this, "must not be null");
        }

        return ParameterValue.TryRead<T>(node, binding.Json, out var read) ? read : binding.RefuseKind(this, node);
    }
}

internal sealed class ListInput<T>(string name, bool isRequired)
    : ActionInput(name, ActionInputKind.Parameter, typeof(IReadOnlyList<T>), isRequired)
{
    internal override string Expected => "list of " + ParameterValue.Describe(typeof(T));

    public override ActionInput OrNull() => new ListInput<T>(Name, isRequired: false);

    internal override bool IsReadable(JsonSerializerContext? json) => ParameterValue.CanRead<T>(json);

    internal override object? Read(ActionBinding binding)
    {
        if (!binding.TryGet(this, out var node))
        {
            return null;
        }

        if (node is not JsonArray array)
        {
            return node is null && !IsRequired ? null : binding.RefuseKind(this, node);
        }

        var items = new T[array.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (array[i] is not { } item || !ParameterValue.TryRead(item, binding.Json, out T? read))
            {
                return binding.Refuse(this, $"must be a {Expected}, and its item {i + 1} is {ParameterValue.Describe(array[i])}");
            }

            items[i] = read;
        }

        return items;
    }
}
