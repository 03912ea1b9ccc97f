using System.Collections.Concurrent;

namespace Comind.Api.Server;

/// <summary>
/// Finds any of many texts in one pass: they are kept by their first four characters. Reading needs no lock, so that
/// log lines of parallel actions do not wait for each other; writers take turns.
/// </summary>
internal sealed class FormIndex
{
    public const int ShortestForm = 4;

    private readonly ConcurrentDictionary<ulong, string[]> _byStart = new();

    /// <summary>The length of the longest text there has been.</summary>
    public int Longest { get; private set; }

    // A form that two secrets share is kept twice, so that forgetting one of them does not uncover the other.
    public void Add(IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            Longest = Math.Max(Longest, form.Length);
            _byStart.AddOrUpdate(KeyOf(form, 0), [form], (_, others) => [.. others, form]);
        }
    }

    public void Remove(IEnumerable<string> forms)
    {
        foreach (var form in forms)
        {
            var key = KeyOf(form, 0);
            var others = _byStart[key].ToList();
            others.Remove(form);
            if (others.Count == 0)
            {
                _byStart.TryRemove(key, out _);
            }
            else
            {
                _byStart[key] = [.. others];
            }
        }
    }

    /// <summary>Where the stretch ends that forms cover without a gap from a position on; the position itself if none begins there.</summary>
    public int CoveredFrom(string text, int start)
    {
        var end = start;
        for (var i = start; i == start || i < end; i++)
        {
            end = Math.Max(end, i + LongestAt(text, i));
        }

        return end;
    }

    private int LongestAt(string text, int position)
    {
        var longest = 0;
        if (position + ShortestForm <= text.Length && _byStart.TryGetValue(KeyOf(text, position), out var forms))
        {
            foreach (var form in forms)
            {
                if (form.Length > longest && text.AsSpan(position).StartsWith(form, StringComparison.Ordinal))
                {
                    longest = form.Length;
                }
            }
        }

        return longest;
    }

    private static ulong KeyOf(string text, int position) =>
        text[position] | (ulong)text[position + 1] << 16 | (ulong)text[position + 2] << 32 | (ulong)text[position + 3] << 48;
}
