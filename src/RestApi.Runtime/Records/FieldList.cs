using System.Collections;
using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>
/// The list in a field of a record, such as <c>attachments__list</c>: what is added, replaced or removed here changes the record at
/// once. Items keep the properties that <typeparamref name="T"/> does not know.
/// </summary>
/// <typeparam name="T">An <see cref="Attachment"/>, or what a field may hold: a text, a number, a date, a JSON node and the like.</typeparam>
public sealed class FieldList<T> : IList<T>, IReadOnlyList<T>
{
    private JsonObject _fields;
    private string _name;

    /// <summary>Makes a list that belongs to no record until it is assigned to a field: <c>(job.Tags ??= []).Add("new")</c>.</summary>
    public FieldList()
        : this([], "list") => IsDetached = true;

    internal FieldList(JsonObject fields, string name)
    {
        _fields = fields;
        _name = name;
    }

    private bool IsDetached { get; set; }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => Items?.Count ?? 0;

    /// <summary>Always false: the list writes to its record.</summary>
    public bool IsReadOnly => false;

    private JsonArray? Items =>
        _fields[_name] switch
        {
            null => null,
            JsonArray items => items,
            var other => throw new InvalidCastException(
                $"Field '{_name}' holds {other.GetValueKind()}, which is no list. Declare the property as what the field holds."
            ),
        };

    /// <summary>Reads or replaces an item.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    /// <exception cref="InvalidCastException">The item is no <typeparamref name="T"/>.</exception>
    public T this[int index]
    {
        get
        {
            RequireItem(index);
            return Read(index, Items![index]);
        }
        set
        {
            RequireItem(index);
            Items![index] = Write(value);
        }
    }

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item) => Insert(Count, item);

    /// <inheritdoc/>
    public void Insert(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Count);
        var node = Write(item);
        if (Items is not { } items)
        {
            _fields[_name] = items = [];
        }

        items.Insert(index, node);
    }

    /// <inheritdoc/>
    public int IndexOf(T item)
    {
        for (var index = 0; index < Count; index++)
        {
            if (EqualityComparer<T>.Default.Equals(this[index], item))
            {
                return index;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index)
    {
        RequireItem(index);
        Items!.RemoveAt(index);
    }

    /// <inheritdoc/>
    public void Clear() => Items?.Clear();

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, array.Length - arrayIndex, nameof(arrayIndex));
        foreach (var item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        if (Items is not { } items)
        {
            yield break;
        }

        var index = 0;
        foreach (var item in items)
        {
            yield return Read(index++, item);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Replaces the whole list.</summary>
    internal static void Set(JsonObject fields, string name, IEnumerable<T>? items)
    {
        // Written first: the items may come from this very field.
        JsonNode?[]? nodes = items is null ? null : [.. items.Select(item => FieldValue.Write(name, item))];
        fields[name] = nodes is null ? null : new JsonArray(nodes);
        if (items is FieldList<T> { IsDetached: true } list)
        {
            // Whoever made it goes on with it.
            (list._fields, list._name, list.IsDetached) = (fields, name, false);
        }
    }

    private T Read(int index, JsonNode? item) => FieldValue.Read<T>($"{_name}[{index}]", item)!;

    private JsonNode? Write(T item) => FieldValue.Write(_name, item);

    private void RequireItem(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
    }
}
