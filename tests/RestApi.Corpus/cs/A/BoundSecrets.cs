using Comind.Api.Server;

namespace Corpus.A;

/// <summary>Secrets that are bound to hosts, and requests that get them.</summary>
internal sealed class BoundSecrets(RestClient injected, string region)
{
    private const string Warehouse = "https://stock.hafen.example/v3";

    private static readonly Secret s_customs = AppSchema.GetSecrets().Require("COMIND_SECRET_CUSTOMS").ForHosts("zoll.example", "*.zoll.example");

    private readonly RestClient _stock = new(Warehouse);

    private static Secret Pilot => new Secret(Guid.NewGuid().ToString("N")).ForHosts(["lotse.example"]);

    public void Book(int berth)
    {
        _stock.CreateRequest("/berths/{n}", "PUT").AddUrlSegment("n", berth)
            .SetApiKey("X-Stock-Key", s_customs) // LOUD A1010 host
            .ExecuteRequest().EnsureSuccess();
    }

    public static void Declare(Manifest manifest)
    {
        new RestClient("https://nord.zoll.example").CreateRequest("/declarations", "POST")
            .SetOAuth2AuthorizationHeaderAuth(s_customs) // quiet A host
            .AddJsonBody(manifest)
            .ExecuteRequest().EnsureStatus(202);
    }

    public static string Track(string ship)
    {
        var ticket = AppSchema.GetSecrets().Require("COMIND_SECRET_AIS").ForHosts("ais.example");
        RestApi.CreateClient("https://positions.elsewhere.example");
        RestApi.CreateRequest("/ships/{ship}", "GET");
        RestApi.AddUrlSegment("ship", ship);
        RestApi.SetHttpBasicAuth("harbour", ticket); // LOUD A1010 host
        return RestApi.ExecuteRequest().EnsureSuccess().Content;
    }

    public static void Tow(IEnumerable<string> tugs)
    {
        RestApi.CreateClient("https://tugs.example:8443");
        foreach (var tug in tugs)
        {
            RestApi.CreateRequest("/orders", "POST");
            RestApi.AddJsonBody(new { tug, proof = Pilot }); // LOUD A1010 body
            RestApi.ExecuteRequest().EnsureSuccess();
        }
    }

    public void Weigh(string plate)
    {
        var request = injected.CreateRequest("/scales", "POST").AddFormField("plate", plate);
        request.AddHeader("X-Pilot", Pilot); // quiet A host
        request.ExecuteRequest().EnsureSuccess();
    }

    public void Regional(Secret given)
    {
        var bound = given.ForHosts($"{region}.kran.example");
        using var answer = new RestClient("https://kran.example").CreateRequest("/lifts", "GET")
            .SetApiKey("Authorization", bound) // quiet A host
            .ExecuteRequest().EnsureSuccess();
    }

    public static Secret Narrow(Secret given, bool local)
    {
        var both = given.ForHosts("a.depot.example", "b.depot.example");
        var one = local ? both : both.ForHosts("a.depot.example");
        new RestClient("https://b.depot.example").CreateRequest("/gates", "GET").SetApiKey("X-Gate", one).ExecuteRequest().EnsureSuccess(); // quiet A host
        return both;
    }

    public static void Signed(string container)
    {
        var seal = AppSchema.GetSecrets().Require("COMIND_SECRET_SEAL").ForHosts("siegel.example").ForHosts("*.example");
        RestApi.CreateClient(new Uri("https://ledger.example/"))
            .CreateRequest("/seals", "POST")
            .AddHeader("X-Seal", Secret.Format($"{container}.{seal}")) // LOUD A1010 host
            .ExecuteRequest().EnsureSuccess();
    }

    public static void Rehearse()
    {
        using var done = new RestClient("http://127.0.0.1:9000").CreateRequest("/echo", "GET").AddHeader("X-Pilot", Pilot).ExecuteRequest().EnsureSuccess(); // quiet A host
    }

    public static void Either(bool night)
    {
        RestApi.CreateClient("https://day.lotse.example");
        if (night)
        {
            RestApi.CreateClient("https://lotse.example");
        }

        RestApi.CreateRequest("/roster", "GET");
        RestApi.AddQueryParameter("proof", Pilot); // quiet A host
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    internal sealed record Manifest(string Ship, int Containers);
}
