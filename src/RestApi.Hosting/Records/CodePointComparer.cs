namespace Comind.Api.Hosting;

/// <summary>Orders texts by their code points, as a database of UTF-8 does; ordinal order differs beyond U+FFFF.</summary>
internal sealed class CodePointComparer : IComparer<string>
{
    public static readonly CodePointComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        var common = x.AsSpan().CommonPrefixLength(y);
        return common < x!.Length && common < y!.Length ? Rank(x[common]).CompareTo(Rank(y[common])) : x.Length.CompareTo(y!.Length);
    }

    // Halves of surrogate pairs stand for the highest code points.
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
