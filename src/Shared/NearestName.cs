namespace Comind.Api;

/// <summary>Finds the name that was probably meant. Compiled into each assembly that suggests names.</summary>
internal static class NearestName
{
    /// <summary>The known name that is nearest, ignoring case, or null when none is near enough to be a slip.</summary>
    public static string? Of(string written, System.Collections.Generic.IEnumerable<string> known)
    {
        string? nearest = null;
        var limit = System.Math.Max(2, written.Length / 3);
        foreach (var name in known)
        {
            var distance = Distance(name, written);
            if (distance < limit || (distance == limit && nearest is null))
            {
                (nearest, limit) = (name, distance);
            }
        }

        return nearest;
    }

    // How many letters must be added, removed or changed (Levenshtein).
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = System.Math.Min(change, System.Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
