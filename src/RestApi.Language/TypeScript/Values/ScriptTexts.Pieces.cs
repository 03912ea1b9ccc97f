using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Comind.Api.Language;

internal sealed partial class ScriptTexts
{
    /// <summary><c>const [user, password] = "svc:…".split(":")</c>: the part that a name gets.</summary>
    private ScriptText? PieceOf(Binding binding) =>
        binding is { Source: { } source, Assignments.Count: 0, Path: [{ } index] } ? Piece(source, index) : null;

    /// <summary><c>"svc:…".split(":")[1]</c>.</summary>
    private ScriptText? PieceOf(ElementNode element) =>
        element.Index is NumberNode { Value: { } index } ? Piece(element.Target, index.ToString(CultureInfo.InvariantCulture)) : null;

    private ScriptText? Piece(ScriptExpression list, string index) =>
        Follow(list)
            is CallNode { Callee: MemberNode { Name: "split", Target: var whole }, Arguments: [TextNode { Value.Length: > 0 } mark, ..] }
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && Follow(whole) is TextNode text
        && text.Value.Split([mark.Value], StringSplitOptions.None) is var pieces
        && place < pieces.Length
            ? ScriptText.Of(pieces[place], text)
            : null;

    /// <summary><c>"…".split("").reverse()</c>, <c>[..."…"].reverse()</c>: what is turned around.</summary>
    private static ScriptExpression? ReversedBy(ScriptExpression letters) =>
        letters is CallNode { Callee: MemberNode { Name: "reverse" or "toReversed", Target: var list } }
            ? list switch
            {
                CallNode { Callee: MemberNode { Name: "split", Target: var text }, Arguments: [TextNode { Value: "" }] } => text,
                ArrayNode { Elements: [UnaryNode { Operator: "...", Operand: var text }] } => text,
                _ => null,
            }
            : null;

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
}
