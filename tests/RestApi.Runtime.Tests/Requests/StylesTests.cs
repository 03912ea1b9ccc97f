using System.Reflection;
using System.Runtime.CompilerServices;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class StylesTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Each_member_of_a_request_exists_in_the_statement_style_and_the_other_way_round()
    {
        string[] own = [nameof(RestApi.CreateClient), nameof(RestApi.CreateRequest)];

        Assert.Equal(
            typeof(RestRequest).GetMethods(Declared).Select(Describe).Order(StringComparer.Ordinal),
            typeof(RestApi).GetMethods(Declared).Where(method => !own.Contains(method.Name)).Select(Describe).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_client_is_made_and_used_alike_in_both_styles()
    {
        Assert.Equal(
            typeof(RestClient)
                .GetMethods(Declared)
                .Where(static method => method.Name == nameof(RestClient.CreateRequest))
                .Select(Describe),
            typeof(RestApi).GetMethods(Declared).Where(static method => method.Name == nameof(RestApi.CreateRequest)).Select(Describe)
        );
        Assert.Equal(
            typeof(RestClient).GetConstructors().Select(Parameters),
            typeof(RestApi).GetMethods(Declared).Where(static method => method.Name == nameof(RestApi.CreateClient)).Select(Parameters)
        );
    }

    [Fact]
    public void Both_styles_send_the_same()
    {
        RestApi.CreateClient(echo.Server.Url);
        RestApi.CreateRequest("/v1/{id}", "POST");
        RestApi.AddUrlSegment("id", 7);
        RestApi.AddQueryParameter("tag", ["a", "b"]);
        RestApi.AddHeader("X-Trace", "1");
        RestApi.SetApiKey("X-Key", "k-1");
        RestApi.AddBody("a;b", "text/csv");
        RestApi.SetRequestTimeout(5);
        RestApi.ExecuteRequest();
        var statements = echo.Server.Last;

        new RestClient(echo.Server.Url)
            .CreateRequest("/v1/{id}", "POST")
            .AddUrlSegment("id", 7)
            .AddQueryParameter("tag", ["a", "b"])
            .AddHeader("X-Trace", "1")
            .SetApiKey("X-Key", "k-1")
            .AddBody("a;b", "text/csv")
            .SetRequestTimeout(5)
            .ExecuteRequest();

        Assert.Equal(Shown(statements), Shown(echo.Server.Last));
        Assert.Equal("/v1/7?tag=a&tag=b", statements.Target);
    }

    [Fact]
    public void A_client_of_the_fluent_style_leaves_the_statements_alone()
    {
        RestApi.CreateClient(echo.Server.Url + "/ambient");
        RestApi.CreateRequest("/x", "GET");

        new RestClient(echo.Server.Url + "/other").CreateRequest("/y", "GET").AddHeader("X-Other", "1").ExecuteRequest();
        RestApi.ExecuteRequest();

        Assert.Equal("/ambient/x", echo.Server.Last.Target);
        Assert.Null(echo.Server.Last.Header("X-Other"));
    }

    [Fact]
    public void One_client_serves_several_requests()
    {
        RestApi.CreateClient(echo.Server.Url);
        foreach (var page in new[] { 1, 2 })
        {
            RestApi.CreateRequest("/contacts", "GET");
            RestApi.AddQueryParameter("page", page);
            RestApi.ExecuteRequest();
            Assert.Equal($"/contacts?page={page}", echo.Server.Last.Target);
        }
    }

    [Fact]
    public async Task Concurrent_flows_never_see_each_others_request()
    {
        using var bothConfigured = new Barrier(2);
        var flows = new[] { "a", "b" }.Select(flow =>
            Task.Run(async () =>
            {
                RestApi.CreateClient(echo.Server.Url + "/" + flow);
                bothConfigured.SignalAndWait();
                RestApi.CreateRequest("/" + flow, "GET");
                bothConfigured.SignalAndWait();
                RestApi.AddHeader("X-Flow", flow);
                await Task.Yield();
                RestApi.AddQueryParameter("flow", flow);
                using var res = await RestApi.ExecuteRequestAsync();
                return res.StatusCode;
            })
        );

        var statuses = await Task.WhenAll(flows);
        Assert.All(statuses, static status => Assert.Equal(200, status));

        foreach (var flow in new[] { "a", "b" })
        {
            var request = Assert.Single(echo.Server.Received, request => request.Target.StartsWith($"/{flow}/", StringComparison.Ordinal));
            Assert.Equal($"/{flow}/{flow}?flow={flow}", request.Target);
            Assert.Equal(flow, request.Header("X-Flow"));
        }
    }

    private static string Describe(MethodInfo method) =>
        $"{method.Name} {Parameters(method)} -> {method.ReturnType} "
        + string.Join(
            ", ",
            method.GetGenericArguments().Select(static type => string.Join<Type>('&', type.GetGenericParameterConstraints()))
        );

    private static string Parameters(MethodBase method)
    {
        var parameters = method
            .GetParameters()
            .Select(static parameter => $"{parameter.ParameterType} {parameter.Name}{(parameter.HasDefaultValue ? "?" : "")}");
        var priority = method.GetCustomAttribute<OverloadResolutionPriorityAttribute>()?.Priority ?? 0;
        return $"({string.Join(", ", parameters)}) priority {priority}";
    }

    private static string Shown(ReceivedRequest request) =>
        $"{request.Method} {request.Target} {string.Join(", ", request.Headers)} {request.Text}";
}
