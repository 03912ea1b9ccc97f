namespace Acme.AnalyzersTests.Entities;

/// <summary>The code around the records of the tests.</summary>
internal static class EntityCode
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Nodes;
        using Comind.Api.Server;


        """;

    public static string Record(string members) => $"{Usings}[Entity]\npartial class Job\n{{\n    {members}\n}}\n";
}
