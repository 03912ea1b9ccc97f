namespace Acme.CallBenchmarks;

/// <summary>One way to write the calls of all scenarios.</summary>
internal sealed record Contender(string Name, Call Get, Call Post, Call Missing)
{
    /// <summary>The bars that this contender is held to; the clients of others are held to none.</summary>
    public BarSet? Bars { get; init; }

    public Call CallOf(Scenario scenario) =>
        scenario.Name switch
        {
            "GET" => Get,
            "POST" => Post,
            _ => Missing,
        };
}
