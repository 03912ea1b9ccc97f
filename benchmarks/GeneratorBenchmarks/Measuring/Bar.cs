namespace Acme.GeneratorBenchmarks;

/// <summary>The most that something may cost.</summary>
/// <param name="Unit">What both numbers count, with the space in front of it.</param>
internal sealed record Bar(string Subject, double Actual, double Most, string Unit)
{
    // As it is shown: what reads 5.0 keeps a bar of 5.
    public bool IsKept => Math.Round(Actual, Digits) <= Most;

    private int Digits =>
        Most switch
        {
            < 1 => 3,
            < 10 => 2,
            _ => 1,
        };

    public override string ToString() => $"{(IsKept ? '✓' : '✗')} {Subject}: {Actual.ToString($"F{Digits}")}{Unit}, at most {Most}{Unit}";
}
