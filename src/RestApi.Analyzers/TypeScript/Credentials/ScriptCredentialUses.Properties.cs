using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Properties of objects and classes, and members of enumerations.</content>
internal sealed partial class ScriptCredentialUses
{
    private IEnumerable<ScriptCredentialUse> OfProperty(PropertyNode property, string key, ScriptExpression value)
    {
        if (value is FunctionNode or ObjectNode or ArrayNode or NewNode { Type: NameNode { Name: "Map" or "Set" } })
        {
            return OfSeveral(key.TrimStart('#'), value);
        }

        // enum DepotToken { North = "…" }
        if (property.Parent is EnumNode { Name: var list } && value is TextNode { Value: var text } && RandomText.Is(text))
        {
            return OfName(list, value);
        }

        if (property.Parent is not ObjectNode members)
        {
            return OfName(key.TrimStart('#'), value);
        }

        var isHeader = HttpName.IsName(key) && CredentialNames.IsCredentialHeader(key);
        return isHeader && (IsHeaders(members) || StartsWithScheme(value)) ? [HeaderUse(key, value)]
            : key is "pass" && members.Properties.Any(static other => other.Key is "user" or "username" or "login")
                ? Of(value, "value of 'pass'", "password")
            // A test and a step of a renderer have a name and pass too.
            : key is "pass" && members.Properties.Any(static other => other.Key is "name") ? Of(value, "value of 'pass'", "user_pass")
            : key == "key" && IsHolder(members, IsQueryName) && HoldsMixed(value) ? Of(value, "value of query parameter 'key'", "api key")
            : key == "key" && HoldsAddress(members) && HoldsMixed(value) ? Of(value, "value of 'key' beside an address", "api key")
            : HttpName.IsName(key) && CredentialNames.IsKeyHeader(key) ? Of(value, $"value of header '{key}'", "api key")
            // A property of CSS.
            : key.StartsWith("--", StringComparison.Ordinal) ? []
            // The configuration of docker and npm.
            : key is "auth" or "_auth" && texts.ReadOnly(value) is { } pair && AuthorizationTexts.HoldsPassword(pair)
                ? Of(value, $"value of '{key}'")
            : key is "pin" && IsAddress(members) ? []
            : key is "value" && DescribedBy(members) is { } described ? OfDescribed(described, value)
            : OfName(key, value);
    }

    // { name: "X-Api-Key", value: "…" }
    private static ScriptExpression? DescribedBy(ObjectNode members) =>
        members.Properties.FirstOrDefault(static other => other is { Key: "name" or "key" or "header", Value: TextNode })?.Value;

    private IEnumerable<ScriptCredentialUse> OfDescribed(ScriptExpression name, ScriptExpression value) =>
        NameIn(name) is not { } described ? []
        : CredentialNames.IsKeyHeader(described) || CredentialNames.IsCredentialHeader(described) ? OfHeader(name, value)
        : OfName(described, value);

    // In India the PIN of a person who lives somewhere is a postal code.
    private static bool IsAddress(ObjectNode members) =>
        members.Properties.Any(static other => other.Key is "city" or "street" or "state" or "address" or "country" or "district");

    // { url: "https://…", key: "…" }
    private static bool HoldsAddress(ObjectNode members) =>
        members.Properties.Any(static other => other.Value is TextNode text && text.Value.IndexOf("://", StringComparison.Ordinal) > 0);

    /// <summary><c>new URLSearchParams({ key: "…" })</c>; other names speak for themselves.</summary>
    private IEnumerable<ScriptCredentialUse> OfQuery(ObjectNode members) =>
        members
            .Properties.Where(property => property is { Key: "key", Value: { } value } && HoldsMixed(value))
            .SelectMany(property => Of(property.Value!, "value of query parameter 'key'", "api key"));

    // { key: "contacts-2024" } asks for a record.
    private bool HoldsMixed(ScriptExpression value) =>
        texts.Read(value).Any(static text => text.Text.Any(char.IsUpper) && text.Text.Any(char.IsLower) && text.Text.Any(char.IsDigit));

    /// <summary>Whether an object is held by a property or a variable of such a name.</summary>
    private static bool IsHolder(ObjectNode members, Func<string, bool> isMeant) =>
        members.Parent switch
        {
            PropertyNode { Key: { } key } => isMeant(key),
            DeclaratorNode { Target: NameNode name } => isMeant(name.Name),
            AssignmentNode assignment => NameOf(assignment.Target) is { } name && isMeant(name),
            BinaryNode or ConditionalNode => members.Parent is { Parent: PropertyNode { Key: { } key } } && isMeant(key),
            _ => false,
        };

    private static bool IsQueryName(string name) => name is "query" or "params" or "qs" or "searchParams" or "queryParameters";
}
