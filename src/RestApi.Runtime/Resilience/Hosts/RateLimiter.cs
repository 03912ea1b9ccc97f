using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>
/// Gives each request a time to go, in the order they come (GCRA, the generic cell rate algorithm): on average no more than
/// so many per second, and after a pause a burst at once. Without a lock; all its state is one number.
/// </summary>
internal sealed class RateLimiter(double requestsPerSecond, int burst)
{
    private readonly long _interval = Math.Max(1, (long)(Stopwatch.Frequency / requestsPerSecond));

    // When the request after the last one were due if all came at even distances.
    private long _next;

    public double RequestsPerSecond { get; } = requestsPerSecond;

    // Evenly distant requests may come that much earlier.
    private long Tolerance => _interval * (burst - 1);

    /// <summary>Takes the next free turn, unless it is later than <paramref name="longest"/> from now.</summary>
    public bool TryTake(long now, TimeSpan longest, out Turn turn)
    {
        while (true)
        {
            var next = Volatile.Read(ref _next);
            var due = Math.Max(next, now);
            var wait = TimeSpan.FromSeconds(Math.Max(0, due - Tolerance - now) / (double)Stopwatch.Frequency);
            turn = new Turn(wait, due + _interval);
            if (wait > longest)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _next, turn.Next, next) == next)
            {
                return true;
            }
        }
    }

    /// <summary>Gives a turn back that was not used; possible as long as nobody stands behind it.</summary>
    public void GiveBack(Turn turn) => Interlocked.CompareExchange(ref _next, turn.Next - _interval, turn.Next);

    internal readonly record struct Turn(TimeSpan Wait, long Next);
}
