using System.Text.Json;

namespace Acme.CallBenchmarks;

/// <summary>Every contender must send the same request and bring the same result, or its numbers mean nothing.</summary>
internal static class Agreement
{
    public static async Task RequireAsync(Target target, IReadOnlyList<Contender> contenders)
    {
        foreach (var scenario in Scenario.All)
        {
            target.Play(scenario);
            var expected = await ExchangeAsync(target, contenders[0], scenario);
            foreach (var contender in contenders)
            {
                if (contender.Name == JsonOnly.Name)
                {
                    continue;
                }

                var actual = await ExchangeAsync(target, contender, scenario);
                if (actual != expected)
                {
                    throw new InvalidOperationException(
                        actual.Sent == expected.Sent
                            ? $"{contender.Name} reads another result from {scenario.Name}:\n{actual.Result}"
                            : $"{contender.Name} sends another {scenario.Name}:\n{actual.Sent}\nnot\n{expected.Sent}"
                    );
                }
            }
        }
    }

    private static async Task<(SentRequest? Sent, string Result)> ExchangeAsync(Target target, Contender contender, Scenario scenario)
    {
        object? result = null;
        var sent = await target.RecordAsync(async () => result = await contender.CallOf(scenario).OnceAsync());
        return (sent, JsonSerializer.Serialize(result, ContactJson.Default.GetTypeInfo(result!.GetType())!));
    }
}
