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
        "hex fromHex hexToBytes hexToBuffer hexToUint8Array unhex parseHex decodeHex"
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
            { Callee: NameNode { Name: var helper }, Arguments: [TextNode written] } when s_decoders.Contains(helper) =>
            [
                ScriptText.Of(written.Value, written),
            ],
            _ when ResultOf(call) is { } result => Read(result, chain + 1),
            _ => Unknown(call),
        };

    /// <summary><c>"Bearer {0}".replace("{0}", token)</c>.</summary>
    private IReadOnlyList<ScriptText> Replaced(
        CallNode call,
        IReadOnlyList<ScriptText> texts,
        string sought,
        ScriptExpression value,
        int chain
    )
    {
        if (texts is not [{ Parts: [{ Text: { } text, Site: var site }] }] || sought.Length == 0)
        {
            return Unknown(call);
        }

        var at = text.IndexOf(sought, StringComparison.Ordinal);
        return at < 0
            ? texts
            : Join(
                call,
                Join(call, [ScriptText.Of(text.Substring(0, at), site)], Read(value, chain + 1)),
                [ScriptText.Of(text.Substring(at + sought.Length), site)]
            );
    }

    private IReadOnlyList<ScriptText> ReadNew(NewNode created, int chain) =>
        created is { Type: NameNode { Name: "Uint8Array" or "Uint8ClampedArray" }, Arguments: [var bytes] } ? ReadBytes(bytes, chain)
        : created is { Type: NameNode { Name: "String" or "URL" }, Arguments: [var text, ..] } ? Read(text, chain + 1)
        : Unknown(created);

    private IReadOnlyList<ScriptText> ReadBytes(ScriptExpression bytes, int chain) =>
        Follow(bytes) is ArrayNode list ? OfCodes(list, list.Elements) : Read(bytes, chain + 1);

    private IEnumerable<ScriptExpression> Spread(ScriptExpression argument) =>
        argument is UnaryNode { Operator: "...", Operand: var spread } && Follow(spread) is ArrayNode list ? list.Elements : [argument];

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

    /// <summary>What a function of the file returns, when it does nothing else.</summary>
    private ScriptExpression? ResultOf(CallNode call)
    {
        var function =
            call.Callee is NameNode name && scopes[name] is { } binding
                ? binding.Declaration as FunctionNode ?? binding.OnlyValue as FunctionNode
                : call.Callee as FunctionNode;
        return function?.Body switch
        {
            ScriptExpression result => result,
            BlockNode { Statements: [JumpNode { Form: JumpForm.Return, Value: { } result }] } => result,
            _ => null,
        };
    }

    /// <summary>What the calls of a function in this file give to its parameter.</summary>
    private IReadOnlyList<ScriptText> WithArguments(IReadOnlyList<ScriptText> known, Binding parameter, int chain)
    {
        var place = parameter.Declaration.Parent is AssignmentNode withDefault ? withDefault : parameter.Declaration;
        if (place.Parent is not FunctionNode function || parameter.Path.Count > 0 || CallableAs(function) is not { } callable)
        {
            return known;
        }

        var index = function.Parameters.TakeWhile(taken => taken != place).Count();
        var given = callable
            .References.Select(ArgumentsOf)
            .Where(arguments => index < arguments.Count)
            .Select(arguments => arguments[index])
            .Where(static argument => argument is not (FunctionNode or ObjectNode or ArrayNode or NumberNode))
            .SelectMany(argument => Read(argument, chain + 1))
            .Where(static text => text.Parts.Any(static part => part.Text is not null))
            .Take(MostTexts - known.Count);
        return [.. known, .. given];
    }

    private static IReadOnlyList<ScriptExpression> ArgumentsOf(NameNode called) =>
        called.Parent switch
        {
            CallNode call when call.Callee == called => call.Arguments,
            NewNode created when created.Type == called => created.Arguments,
            ClassNode derived when derived.Base == called => ArgumentsOfSuper(derived),
            _ => [],
        };

    // constructor() { super("…"); }
    private static IReadOnlyList<ScriptExpression> ArgumentsOfSuper(ClassNode derived) =>
        derived
            .Members.OfType<PropertyNode>()
            .Where(static member => member is { Key: "constructor" })
            .SelectMany(static member => member.SelfAndDescendants())
            .OfType<CallNode>()
            .FirstOrDefault(static call => call.Callee is WordNode { Word: "super" })
            ?.Arguments
        ?? [];

    private Binding? CallableAs(FunctionNode function) =>
        function.Form == FunctionForm.Declaration
            ? scopes.DeclaredBy(function)
            : function.Parent switch
            {
                DeclaratorNode { Target: NameNode name } => scopes[name],
                PropertyNode { Key: "constructor", Parent: ClassNode type } => scopes.DeclaredBy(type),
                _ => null,
            };

    /// <summary><c>keys[region]</c>: any of the values.</summary>
    private IReadOnlyList<ScriptText> ReadAnyElement(ElementNode element, int chain)
    {
        var values = Follow(element.Target) switch
        {
            ObjectNode members => members.Properties.Select(static property => property.Value),
            ArrayNode list => list.Elements,
            _ => [],
        };
        return values
            .Where(static value => value is TextNode or TemplateNode or NameNode)
            .Take(MostTexts - 1)
            .Aggregate(Unknown(element), (texts, value) => Alternatives(element, texts, Read((ScriptExpression)value!, chain + 1)));
    }

    private IReadOnlyList<ScriptText> ReadJoin(CallNode call, ArrayNode array, int chain)
    {
        if (array.Elements.Count is 0 or > MostParts / 2)
        {
            return Unknown(call);
        }

        IReadOnlyList<ScriptText> separator = call.Arguments.Count > 0 ? Read(call.Arguments[0], chain + 1) : [ScriptText.Of(",", call)];
        var texts = Read(array.Elements[0], chain + 1);
        foreach (var element in array.Elements.Skip(1))
        {
            texts = Join(call, Join(call, texts, separator), Read(element, chain + 1));
        }

        return texts;
    }

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
