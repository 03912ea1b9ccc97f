using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>What somebody's input is compared with.</content>
internal sealed partial class ScriptCredentialUses
{
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

    // password.length > 7 && password !== "Passw0rd" wants any other; password === "12345678" || password === "password" is a list of them.
    private static bool IsRefusal(BinaryNode comparison, TextNode text) =>
        WeakPasswords.AsksForChange(text.Value) || IsOneOfWeak(comparison, text);

    private static bool IsOneOfWeak(BinaryNode comparison, TextNode text) =>
        WeakPasswords.Is(text.Value)
        && NameOf(Cleaned(comparison.Left == text ? comparison.Right : comparison.Left)) is { } name
        && comparison.Parent is BinaryNode around
        && (
            (comparison.Operator is "!==" or "!=" && around.Operator == "&&")
            || (
                comparison.Operator is "===" or "=="
                && around.Operator == "||"
                && (around.Left == comparison ? around.Right : around.Left).SelfAndDescendants().Any(node => IsOfWeak(node, name))
            )
        );

    private static bool IsOfWeak(ScriptNode node, string name) =>
        node switch
        {
            BinaryNode { Operator: "===" or "==" } other => (other.Left as TextNode ?? other.Right as TextNode) is { } text
                && (text.Value.Length == 0 || WeakPasswords.Is(text.Value))
                && NameOf(Cleaned(other.Left == text ? other.Right : other.Left)) == name,
            MemberNode { Name: "length", Target: var held } => NameOf(held) == name,
            _ => false,
        };

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
}
