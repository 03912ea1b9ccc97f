namespace Acme.GeneratorBenchmarks;

/// <summary>Several of the same, measured one by one and shared out.</summary>
internal static class Block
{
    private const int WarmUps = 3;
    private const int Counted = 5;

    public static Cost Of(int count, Func<Cost> key)
    {
        // What others left behind is not collected at this one's expense.
        GC.Collect(1);
        var sum = default(Cost);
        for (var index = 0; index < count; index++)
        {
            sum += key();
        }

        return sum / count;
    }

    /// <summary>What one of the same allocates once everything is warm: the same number in every run.</summary>
    public static double KilobytesOf(Func<Cost> key)
    {
        Of(WarmUps, key);
        return Cost.Middle([.. Enumerable.Range(0, Counted).Select(_ => key().Kilobytes)]);
    }
}
