using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>What stands beside a secret, or beside the name of one, and takes its place; what helpers of a script are named after.</summary>
internal sealed partial class ScriptCredentialUses
{
    // firstOf(secret, "…"), valueOr(secret, "…")
    private static readonly Regex s_choosers = new(
        "^(?:first|coalesce|either|fallback|default|pick|choose|any)|(?:Or|OrElse|OrDefault|Default|Fallback|Defined|Present|Filled)$",
        RegexOptions.CultureInvariant
    );

    // exportLine("PGPASSWORD", "…"), setEnv("CRM_TOKEN", "…")
    private static readonly Regex s_writers = new(
        "^(?:export|set_?env|put_?env|define_?env|env_?line)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_variable = new("^[A-Z][A-Z0-9_]+$", RegexOptions.CultureInvariant);

    // env("CRM_TOKEN", "…"), config.get("crm.token", "…")
    private static readonly Regex s_readers = new(
        "^(?:get|read|require|load|fetch)?_?(?:env|environment|config|configuration|setting|secret|option|variable|var)(?:s|Var|Variable|Value|Or|OrDefault)?$|^get$|^required$|^optional$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary><c>isTest ? "…" : secrets.CRM_KEY</c>: what takes the place of a secret is one.</summary>
    private IEnumerable<ScriptCredentialUse> OfChosen(ScriptExpression value, ScriptExpression other) =>
        value is not TextNode ? []
        : _environment.VariableOf(other) is { } variable ? OfName(variable, value)
        : _secrets.Is(other) ? OfName("secret", value)
        : [];

    /// <summary><c>key = "…"</c> in one branch, <c>key = secrets.CRM_KEY</c> in the other.</summary>
    private IEnumerable<ScriptCredentialUse> OfBranch(AssignmentNode assignment) =>
        assignment is { Value: TextNode text, Target: NameNode name } && file.Scopes[name] is { Assignments.Count: <= 6 } variable
            ? variable
                .Assignments.Append(variable.Source)
                .OfType<ScriptExpression>()
                .Where(other => other != text)
                .SelectMany(other => OfChosen(text, other))
                .Take(1)
            : [];

    /// <summary>Helpers that choose one of their arguments, read a variable, or sign.</summary>
    private IEnumerable<ScriptCredentialUse> OfHelper(string name, CallNode call) =>
        call.Arguments.Count < 2 ? []
        : s_choosers.IsMatch(name)
            ? call.Arguments.SelectMany(value =>
                call.Arguments.Where(other => other != value).SelectMany(other => OfChosen(value, other)).Take(1)
            )
        : s_readers.IsMatch(name) && call.Arguments is [TextNode variable, var fallback, ..] ? OfFallback(variable.Value, fallback)
        : s_writers.IsMatch(name) && call.Arguments is [TextNode written, var value] && s_variable.IsMatch(written.Value)
            ? OfName(written.Value, value)
        : name.StartsWith("hmac", StringComparison.OrdinalIgnoreCase) && call.Callee is NameNode ? OfHmac(name, call)
        : [];

    // hmacSha256(body, "…"): which of several texts is the key, only their looks say, or that the other one is what is signed.
    private static IEnumerable<ScriptCredentialUse> OfHmac(string name, CallNode call)
    {
        var isBesideSigned = call.Arguments is [var left, var right] && (IsSigned(left) || IsSigned(right));
        return call
            .Arguments.OfType<TextNode>()
            .Where(text => IsRandom(text.Value) || (isBesideSigned && NamedCredentials.IsValue("signing key", text.Value)))
            .SelectMany(text => Of(text, $"key of {name}"));
    }

    private static bool IsSigned(ScriptExpression argument) =>
        argument is CallNode { Callee: MemberNode { Name: "stringify" } }
        || NameOf(argument) is { } name && NameWords.Split(name).LastOrDefault() is { } last && s_signed.Contains(last);

    private static readonly HashSet<string> s_signed = WordList.Of(
        "payload body message msg data content text raw json input sign signed corps cuerpo corpo nachricht inhalt",
        StringComparer.OrdinalIgnoreCase
    );
}
