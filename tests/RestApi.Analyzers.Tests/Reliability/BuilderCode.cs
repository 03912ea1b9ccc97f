namespace Acme.AnalyzersTests.Reliability;

/// <summary>Statements in a method of action logic that builds requests.</summary>
internal static class BuilderCode
{
    public static string InMethod(string statements) =>
        InClass($"object? Run(bool flag, int mode, Order order, RestRequest given)\n{{\n{statements}\nreturn null;\n}}");

    public static string InAsyncMethod(string statements) =>
        InClass($"async Task<object?> RunAsync(bool flag, Order order, RestRequest given)\n{{\n{statements}\nreturn null;\n}}");

    public static string InAction(string statements) =>
        InClass($"[Action(\"sync\")] public static void Run(bool flag)\n{{\n{statements}\n}}");

    public static string InClass(string members) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            class Order { public string Id { get; set; } = ""; public bool IsNew { get; set; } public RestRequest? Request { get; set; } }

            static class Extensions
            {
                public static RestRequest WithKey(this RestRequest request) => request.AddHeader("X-Key", "k");
            }

            class Sync
            {
                static readonly RestClient Crm = new("https://crm.example.com");

                static RestRequest? Kept;

                static string? Maybe() => null;

                static void Log(string text) { }

                static void Send(RestRequest request) => request.ExecuteRequest().EnsureSuccess();

                static void SendWhatIsThere() => RestApi.ExecuteRequest().EnsureSuccess();

                static void Begin(string path)
                {
                    RestApi.CreateClient("https://crm.example.com");
                    RestApi.CreateRequest(path, "GET");
                }

            {{members}}
            }
            """;
}
