using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>A list that compares by content, so that equal models keep the incremental cache warm. The default is empty.</summary>
/// <typeparam name="T">The element type; compared with its own equality.</typeparam>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items;

    /// <summary>Copies the items, so that later changes to the array do not reach this list.</summary>
    /// <param name="items">The elements in order.</param>
    public EquatableArray(T[] items) => _items = (T[])items.Clone();

    /// <summary>Reads the sequence once and keeps its elements.</summary>
    /// <param name="items">The elements in order.</param>
    public EquatableArray(IEnumerable<T> items) => _items = items.ToArray();

    /// <inheritdoc />
    public int Count => Items.Length;

    private T[] Items => _items ?? [];

    /// <inheritdoc />
    public T this[int index] => Items[index];

    /// <summary>Whether both lists hold equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in an element, in order or in length.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(EquatableArray<T> other)
    {
        var (left, right) = (Items, other.Items);
        // What was not read anew is the same array.
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Length != right.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Length; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[index], right[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = 17;
            foreach (var item in Items)
            {
                hash = (hash * 31) + (item?.GetHashCode() ?? 0);
            }

            return hash;
        }
    }

    /// <summary>Goes through the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>Goes through the items of a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item it stands at.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes on to the next item; false behind the last one.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
