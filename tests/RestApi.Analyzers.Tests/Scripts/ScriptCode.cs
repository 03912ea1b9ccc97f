namespace Acme.AnalyzersTests.Scripts;

/// <summary>The code around a script.</summary>
internal static class ScriptCode
{
    /// <summary>Statements of a validation script, and members beside it.</summary>
    public static string InValidator(string statements, string members = "", string mark = "[ValidationScript(\"check\")]") =>
        InClass(
            $$"""
            {{mark}}
            public static async Task<IEnumerable<ValidationMessage>> CheckAsync(ValidationScriptContext context, int wait, CancellationToken token)
            {
                {{statements}}
                return [];
            }

            {{members}}
            """
        );

    public static string InClass(string members) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json.Nodes;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            namespace Acme;

            public class Customer { public string? Name { get; set; } }

            [RestClient(BaseUrl = "https://crm.example.com")]
            public static partial class Crm
            {
                [Get("/customers/{id}")] public static partial Customer Find(string id);
                [Get("/customers"), Paged(Page = "page")] public static partial IEnumerable<Customer> All();
            }

            public static class Checks
            {
                static readonly RestClient s_crm = new("https://crm.example.com");

                static RestRequest Request() => s_crm.CreateRequest("/customers", "GET");

                {{members}}
            }
            """;
}
