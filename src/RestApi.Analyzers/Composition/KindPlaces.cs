using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>Numbers some of the kinds of an enumeration from 0, so that each finds its rules without a search.</summary>
internal sealed class KindPlaces
{
    private readonly sbyte[] _places;
    private readonly int _first;

    public KindPlaces(IEnumerable<int> kinds)
    {
        int[] all = [.. kinds];
        _first = all.Min();
        _places = [.. Enumerable.Repeat((sbyte)-1, all.Max() - _first + 1)];
        foreach (var kind in all)
        {
            _places[kind - _first] = (sbyte)Count++;
        }
    }

    public int Count { get; private set; }

    /// <summary>The number of a kind; -1 when it has none.</summary>
    public int Of(int kind) => (uint)(kind - _first) < (uint)_places.Length ? _places[kind - _first] : -1;
}
