namespace Acme.AnalyzersTests.Reliability;

/// <summary>Statements in a method of action logic.</summary>
internal static class ResponseCode
{
    public static string InMethod(string statements) =>
        InClass($"object? Run(int expected, bool flag, Job job)\n{{\n{statements}\nreturn null;\n}}");

    public static string InAsyncMethod(string statements) =>
        InClass($"async Task<object?> RunAsync(int expected, bool flag, Job job)\n{{\n{statements}\nreturn null;\n}}");

    public static string InClass(string members) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;
            using Nodes = System.Text.Json.Nodes;

            class Contact { public string? Name { get; set; } }

            class Job { public string? Text { get; set; } public string? Owner { get; set; } public int Status { get; set; } public RestResponse? Last { get; set; } }

            class Sync
            {
                static readonly RestClient Crm = new("https://crm.example.com");

                static void Check(RestResponse response) { if (!response.IsSuccess) throw new InvalidOperationException(); }

                static void CheckStatus(int status) { if (status != 200) throw new InvalidOperationException(); }

                static void Log(string text) { }

                static void Save(string text) { }

            {{members}}
            }
            """;
}
