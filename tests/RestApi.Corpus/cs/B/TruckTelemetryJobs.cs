using System.Diagnostics;

namespace Acme.Corpus.TruckTelemetryJobs;

internal sealed record Position(string Truck, double Lat, double Lon);

internal sealed record FuelLevel(string Truck, decimal Litres);

internal sealed class TelemetryFeed(RestClient client)
{
    public async Task<IReadOnlyList<Position>> PositionsAsync(CancellationToken ct)
    {
        using var res = await client.CreateRequest("/positions", "GET").ExecuteRequestAsync(ct);
        res.EnsureSuccess();
        return res.ReadJson<List<Position>>() ?? []; // quiet B ensure
    }

    public async Task<FuelLevel?> FuelAsync(string truck, CancellationToken ct)
    {
        using var res = await client.CreateRequest($"/trucks/{truck}/fuel", "GET").ExecuteRequestAsync(ct);
        return res.ReadJson<FuelLevel>(); // LOUD B2001 direct
    }

    public async Task<FuelLevel?> LastFuelAsync(string truck, CancellationToken ct) =>
        (await client.CreateRequest($"/trucks/{truck}/fuel/last", "GET").ExecuteRequestAsync(ct)).ReadJson<FuelLevel>(); // LOUD B2001 chained

    public async Task<FuelLevel?> TankAsync(string truck, CancellationToken ct) =>
        (await client.CreateRequest($"/trucks/{truck}/tank", "GET").ExecuteRequestAsync(ct)).EnsureStatus(200, 203).ReadJson<FuelLevel>(); // quiet B ensure-chained

    public async Task<int> CountAsync(CancellationToken ct)
    {
        var res = await client.CreateRequest("/trucks/count", "GET").ExecuteRequestAsync(ct);
        Debug.Assert(res.IsSuccess, "count failed");
        return int.Parse(res.Content, CultureInfo.InvariantCulture); // LOUD B2001 assert
    }

    public async Task<Position?> FindAsync(string truck, CancellationToken ct)
    {
        var res = await client.CreateRequest($"/positions/{truck}", "GET").ExecuteRequestAsync(ct);
        if (res.StatusCode == 404) // also =nf
        {
            return null;
        }

        return res.ReadJson<Position>(); // LOUD B2001 not-found-only =nf
    }

    public async Task<Position?> FindOrThrowAsync(string truck, CancellationToken ct)
    {
        var res = await client.CreateRequest($"/positions/{truck}/latest", "GET").ExecuteRequestAsync(ct);
        return res.StatusCode switch
        {
            200 => res.ReadJson<Position>(), // quiet B switch
            404 => null,
            var code => throw new ActionException($"Telemetry answered {code} for {truck}."),
        };
    }

    public async Task<List<Position>> AllAsync(IEnumerable<string> depots, CancellationToken ct)
    {
        var answers = await Task.WhenAll(depots.Select(d => client.CreateRequest($"/depots/{d}/positions", "GET").ExecuteRequestAsync(ct)));
        return [.. answers.SelectMany(a => a.ReadJson<List<Position>>() ?? [])]; // LOUD B2001 linq
    }

    public async Task<List<Position>> AllGoodAsync(IEnumerable<string> depots, CancellationToken ct)
    {
        var answers = await Task.WhenAll(depots.Select(d => client.CreateRequest($"/depots/{d}/last", "GET").ExecuteRequestAsync(ct)));
        return [.. answers.Where(a => a.IsSuccess).SelectMany(a => a.ReadJson<List<Position>>() ?? [])]; // quiet B linq
    }

    public async Task<JsonNode?> RouteAsync(string id, CancellationToken ct)
    {
        RestResponse res;
        var tries = 0;
        do
        {
            res = await client.CreateRequest($"/routes/{id}", "GET").ExecuteRequestAsync(ct);
        } while (res.StatusCode is 429 or 503 && ++tries < 4);

        return res.IsSuccess ? JsonNode.Parse(res.Content) : null; // quiet B retry
    }

    public async Task<JsonNode?> EtaAsync(string id, CancellationToken ct)
    {
        var res = await client.CreateRequest($"/routes/{id}/eta", "GET").ExecuteRequestAsync(ct);
        for (var tries = 0; res.StatusCode == 503 && tries < 3; tries++) // also =eta
        {
            await Task.Delay(500, ct);
            res = await client.CreateRequest($"/routes/{id}/eta", "GET").ExecuteRequestAsync(ct);
        }

        return JsonNode.Parse(res.Content); // LOUD B2001 retry =eta
    }

    public async Task PingAsync(string truck, CancellationToken ct)
    {
        await client.CreateRequest($"/trucks/{truck}/ping", "POST").ExecuteRequestAsync(ct); // LOUD B2002 ignored
    }

    public async Task WakeAsync(string truck, CancellationToken ct)
    {
        (await client.CreateRequest($"/trucks/{truck}/wake", "POST").ExecuteRequestAsync(ct)).EnsureSuccess(); // quiet B ensure-chained
    }

    public async Task<string> UploadedAsync(FileRef log, CancellationToken ct)
    {
        var res = await client.CreateRequest("/logs", "POST").AddFile("log", log).ExecuteRequestAsync(ct);
        var (status, body) = (res.StatusCode, res.Content);
        if (status is < 200 or > 299)
        {
            throw new ActionException($"Upload failed ({status}).");
        }

        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetString()!; // quiet B tuple
    }

    public async Task<bool> IsMovingAsync(string truck, CancellationToken ct)
    {
        var res = await client.CreateRequest($"/trucks/{truck}/speed", "GET").ExecuteRequestAsync(ct);
        return res is { StatusCode: 200 } && decimal.Parse(res.Content, CultureInfo.InvariantCulture) > 3; // quiet B pattern
    }

    public async Task<decimal> SpeedAsync(string truck, CancellationToken ct)
    {
        var res = await client.CreateRequest($"/trucks/{truck}/speed/avg", "GET").ExecuteRequestAsync(ct);
        return res is { Content.Length: > 0 } ? decimal.Parse(res.Content, CultureInfo.InvariantCulture) : 0; // LOUD B2001 content-only
    }
}
