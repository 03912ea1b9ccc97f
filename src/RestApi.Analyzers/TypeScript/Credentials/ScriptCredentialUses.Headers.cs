using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Headers and cookies, in all the forms in which scripts hand them over.</summary>
internal sealed partial class ScriptCredentialUses
{
    private IEnumerable<ScriptCredentialUse> OfHeader(ScriptExpression name, ScriptExpression value) =>
        NameIn(name) is not { } header ? []
        : CredentialNames.IsCredentialHeader(header) ? [HeaderUse(header, value)]
        : CredentialNames.IsKeyHeader(header) ? Of(value, $"value of header '{header}'", "api key")
        : NamedCredentials.IsPin(header) ? Of(value, $"value of header '{header}'", header)
        : CredentialNames.IsSessionHeader(header) && IsShaped(value) ? Of(value, $"value of header '{header}'")
        : [];

    private bool IsShaped(ScriptExpression value) => texts.ReadOnly(value) is { } text && IsRandom(text);

    private static bool IsRandom(string text) => CredentialShape.IsCredential(text) || RandomText.Is(text);

    /// <summary><c>res.cookie("sid", "…")</c>.</summary>
    private IEnumerable<ScriptCredentialUse> OfCookie(ScriptExpression name, ScriptExpression value) =>
        NameIn(name) is { } cookie && CredentialNames.IsSessionCookie(cookie) && IsShaped(value)
            ? Of(value, $"value of cookie '{cookie}'")
            : [];

    // Most cookies that scripts write are choices of a person, or the end of a session.
    private bool HoldsSession(ScriptExpression cookies) =>
        texts.ReadOnly(cookies) is { } text && text.Split(';', '=').Any(static piece => IsRandom(piece.Trim()));

    private static ScriptCredentialUse HeaderUse(string header, ScriptExpression value) =>
        new(
            header.EndsWith("Cookie", StringComparison.OrdinalIgnoreCase) ? CredentialForm.Cookie : CredentialForm.HeaderValue,
            $"value of header '{header}'",
            value
        );

    private bool StartsWithScheme(ScriptExpression value) =>
        texts.Read(value).Any(static text => AuthorizationSchemes.StartsWith(text.Text));

    /// <summary><c>headers: { … }</c>, <c>const headers = { … }</c>, the headers of <c>api.rest.v1</c>, an argument next to a path.</summary>
    private static bool IsHeaders(ObjectNode members) =>
        IsHolder(members, IsHeadersName)
        || members.Parent switch
        {
            PropertyNode or DeclaratorNode or AssignmentNode => false,
            NewNode { Type: NameNode { Name: "Headers" } } => true,
            CallNode { Callee: MemberNode { Target: MemberNode { Name: "v1" or "V1" } } } => true,
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

    private static bool IsCredentialHeader(string name) => CredentialNames.IsKeyHeader(name) || CredentialNames.IsCredentialHeader(name);

    /// <summary><c>header("X-Api-Key")("…")</c>, <c>withHeader("X-Api-Key", "…")</c>.</summary>
    private IEnumerable<ScriptCredentialUse> OfHeaderHelper(CallNode call) =>
        call switch
        {
            { Callee: CallNode { Callee: NameNode name, Arguments: [TextNode header] }, Arguments: [var value] }
                when IsHeaderHelper(name) => OfHeader(header, value),
            { Callee: NameNode name, Arguments: [TextNode header, var value] } when IsHeaderHelper(name) => OfHeader(header, value),
            _ => [],
        };

    private static bool IsHeaderHelper(NameNode name) => name.Name is "header" or "withHeader" or "setHeader" or "addHeader" or "useHeader";
}
