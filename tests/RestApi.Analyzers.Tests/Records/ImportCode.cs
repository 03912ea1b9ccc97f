namespace Acme.AnalyzersTests.Records;

/// <summary>Statements of an action that has contacts of another system at hand.</summary>
internal static class ImportCode
{
    public static string InMethod(string statements, string types = "") =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using Comind.Api.Server;

            namespace Acme;

            sealed record Contact(int Id, string Name, string Email);

            class Row
            {
                [JsonPropertyName("c_external_id")] public string ExternalId { get; set; } = "";
                public string Email { get; set; } = "";
                [JsonIgnore] public string Note { get; set; } = "";
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Phone { get; set; }
                [JsonInclude] public int Rank;
                public int Size;
                internal string? Hidden { get; set; }
                public static int Count { get; set; }
            }

            {{types}}

            static class Sync
            {
                const string Key = "c_external_id";
                static readonly string[] s_keys = ["c_external_id"];

                static void Change(List<JsonObject> rows) => rows[0]["c_external_id"] = 1;

                static void Run(List<Contact> contacts, string given, List<JsonObject> unknown, Dictionary<string, object?> more)
                {
                    {{statements}}
                }
            }
            """;
}
