namespace Acme.AnalyzersTests.Actions;

/// <summary>The code around the actions of the tests.</summary>
internal static class ActionCode
{
    public static string In(string members, string header = "static class Jobs") =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Text.Json.Nodes;
            using System.Threading;
            using System.Threading.Tasks;
            using Comind.Api.Server;

            [Entity]
            public partial class Job;

            {{header}}
            {
                {{members}}
            }

            """;
}
