using System.Net.Http;

namespace Acme.Corpus.EncoreTicketDesk;

// was: tickets.ps1 -> tickets.csx -> this. runs in a container on the agency's box, every 5 minutes.
internal sealed class TicketDeskService
{
    private const string SlackUrl = "https://hooks.slack.com/services/{{slack-hook}}"; // LOUD A1002 #19 =slack
    private const string StatusPageId = "kctbh9vrtdwd"; // quiet A #5
    private const string AuthorKey = "requester.display_name"; // quiet A #10
    private const string HelpUrl = "https://help.desk.example/hc/articles/360012-reset-your-password"; // quiet A #2

    private static readonly Dictionary<string, string> s_queueHeaders = new()
    {
        { "Accept", "application/vnd.queue+json" },
        { "Authorization", "Bearer que-4f8Kx0-Lm7Tz2-Wn9" }, // LOUD A1002 header-dictionary
        { "X-Queue-Routing-Key", "tickets.created.vip" }, // quiet A #10
        { "X-Queue-Token-Type", "opaque" }, // quiet A #11
    };

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(20) }; // LOUD C3001 construction
    private readonly bool _dryRun;
    private string _surveyPassword;

    public TicketDeskService(bool dryRun)
    {
        _dryRun = dryRun;
        _surveyPassword = "st1mmung-gut"; // LOUD A1002 constructor =survey
    }

    public List<Ticket> NewTickets()
    {
        var auth = Convert.ToBase64String(Encoding.ASCII.GetBytes("bot@agency.example/token:pD4wN8sX2vQ6kR1mZ9tL")); // LOUD A1002 basic =desk
        var res = new RestClient("https://agency.desk.example").CreateRequest("/api/v2/search.json", "GET")
            .AddHeader("Authorization", "Basic " + auth) // also =desk
            .AddQueryParameter("query", "type:ticket status:new -tags:password_reset") // quiet A #2
            .AddQueryParameter("sort_by", "created_at")
            .ExecuteRequest();
        if (res.StatusCode != 200) throw new ActionException($"desk: {res.StatusCode}");
        return res.ReadJson<Page<Ticket>>()?.Items.ToList() ?? [];
    }

    public async Task<int> EscalateAsync(Ticket ticket)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "https://alerts.oncall.example/v2/alerts");
        message.Headers.TryAddWithoutValidation("Authorization", "GenieKey 5e0c7a-91bd-4410-f2"); // LOUD A1001 scheme
        message.Headers.TryAddWithoutValidation("X-Dedup-Key", $"desk-{ticket.Id}"); // quiet A #10
        message.Content = new StringContent($"{{\"message\":\"{ticket.Subject}\",\"author\":\"desk-bot\"}}", Encoding.UTF8, "application/json"); // quiet A #10
        using var response = await _client.SendAsync(message);
        response.EnsureSuccessStatusCode();
        return (int)response.StatusCode;
    }

    public void Tell(string text)
    {
        if (_dryRun) return;
        RestApi.CreateClient(SlackUrl); // also =slack
        RestApi.CreateRequest("", "POST");
        RestApi.AddJsonBody(new { text });
        RestApi.ExecuteRequest().EnsureSuccess();

        RestApi.CreateClient("https://api.telegram.org/bot{{telegram}}"); // LOUD A1001 telegram
        RestApi.CreateRequest("/sendMessage", "POST");
        RestApi.AddJsonBody(new { chat_id = "-1001398", text }); // quiet A #5
        RestApi.ExecuteRequest().EnsureSuccess();
    }

    public void CloseInCrm(int id)
    {
        Call($"/tickets/{id}/close", apiToken: "crm+T7v2Kx9Lq4"); // LOUD A1001 named-argument
        Call($"/tickets/{id}/notes", Secrets.CrmApiKey.Reveal()); // quiet A #3
        Call($"/tickets/{id}/watchers", apiToken: null); // quiet A empty
    }

    public void Survey(string mail)
    {
        var request = new RestClient("https://survey.example").CreateRequest("/invite", "POST");
        request.SetHttpBasicAuth("survey-bot", _surveyPassword); // also =survey
        request.AddFormField("mail", mail);
        request.AddFormField("access_token", "sv_2Kd8Xq5Lz0Rm"); // LOUD A1001 form
        request.AddFormField("template", "satisfaction-with-token-link"); // quiet A #10
        request.ExecuteRequest().EnsureSuccess();
    }

    public void Configure(string[] args)
    {
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--survey-password": // quiet A #3
                    _surveyPassword = args[i + 1];
                    break;
                case "--token-file": // quiet A #3
                    _surveyPassword = File.ReadAllText(args[i + 1]).Trim();
                    break;
                case "--help":
                    Console.WriteLine("usage: desk --survey-password <secret> | --token-file /run/secrets/survey_token"); // quiet A #3
                    break;
            }
        }
    }

    public string StatusBadge() => string.Concat("https://status.example/badge/", StatusPageId, "?author=", AuthorKey, "&help=", HelpUrl);

    public IReadOnlyDictionary<string, string> QueueHeaders() => s_queueHeaders;

    public string DeployHook(string env)
    {
        string hook = env == "prod" // also =deploy
            ? "https://deploy.example/hooks/desk?secret=Qz7-Lm2-Xv9-Tk4" // LOUD A1002 query =deploy
            : "https://deploy.example/hooks/desk?secret=$DEPLOY_SECRET"; // quiet A #4
        return hook;
    }

    private static void Call(string path, string? apiToken)
    {
        var request = new RestClient(Secrets.CrmBaseUrl).CreateRequest(path, "POST");
        if (apiToken != null) request.AddHeader("X-Api-Token", apiToken); // quiet A #3
        request.ExecuteRequest().EnsureSuccess();
    }
}
