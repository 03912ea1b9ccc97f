namespace Acme.Corpus.InsuranceClaims11;

internal sealed record ClaimDto(string Number, decimal Amount, string State);
internal sealed record PolicyDto(string Number, string Holder, bool Active);
internal sealed record ClaimFault(string Reason);

internal interface IClaimsGateway
{
    Result<ClaimDto, ClaimFault> Load(string number);
    Task<RestResponse<PolicyDto>> PolicyAsync(string number, CancellationToken ct);
}

internal static class ClaimGuards
{
    public static void Require(RestResponse res)
    {
        if (!res.IsSuccess) throw new ActionException(res.Problem?.Detail ?? res.Content); // quiet B helper
    }

    public static bool Fine(RestResponse res) => res.StatusCode is >= 200 and <= 299;
    public static bool Answered(RestResponse? res) => res is not null && res.StatusCode != 0;
    public static RestResponse Strict(this RestResponse res) => res.EnsureStatus(200, 201);
    public static RestResponse Lenient(this RestResponse res) => res.EnsureStatus(200, 404, 409);

    public static RestResponse Traced(this RestResponse res)
    {
        if (res.StatusCode >= 400) ActionLog.Warn($"Claims API answered {res.StatusCode}");
        return res;
    }

    public static void RejectErrors(int status, string what)
    {
        if (status < 200 || status > 299) Fail(status, what);
    }

    private static void Fail(int status, string what) => throw new ActionException($"{what}: HTTP {status}");
}

internal sealed class ClaimsDesk(RestClient claims, IClaimsGateway gateway)
{
    private RestResponse Get(string path) => claims.CreateRequest(path, "GET").ExecuteRequest();

    public ClaimDto? Open(string number)
    {
        var res = Get($"/claims/{number}");
        ClaimGuards.Require(res);
        return res.ReadJson<ClaimDto>(); // quiet B helper
    }

    public ClaimDto? Peek(string number) =>
        Get($"/claims/{number}/summary") is var res && ClaimGuards.Fine(res) ? res.ReadJson<ClaimDto>() : null; // quiet B helper

    public string Note(string number)
    {
        var res = Get($"/claims/{number}/note");
        if (!ClaimGuards.Answered(res)) return "";
        return res.Content; // LOUD B2001 helper
    }

    public int Count(string state) => Get($"/claims/count/{state}").Strict().ReadJson<int>(); // quiet B extension
    public decimal Reserve(string number) => Get($"/reserves/{number}").Lenient().ReadJson<decimal>(); // LOUD B2001 extension

    public string Digest(string number) => Convert.ToHexString(Encoding.UTF8.GetBytes(Get($"/claims/{number}/letter").Content)); // LOUD B2001 argument
    public PolicyDto? Any(params string[] paths) => paths.Select(Get).FirstOrDefault(res => res.IsSuccess)?.ReadJson<PolicyDto>(); // quiet B linq
    public PolicyDto Last(params string[] paths) => paths.Select(Get).Last(res => res.StatusCode != 404).ReadJson<PolicyDto>()!; // LOUD B2001 linq

    public PolicyDto? Policy(string number)
    {
        var res = Get("/policies/" + number).Traced();
        return res.ReadJson<PolicyDto>(); // LOUD B2001 logged
    }

    public string Adjuster(string number)
    {
        using var res = claims.CreateRequest("/adjusters", "GET").AddQueryParameter("claim", number).ExecuteRequest();
        ClaimGuards.RejectErrors(res.StatusCode, nameof(Adjuster));
        return res.Content.Trim('"'); // quiet B helper
    }

    private static ClaimDto Parse(RestResponse res) => res.ReadJson<ClaimDto>()!; // LOUD B2001 helper =parse
    public ClaimDto Latest(string policy) => Parse(Get($"/policies/{policy}/claims/latest")); // also =parse

    private static string[] Lines(RestResponse res) => res.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries); // quiet B helper
    public int ImportFeed(bool archived)
    {
        var res = archived ? Get("/feeds/archive") : Get("/feeds/current");
        if (res.StatusCode != (int)HttpStatusCode.OK) return 0;
        return ComindServer.ImportData(Lines(res).Select(line => new ClaimDto(line, 0, "new")), keyFields: ["number"]).Created;
    }

    private bool TryGet(string path, out RestResponse res) => (res = Get(path)).IsSuccess;

    public decimal Excess(string policy) =>
        TryGet($"/policies/{policy}/excess", out var res) ? res.ReadJson<decimal>() : throw new ActionException(res.Content); // quiet B out

    public decimal Premium(string policy, decimal fallback)
    {
        if (!TryGet($"/policies/{policy}/premium", out var res) && fallback > 0) return fallback;
        return res.ReadJson<decimal>(); // LOUD B2001 out
    }

    private (RestResponse Response, bool Ok) Call(RestRequest request)
    {
        var res = request.SetRetry(3).ExecuteRequest();
        return (res, res.IsSuccess);
    }

    public ClaimDto? Submit(ClaimDto claim)
    {
        var (res, ok) = Call(claims.CreateRequest("/claims", "POST").AddJsonBody(claim).SetIdempotencyKey(claim.Number));
        if (ok) return res.ReadJson<ClaimDto>(); // quiet B tuple
        var fault = res.StatusCode == 422 ? res.ReadJson<ClaimFault>() : null; // quiet B tuple
        throw new ActionException(fault?.Reason ?? "Claim refused");
    }

    public ClaimDto Amend(ClaimDto claim)
    {
        var (res, _) = Call(claims.CreateRequest($"/claims/{claim.Number}", "PATCH").AddJsonBody(claim));
        return res.ReadJson<ClaimDto>() ?? claim; // LOUD B2001 tuple
    }

    public string Settle(string number)
    {
        var res = claims.CreateRequest($"/claims/{number}/settle", "POST").ExecuteRequest();
        if (res.StatusCode is 401 or 403) throw new ActionException("Not allowed to settle");
        if (res.StatusCode >= 500) throw new ActionException("Claims are down: " + res.Content); // quiet B errorbody
        return res.ReadJson<ClaimDto>()!.State; // LOUD B2001 partial
    }

    public string Summary(string number)
    {
        var claim = Get($"/claims/{number}");
        var photos = Get($"/claims/{number}/photos");
        var ok = claim.IsSuccess;
        ok &= photos.IsSuccess;
        if (!ok) return $"{claim.StatusCode}/{photos.StatusCode}";
        return $"{claim.ReadJson<ClaimDto>()!.State}, {photos.ReadJson<string[]>()!.Length} photos"; // quiet B flag
    }

    public decimal Total(string first, string second)
    {
        var (a, b) = (Get($"/claims/{first}"), Get($"/claims/{second}"));
        if (a.IsSuccess || b.IsSuccess) return a.ReadJson<ClaimDto>()!.Amount; // LOUD B2001 join
        return decimal.Zero;
    }

    public PolicyDto Renew(string policy)
    {
        var res = claims.CreateRequest("/renewals", "POST").AddJsonBody(new { policy }).ExecuteRequest();
        var renewed = res.ReadJson<PolicyDto>(); // LOUD B2001 late
        res.EnsureSuccess();
        return renewed!;
    }

    public decimal Amount(string number) => gateway.Load(number).Value!.Amount; // LOUD B2001 result

    public string State(string number) => gateway.Load(number) switch
    {
        { IsSuccess: true, Value: { } claim } => claim.State, // quiet B result
        var failed => throw new ActionException(failed.Error?.Reason ?? $"HTTP {failed.StatusCode}"),
    };

    public decimal Payout(string number)
    {
        var (ok, claim, fault) = gateway.Load(number);
        return ok ? claim!.Amount : throw new ActionException(fault!.Reason); // quiet B result
    }

    public async Task<string> HolderAsync(string policy, CancellationToken ct) =>
        await gateway.PolicyAsync(policy, ct) is { StatusCode: < 300, Value: var found } ? found!.Holder : "n/a"; // quiet B typed

    public string Audit(string number, bool strict)
    {
        void Check(RestResponse answer) => ClaimGuards.RejectErrors(answer.StatusCode, number);
        var trail = Get($"/audits/{number}");
        Check(trail);
        var signatures = Get($"/audits/{number}/signatures");
        if (strict) Check(signatures);
        return trail.Content // quiet B localfunction
            + signatures.Content; // LOUD B2001 localfunction
    }
}

internal sealed class ClaimSession
{
    private readonly RestResponse _opened;
    private RestResponse? _last;

    public ClaimSession(RestClient api)
    {
        _opened = api.CreateRequest("/sessions", "POST").ExecuteRequest();
        if (!_opened.IsSuccess) throw new ActionException($"No session: {_opened.StatusCode}");
    }

    public string Id => _opened.ReadJson<JsonObject>()!["id"]!.ToString(); // quiet B field
    public void Send(RestRequest request) => _last = request.ExecuteRequest();
    private bool Accepted => _last is { IsSuccess: true };
    public string? Receipt => Accepted ? _last!.Content : null; // quiet B field
    public string Text => _last!.Content; // LOUD B2001 field
}
