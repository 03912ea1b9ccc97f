using System.Diagnostics;

namespace Acme.CallBenchmarks;

/// <summary>What counts as time.</summary>
internal abstract class Clock
{
    /// <summary>
    /// Processor time of this process, for calls that wait for nobody: what other programs on the machine do counts as little as possible.
    /// </summary>
    public static Clock Processor { get; } = new ProcessorClock();

    /// <summary>Time on the wall, for calls that wait for a server.</summary>
    public static Clock Wall { get; } = new WallClock();

    public abstract TimeSpan Now { get; }

    public static Clock For(Transport transport) => transport == Transport.Memory ? Processor : Wall;

    private sealed class ProcessorClock : Clock
    {
        public override TimeSpan Now => Environment.CpuUsage.TotalTime;
    }

    private sealed class WallClock : Clock
    {
        public override TimeSpan Now => Stopwatch.GetElapsedTime(0);
    }
}
