using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comind.Api.Server;

/// <summary>Collects items whose number is not known, and then makes a list of just that size.</summary>
internal ref struct ItemBuffer<T>
{
    private const int UsualItems = 16;

    private T[] _items;
    private int _count;

    public ItemBuffer() => _items = ArrayPool<T>.Shared.Rent(UsualItems);

    private readonly Span<T> Items => _items.AsSpan(0, _count);

    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            Grow();
        }

        _items[_count++] = item;
    }

    public List<T> ToList()
    {
        var list = new List<T>(_count);
        CollectionsMarshal.SetCount(list, _count);
        Items.CopyTo(CollectionsMarshal.AsSpan(list));
        Release();
        return list;
    }

    public T[] ToArray()
    {
        var array = Items.ToArray();
        Release();
        return array;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_items.Length * 2);
        Items.CopyTo(larger);
        var count = _count;
        Release();
        (_items, _count) = (larger, count);
    }

    // A buffer that an exception leaves behind is collected like anything else.
    private void Release()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Items.Clear();
        }

        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        _count = 0;
    }
}
