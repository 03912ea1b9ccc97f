using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Acme.CallBenchmarks;

/// <summary>
/// Which types the bytes of a call belong to, by random sampling: one sample per 100 KB on average. Sampling at even
/// distances would hit the same objects again and again, as each call allocates the same bytes.
/// </summary>
internal sealed class AllocatedTypes : EventListener
{
    private const string SampleEvent = "AllocationSampled";
    private const EventKeywords AllocationSampling = (EventKeywords)0x80000000000;
    private const int Samples = 20_000;
    private const int BytesPerSample = 100 * 1024;

    private readonly ConcurrentDictionary<string, int> _samples = new();

    /// <summary>Prints the bytes per call and type of one contender in every scenario.</summary>
    /// <returns>Whether there is such a contender.</returns>
    public static async Task<bool> WriteAsync(Target target, string name)
    {
        if (AllContenders.Create(target).FirstOrDefault(contender => contender.Name == name) is not { } contender)
        {
            await Console.Error.WriteLineAsync($"There is no contender '{name}'. Take a name from the table of the ratio run.");
            return false;
        }

        foreach (var scenario in Scenario.All)
        {
            target.Play(scenario);
            var call = contender.CallOf(scenario);
            await call.RepeatAsync(1_000);
            var bytes = (await Block.MeasureAsync(call, 1_000, Clock.Processor)).Bytes;
            using var types = new AllocatedTypes();
            await call.RepeatAsync((int)((double)Samples * BytesPerSample / bytes));
            types.Write($"{contender.Name}, {scenario.Name}: {bytes:N0} bytes", bytes);
        }

        return true;
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Informational, AllocationSampling);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == SampleEvent && eventData.PayloadNames!.IndexOf("TypeName") is >= 0 and var index)
        {
            _samples.AddOrUpdate((string)eventData.Payload![index]!, 1, static (_, count) => count + 1);
        }
    }

    private void Write(string title, double bytes)
    {
        var all = _samples.Values.Sum();
        Console.WriteLine($"{title}, {all:N0} samples");
        foreach (var (type, count) in _samples.OrderByDescending(static sample => sample.Value).Where(sample => sample.Value * 300 > all))
        {
            Console.WriteLine($"{count * bytes / all, 10:N0}  {type}");
        }

        Console.WriteLine();
    }
}
