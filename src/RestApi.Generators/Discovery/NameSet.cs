using System;
using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>Names to look for in thousands of files with each keystroke: nearly all files are ruled out by one look at a bit.</summary>
internal sealed class NameSet
{
    private const int Size = 4096;

    private readonly bool[] _hashes = new bool[Size];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    public static int Hash(string name) => name.GetHashCode() & (Size - 1);

    public void Add(string name)
    {
        _names.Add(name);
        _hashes[Hash(name)] = true;
    }

    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Whether one of the hashed names may be in the set.</summary>
    public bool MayHold(int[] hashes)
    {
        foreach (var hash in hashes)
        {
            if (_hashes[hash])
            {
                return true;
            }
        }

        return false;
    }
}
