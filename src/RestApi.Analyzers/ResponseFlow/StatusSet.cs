using System;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A set of HTTP statuses, 100 to 599, one bit each.</summary>
internal readonly struct StatusSet : IEquatable<StatusSet>
{
    private const int First = 100;
    private const int Last = 599;
    private const int Words = (Last - First) / 64 + 1;

    private static readonly ulong[] s_none = new ulong[Words];

    private readonly ulong[]? _words;

    private StatusSet(ulong[] words) => _words = words;

    public static StatusSet None { get; }

    public static StatusSet All { get; } = Where(static _ => true);

    public static StatusSet Success { get; } = Where(static status => status is >= 200 and <= 299);

    public static StatusSet Errors { get; } = Where(static status => status >= 400);

    public static StatusSet ServerErrors { get; } = Where(static status => status >= 500);

    public bool IsEmpty => Equals(None);

    public int Count
    {
        get
        {
            var count = 0;
            for (var status = First; status <= Last; status++)
            {
                count += Contains(status) ? 1 : 0;
            }

            return count;
        }
    }

    private ulong[] Bits => _words ?? s_none;

    public static StatusSet operator &(StatusSet left, StatusSet right) => Combine(left, right, static (a, b) => a & b);

    public static StatusSet operator |(StatusSet left, StatusSet right) => Combine(left, right, static (a, b) => a | b);

    public static StatusSet operator ~(StatusSet set) => Combine(All, set, static (all, bits) => all & ~bits);

    public static StatusSet Where(Func<int, bool> condition)
    {
        var words = new ulong[Words];
        for (var status = First; status <= Last; status++)
        {
            if (condition(status))
            {
                words[(status - First) / 64] |= 1UL << ((status - First) % 64);
            }
        }

        return new StatusSet(words);
    }

    public bool Contains(int status) =>
        status is >= First and <= Last && (Bits[(status - First) / 64] & (1UL << ((status - First) % 64))) != 0;

    public bool Equals(StatusSet other) => Bits.AsSpan().SequenceEqual(other.Bits);

    public override bool Equals(object? obj) => obj is StatusSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 0UL;
        foreach (var word in Bits)
        {
            hash = (hash * 31) ^ word;
        }

        return hash.GetHashCode();
    }

    private static StatusSet Combine(StatusSet left, StatusSet right, Func<ulong, ulong, ulong> combine)
    {
        var words = new ulong[Words];
        for (var index = 0; index < Words; index++)
        {
            words[index] = combine(left.Bits[index], right.Bits[index]);
        }

        return new StatusSet(words);
    }
}
