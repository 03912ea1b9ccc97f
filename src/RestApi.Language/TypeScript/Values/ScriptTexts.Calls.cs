using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Comind.Api.Language;

internal sealed partial class ScriptTexts
{
    private const int MostCodes = 256;

    // Helpers that scripts write for what no library is taken for: the text of a key goes in, its bytes come out.
    private static readonly HashSet<string> s_decoders = WordList.Of(
        "hex fromHex hexToBytes hexToBuffer hexToUint8Array unhex parseHex decodeHex fromBase64 base64ToBytes decodeBase64 fromUtf8 utf8 utf8Bytes utf8ToBytes textToBytes stringToBytes toBytes"
    );

    private IReadOnlyList<ScriptText> ReadCall(CallNode call, int chain) =>
        call switch
        {
            { Callee: NameNode { Name: "String" or "encodeURIComponent" or "encodeURI" }, Arguments: [var value] } => Read(
                value,
                chain + 1
            ),
            { Callee: NameNode { Name: "btoa" }, Arguments: [var value] } => Encoded(Read(value, chain + 1)),
            { Callee: NameNode { Name: "atob" }, Arguments: [var value] } =>
            [
                .. Read(value, chain + 1).Select(static text => Decoded(text)),
            ],
            { Callee: MemberNode { Name: "toString" } member } when BufferOf(member.Target) is { } buffer => ReadBuffer(
                call,
                buffer,
                chain
            ),
            { Callee: MemberNode { Name: "trim" or "trimEnd" or "trimStart" or "toString" or "valueOf" or "normalize" } member } => Read(
                member.Target,
                chain + 1
            ),
            { Callee: MemberNode { Name: "toLowerCase" or "toLocaleLowerCase" } member } =>
            [
                .. Read(member.Target, chain + 1).Select(static text => text.With(static part => part.ToLowerInvariant())),
            ],
            { Callee: MemberNode { Name: "toUpperCase" or "toLocaleUpperCase" } member } =>
            [
                .. Read(member.Target, chain + 1).Select(static text => text.With(static part => part.ToUpperInvariant())),
            ],
            _ when BufferOf(call) is { } buffer => ReadBytes(buffer.Arguments[0], chain),
            { Callee: MemberNode { Name: "fromCharCode" or "fromCodePoint", Target: NameNode { Name: "String" } } } => OfCodes(
                call,
                [.. call.Arguments.SelectMany(Spread)]
            ),
            {
                Callee: MemberNode { Name: "apply", Target: MemberNode { Name: "fromCharCode" or "fromCodePoint" } },
                Arguments: [_, var codes]
            } when Follow(codes) is ArrayNode list => OfCodes(call, list.Elements),
            { Callee: MemberNode { Name: "decode", Target: NewNode { Type: NameNode { Name: "TextDecoder" } } }, Arguments: [var bytes] } =>
                Read(bytes, chain + 1),
            { Callee: MemberNode { Name: "encode", Target: NewNode { Type: NameNode { Name: "TextEncoder" } } }, Arguments: [var value] } =>
                Read(value, chain + 1),
            { Callee: MemberNode { Name: "concat" } member } => call.Arguments.Aggregate(
                Read(member.Target, chain + 1),
                (texts, next) => Join(call, texts, Read(next, chain + 1))
            ),
            { Callee: MemberNode { Name: "replace" or "replaceAll" } member, Arguments: [TextNode sought, var value] } => Replaced(
                call,
                Read(member.Target, chain + 1),
                sought.Value,
                value,
                chain
            ),
            { Callee: MemberNode { Name: "join", Target: ArrayNode array } } => ReadJoin(call, array, chain),
            { Callee: MemberNode { Name: "join", Target: NameNode name } } when IsUnchanged(name) && Follow(name) is ArrayNode list =>
                ReadJoin(call, list, chain),
            { Callee: MemberNode { Name: "join", Target: var letters } } when ReversedBy(letters) is { } text =>
            [
                .. Read(text, chain + 1).Select(static text => text.Reversed()),
            ],
            { Callee: MemberNode { Name: "get", Target: var table }, Arguments: [var key] } when Follow(table) is NewNode map => EntryOf(
                map,
                key
            )
                is { } entry
                ? Read(entry, chain + 1)
                : ReadAny(call, Elements(map, ["1"]), chain),
            { Callee: NameNode { Name: var helper }, Arguments: [var written] } when s_decoders.Contains(helper) => Read(
                written,
                chain + 1
            ),
            _ when ChosenFrom(call) is { } given => ReadAny(call, given, chain),
            _ => ReadResults(call, chain),
        };

    // parts.push(…) and parts[0] = … make another list of it.
    private bool IsUnchanged(NameNode list) =>
        _file.Scopes[list] is { } binding
        && binding.References.All(static reference => reference.Parent is MemberNode { Name: "join" or "length" or "map" or "slice" });

    // new Map([["hub", "…"]]).get("hub")
    private static ScriptExpression? EntryOf(NewNode map, ScriptExpression key) =>
        key is TextNode { Value: var sought } && map.Arguments is [ArrayNode { Elements: var pairs }]
            ? pairs
                .Select(static pair => pair as ArrayNode)
                .LastOrDefault(pair => pair is { Elements: [TextNode { Value: var name }, _] } && name == sought)
                ?.Elements[1]
            : null;

    private IReadOnlyList<ScriptText> ReadNew(NewNode created, int chain) =>
        created is { Type: NameNode { Name: "Uint8Array" or "Uint8ClampedArray" }, Arguments: [var bytes] } ? ReadBytes(bytes, chain)
        : created is { Type: NameNode { Name: "String" or "URL" }, Arguments: [var text, ..] } ? Read(text, chain + 1)
        : Unknown(created);

    private IReadOnlyList<ScriptText> ReadBytes(ScriptExpression bytes, int chain) =>
        Follow(bytes) is ArrayNode list ? OfCodes(list, list.Elements) : Read(bytes, chain + 1);

    private IEnumerable<ScriptExpression> Spread(ScriptExpression argument) =>
        argument is UnaryNode { Operator: "...", Operand: var spread } && Made(Follow(spread)) is ArrayNode list
            ? list.Elements
            : [argument];

    /// <summary>The letters that are written as their numbers.</summary>
    private static IReadOnlyList<ScriptText> OfCodes(ScriptNode site, IReadOnlyList<ScriptExpression> codes)
    {
        var letters = codes
            .Select(static code => code is NumberNode { Value: >= 1 and <= char.MaxValue and var number } ? (char)number : '\0')
            .ToArray();
        return letters.Length is > 0 and <= MostCodes && !letters.Contains('\0')
            ? [ScriptText.Of(new string(letters), site)]
            : Unknown(site);
    }

    /// <summary><c>keys[region]</c>: any of the values.</summary>
    private IReadOnlyList<ScriptText> ReadAnyElement(ElementNode element, int chain) =>
        ReadAny(
            element,
            Follow(element.Target) switch
            {
                ObjectNode members => members.Properties.Select(static property => property.Value).OfType<ScriptExpression>(),
                ArrayNode list => list.Elements,
                _ => [],
            },
            chain
        );

    private IReadOnlyList<ScriptText> ReadAny(ScriptExpression site, IEnumerable<ScriptExpression> values, int chain) =>
        values
            .Where(static value => value is TextNode or TemplateNode or NameNode)
            .Take(MostTexts - 1)
            .Aggregate(Unknown(site), (texts, value) => Alternatives(site, texts, Read(value, chain + 1)));

    private static CallNode? BufferOf(ScriptExpression target) =>
        target is CallNode { Callee: MemberNode { Name: "from", Target: NameNode { Name: "Buffer" } }, Arguments.Count: > 0 } buffer
            ? buffer
            : null;

    private IReadOnlyList<ScriptText> ReadBuffer(CallNode call, CallNode buffer, int chain)
    {
        var texts = ReadBytes(buffer.Arguments[0], chain);
        return IsBase64(call.Arguments, 0) ? Encoded(texts)
            : IsBase64(buffer.Arguments, 1) ? [.. texts.Select(static text => Decoded(text))]
            : texts;
    }

    private static bool IsBase64(IReadOnlyList<ScriptExpression> arguments, int index) =>
        index < arguments.Count && arguments[index] is TextNode { Value: "base64" or "base64url" or "hex" };

    private static IReadOnlyList<ScriptText> Encoded(IReadOnlyList<ScriptText> texts) =>
        [.. texts.Select(static text => text with { IsEncoded = true })];

    private static ScriptText Decoded(ScriptText text)
    {
        if (!text.IsComplete || text.Parts.Count != 1)
        {
            return text;
        }

        try
        {
            var bytes = Convert.FromBase64String(text.Text);
            return ScriptText.Of(Encoding.UTF8.GetString(bytes), text.Parts[0].Site);
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
