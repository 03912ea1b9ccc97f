using System.Net;
using Acme.GeneratorsTests;
using Comind.Api.Server;
using Refit;

namespace Acme.CallBenchmarks;

/// <summary>An interface that was written for Refit, through Refit and through us: the same requests, and their costs.</summary>
internal static class RefitRun
{
    /// <returns>Whether both send the same, but for what is known to differ.</returns>
    public static async Task<bool> RunAsync(int rounds)
    {
        var exchanges = await CompareAsync();
        var known = KnownDifferences.Read();
        Console.WriteLine($"1.00 is Refit; median of {rounds} rounds, in memory.");
        Console.WriteLine();
        Console.WriteLine("| call | request | time | bytes | B/op |");
        Console.WriteLine("|---|---|--:|--:|--:|");
        var all = await MeasureAsync(exchanges, known, rounds);
        Console.WriteLine(
            $"| all, geometric mean | | {Mean(all.Select(static one => one.TimeRatio)):0.00} | {Mean(all.Select(static one => one.BytesRatio)):0.00} | |"
        );
        Console.WriteLine();
        return known.Report(exchanges.Select(static exchange => (exchange.Name, exchange.Difference)));
    }

    private static async Task<IReadOnlyList<Exchange>> CompareAsync()
    {
        using var server = new RequestRecorder(Answers.To);
        // Compressed answers are asked for by us and, with this handler, by Refit.
        using var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        };
        using var http = new HttpClient(handler) { BaseAddress = new(server.Url) };
        var comparison = new RequestComparison(server.Url);
        var exchanges = new List<Exchange>();
        foreach (
            var call in PairedCalls.Of(
                RestService.For<RefitPort.IContactsApi>(http),
                PortedContacts.Over(RestClient.ForDeclaredHost(server.Url))
            )
        )
        {
            await call.Theirs();
            var theirs = await server.TakeAsync();
            await call.Own();
            var own = await server.TakeAsync();
            exchanges.Add(new(call.Name, own.Split(' ')[1], comparison.Of(call.Name, theirs, own)));
        }

        return exchanges;
    }

    private static async Task<IReadOnlyList<Measurement>> MeasureAsync(
        IReadOnlyList<Exchange> exchanges,
        KnownDifferences known,
        int rounds
    )
    {
        using var canned = new CannedHandler();
        using var http = new HttpClient(canned) { BaseAddress = new("https://api.example.com") };
        OwnTransport.Use(canned);
        var calls = PairedCalls.Of(
            RestService.For<RefitPort.IContactsApi>(http),
            PortedContacts.Over(RestClient.ForDeclaredHost("https://api.example.com"))
        );
        var measured = new List<Measurement>();
        foreach (var (call, exchange) in calls.Zip(exchanges))
        {
            canned.Play(new(call.Name, HttpStatusCode.OK, Answers.BytesTo(exchange.Target)));
            var costs = await PairedRun.MeasureAsync(call, rounds);
            measured.Add(costs);
            Console.WriteLine(
                $"| {call.Name} | {known.Describe(exchange.Name, exchange.Difference)} | {costs.TimeRatio:0.00} ±{costs.TimeSpread:0.00} | {costs.BytesRatio:0.00} | {costs.Bytes:N0} |"
            );
        }

        return measured;
    }

    private static double Mean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    /// <summary>A call, the path and query that it asks for, and what is different, as <see cref="RequestComparison"/> says it.</summary>
    private sealed record Exchange(string Name, string Target, string Difference);
}
