namespace Acme.GeneratorBenchmarks;

/// <summary>Several of the same, measured one by one and shared out.</summary>
internal static class Block
{
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
}
