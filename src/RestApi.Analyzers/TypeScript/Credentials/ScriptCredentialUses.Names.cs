using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptCredentialUses
{
    // apiKeysByTenant, passwords_per_host: what they are found by stands behind.
    private static readonly Regex s_lookup = new("(?:By|Per)[A-Z]|_(?:by|per)_", RegexOptions.CultureInvariant);

    // { shopId: "…", user: "…", apiKeys: […] }: what credentials come with.
    private static readonly HashSet<string> s_beside = WordList.Of(
        "id user login name url host region realm tenant account email scope scopes audience issuer format length kind",
        StringComparer.OrdinalIgnoreCase
    );

    // The tokens of a design or of a language as well.
    private static readonly HashSet<string> s_anyTokens = WordList.Of("tokens secrets TOKENS SECRETS");

    private static IEnumerable<ScriptCredentialUse> OfName(string path, ScriptExpression value) =>
        // The last part of a path such as smtp/password says what the value is.
        path.Substring(path.LastIndexOfAny([':', '/']) + 1)
            is var name
        && value is not (FunctionNode or ClassNode or ObjectNode or ArrayNode)
        && HttpName.IsName(name)
        && (CredentialNames.IsCredentialName(name) || (name != "pass" && NamedCredentials.IsName(name)))
            ? [new(CredentialForm.Value, $"value of '{name}'", value, name)]
            : [];

    /// <summary><c>process.env.MAPS_KEY || "…"</c>: the variable says what the text is that stands in for it.</summary>
    private IEnumerable<ScriptCredentialUse> OfFallback(BinaryNode fallback)
    {
        var first = fallback.Left is BinaryNode { Operator: "??" or "||" } more ? more.Right : fallback.Left;
        return _environment.VariableOf(first) is { } variable ? OfFallback(variable, fallback.Right)
            : NameOf(first) is { } name ? OfName(name, fallback.Right)
            : [];
    }

    private static IEnumerable<ScriptCredentialUse> OfFallback(string variable, ScriptExpression value) =>
        HttpName.IsName(variable) && CredentialNames.IsKeyName(variable) && !CredentialNames.IsCredentialName(variable)
            ? [new(CredentialForm.Value, $"value in the place of '{variable}'", value, "api key")]
            : OfName(variable, value).Select(static use => use with { IsFallback = true });

    /// <summary><c>const apiKeys = ["…"]</c>, <c>passwords = { crm: "…" }</c>. Bare tokens and secrets are mostly something else.</summary>
    private static IEnumerable<ScriptCredentialUse> OfSeveral(string path, ScriptExpression value)
    {
        var lookup = s_lookup.Match(path);
        var name = lookup.Success ? path.Substring(0, lookup.Index) : path;
        var isPlural = name.EndsWith("s", StringComparison.OrdinalIgnoreCase);
        if (!isPlural && !lookup.Success)
        {
            // cookieSecret: ["…"] is rotated; the elements of a password are rules.
            return value is ArrayNode several && name.EndsWith("Secret", StringComparison.Ordinal)
                ? several.Elements.OfType<TextNode>().SelectMany(element => OfName(name, element))
                : [];
        }

        if (s_anyTokens.Contains(name))
        {
            return [];
        }

        var elements = value switch
        {
            ArrayNode list => list.Elements,
            // { publicKey: "…" }: a property that is named after a key itself is told by that.
            ObjectNode members => members
                .Properties.Where(static property => property.Key is not { } key || !SaysWhatItIs(key))
                .Select(static property => property.Value)
                .OfType<ScriptExpression>(),
            NewNode { Type: NameNode { Name: "Map" }, Arguments: [ArrayNode pairs] } => pairs
                .Elements.OfType<ArrayNode>()
                .Where(static pair => pair.Elements.Count == 2)
                .Select(static pair => pair.Elements[1]),
            NewNode { Type: NameNode { Name: "Set" }, Arguments: [ArrayNode list] } => list.Elements,
            _ => [],
        };
        return elements.SelectMany(element => OfElement(path, element));
    }

    private static bool SaysWhatItIs(string key) =>
        NamedCredentials.HasStem(key) || NameWords.Split(key).LastOrDefault() is { } last && s_beside.Contains(last);

    /// <summary>What is put into a collection named after what it holds: <c>apiKeys.set(tenant, "…")</c>.</summary>
    private static IEnumerable<ScriptCredentialUse> OfElement(string collection, ScriptExpression element)
    {
        var lookup = s_lookup.Match(collection);
        var name = lookup.Success ? collection.Substring(0, lookup.Index) : collection;
        var isPlural = name.EndsWith("s", StringComparison.OrdinalIgnoreCase);
        return isPlural || lookup.Success ? OfName(isPlural ? name.Substring(0, name.Length - 1) : name, element) : [];
    }

    /// <summary><c>const [user, password] = "svc:…".split(":")</c>.</summary>
    private static IEnumerable<ScriptCredentialUse> OfSplit(ArrayNode pattern, TextNode pair, string separator) =>
        separator.Length == 0
            ? []
            : pattern
                .Elements.Zip(pair.Value.Split([separator], StringSplitOptions.None), static (target, part) => (Name: NameOf(target), part))
                .Where(static element => element.Name is { } name && NamedCredentials.IsCredential(name, element.part))
                .Select(element => new ScriptCredentialUse(CredentialForm.Value, $"value of '{element.Name}'", pair));

    /// <summary><c>const [user, password] = ["svc", "…"]</c>.</summary>
    private static IEnumerable<ScriptCredentialUse> OfPattern(ArrayNode pattern, ArrayNode values) =>
        pattern
            .Elements.Zip(values.Elements, static (target, value) => (Name: NameOf(target), value))
            .SelectMany(static element => element.Name is { } name ? OfName(name, element.value) : []);

    /// <summary>What a getter, or a function that is named after what it returns, returns.</summary>
    private static IEnumerable<ScriptCredentialUse> OfResult(ScriptNode node, ScriptExpression value)
    {
        // What comes from elsewhere is looked at there.
        if (value is NameNode or MemberNode or ElementNode or CallNode)
        {
            return [];
        }

        var function = node as FunctionNode ?? ScriptInvocations.FunctionAround(node);
        var name = function switch
        {
            FunctionNode { Name: { } own } => own,
            { Parent: PropertyNode { Key: { } key } } => key,
            { Parent: DeclaratorNode { Target: NameNode variable } } => variable.Name,
            _ => null,
        };
        return name is not null && GetterNames.IsGetter(name) ? OfName(name.TrimStart('#'), value) : [];
    }

    /// <summary><c>template.replace("{password}", "…")</c>, <c>template.replace(/__TOKEN__/g, "…")</c>.</summary>
    private string? PlaceIn(ScriptExpression sought) =>
        sought is RegularExpressionNode { Text: var pattern }
            ? TemplatePlaces.NameIn(pattern.Substring(0, Math.Max(pattern.LastIndexOf('/'), 0)).TrimStart('/').Replace("\\", ""))
        : texts.ReadOnly(sought) is { } text ? TemplatePlaces.NameIn(text)
        : null;

    /// <summary>Arguments of functions, methods and constructors of this file, by the names of their parameters.</summary>
    private IEnumerable<ScriptCredentialUse> OfParameters(ScriptExpression call) =>
        texts.RunBy(call) is { } function
            ? function
                .Parameters.Zip(
                    texts.Spread(call is NewNode created ? created.Arguments : ((CallNode)call).Arguments),
                    static (parameter, argument) => (parameter, argument)
                )
                .SelectMany(static pair => NameOf(pair.parameter) is { } taken ? OfName(taken, pair.argument) : [])
            : [];
}
