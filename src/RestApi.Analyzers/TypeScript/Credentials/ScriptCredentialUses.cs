using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds the values of a script that go where credentials go: into the builder, into headers, under names of credentials.</summary>
internal sealed class ScriptCredentialUses(ScriptFile file, ScriptTexts texts)
{
    private static readonly Regex s_scheme = new("^(?:Bearer|Basic|Token|ApiKey|Digest|SSWS) ", RegexOptions.CultureInvariant);

    /// <summary>The uses in one node, its children aside.</summary>
    public IEnumerable<ScriptCredentialUse> In(ScriptNode node) =>
        node switch
        {
            CallNode { Callee: MemberNode member } call => OfMember(member, call.Arguments).Concat(OfParameters(call)),
            CallNode { Callee: NameNode { Name: "createHmac" }, Arguments: [_, var key, ..] } => Of(key, "key of createHmac"),
            CallNode call => OfParameters(call),
            NewNode { Type: NameNode { Name: "Headers" }, Arguments: [var headers] } => OfHeaders(headers),
            PropertyNode { Key: { } key, Value: { } value, IsShorthand: false } property => OfProperty(property, key, value),
            ArrayNode { Elements: [TextNode key, var value] } => OfName(key.Value, value),
            DeclaratorNode { Target: NameNode name, Value: { } value } => OfName(name.Name, value),
            AssignmentNode { Operator: "=" or "??=" or "||=" } assignment when NameOf(assignment.Target) is { } name => OfAssigned(
                assignment,
                name
            ),
            BinaryNode { Operator: "===" or "==" or "!==" or "!=" } comparison => OfComparison(comparison),
            _ => [],
        };

    private IEnumerable<ScriptCredentialUse> OfMember(MemberNode member, IReadOnlyList<ScriptExpression> arguments)
    {
        var first = arguments.Count > 0 ? arguments[0] : null;
        var second = arguments.Count > 1 ? arguments[1] : null;
        var third = arguments.Count > 2 ? arguments[2] : null;
        return Uncapitalized(member.Name) switch
        {
            "addHeader" or "setHeader" or "setRequestHeader" or "appendHeader" or "withHeader" or "header" when second is not null =>
                OfHeader(first!, second),
            "addQueryParameter" or "addParameter" or "addQuery" when second is not null => OfParameter(first!, second),
            "set" or "append" or "add" or "setItem" or "put" when second is not null => OfCollection(member, first!, second),
            "setApiKey" when second is not null => Of(
                second,
                NameIn(first!) is { } name ? $"value of API key '{name}'" : "value of setApiKey"
            ),
            "setHttpBasicAuth" or "setBasicAuth" or "basicAuth" when second is not null => Of(second, $"password of {member.Name}"),
            "setOAuth2AuthorizationHeaderAuth" or "setBearerAuth" or "setBearerToken" when first is not null =>
            [
                new(CredentialForm.HeaderValue, $"token of {member.Name}", first),
            ],
            "setOAuth2ClientCredentials" when third is not null => Of(third, $"client secret of {member.Name}"),
            "setHmacSignature" when second is not null => Of(second, $"key of {member.Name}"),
            "createHmac" when second is not null => Of(second, $"key of {member.Name}"),
            "sign" or "verify" when second is not null && IsNamed(member.Target, "jwt", "jsonwebtoken") => Of(
                second,
                $"key of {member.Name}"
            ),
            _ => [],
        };
    }

    private static IEnumerable<ScriptCredentialUse> Of(ScriptExpression value, string what, string? name = null) =>
        [new(CredentialForm.Value, what, value, name)];

    private IEnumerable<ScriptCredentialUse> OfHeader(ScriptExpression name, ScriptExpression value) =>
        NameIn(name) is { } header && CredentialNames.IsCredentialHeader(header) ? [HeaderUse(header, value)] : [];

    private static ScriptCredentialUse HeaderUse(string header, ScriptExpression value) =>
        new(
            header.EndsWith("Cookie", StringComparison.OrdinalIgnoreCase) ? CredentialForm.Cookie : CredentialForm.HeaderValue,
            $"value of header '{header}'",
            value
        );

    private IEnumerable<ScriptCredentialUse> OfParameter(ScriptExpression name, ScriptExpression value) =>
        NameIn(name) is { } parameter && CredentialNames.IsCredentialQueryParameter(parameter)
            ? Of(value, $"value of query parameter '{parameter}'")
            : [];

    /// <summary><c>headers.set</c> and <c>searchParams.append</c>; any other collection is told by the name and the looks of the value.</summary>
    private IEnumerable<ScriptCredentialUse> OfCollection(MemberNode member, ScriptExpression name, ScriptExpression value) =>
        IsNamed(member.Target, "headers", "header") ? OfHeader(name, value)
        : IsNamed(member.Target, "searchparams", "params", "query") ? OfParameter(name, value)
        : NameIn(name) is { } key ? OfName(key, value)
        : [];

    private IEnumerable<ScriptCredentialUse> OfProperty(PropertyNode property, string key, ScriptExpression value)
    {
        if (value is FunctionNode or ObjectNode or ArrayNode)
        {
            return [];
        }

        if (property.Parent is not ObjectNode members)
        {
            return OfName(key, value);
        }

        var isHeader = HttpName.IsName(key) && CredentialNames.IsCredentialHeader(key);
        return isHeader && (IsHeaders(members) || StartsWithScheme(value)) ? [HeaderUse(key, value)]
            : key is "pass" && members.Properties.Any(static other => other.Key is "user" or "username" or "login")
                ? Of(value, "value of 'pass'", "password")
            : OfName(key, value);
    }

    private bool StartsWithScheme(ScriptExpression value) => texts.Read(value).Any(static text => s_scheme.IsMatch(text.Text));

    /// <summary><c>headers: { … }</c>, <c>const headers = { … }</c>, the headers of <c>api.rest.v1</c>, an argument next to a path.</summary>
    private static bool IsHeaders(ObjectNode members) =>
        members.Parent switch
        {
            PropertyNode { Key: { } key } => IsHeadersName(key),
            DeclaratorNode { Target: NameNode name } => IsHeadersName(name.Name),
            AssignmentNode assignment => NameOf(assignment.Target) is { } name && IsHeadersName(name),
            NewNode { Type: NameNode { Name: "Headers" } } => true,
            CallNode { Callee: MemberNode { Target: MemberNode { Name: "v1" or "V1" } } } => true,
            BinaryNode or ConditionalNode => members.Parent is { Parent: PropertyNode { Key: { } key } } && IsHeadersName(key),
            _ => members.Properties.Any(static property => property.Key?.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) == true)
                || members.Properties.Any(static property => property.Key?.Equals("Accept", StringComparison.OrdinalIgnoreCase) == true),
        };

    private static bool IsHeadersName(string name) => name is "common" || name.EndsWith("headers", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ScriptCredentialUse> OfHeaders(ScriptExpression headers) =>
        headers is ArrayNode pairs
            ? pairs
                .Elements.OfType<ArrayNode>()
                .Where(static pair =>
                    pair.Elements is [TextNode name, _] && HttpName.IsName(name.Value) && CredentialNames.IsCredentialHeader(name.Value)
                )
                .Select(static pair => HeaderUse(((TextNode)pair.Elements[0]).Value, pair.Elements[1]))
            : [];

    private static IEnumerable<ScriptCredentialUse> OfName(string name, ScriptExpression value) =>
        value is not (FunctionNode or ClassNode or ObjectNode or ArrayNode)
        && HttpName.IsName(name)
        && CredentialNames.IsCredentialName(name)
            ? [new(CredentialForm.Value, $"value of '{name}'", value, name)]
            : [];

    // An element of headers is a header: headers["X-API-Key"] = "…".
    private static IEnumerable<ScriptCredentialUse> OfAssigned(AssignmentNode assignment, string name) =>
        assignment.Target switch
        {
            MemberNode member when IsNamed(member.Target, "headers") && CredentialNames.IsCredentialHeader(name) =>
            [
                HeaderUse(name, assignment.Value),
            ],
            ElementNode element when IsNamed(element.Target, "headers", "common") && CredentialNames.IsCredentialHeader(name) =>
            [
                HeaderUse(name, assignment.Value),
            ],
            _ => OfName(name, assignment.Value),
        };

    private static IEnumerable<ScriptCredentialUse> OfComparison(BinaryNode comparison) =>
        (comparison.Left, comparison.Right) switch
        {
            (TextNode text, var other) when NameOf(other) is { } name && text.Value.Any(char.IsDigit) => OfName(name, text),
            (var other, TextNode text) when NameOf(other) is { } name && text.Value.Any(char.IsDigit) => OfName(name, text),
            _ => [],
        };

    /// <summary>Arguments of functions of this file, by the names of their parameters.</summary>
    private IEnumerable<ScriptCredentialUse> OfParameters(CallNode call) =>
        call.Callee is NameNode name && FunctionOf(name) is { } function
            ? function
                .Parameters.Zip(call.Arguments, static (parameter, argument) => (parameter, argument))
                .SelectMany(static pair => NameOf(pair.parameter) is { } taken ? OfName(taken, pair.argument) : [])
            : [];

    private FunctionNode? FunctionOf(NameNode name) =>
        file.Scopes[name] is { } binding ? binding.Declaration as FunctionNode ?? binding.OnlyValue as FunctionNode : null;

    private static string? NameOf(ScriptExpression expression) =>
        expression switch
        {
            NameNode name => name.Name,
            MemberNode member => member.Name,
            ElementNode { Index: TextNode key } => key.Value,
            AssignmentNode withDefault => NameOf(withDefault.Target),
            _ => null,
        };

    private static bool IsNamed(ScriptExpression expression, params string[] endings) =>
        NameOf(expression) is { } name && endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private string? NameIn(ScriptExpression expression) => texts.ReadOnly(expression) is { } name && HttpName.IsName(name) ? name : null;

    private static string Uncapitalized(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
