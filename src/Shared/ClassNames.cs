using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api;

/// <summary>How the generated classes are called in a project: as they always are, unless an MSBuild property gives another name.</summary>
internal sealed record ClassNames(
    string Secrets,
    string AppSettings,
    string ServiceIds,
    string ActionRegistry,
    string RestClients,
    string Json
)
{
    private static readonly string[] s_usual =
    [
        GeneratedNames.Secrets,
        GeneratedNames.AppSettings,
        GeneratedNames.ServiceIds,
        GeneratedNames.ActionRegistry,
        GeneratedNames.RestClients,
        GeneratedNames.Json,
    ];

    /// <summary>The names without any property.</summary>
    public static ClassNames Usual { get; } = Of(s_usual);

    /// <summary>The names that the properties of a project give; one that cannot be used is left as it always is.</summary>
    public static ClassNames Of(AnalyzerConfigOptions options)
    {
        string[]? names = null;
        foreach (var given in Given(options))
        {
            if (given.Problem is null)
            {
                names ??= (string[])s_usual.Clone();
                names[Array.IndexOf(s_usual, given.Usual)] = given.Name;
            }
        }

        return names is null ? Usual : Of(names);
    }

    /// <summary>The names that properties of a project give, in the order of the classes.</summary>
    public static IEnumerable<GivenName> Given(AnalyzerConfigOptions options)
    {
        HashSet<string>? taken = null;
        foreach (var usual in s_usual)
        {
            var property = PropertyOf(usual);
            if (options.TryGetValue("build_property." + property, out var value) && value.Trim() is { Length: > 0 } name && name != usual)
            {
                taken ??= new(s_usual, StringComparer.Ordinal);
                var problem =
                    !IsClassName(name) ? "no class of C# can have that name"
                    : !taken.Add(name) ? "another generated class has that name"
                    : null;
                yield return new(usual, property, name, problem);
            }
        }
    }

    /// <summary>The MSBuild property that gives a class its name.</summary>
    /// <param name="usual">The name without the property.</param>
    public static string PropertyOf(string usual) => usual == GeneratedNames.Json ? "RestApiJsonClass" : $"RestApi{usual}Class";

    /// <summary>What a class is called in this project.</summary>
    /// <param name="usual">The name without a property.</param>
    public string For(string usual) => InOrder()[Array.IndexOf(s_usual, usual)];

    /// <summary>The name that a class of this project would have without a property; null when no generated class is called so.</summary>
    public string? UsualOf(string name)
    {
        // Asked for every type of a project, so nothing is made for it.
        var index =
            name == Secrets ? 0
            : name == AppSettings ? 1
            : name == ServiceIds ? 2
            : name == ActionRegistry ? 3
            : name == RestClients ? 4
            : name == Json ? 5
            : -1;
        return index < 0 ? null : s_usual[index];
    }

    /// <summary>The names that properties gave.</summary>
    public IEnumerable<string> Renamed()
    {
        var names = InOrder();
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index] != s_usual[index])
            {
                yield return names[index];
            }
        }
    }

    private string[] InOrder() => [Secrets, AppSettings, ServiceIds, ActionRegistry, RestClients, Json];

    private static ClassNames Of(string[] names) => new(names[0], names[1], names[2], names[3], names[4], names[5]);

    private static bool IsClassName(string name) =>
        SyntaxFacts.IsValidIdentifier(name)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None;
}

/// <summary>A name that an MSBuild property gives to a generated class.</summary>
/// <param name="Usual">The name without the property.</param>
/// <param name="Property">The property.</param>
/// <param name="Name">What it says.</param>
/// <param name="Problem">Why the class keeps its usual name, or null.</param>
internal sealed record GivenName(string Usual, string Property, string Name, string? Problem);
