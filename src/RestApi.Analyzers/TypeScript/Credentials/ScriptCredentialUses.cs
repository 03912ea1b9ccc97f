using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds the values of a script that go where credentials go: into the builder, into headers, under names of credentials.</summary>
internal sealed partial class ScriptCredentialUses(ScriptFile file, ScriptTexts texts)
{
    private static readonly string[] s_setters = ["with", "set", "use"];

    private readonly ScriptEnvironment _environment = new(file, texts);
    private readonly ScriptSecrets _secrets = new(file, texts);

    /// <summary>The uses in one node, its children aside.</summary>
    public IEnumerable<ScriptCredentialUse> In(ScriptNode node) =>
        node switch
        {
            CallNode { Callee: MemberNode member } call => OfMember(member.Name, member.Target, texts.Spread(call.Arguments))
                .Concat(OfParameters(call))
                .Concat(OfHelper(member.Name, call)),
            CallNode { Callee: ElementNode { Index: TextNode name } element } call => OfMember(
                name.Value,
                element.Target,
                texts.Spread(call.Arguments)
            ),
            CallNode
            {
                Callee: NameNode { Name: "createHmac" or "createCipheriv" or "createDecipheriv" } name,
                Arguments: [_, var key, ..]
            } => Of(key, $"key of {name.Name}"),
            CallNode { Callee: NameNode { Name: "timingSafeEqual" }, Arguments: [var left, var right] } => OfSafeComparison(left, right),
            CallNode { Callee: NameNode name } call => OfParameters(call).Concat(OfHelper(name.Name, call)).Concat(OfHeaderHelper(call)),
            CallNode call => OfParameters(call).Concat(OfHeaderHelper(call)),
            NewNode { Type: NameNode { Name: "URLSearchParams" }, Arguments: [ObjectNode members] } => OfQuery(members),
            NewNode { Type: NameNode { Name: "Headers" }, Arguments: [var headers] } => OfHeaders(headers),
            NewNode => OfParameters((ScriptExpression)node),
            PropertyNode { Key: { } key, Value: { } value, IsShorthand: false } property => OfProperty(property, key, value),
            // ["caching-2024-07-31", "counting-2024-11-01"].join(",")
            ArrayNode { Elements: [TextNode, TextNode], Parent: MemberNode { Name: "join" } } => [],
            ArrayNode { Elements: [TextNode key, var value] } => StartsWithScheme(value) || CredentialNames.IsKeyHeader(key.Value)
                ? OfHeader(key, value)
                : OfName(key.Value, value),
            DeclaratorNode
            {
                Target: ArrayNode pattern,
                Value: CallNode { Callee: MemberNode { Name: "split", Target: TextNode pair }, Arguments: [TextNode separator] }
            } => OfSplit(pattern, pair, separator.Value),
            DeclaratorNode { Target: ArrayNode pattern, Value: ArrayNode values } => OfPattern(pattern, values),
            DeclaratorNode { Target: NameNode name, Value: { } value } => OfName(name.Name, value).Concat(OfSeveral(name.Name, value)),
            JumpNode { Form: JumpForm.Return, Value: { } value } => OfResult(node, value),
            FunctionNode { Body: ScriptExpression value } function => OfResult(function, value),
            AssignmentNode { Target: MemberNode { Name: "cookie", Target: NameNode { Name: "document" } }, Operator: "=" } cookie
                when HoldsSession(cookie.Value) => [new(CredentialForm.Cookie, "value of document.cookie", cookie.Value)],
            // (user = "…", pass = "…") => …
            AssignmentNode { Target: NameNode { Name: "pass" }, Parent: FunctionNode function, Value: var initial }
                when function.Parameters.Any(static other => NameOf(other) is "user" or "username" or "login") => Of(
                initial,
                "value of 'pass'",
                "password"
            ),
            AssignmentNode { Operator: "=" or "??=" or "||=" } assignment when NameOf(assignment.Target) is { } name => OfAssigned(
                    assignment,
                    name
                )
                .Concat(OfBranch(assignment)),
            BinaryNode { Operator: "===" or "==" or "!==" or "!=" } comparison => OfComparison(comparison),
            BinaryNode { Operator: "??" or "||" } fallback => OfFallback(fallback),
            ConditionalNode choice => OfChosen(choice.WhenTrue, choice.WhenFalse).Concat(OfChosen(choice.WhenFalse, choice.WhenTrue)),
            SwitchNode choice => OfCases(choice),
            _ => [],
        };

    private IEnumerable<ScriptCredentialUse> OfMember(string method, ScriptExpression target, IReadOnlyList<ScriptExpression> arguments)
    {
        var first = arguments.Count > 0 ? arguments[0] : null;
        var second = arguments.Count > 1 ? arguments[1] : null;
        var third = arguments.Count > 2 ? arguments[2] : null;
        return Uncapitalized(method) switch
        {
            "addHeader" or "setHeader" or "setRequestHeader" or "appendHeader" or "withHeader" or "header" when second is not null =>
                OfHeader(first!, second),
            "addQueryParameter"
            or "addParameter"
            or "addQuery"
            or "withQuery"
            or "withQueryParameter"
            or "withQueryParam"
            or "queryParam" when second is not null => OfParameter(first!, second, "query parameter"),
            "includes" or "has" when first is not null && second is null && NameOf(first) is { } sought => OfKnown(target, sought),
            "replace" or "replaceAll" when second is not null && PlaceIn(first!) is { } place => OfName(place, second),
            "element"
            or "ele"
            or "attribute"
            or "setAttribute"
            or "attr"
            or "property"
            or "setProperty"
            or "option"
            or "setOption" when second is not null && NameIn(first!) is { } part => OfName(part, second),
            "addUrlSegment" when second is not null && NameIn(first!) is { } segment => OfName(segment, second),
            "addFormField" or "addFormParameter" or "addField" when second is not null => OfParameter(first!, second, "form field"),
            "set" or "append" or "add" or "setItem" or "put" when second is not null => OfCollection(target, first!, second),
            "timingSafeEqual" when second is not null => OfSafeComparison(first!, second),
            "cookie" or "setCookie" when second is not null => OfCookie(first!, second),
            "setApiKey" when second is not null => Of(
                second,
                NameIn(first!) is { } name ? $"value of API key '{name}'" : "value of setApiKey"
            ),
            "setHttpBasicAuth" or "setBasicAuth" or "basicAuth" when second is not null => OfBasic(method, first!, second),
            "setOAuth2AuthorizationHeaderAuth" or "setBearerAuth" or "setBearerToken" when first is not null =>
            [
                new(CredentialForm.HeaderValue, $"token of {method}", first),
            ],
            "setOAuth2ClientCredentials" when third is not null => Of(third, $"client secret of {method}"),
            "setHmacSignature" or "createHmac" when second is not null => Of(second, $"key of {method}"),
            "createCipheriv" or "createDecipheriv" when second is not null => Of(second, $"key of {method}"),
            "encrypt" or "decrypt" when second is not null && IsNamed(target, "AES", "DES", "TripleDES", "RC4", "Rabbit") => Of(
                second,
                $"key of {method}"
            ),
            "hmacSHA1" or "hmacSHA256" or "hmacSHA384" or "hmacSHA512" or "hmacMD5" when second is not null => Of(
                second,
                $"key of {method}"
            ),
            "sign" or "verify" when second is not null && IsNamed(target, "jwt", "jsonwebtoken") => Of(second, $"key of {method}"),
            _ when first is not null && second is null && SetBy(method) is { } set => OfName(set, first),
            _ => [],
        };
    }

    /// <summary><c>builder.withPassword("…")</c>: the method says what it is given.</summary>
    private static string? SetBy(string method) =>
        s_setters.FirstOrDefault(prefix =>
            method.Length > prefix.Length && method.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(method[prefix.Length])
        )
            is { } prefix
            ? Uncapitalized(method.Substring(prefix.Length))
            : null;

    private static IEnumerable<ScriptCredentialUse> Of(ScriptExpression value, string what, string? name = null) =>
        [new(CredentialForm.Value, what, value, name)];

    private IEnumerable<ScriptCredentialUse> OfBasic(string method, ScriptExpression user, ScriptExpression password) =>
        texts.ReadOnly(password) is not { } text ? Of(password, $"password of {method}")
        : CredentialValues.IsFiller(text) ? Of(user, $"user of {method}, whose password is a filler", "api key")
        : texts.ReadOnly(user) is { } name && SamplePairs.Is(name, text) ? []
        : Of(password, $"password of {method}");

    private IEnumerable<ScriptCredentialUse> OfParameter(ScriptExpression name, ScriptExpression value, string kind) =>
        NameIn(name) is { } parameter && CredentialNames.IsCredentialQueryParameter(parameter)
            ? Of(value, $"value of {kind} '{parameter}'", Vague(parameter))
            : [];

    /// <summary>A bare <c>key</c> may be any; then the value has to look like that of an API.</summary>
    private static string? Vague(string parameter) => CredentialNames.IsCredentialName(parameter) || parameter is "pass" ? null : "api key";

    /// <summary><c>headers.set</c> and <c>searchParams.append</c>; any other collection is told by the name and the looks of the value.</summary>
    private IEnumerable<ScriptCredentialUse> OfCollection(ScriptExpression target, ScriptExpression name, ScriptExpression value) =>
        IsNamed(target, "headers", "header") ? OfHeader(name, value)
        : IsNamed(target, "searchparams", "params", "query") ? OfParameter(name, value, "query parameter")
        : IsNamed(target, "cookies", "cookieJar") ? OfCookie(name, value)
        : NameIn(name) is { } header && CredentialNames.IsCredentialHeader(header) && StartsWithScheme(value) ? [HeaderUse(header, value)]
        : NameIn(name) is { } key && OfName(key, value).ToList() is { Count: > 0 } named ? named
        : (NameOf(target) ?? NameOfMade(target)) is { } table ? OfElement(table, value)
        : [];

    // const tokens = new Map().set("hub", "…").set(…)
    private static string? NameOfMade(ScriptExpression chain)
    {
        ScriptNode made = chain;
        while (
            (made.Parent is MemberNode { Target: var target } && target == made)
            || (made.Parent is CallNode { Callee: var callee } && callee == made)
        )
        {
            made = made.Parent;
        }

        return made.Parent switch
        {
            DeclaratorNode { Target: NameNode name } => name.Name,
            PropertyNode { Key: { } key } => key.TrimStart('#'),
            AssignmentNode assignment => NameOf(assignment.Target),
            _ => null,
        };
    }

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
            ElementNode element when IsNamed(element.Target, "headers", "common") && CredentialNames.IsKeyHeader(name) => Of(
                assignment.Value,
                $"value of header '{name}'",
                "api key"
            ),
            // passcodes["freezer"] = "…"
            ElementNode element
                when !NamedCredentials.IsName(name)
                    && !SaysWhatItIs(name)
                    && NameOf(element.Target) is { } collection
                    && !s_anyTokens.Contains(collection) => OfElement(collection, assignment.Value),
            _ => OfName(name, assignment.Value),
        };

    private static string? NameOf(ScriptExpression expression) =>
        expression switch
        {
            NameNode name => name.Name,
            MemberNode member => member.Name.TrimStart('#'),
            ElementNode { Index: TextNode key } => key.Value,
            AssignmentNode withDefault => NameOf(withDefault.Target),
            _ => null,
        };

    private static bool IsNamed(ScriptExpression expression, params string[] endings) =>
        NameOf(expression) is { } name && endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // A function may be given several names; they say something together when each is that of a credential.
    private string? NameIn(ScriptExpression expression)
    {
        var read = texts.Read(expression);
        var names = read.Where(static text => text.IsComplete).Select(static text => text.Text).ToList();
        return names.Count > 0 && names.All(HttpName.IsName) && (read.Count == 1 || names.All(IsCredentialHeader)) ? names[0] : null;
    }

    private static string Uncapitalized(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
