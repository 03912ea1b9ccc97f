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
        "id user login name url host region realm tenant account email scope scopes audience issuer",
        StringComparer.OrdinalIgnoreCase
    );

    private static IEnumerable<ScriptCredentialUse> OfName(string path, ScriptExpression value) =>
        // The last part of a path such as smtp/password says what the value is.
        path.Substring(path.LastIndexOfAny([':', '/']) + 1)
            is var name
        && value is not (FunctionNode or ClassNode or ObjectNode or ArrayNode)
        && HttpName.IsName(name)
        && (CredentialNames.IsCredentialName(name) || (name != "pass" && NamedCredentials.IsName(name)))
            ? [new(CredentialForm.Value, $"value of '{name}'", value, name)]
            : [];

    private IEnumerable<ScriptCredentialUse> OfComparison(BinaryNode comparison) =>
        (comparison.Left, comparison.Right) switch
        {
            (NameNode or MemberNode, NameNode or MemberNode) => OfCompared(comparison.Left, WrittenAs(comparison.Right))
                .Concat(OfCompared(comparison.Right, WrittenAs(comparison.Left))),
            (TextNode weak, _) when IsRefusal(comparison, weak) => [],
            (_, TextNode weak) when IsRefusal(comparison, weak) => [],
            (TextNode text, var other) => OfCompared(Cleaned(other), text),
            (var other, TextNode text) => OfCompared(Cleaned(other), text),
            _ => [],
        };

    // entity.c_token?.trim() === "…"
    private static ScriptExpression Cleaned(ScriptExpression compared) =>
        compared is CallNode { Callee: MemberNode { Name: "trim" or "toString" or "normalize", Target: var given } } ? given : compared;

    // password.length > 7 && password !== "Passw0rd" wants any other.
    private static bool IsRefusal(BinaryNode comparison, TextNode text) =>
        comparison.Operator is "!==" or "!=" && comparison.Parent is BinaryNode { Operator: "&&" } && WeakPasswords.Is(text.Value);

    /// <summary>
    /// What a name is compared with. A word without a digit is a password only where a variable holds what somebody typed: other objects
    /// have a state, an error or a text under that name.
    /// </summary>
    private IEnumerable<ScriptCredentialUse> OfCompared(ScriptExpression compared, TextNode? text) =>
        text is not null && (NamedBy(compared) ?? NameOf(compared)) is { } name && (text.Value.Any(char.IsDigit) || HoldsInput(compared))
            ? OfName(name, text)
            : [];

    // const given = entity.c_hook_secret
    private string? NamedBy(ScriptExpression compared) =>
        compared is NameNode && texts.Follow(compared) is MemberNode { Name: var name } && NamedCredentials.IsName(name) ? name : null;

    // A constant with a digit; words are those of a state or a kind.
    private TextNode? WrittenAs(ScriptExpression constant) =>
        texts.Follow(constant) is TextNode text && text.Value.Any(char.IsDigit) ? text : null;

    private static bool HoldsInput(ScriptExpression compared) =>
        compared switch
        {
            NameNode => true,
            MemberNode { Target: WordNode { Word: "this" } } => true,
            MemberNode { Target: var holder } => NameOf(holder)
                is "body"
                    or "query"
                    or "params"
                    or "args"
                    or "options"
                    or "input"
                    or "request"
                    or "req"
                    or "credentials"
                    or "login",
            _ => false,
        };

    /// <summary><c>timingSafeEqual(Buffer.from(token), Buffer.from("…"))</c>.</summary>
    private IEnumerable<ScriptCredentialUse> OfSafeComparison(ScriptExpression left, ScriptExpression right) =>
        (WrappedText(left), WrappedText(right)) switch
        {
            (TextNode text, var other) => OfCompared(other, text),
            (var other, TextNode text) => OfCompared(other, text),
            _ => [],
        };

    private static ScriptExpression WrappedText(ScriptExpression value) =>
        value is CallNode { Callee: MemberNode { Name: "from" or "encode" }, Arguments: [var inner, ..] } ? inner : value;

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

    /// <summary><c>["…", "…"].includes(apiKey)</c>.</summary>
    private static IEnumerable<ScriptCredentialUse> OfKnown(ScriptExpression list, string sought) =>
        (list is NewNode { Type: NameNode { Name: "Set" }, Arguments: [var inner] } ? inner : list) is ArrayNode known
            ? known.Elements.OfType<TextNode>().Where(static text => text.Value.Any(char.IsDigit)).SelectMany(text => OfName(sought, text))
            : [];

    /// <summary><c>switch (password) { case "…": }</c>.</summary>
    private IEnumerable<ScriptCredentialUse> OfCases(SwitchNode choice) =>
        NameOf(choice.Value) is not null
            ? choice.Cases.Select(static one => one.Test).OfType<TextNode>().SelectMany(text => OfCompared(choice.Value, text))
            : [];

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

        if (name is "tokens" or "secrets" or "TOKENS" or "SECRETS")
        {
            return [];
        }

        var elements = value switch
        {
            ArrayNode list => list.Elements,
            // { publicKey: "…" }: a property that is named after a key itself is told by that.
            ObjectNode members => members
                .Properties.Where(static property =>
                    property.Key is not { } key
                    || !(NamedCredentials.HasStem(key) || NameWords.Split(key).LastOrDefault() is { } last && s_beside.Contains(last))
                )
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
